// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitcode.h"
#include "core/domain/query.h"
#include "core/endpoints/endpointcheck.h"
#include "core/endpoints/localserver.h"
#include "core/engine/clock.h"
#include "core/settings/appsettings.h"
#include "core/settings/endpointsecrets.h"

#include <QObject>
#include <QProcessEnvironment>

#include <memory>

namespace Fanlight {

class EmbeddedSimulator;
class HttpSession;
class Keychain;
class OutputStream;

//! endpoints: lists, finds or tests what can be asked. A table on standard output, messages on standard error.
class EndpointsCommand final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointsCommand)

public:
    //! Where the command finds what it needs; all of it outlives the command.
    struct Surroundings
    {
        const AppSettings &settings;
        Keychain &keychain;
        const QProcessEnvironment &environment;
        OutputStream &output;
        OutputStream &messages;
    };

    EndpointsCommand(EndpointsArguments arguments, const Surroundings &surroundings, QObject *parent = nullptr);
    ~EndpointsCommand() override;

    //! What --timeout makes of a step's deadlines: each lasts as long, longer than usual too.
    static Deadlines stepDeadlines(std::chrono::milliseconds timeout);

    //! Begins; what is wrong instead, and then nothing was sent and finished() never comes.
    std::optional<UsageProblem> start();

Q_SIGNALS:
    //! All is printed. Never from within start().
    void finished(Fanlight::ExitCode code);
    //! Nothing was sent, and finished() never comes.
    void refused(const Fanlight::UsageProblem &problem);

private:
    void list();
    std::optional<UsageProblem> detect();
    std::optional<UsageProblem> test();
    std::optional<UsageProblem> openNetwork();
    std::optional<UsageProblem> testEndpoint(const Endpoint &endpoint);
    void takeKeyed(const KeyedEndpoint &endpoint);
    void takeCheck(const QString &name, const EndpointCheck &check);
    void print(const QString &text, ExitCode code);
    void message(const QString &text);

    EndpointsArguments m_arguments;
    Surroundings m_around;
    Secret m_proxyPassword;
    SystemClock m_clock;
    SecretStore m_secrets;
    std::unique_ptr<EmbeddedSimulator> m_simulator;
    std::unique_ptr<HttpSession> m_http;
};

} // namespace Fanlight
