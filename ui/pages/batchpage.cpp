// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batchpage.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QDoubleValidator>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTableView>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int barSteps = 1000;

template <typename Widget>
Widget *named(Widget *widget, const QString &objectName, const QString &accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

QPushButton *button(QWidget *parent, const QString &objectName, const QString &text, const QString &hint)
{
    auto *result = named(new QPushButton(text, parent), objectName, text);
    result->setToolTip(hint);
    result->setAutoDefault(false);
    return result;
}

QString filters()
{
    return BatchPage::tr("Tables (%1)").arg(u"*.csv *.tsv *.jsonl *.ndjson *.txt"_s);
}

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

BatchPage::BatchPage(QAbstractItemModel &rows, QWidget *parent)
    : QWidget(parent)
    , m_input(named(new QLineEdit(this), u"batchInput"_s, tr("Batch input")))
    , m_open(button(this, u"batchOpen"_s, tr("Open…"), tr("Choose a table: CSV, TSV, JSON Lines, or a text per line")))
    , m_textColumn(named(new QComboBox(this), u"batchTextColumn"_s, tr("Text column")))
    , m_idColumn(named(new QComboBox(this), u"batchIdColumn"_s, tr("Column that names the rows")))
    , m_output(named(new QLineEdit(this), u"batchOutput"_s, tr("Save the answers to")))
    , m_choose(button(this, u"batchChooseOutput"_s, tr("Change…"), tr("Choose where the answers are saved")))
    , m_budget(named(new QLineEdit(this), u"batchBudget"_s, tr("Budget in dollars")))
    , m_plan(named(new QLabel(this), u"batchPlan"_s, QString()))
    , m_bar(named(new QProgressBar(this), u"batchProgress"_s, tr("Batch progress")))
    , m_progress(new ElidedLabel({}, this))
    , m_pause(button(this, u"batchPause"_s, tr("Pause"), tr("Send nothing more; Run goes on later")))
    , m_retryFailed(button(this, u"batchRetryFailed"_s, tr("Retry failed"), tr("Ask again where a query failed")))
    , m_restart(button(this, u"batchRestart"_s, tr("Begin anew"),
                       tr("Give up what an earlier batch left beside the output, and begin")))
    , m_export(button(this, u"batchExport"_s, tr("Export…"),
                      tr("Save the answers to a further file, as CSV, JSON, JSON Lines or Markdown")))
    , m_table(named(new QTableView(this), u"batchTable"_s, tr("Rows of the batch")))
    , m_empty(new MutedLabel(this))
    , m_body(new QStackedLayout)
{
    setObjectName(u"batchPage"_s);
    setAcceptDrops(true);
    m_table->setModel(&rows);
    buildTable();
    auto *form = new QGridLayout;
    buildForm(form);

    auto *state = new QHBoxLayout;
    state->setSpacing(Theme::unit);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(30 * Theme::unit);
    m_progress->setObjectName(u"batchProgressText"_s);
    m_progress->setFont(Theme::tabularFont(font()));
    m_pause->setIcon(Icons::symbolic(u"pause"_s));
    m_retryFailed->setIcon(Icons::symbolic(u"retry"_s));
    state->addWidget(m_bar);
    state->addWidget(m_progress, 1);
    state->addWidget(m_retryFailed);
    state->addWidget(m_restart);
    state->addWidget(m_export);
    state->addWidget(m_pause);

    m_plan->setTextFormat(Qt::PlainText);
    m_plan->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setText(tr("Drop a table here, or open one: CSV, TSV, JSON Lines, or a text per line.\n"
                        "Every row is asked the tasks above, at every target."));
    m_body->addWidget(m_empty);
    m_body->addWidget(m_table);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::unit, Theme::unit, 2 * Theme::unit, Theme::unit);
    layout->setSpacing(Theme::unit);
    layout->addLayout(form);
    layout->addWidget(m_plan);
    layout->addLayout(state);
    layout->addLayout(m_body, 1);

    connect(m_open, &QPushButton::clicked, this, &BatchPage::chooseInput);
    connect(m_input, &QLineEdit::editingFinished, this, [this] {
        const QString path = m_input->text().trimmed();
        if (!path.isEmpty() && path != m_view.input)
            Q_EMIT inputChosen(path);
    });
    connect(m_textColumn, &QComboBox::activated, this, &BatchPage::takeColumns);
    connect(m_idColumn, &QComboBox::activated, this, &BatchPage::takeColumns);
    connect(m_output, &QLineEdit::editingFinished, this, [this] { Q_EMIT outputChosen(m_output->text().trimmed()); });
    connect(m_choose, &QPushButton::clicked, this, &BatchPage::chooseOutput);
    connect(m_budget, &QLineEdit::editingFinished, this, &BatchPage::takeBudget);
    connect(m_pause, &QPushButton::clicked, this, &BatchPage::pauseRequested);
    connect(m_retryFailed, &QPushButton::clicked, this, &BatchPage::retryFailedRequested);
    connect(m_export, &QPushButton::clicked, this, &BatchPage::chooseExport);
    connect(m_restart, &QPushButton::clicked, this, &BatchPage::askRestart);
    connect(&rows, &QAbstractItemModel::modelReset, this, &BatchPage::showSizes);
    connect(&rows, &QAbstractItemModel::columnsInserted, this, &BatchPage::showSizes);
    show(BatchView());
}

