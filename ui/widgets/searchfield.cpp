// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QToolButton>

#include <chrono>

namespace Fanlight {

namespace {

constexpr std::chrono::milliseconds typingPause(250);

bool isEscape(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier;
}

} // namespace

SearchField::SearchField(const QString &objectName, const QString &accessibleName, const QString &placeholder,
                         QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setPlaceholderText(placeholder);
    setClearButtonEnabled(true);
    if (auto *clearButton = findChild<QToolButton *>())
        clearButton->setAccessibleName(tr("Clear the search"));
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &SearchField::search);
    connect(this, &QLineEdit::returnPressed, this, &SearchField::search);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &words) {
        if (m_isQuiet)
            return;
        if (words.isEmpty())
            search();
        else
            m_typing.start();
    });
}

void SearchField::setQuietly(const QString &words)
{
    // Not by blocking signals: the button that empties the field comes and goes by them.
    m_isQuiet = true;
    setText(words);
    m_isQuiet = false;
    m_typing.stop();
}

void SearchField::focus()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

bool SearchField::event(QEvent *event)
{
    // Whoever presses it once too often means no more than the search.
    if (event->type() == QEvent::ShortcutOverride && isEscape(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (isEscape(*event) && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::search()
{
    m_typing.stop();
    Q_EMIT searched(text());
}

} // namespace Fanlight
