// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"

#include <QObject>

namespace Fanlight {

class HttpTransport;

/*! Asks a llama.cpp server how many requests it answers at once. Emits `answered` at most once, deletes itself when it
 *  is over, and is silent when the server does not say.
 */
class SlotQuestion final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlotQuestion)

public:
    //! The transport outlives the question.
    SlotQuestion(const Endpoint &endpoint, HttpTransport &transport, QObject *parent);

Q_SIGNALS:
    void answered(int count);

private:
    void takeBody(const QByteArray &bytes);
    void takeEnd();

    QByteArray m_body;
    bool m_good = false;
};

} // namespace Fanlight