void BatchPage::buildForm(QGridLayout *form)
{
    form->setHorizontalSpacing(Theme::unit);
    form->setVerticalSpacing(Theme::unit);
    int row = 0;
    const auto label = [this, form, &row](const QString &text, int column) {
        auto *result = new MutedLabel(this);
        result->setText(text);
        form->addWidget(result, row, column);
    };
    label(tr("Table"), 0);
    form->addWidget(m_input, row, 1, 1, 3);
    form->addWidget(m_open, row, 4);
    ++row;
    label(tr("Ask about"), 0);
    form->addWidget(m_textColumn, row, 1);
    label(tr("Name rows by"), 2);
    form->addWidget(m_idColumn, row, 3);
    ++row;
    label(tr("Save to"), 0);
    auto *place = new QHBoxLayout;
    place->setSpacing(Theme::unit);
    place->addWidget(m_output, 1);
    place->addWidget(m_choose);
    form->addLayout(place, row, 1);
    label(tr("Budget"), 2);
    form->addWidget(m_budget, row, 3);
    form->setColumnStretch(1, 1);
    form->setColumnStretch(3, 1);
    m_input->setPlaceholderText(tr("a file of texts: .csv, .tsv, .jsonl or .txt"));
    m_budget->setPlaceholderText(tr("none: dollars at which it stops"));
    auto *validator = new QDoubleValidator(0, 1e6, 4, m_budget);
    validator->setNotation(QDoubleValidator::StandardNotation);
    validator->setLocale(QLocale::c());
    m_budget->setValidator(validator);
}

void BatchPage::buildTable()
{
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::unit);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
}

void BatchPage::show(const BatchView &view)
{
    const bool sameColumns =
        view.columns == m_view.columns && view.textColumn == m_view.textColumn && view.idColumn == m_view.idColumn;
    m_view = view;
    const bool isEmpty = view.phase == BatchPhase::Empty;
    const bool isBusy =
        view.phase == BatchPhase::Running || view.phase == BatchPhase::Pausing || view.phase == BatchPhase::Writing;
    if (!m_input->hasFocus())
        m_input->setText(view.input);
    if (!m_output->hasFocus())
        m_output->setText(view.output);
    if (!sameColumns) {
        showColumns();
        showSizes();
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_input, m_open})
        widget->setEnabled(!isBusy);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_textColumn, m_idColumn, m_output, m_choose, m_budget})
        widget->setEnabled(!isBusy && !isEmpty);
    QStringList words;
    if (!view.problem.isEmpty())
        words.append(view.problem);
    else if (!view.obstacle.isEmpty())
        words.append(view.obstacle);
    else if (!view.plan.isEmpty())
        words.append(view.plan);
    if (!isBusy)
        words += view.notes;
    m_plan->setText(words.join(u'\n'));
    m_plan->setToolTip(view.planNote.toHtmlEscaped());
    m_plan->setVisible(!words.isEmpty());
    m_bar->setVisible(!isEmpty);
    m_progress->setVisible(!isEmpty);
    m_bar->setValue(int(view.share * barSteps));
    m_bar->setAccessibleDescription(view.progress);
    m_progress->setText(view.phase == BatchPhase::Ready ? tr("Not begun") : view.progress);
    m_pause->setVisible(isBusy);
    m_pause->setEnabled(view.phase == BatchPhase::Running || view.phase == BatchPhase::Writing);
    m_pause->setText(view.phase == BatchPhase::Pausing ? tr("Pausing…") : tr("Pause"));
    m_retryFailed->setVisible(!isBusy && view.failed > 0);
    m_export->setVisible(view.phase == BatchPhase::Finished);
    m_restart->setVisible(!isBusy && view.canRestart);
    m_body->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
}

