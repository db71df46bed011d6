// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/detailsdialog.h"

#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
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

QTreeWidget *attemptTable(const QList<PhaseLine> &lines)
{
    auto *table = new QTreeWidget;
    table->setObjectName(u"attempts"_s);
    table->setAccessibleName(DetailsDialog::tr("Attempts"));
    table->setFrameShape(QFrame::NoFrame);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    table->setHeaderLabels({DetailsDialog::tr("Attempt"), DetailsDialog::tr("Phase"), DetailsDialog::tr("Took")});
    for (const PhaseLine &line : lines) {
        auto *item = new QTreeWidgetItem(table, {line.attempt, line.phase, line.took});
        // A provider's words may be longer than the line.
        item->setToolTip(1, u"<p>"_s + line.phase.toHtmlEscaped() + u"</p>"_s);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        if (line.attempt.isEmpty()) {
            for (int column = 0; column < 3; ++column)
                item->setFont(column, Theme::strongFont(table->font()));
        }
    }
    table->headerItem()->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    return table;
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
    tabs->addTab(rawText(u"request"_s, tr("Request"), requestText(cell.request)), tr("Request"));
    tabs->addTab(attemptTable(phaseLines(cell.timeline, now)), tr("Attempts"));
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
