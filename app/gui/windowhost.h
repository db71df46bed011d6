// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/handover.h"
#include "app/gui/languages.h"
#include "app/gui/windowsession.h"

#include <QObject>

#include <memory>

namespace Fanlight {

/*! Keeps a window open and makes it anew when another language is chosen.
 *
 *  The new window is over the same SessionCore: runs, batches and answers go on. Text with its undo history, page,
 *  layout and what stands in fields are carried over; an open dialog is closed.
 */
class WindowHost final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowHost)

public:
    explicit WindowHost(const SimulatorOptions &simulator = {}, const EnginePolicy &policy = {},
                        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                        const WindowKeeping &keeping = {}, const QString &translations = Languages::usualFolder());
    ~WindowHost() override;

    //! Another one after each change of language.
    WindowSession &session() { return *m_session; }

    //! Opens the first of them, and says so when there are more.
    void open(const QStringList &paths);
    //! What another start of the program was asked: opens it here, with the window in front.
    void take(const Handover &handover);

Q_SIGNALS:
    //! session() is another, and the one before is gone.
    void windowReplaced();

private:
    void attend();
    void replaceWindow();

    std::unique_ptr<SessionCore> m_core;
    Languages m_languages;
    std::unique_ptr<WindowSession> m_session;
};

} // namespace Fanlight