void BatchPage::showColumns()
{
    m_textColumn->clear();
    m_textColumn->addItems(m_view.columns);
    m_textColumn->setCurrentIndex(int(m_view.columns.indexOf(m_view.textColumn)));
    m_idColumn->clear();
    m_idColumn->addItem(tr("their number"));
    m_idColumn->addItems(m_view.columns);
    m_idColumn->setCurrentIndex(1 + int(m_view.columns.indexOf(m_view.idColumn)));
}

void BatchPage::showSizes()
{
    QHeaderView *header = m_table->horizontalHeader();
    const int unit = fontMetrics().averageCharWidth();
    const QAbstractItemModel *rows = m_table->model();
    for (int column = 0; column < rows->columnCount(); ++column) {
        const QString title = rows->headerData(column, Qt::Horizontal).toString();
        const bool isText = column > 0 && title == m_view.textColumn;
        const bool isShort = column > 0 && !isText && title.size() <= 4;
        header->resizeSection(column, unit * (column == 0 ? 10 : isText ? 48 : isShort ? 12 : 20));
    }
}

void BatchPage::takeColumns()
{
    const int id = m_idColumn->currentIndex();
    Q_EMIT columnsChosen(m_textColumn->currentText(), id <= 0 ? QString() : m_idColumn->currentText());
}

void BatchPage::takeBudget()
{
    bool isNumber = false;
    const double usd = QLocale::c().toDouble(m_budget->text(), &isNumber);
    Q_EMIT budgetChosen(isNumber && usd >= 0 ? std::optional(usd) : std::nullopt);
}

void BatchPage::takeFields()
{
    Q_EMIT outputChosen(m_output->text().trimmed());
    takeBudget();
}

void BatchPage::askRestart()
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Begin anew"),
        tr("An earlier batch left its answers beside the output. Give them up and ask everything again?"),
        QMessageBox::Cancel, this);
    question->setObjectName(u"batchRestartQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *give = question->addButton(tr("Give them up"), QMessageBox::DestructiveRole);
    give->setObjectName(u"batchRestartConfirm"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(give, &QPushButton::clicked, this, &BatchPage::restartRequested);
    question->open();
}

void BatchPage::chooseInput()
{
    auto *dialog = new QFileDialog(this, tr("Open table"));
    dialog->setObjectName(u"batchOpenDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({filters(), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &BatchPage::inputChosen);
    dialog->open();
}

void BatchPage::chooseOutput()
{
    auto *dialog = new QFileDialog(this, tr("Save the answers to"));
    dialog->setObjectName(u"batchSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // An earlier batch's output is gone on with, and replaced as a whole.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("JSON Lines (*.jsonl)")});
    dialog->selectFile(m_view.output);
    connect(dialog, &QFileDialog::fileSelected, this, &BatchPage::outputChosen);
    dialog->open();
}

void BatchPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the answers"));
    dialog->setObjectName(u"batchExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Markdown (*.md)"), tr("JSON (*.json)"), tr("CSV (*.csv)"), tr("JSON Lines (*.jsonl)")});
    dialog->setDefaultSuffix(u"md"_s);
    const QFileInfo output(m_view.output);
    dialog->setDirectory(output.path());
    dialog->selectFile(output.completeBaseName() + u".md"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.section(u"*."_s, 1).chopped(1)); });
    connect(dialog, &QFileDialog::fileSelected, this, &BatchPage::exportRequested);
    dialog->open();
}

void BatchPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty() && m_input->isEnabled())
        event->acceptProposedAction();
}

void BatchPage::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT inputChosen(path);
}

} // namespace Fanlight
