// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/detailsdialog.h"

#include "ui/widgets/attempttable.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *rawText(const QString &objectName, const QString &accessibleName, const QString &text)
{
    auto *view = new QPlainTextEdit;
    view->setObjectName(objectName);
    view->setAccessibleName(accessibleName);
    view->setReadOnly(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setFont(Theme::monospaceFont());
    view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    view->setTabChangesFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    view->document()->setDocumentMargin(12);
    view->setPlainText(text);
    return view;
}

} // namespace

DetailsDialog::DetailsDialog(const QString &title, const ResultCell &cell, Moment now, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"detailsDialog"_s);
    setWindowTitle(title);
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName(u"detailsTabs"_s);
    tabs->setAccessibleName(tr("Details"));
    tabs->setDocumentMode(true);
    tabs->addTab(rawText(u"reply"_s, tr("Reply"), replyText(cell)), tr("Reply"));
    tabs->addTab(rawText(u"request"_s, tr("Request"), requestText(cell.request, cell.shape)), tr("Request"));
    if (const QString received = receivedText(cell); !received.isEmpty())
        tabs->addTab(rawText(u"received"_s, tr("Reply as received"), received), tr("As received"));
    auto *attempts = new AttemptTable(this);
    attempts->setLines(phaseLines(cell.timeline, now));
    tabs->addTab(attempts, tr("Attempts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"closeDetails"_s);
    close->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * Theme::unit);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resize(90 * Theme::unit, 64 * Theme::unit);
}

} // namespace Fanlight
