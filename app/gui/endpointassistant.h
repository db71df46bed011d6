// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Fanlight {

class Clock;
class EndpointDialog;
class HttpTransport;
struct TargetDraft;

//! Does what dialogs of endpoints ask for: presets, servers on this machine, tests.
class EndpointAssistant final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointAssistant)

public:
    //! Both outlive the assistant and the dialogs.
    EndpointAssistant(HttpTransport &transport, Clock &clock, QObject *parent = nullptr);

    //! Serves the dialog as long as it lives.
    void attend(EndpointDialog *dialog);

private:
    void search(EndpointDialog *dialog);
    void test(EndpointDialog *dialog, const TargetDraft &draft);

    HttpTransport &m_transport;
    Clock &m_clock;
};

} // namespace Fanlight
