// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/windowsession.h"

#include <QSignalSpy>
#include <QWidget>

#include <memory>

namespace Fanlight {

//! A window on a running simulator, with helpers that find its parts the way a user names them.
class WindowFixture final
{
    Q_DISABLE_COPY_MOVE(WindowFixture)

public:
    explicit WindowFixture(const SimulatorOptions &simulator = {}, const EnginePolicy &policy = {},
                           const QProcessEnvironment &environment = QProcessEnvironment(),
                           const WindowKeeping &keeping = {});

    WindowSession &session() { return m_session; }
    MainWindow &window() { return m_session.window(); }
    Workbench &workbench() { return m_session.workbench(); }
    ResultsModel &results() { return m_session.workbench().results(); }
    RequestLogModel &log() { return m_session.workbench().log(); }

    //! Makes the pages that are made when they are first shown.
    void makePages();
    //! The widget with that accessible name; null when there is none or more than one is visible.
    QWidget *named(const QString &accessibleName);
    //! Types the text into the editor, key by key.
    void type(const QString &text);
    void click(const QString &accessibleName);
    ResultCell cell(int row, int column = 0);
    //! The result cells in that state.
    int count(QueryState state);

    //! Counts the ends of whole runs.
    QSignalSpy &runsFinished() { return m_runsFinished; }

private:
    WindowSession m_session;
    QSignalSpy m_runsFinished;
};

} // namespace Fanlight
