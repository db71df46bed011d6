// SPDX-License-Identifier: GPL-3.0-or-later
// What BatchPage asks before it begins anew or exports.
#include "ui/models/display.h"
#include "ui/pages/batchpage.h"
#include "ui/widgets/batchform.h"
#include "ui/widgets/batchtable.h"

#include <QAbstractItemModel>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

void BatchPage::askRestart()
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Begin anew"),
        tr("Give up the answers of the earlier batch and begin anew? They are deleted, \"%1\" is replaced when the new "
           "batch is saved, and what the cache does not know is asked again, and perhaps paid again.")
            .arg(visibleText(QFileInfo(m_view.output).fileName(), false)),
        QMessageBox::Cancel, this);
    question->setObjectName(u"batchRestartQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *give = question->addButton(tr("Give them up"), QMessageBox::DestructiveRole);
    give->setObjectName(u"batchRestartConfirm"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(give, &QPushButton::clicked, this, [this] {
        takeFields();
        Q_EMIT restartRequested();
    });
    question->open();
}

void BatchPage::askExport()
{
    if (!isFiltered()) {
        chooseExport(RowsToExport::All);
        return;
    }
    const int shown = m_table->model()->rowCount();
    const bool isCounted = m_view.counts.isComplete;
    const QString words = !isCounted
        ? tr("The rows to be shown are still being counted. Until that is done, all rows can be exported.")
        : shown == 0 ? tr("No row is shown. All rows can be exported.")
                     : tr("Not all rows are shown. Which ones are to be exported?");
    auto *question = new QMessageBox(QMessageBox::Question, tr("Export the answers"), words, QMessageBox::Cancel, this);
    question->setObjectName(u"batchExportQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [this, question](const QString &text, const QString &name, RowsToExport rows) {
        QPushButton *button = question->addButton(text, QMessageBox::AcceptRole);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, rows] { chooseExport(rows); });
        return button;
    };
    if (isCounted && shown > 0)
        question->setDefaultButton(
            offer(tr("Those shown: %1").arg(countText(shown)), u"batchExportShown"_s, RowsToExport::Shown));
    offer(tr("All rows: %1").arg(countText(m_view.counts.all)), u"batchExportAll"_s, RowsToExport::All);
    question->open();
}

void BatchPage::chooseExport(RowsToExport rows)
{
    auto *dialog = new QFileDialog(this, tr("Export the answers"));
    dialog->setObjectName(u"batchExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("Markdown (*.md)"), tr("JSON (*.json)"), tr("JSON Lines (*.jsonl)")});
    dialog->setDefaultSuffix(u"csv"_s);
    const QFileInfo output(m_view.output);
    dialog->setDirectory(output.path());
    // Not the name of the output, which has the answers of all rows.
    const QString part = rows == RowsToExport::Shown ? u"-part"_s : u"-copy"_s;
    dialog->selectFile(output.completeBaseName() + part + u".csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1)); });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, rows](const QString &path) { Q_EMIT exportRequested(path, rows); });
    dialog->open();
}

} // namespace Fanlight
