// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/target.h"
#include "core/settings/windowstatestore.h"

#include <QList>
#include <QObject>

#include <optional>

namespace Fanlight {

class BatchWork;
class MainWindow;
class RecentMenu;

//! Brings back what was open in the window: the text, the page, the table of a batch; and the files of the last time.
class WindowRecall final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowRecall)

public:
    //! All outlive this; without a store nothing is remembered beyond the session. The state is what is remembered,
    //! also by the windows before and after this one.
    WindowRecall(WindowStateStore *store, WindowState &state, MainWindow &window, BatchWork &work,
                 QObject *parent = nullptr);

    //! Whether the text of the editor may be written down. It may, unless this says otherwise.
    void setKeepsText(bool keeps) { m_keepsText = keeps; }
    //! The targets and tasks of a batch that was left unfinished; empty without one.
    std::optional<QList<Target>> batchTargets() const;
    QStringList batchTasks() const;
    //! Page and table are there again; a batch that was left is offered to go on. Once all pages are there.
    void restore();
    //! False when there is none, and the editor stays as it is.
    bool restoreText();
    //! What is open now is there again at the next start. What is wrong instead, as a sentence.
    std::optional<QString> save();

private:
    void restoreBatch();
    void noteText(const QString &path);
    void noteTable();
    void noteBatch();
    void showRecent();

    WindowStateStore *m_store;
    MainWindow &m_window;
    BatchWork &m_work;
    RecentMenu *m_menu;
    WindowState &m_state;
    bool m_keepsText = true;
};

} // namespace Fanlight
