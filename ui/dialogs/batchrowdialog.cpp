// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/batchrowdialog.h"

#include "ui/models/display.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
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

BatchRowDialog::BatchRowDialog(const BatchRowDetails &details, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"batchRowDialog"_s);
    setWindowTitle(details.title);
    auto *view = new QTextEdit(this);
    view->setObjectName(u"batchRowText"_s);
    view->setAccessibleName(tr("The whole row"));
    view->setReadOnly(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setTabChangesFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    view->document()->setDocumentMargin(2 * Theme::unit);
    write(view, details);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"closeBatchRow"_s);
    close->setAccessibleName(tr("Close"));
    QPushButton *copy = buttons->addButton(tr("Copy as text"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyBatchRow"_s);
    copy->setAccessibleName(tr("Copy as text"));
    copy->setIcon(Icons::symbolic(u"copy"_s));
    connect(copy, &QPushButton::clicked, this,
            [text = plainText(details)] { QApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * Theme::unit);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resize(80 * Theme::unit, 64 * Theme::unit);
}

} // namespace Fanlight
