// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/batchrowdialog.h"

#include "ui/models/display.h"
#include "ui/models/searchwords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/named.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! As plain text in several sizes: nothing of what others wrote is taken for markup.
void write(QTextEdit *view, const BatchRowDetails &details)
{
    QTextCursor cursor(view->document());
    QTextCharFormat heading;
    heading.setFont(Theme::strongFont(view->font()));
    QTextBlockFormat apart;
    apart.setTopMargin(2 * Theme::unit);
    QTextBlockFormat close;
    close.setTopMargin(Theme::unit / 2.0);
    bool isFirst = true;
    const auto paragraph = [&](const QString &text, const QTextCharFormat &format, const QTextBlockFormat &block) {
        if (isFirst)
            cursor.setBlockFormat(QTextBlockFormat());
        else
            cursor.insertBlock(block);
        isFirst = false;
        cursor.insertText(text, format);
    };
    for (const BatchRowPart &part : details.parts) {
        paragraph(part.heading, heading, apart);
        QTextCharFormat quiet;
        quiet.setFont(Theme::tabularFont(Theme::smallFont(view->font())));
        quiet.setForeground(part.state ? Theme::stateColor(*part.state, view->palette())
                                       : Theme::mutedText(view->palette()));
        const QString state =
            part.state ? QString(stateSymbol(*part.state) + u' ' + stateText(*part.state)) : QString();
        QStringList line{state, part.figures};
        line.removeAll(QString());
        if (!line.isEmpty())
            paragraph(line.join(u" · "_s), quiet, close);
        if (!part.text.isEmpty())
            paragraph(visibleText(part.text), {}, close);
    }
    cursor.movePosition(QTextCursor::Start);
    view->setTextCursor(cursor);
}

} // namespace

BatchRowDialog::BatchRowDialog(QWidget *parent)
    : QDialog(parent)
    , m_view(new QTextEdit(this))
{
    setObjectName(u"batchRowDialog"_s);
    m_view->setObjectName(u"batchRowText"_s);
    m_view->setAccessibleName(tr("The whole row"));
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setTabChangesFocus(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->document()->setDocumentMargin(2 * Theme::unit);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::unit);
    m_previous = addStep(u"previousBatchRow"_s, tr("Previous row"), QKeySequence(Qt::ALT | Qt::Key_Up), -1);
    m_next = addStep(u"nextBatchRow"_s, tr("Next row"), QKeySequence(Qt::ALT | Qt::Key_Down), 1);
    auto *copy = namedButton(this, u"copyBatchRow"_s, tr("Copy as text"), QString());
    copy->setIcon(Icons::symbolic(u"copy"_s));
    auto *close = namedButton(this, u"closeBatchRow"_s, tr("Close"), QString());
    close->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(plainText(m_details)); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (QPushButton *button : {m_previous, m_next})
        buttons->addWidget(button);
    buttons->addStretch(1);
    for (QPushButton *button : {copy, close})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * Theme::unit);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    resize(80 * Theme::unit, 64 * Theme::unit);
}

QPushButton *BatchRowDialog::addStep(const QString &objectName, const QString &text, const QKeySequence &key, int rows)
{
    QPushButton *button =
        namedButton(this, objectName, text,
                    tr("%1 (%2)", "what a button does, its keys").arg(text, key.toString(QKeySequence::NativeText)));
    button->setAutoDefault(false);
    button->setShortcut(key);
    connect(button, &QPushButton::clicked, this, [this, rows] { Q_EMIT stepRequested(rows); });
    return button;
}

void BatchRowDialog::mark(const QStringList &words)
{
    QList<QTextEdit::ExtraSelection> marks;
    const QList<FoundPlace> places = foundPlaces(m_view->toPlainText(), words);
    for (const FoundPlace &place : places) {
        QTextEdit::ExtraSelection mark{QTextCursor(m_view->document()), Theme::foundFormat(m_view->palette())};
        mark.cursor.setPosition(int(place.first));
        mark.cursor.setPosition(int(place.first + place.length), QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    m_view->setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    QTextCursor first = marks.first().cursor;
    first.clearSelection();
    m_view->setTextCursor(first);
    m_view->ensureCursorVisible();
}

void BatchRowDialog::setRow(const BatchRowDetails &details, const QStringList &words, bool hasPrevious, bool hasNext)
{
    m_details = details;
    setWindowTitle(details.title);
    m_view->clear();
    write(m_view, details);
    mark(words);
    // Whoever reads on with the last button keeps the focus in the dialog.
    if ((!hasPrevious && m_previous->hasFocus()) || (!hasNext && m_next->hasFocus()))
        m_view->setFocus();
    m_previous->setEnabled(hasPrevious);
    m_next->setEnabled(hasNext);
}

} // namespace Fanlight
