// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/replydialog.h"

#include "ui/models/display.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/named.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QVBoxLayout>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! A few milliseconds' work.
constexpr qsizetype replyPiece = qsizetype(16) * 1024;

} // namespace

ReplyDialog::ReplyDialog(const QString &title, const QString &reply, QWidget *parent)
    : QDialog(parent)
    , m_reply(reply)
    , m_note(new MutedLabel(this))
    , m_text(named(new QPlainTextEdit(this), u"wholeReply"_s, tr("The whole reply")))
{
    setObjectName(u"replyDialog"_s);
    setWindowTitle(title);
    m_note->setObjectName(u"wholeReplyNote"_s);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(Theme::unit);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    named(buttons->button(QDialogButtonBox::Close), u"closeReply"_s, tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_note);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(90 * Theme::unit, 64 * Theme::unit);
    m_text->setFocus();
    connect(&m_next, &QTimer::timeout, this, &ReplyDialog::takePiece);
    m_next.start(0);
    tellProgress();
}

void ReplyDialog::takePiece()
{
    qsizetype size = std::min(replyPiece, m_reply.size() - m_taken);
    if (m_taken + size < m_reply.size() && m_reply.at(m_taken + size).isLowSurrogate())
        ++size;
    const QString piece = visibleText(m_reply.sliced(m_taken, size));
    const QString lines = m_cutter.cut(piece);
    m_isCut = m_isCut || lines.size() > piece.size();
    m_taken += size;
    // A cursor of its own: the reader's place and selection stay.
    QTextCursor end(m_text->document());
    end.movePosition(QTextCursor::End);
    end.insertText(lines);
    if (m_taken == size)
        m_text->moveCursor(QTextCursor::Start);
    if (isComplete())
        m_next.stop();
    tellProgress();
}

void ReplyDialog::tellProgress()
{
    const QString size = tr("%L1 characters").arg(m_reply.size());
    if (!isComplete())
        m_note->setText(tr("%1, %2 % of them are here").arg(size).arg(m_taken * 100 / m_reply.size()));
    else if (m_isCut)
        m_note->setText(tr("%1. Where %2 stands, a long line goes on.").arg(size, QString(LineCutter::mark)));
    else
        m_note->setText(size);
}

} // namespace Fanlight
