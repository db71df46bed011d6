// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editmenu.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace Fanlight {

namespace {

bool hasTextToPaste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    return data && data->hasText();
}

template <typename Edit>
bool canEdit(const Edit &edit, QKeySequence::StandardKey key)
{
    switch (key) {
    case QKeySequence::Undo:
        return !edit.isReadOnly() && edit.document()->isUndoAvailable();
    case QKeySequence::Redo:
        return !edit.isReadOnly() && edit.document()->isRedoAvailable();
    case QKeySequence::Cut:
        return !edit.isReadOnly() && edit.textCursor().hasSelection();
    case QKeySequence::Copy:
        return edit.textCursor().hasSelection();
    case QKeySequence::Paste:
        return edit.canPaste();
    default:
        return !edit.document()->isEmpty();
    }
}

bool canEdit(const QLineEdit &edit, QKeySequence::StandardKey key)
{
    const bool isReadable = edit.echoMode() == QLineEdit::Normal;
    switch (key) {
    case QKeySequence::Undo:
        return edit.isUndoAvailable();
    case QKeySequence::Redo:
        return edit.isRedoAvailable();
    case QKeySequence::Cut:
        return isReadable && !edit.isReadOnly() && edit.hasSelectedText();
    case QKeySequence::Copy:
        return isReadable && edit.hasSelectedText();
    case QKeySequence::Paste:
        return !edit.isReadOnly() && hasTextToPaste();
    default:
        return !edit.text().isEmpty();
    }
}

bool canEdit(const QAbstractItemView &view, QKeySequence::StandardKey key)
{
    switch (key) {
    case QKeySequence::Copy:
        return view.selectionModel() && view.selectionModel()->hasSelection();
    case QKeySequence::SelectAll:
        return view.selectionMode() == QAbstractItemView::ExtendedSelection
            || view.selectionMode() == QAbstractItemView::MultiSelection;
    default:
        return false;
    }
}

} // namespace

EditMenu::EditMenu(const QString &title, QWidget *window)
    : QMenu(title, window)
    , m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { takeFocus(now); });
    connect(this, &QMenu::aboutToShow, this, &EditMenu::showWhatCan);
}

void EditMenu::addCommand(QAction *action, QKeySequence::StandardKey key)
{
    action->setShortcutContext(Qt::WidgetShortcut);
    addAction(action);
    m_commands.append({action, key});
    connect(action, &QAction::triggered, this, [this, key] { perform(key); });
}

void EditMenu::takeFocus(QWidget *widget)
{
    // The way to the menu, by its letter or through its bar, leaves the target as it was.
    if (!widget || qobject_cast<QMenuBar *>(widget) || qobject_cast<QMenu *>(widget))
        return;
    if (widget->window() != m_window)
        return;
    // The field of a spin box hands its focus on to the box.
    auto *const field = qobject_cast<QAbstractSpinBox *>(widget) ? widget->findChild<QLineEdit *>() : nullptr;
    m_target = field ? field : widget;
}

void EditMenu::showWhatCan()
{
    for (const Command &command : std::as_const(m_commands))
        command.action->setEnabled(canDo(command.key));
}

bool EditMenu::canDo(QKeySequence::StandardKey key) const
{
    // On a page that was left the field is still there, and out of sight.
    if (!m_target || !m_target->isVisible() || !m_target->isEnabled())
        return false;
    if (const auto *plain = qobject_cast<QPlainTextEdit *>(m_target))
        return canEdit(*plain, key);
    if (const auto *rich = qobject_cast<QTextEdit *>(m_target))
        return canEdit(*rich, key);
    if (const auto *line = qobject_cast<QLineEdit *>(m_target))
        return canEdit(*line, key);
    if (const auto *view = qobject_cast<QAbstractItemView *>(m_target))
        return canEdit(*view, key);
    return false;
}

void EditMenu::perform(QKeySequence::StandardKey key)
{
    const QList<QKeySequence> keys = QKeySequence::keyBindings(key);
    if (keys.isEmpty() || !canDo(key))
        return;
    const QKeyCombination first = keys.first()[0];
    QKeyEvent press(QEvent::KeyPress, first.key(), first.keyboardModifiers());
    QApplication::sendEvent(m_target, &press);
}

} // namespace Fanlight
