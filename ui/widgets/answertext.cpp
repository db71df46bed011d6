// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answertext.h"

#include "ui/models/display.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>

#include <algorithm>

namespace Fanlight {

AnswerText::AnswerText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setContextMenuPolicy(Qt::NoContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
}

void AnswerText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showWholeLines();
}

void AnswerText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    showWholeLines();
}

void AnswerText::showWholeLines()
{
    const int line = fontMetrics().lineSpacing();
    // A line's letters begin below its upper edge, and the last line needs the room to count as seen whole.
    constexpr int slack = 2;
    const int rest = height() > line ? std::max(0, height() % line - slack) : 0;
    if (viewportMargins().bottom() != rest)
        setViewportMargins(0, 0, 0, rest);
}

void AnswerText::setReply(const QString &reply)
{
    const QString shown = reply.size() <= longestShown
        ? reply
        : QString(reply.first(longestShown) + u'\n'
                  + tr("[%L1 more characters are not shown here. The whole reply can be copied and saved.]")
                        .arg(reply.size() - longestShown));
    if (shown == m_reply)
        return;
    const bool grows = !m_reply.isEmpty() && shown.startsWith(m_reply);
    if (grows) {
        QScrollBar *bar = verticalScrollBar();
        const bool atEnd = bar->value() == bar->maximum();
        QTextCursor cursor(document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(visibleText(shown.sliced(m_reply.size())));
        if (atEnd)
            bar->setValue(bar->maximum());
    } else {
        setPlainText(visibleText(shown));
    }
    m_reply = shown;
}

} // namespace Fanlight
