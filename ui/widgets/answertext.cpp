// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answertext.h"

#include "ui/models/display.h"

#include <QPaintEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Fanlight {

using namespace std::chrono_literals;

namespace {

//! Every addition lays out its line anew, and a long text is not read along word by word.
constexpr qsizetype costlyLine = 1'000;
constexpr qsizetype costlyText = 10'000;
constexpr auto restFor = 100ms;

//! As much as is shown of a reply, and no half of a character.
QStringView shownOf(const QString &reply)
{
    QStringView shown = QStringView(reply).first(std::min(reply.size(), AnswerText::longestShown));
    if (shown.size() < reply.size() && shown.back().isHighSurrogate())
        shown.chop(1);
    return shown;
}

} // namespace

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
    m_rest.setSingleShot(true);
    m_rest.setInterval(restFor);
    connect(&m_rest, &QTimer::timeout, this, &AnswerText::append);
}

void AnswerText::paintEvent(QPaintEvent *event)
{
    const QRect whole(0, 0, viewport()->width(), wholeLinesHeight());
    QPaintEvent clipped(event->rect().intersected(whole));
    QPlainTextEdit::paintEvent(&clipped);
}

int AnswerText::wholeLinesHeight() const
{
    // Asked of the lines themselves: a font that stands in for another has other heights.
    const qreal room = viewport()->height() + 0.5;
    qreal below = 0;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
        const QTextLayout *layout = block.layout();
        for (int line = 0; line < layout->lineCount(); ++line) {
            const QRectF place = layout->lineAt(line).rect().translated(0, top);
            if (place.bottom() > room)
                return below > 0 ? int(std::ceil(below)) : viewport()->height();
            below = place.bottom();
        }
    }
    return viewport()->height();
}

void AnswerText::setReply(const QString &reply)
{
    m_size = reply.size();
    const QStringView shown = shownOf(reply);
    const bool grows = !m_shown.isEmpty() && shown.startsWith(m_shown);
    if (!grows && shown == m_shown)
        return;
    if (!grows) {
        m_rest.stop();
        m_waiting.clear();
        m_cutter.restart();
        m_shown = shown.toString();
        setPlainText(m_cutter.cut(visibleText(m_shown)));
        return;
    }
    m_waiting = shown.sliced(m_shown.size()).toString();
    if (!m_rest.isActive())
        append();
}

void AnswerText::append()
{
    if (m_waiting.isEmpty())
        return;
    const QString more = std::exchange(m_waiting, {});
    m_shown += more;
    QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_cutter.cut(visibleText(more)));
    if (atEnd)
        bar->setValue(bar->maximum());
    if (m_cutter.lastLine() > costlyLine || m_shown.size() > costlyText)
        m_rest.start();
}

} // namespace Fanlight
