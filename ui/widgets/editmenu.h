// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMenu>
#include <QPointer>

namespace Fanlight {

/*! Undo, Redo, Cut, Copy, Paste and Select all, for the field or the table that has the focus, wherever that is.
 *
 *  An action does what its keys do there: it hands them to that widget. What cannot be done there now is shown disabled
 *  when the menu opens. The keys are shown and not grabbed: whatever has the focus answers them itself.
 */
class EditMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditMenu)

public:
    //! Without actions; the owner makes them, so that their keys are listed with its others.
    explicit EditMenu(const QString &title, QWidget *window);

    //! Adds this action at the end; it becomes the one of this key.
    void addCommand(QAction *action, QKeySequence::StandardKey key);
    //! What the actions are for; null when nothing in the window was ever in focus.
    QWidget *target() const { return m_target; }

private:
    void takeFocus(QWidget *widget);
    void showWhatCan();
    bool canDo(QKeySequence::StandardKey key) const;
    void perform(QKeySequence::StandardKey key);

    struct Command
    {
        QAction *action;
        QKeySequence::StandardKey key;
    };
    QWidget *m_window;
    QPointer<QWidget> m_target;
    QList<Command> m_commands;
};

} // namespace Fanlight
