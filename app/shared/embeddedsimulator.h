// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"
#include "core/simulator/simulatorserver.h"

#include <QString>

#include <memory>

namespace Fanlight {

/*! The simulator inside a program: on a free loopback port, behind a token made anew at every start.
 *
 *  The token is in the endpoint's key and nowhere else, so no other program of the machine can use the
 *  server; it ends with this object.
 */
class EmbeddedSimulator final
{
    Q_DISABLE_COPY_MOVE(EmbeddedSimulator)

public:
    //! Nothing listens yet. `options.requiredKey` is replaced by the token.
    explicit EmbeddedSimulator(const SimulatorOptions &options = {});
    ~EmbeddedSimulator();

    //! Listens; true also when it already does. False, with errorString() set, if it cannot.
    bool start();
    bool isRunning() const { return m_running; }
    QString errorString() const;

    //! "simulator", with the address and the token of this start. Meaningful once start() was true.
    Endpoint endpoint() const;

private:
    QByteArray m_token;
    std::unique_ptr<SimulatorServer> m_server;
    bool m_running = false;
};

} // namespace Fanlight
