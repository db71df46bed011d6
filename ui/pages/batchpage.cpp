// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batchpage.h"

#include "ui/delegates/batchcelldelegate.h"
#include "ui/dialogs/batchrowdialog.h"
#include "ui/models/batchannouncement.h"
#include "ui/models/batchtablemodel.h"
#include "ui/models/budgettext.h"
#include "ui/models/display.h"
#include "ui/widgets/batchanswerspanel.h"
#include "ui/widgets/batchtable.h"
#include "ui/widgets/batchtargetspanel.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/named.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModel>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedLayout>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int barSteps = 1000;

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
    , m_open(namedButton(this, u"batchOpen"_s, tr("Open…"),
                         tr("Choose a table: CSV, TSV, JSON Lines, or a text per line")))
    , m_textColumn(named(new QComboBox(this), u"batchTextColumn"_s, tr("Text column")))
    , m_idColumn(named(new QComboBox(this), u"batchIdColumn"_s, tr("Column that names the rows")))
    , m_output(named(new QLineEdit(this), u"batchOutput"_s, tr("Save the answers to")))
    , m_choose(namedButton(this, u"batchChooseOutput"_s, tr("Change…"), tr("Choose where the answers are saved")))
    , m_budget(named(new QLineEdit(this), u"batchBudget"_s, tr("Budget in dollars")))
    , m_plan(named(new QLabel(this), u"batchPlan"_s, QString()))
    , m_bar(named(new QProgressBar(this), u"batchProgress"_s, tr("Batch progress")))
    , m_progress(named(new QLabel(this), u"batchProgressText"_s, QString()))
    , m_pauseReason(named(new QLabel(this), u"batchPauseReason"_s, QString()))
    , m_targets(new BatchTargetsPanel(this))
    , m_answers(new BatchAnswersPanel(this))
    , m_resume(namedButton(this, u"batchResume"_s, tr("Resume"), tr("Ask what is not answered yet")))
    , m_pause(
          namedButton(this, u"batchPause"_s, tr("Pause"),
                      tr("Send nothing more. What is under way is waited for, and the batch is held ready to resume.")))
    , m_stop(namedButton(this, u"batchStop"_s, tr("Stop"), QString()))
    , m_retryFailed(namedButton(this, u"batchRetryFailed"_s, tr("Retry failed"), tr("Ask again where a query failed")))
    , m_restart(namedButton(this, u"batchRestart"_s, tr("Begin anew"),
                            tr("Give up what an earlier batch left beside the output, and begin")))
    , m_goBack(namedButton(this, u"batchGoBack"_s, tr("Back to its tasks"),
                           tr("Choose the tasks again that the earlier batch asked, and see its answers")))
    , m_export(namedButton(this, u"batchExport"_s, tr("Export…"),
                           tr("Save the answers to a further file, as CSV, JSON, JSON Lines or Markdown")))
    , m_chipRow(new QWidget(this))
    , m_chipGroup(new QButtonGroup(this))
    , m_counting(new MutedLabel(this))
    , m_table(named(new BatchTable(rows, this), u"batchTable"_s, tr("Rows of the batch")))
    , m_empty(new MutedLabel(this))
    , m_none(new MutedLabel(this))
    , m_body(new QStackedLayout)
{
    setObjectName(u"batchPage"_s);
    setAcceptDrops(true);
    m_table->setItemDelegate(new BatchCellDelegate(m_table));
    auto *form = new QGridLayout;
    buildForm(form);
    m_plan->setTextFormat(Qt::PlainText);
    m_plan->setWordWrap(true);
    m_pauseReason->setTextFormat(Qt::PlainText);
    m_pauseReason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pauseReason->setWordWrap(true);
    for (QLabel *label : {m_empty, m_none}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_empty->setText(tr("Drop a table here, or open one: CSV, TSV, JSON Lines, or a text per line.\n"
                        "Every row is asked the tasks above, at every target."));
    m_body->addWidget(m_empty);
    m_body->addWidget(m_table);
    m_body->addWidget(m_none);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::unit, Theme::unit, 2 * Theme::unit, Theme::unit);
    layout->setSpacing(Theme::unit);
    layout->addLayout(form);
    layout->addWidget(m_plan);
    layout->addLayout(buildState());
    layout->addWidget(m_pauseReason);
    layout->addWidget(m_targets);
    layout->addWidget(m_answers);
    m_chipRow->setLayout(buildChips());
    layout->addWidget(m_chipRow);
    layout->addLayout(m_body, 1);
    connectControls();
    connect(&rows, &QAbstractItemModel::modelReset, this, &BatchPage::showChips);
    connect(&rows, &QAbstractItemModel::rowsInserted, this, &BatchPage::showChips);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, &BatchPage::showChips);
    show(BatchView());
}

QLayout *BatchPage::buildState()
{
    auto *state = new QHBoxLayout;
    state->setSpacing(Theme::unit);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(30 * Theme::unit);
    m_progress->setFont(Theme::tabularFont(font()));
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    m_resume->setIcon(Icons::symbolic(u"run"_s));
    m_pause->setIcon(Icons::symbolic(u"pause"_s));
    m_stop->setIcon(Icons::symbolic(u"stop"_s));
    m_retryFailed->setIcon(Icons::symbolic(u"retry"_s));
    state->addWidget(m_bar);
    state->addWidget(m_progress, 1);
    for (QPushButton *each : {m_retryFailed, m_goBack, m_restart, m_export, m_resume, m_pause, m_stop})
        state->addWidget(each);
    return state;
}

QLayout *BatchPage::buildChips()
{
    struct ChipText
    {
        QString objectName;
        QString text;
        QString toolTip;
    };
    // In the order of RowSet.
    const QList<ChipText> texts{
        {u"batchChipAll"_s, tr("All rows"), tr("Show every row")},
        {u"batchChipFailed"_s, tr("Failed"), tr("Show the rows of which a query failed")},
        {u"batchChipCached"_s, tr("Cached"), tr("Show the rows of which the cache answered a query")},
        {u"batchChipDiffering"_s, tr("Differing"), tr("Show the rows on which the targets do not agree")},
    };
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    for (const ChipText &text : texts) {
        auto *chip = new FilterChip(text.text, this);
        chip->setObjectName(text.objectName);
        chip->setToolTip(text.toolTip);
        chip->setCountText(tr("Rows: %1"));
        m_chipGroup->addButton(chip, int(m_chips.size()));
        m_chips.append(chip);
        layout->addWidget(chip);
    }
    // Toggled, because that is what a screen reader does to a button that can be checked.
    connect(m_chipGroup, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (!isOn)
            return;
        m_view.shown = RowSet(id);
        Q_EMIT rowSetChosen(m_view.shown);
    });
    layout->addSpacing(Theme::unit);
    layout->addWidget(m_counting);
    layout->addStretch(1);
    return layout;
}

void BatchPage::connectControls()
{
    connect(m_open, &QPushButton::clicked, this, &BatchPage::chooseTable);
    // What a screen reader puts in is neither typed nor ended with a key.
    connect(m_input, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_input->hasFocus() && QFileInfo(text.trimmed()).isFile())
            Q_EMIT inputChosen(text.trimmed());
    });
    connect(m_input, &QLineEdit::editingFinished, this, [this] {
        const QString path = m_input->text().trimmed();
        if (!path.isEmpty() && path != m_view.input)
            Q_EMIT inputChosen(path);
    });
    connect(m_textColumn, &QComboBox::activated, this, &BatchPage::takeColumns);
    connect(m_idColumn, &QComboBox::activated, this, &BatchPage::takeColumns);
    connect(m_output, &QLineEdit::editingFinished, this, [this] { Q_EMIT outputChosen(m_output->text().trimmed()); });
    connect(m_choose, &QPushButton::clicked, this, &BatchPage::chooseOutput);
    connect(m_budget, &QLineEdit::editingFinished, this, [this] { Q_EMIT budgetTyped(m_budget->text()); });
    connect(m_budget, &QLineEdit::textChanged, this, [this](const QString &text) {
        // A mistake that holds up the batch is over with the key that mends it.
        if (!m_budget->hasFocus() || !m_view.unreadBudget.isEmpty())
            Q_EMIT budgetTyped(text);
    });
    connect(m_resume, &QPushButton::clicked, this, [this] {
        takeFields();
        Q_EMIT resumeRequested();
    });
    connect(m_pause, &QPushButton::clicked, this, &BatchPage::pauseRequested);
    connect(m_stop, &QPushButton::clicked, this, &BatchPage::stopRequested);
    connect(m_retryFailed, &QPushButton::clicked, this, [this] {
        takeFields();
        Q_EMIT retryFailedRequested();
    });
    connect(m_export, &QPushButton::clicked, this, &BatchPage::askExport);
    connect(m_restart, &QPushButton::clicked, this, &BatchPage::askRestart);
    connect(m_goBack, &QPushButton::clicked, this, &BatchPage::goBackRequested);
    connect(m_answers, &BatchAnswersPanel::answersChosen, this, &BatchPage::answersChosen);
    connect(m_targets, &BatchTargetsPanel::editRequested, this, &BatchPage::targetEditRequested);
    connect(m_targets, &BatchTargetsPanel::goOnRequested, this, [this](const QString &target) {
        takeFields();
        Q_EMIT targetGoOnRequested(target);
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setObjectName(u"batchFind"_s);
    connect(find, &QShortcut::activated, this,
            [this] { m_chips.at(int(m_view.shown))->setFocus(Qt::ShortcutFocusReason); });
    connect(m_table, &BatchTable::copyRequested, this, &BatchPage::copyRequested);
    connect(m_table, &BatchTable::rowRequested, this, &BatchPage::showRow);
    connect(m_table->model(), &QAbstractItemModel::dataChanged, this, [this] {
        if (m_rowWanted.isValid())
            showRow(m_rowWanted);
    });
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
}

void BatchPage::show(const BatchView &view)
{
    const bool sameColumns =
        view.columns == m_view.columns && view.textColumn == m_view.textColumn && view.idColumn == m_view.idColumn;
    const QString said = batchAnnouncement(m_view, view);
    // What is being typed stays, unless another table was opened meanwhile: by a drop, or by another start.
    const bool isOther = view.input != m_view.input;
    m_view = view;
    const bool isEmpty = view.phase == BatchPhase::Empty;
    const bool isUnderWay = isBusy(view.phase);
    if (isOther || !m_input->hasFocus()) {
        const QSignalBlocker blocker(m_input);
        m_input->setText(view.input);
    }
    if (isOther || !m_output->hasFocus())
        m_output->setText(view.output);
    showBudget();
    if (!sameColumns)
        showColumns();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_input, m_open})
        widget->setEnabled(!isUnderWay);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_textColumn, m_idColumn, m_output, m_choose, m_budget})
        widget->setEnabled(!isUnderWay && !isEmpty);
    showPlan(isUnderWay);
    showState(isUnderWay);
    m_targets->setTargets(view.ofTargets);
    m_answers->setAnswers(view.answers, view.shownAnswers);
    showChips();
    if (!said.isEmpty())
        announce(said);
}

void BatchPage::announce(const QString &said)
{
    m_progress->setAccessibleDescription(said);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(m_progress, said);
#else
    QAccessibleEvent event(m_progress, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(said);
}

void BatchPage::showPlan(bool isUnderWay)
{
    QStringList words;
    if (!m_view.problem.isEmpty())
        words.append(m_view.problem);
    else if (!m_view.obstacle.isEmpty())
        words.append(m_view.obstacle);
    else if (!m_view.reading.isEmpty())
        words.append(m_view.reading);
    else if (!m_view.plan.isEmpty() && !isUnderWay)
        words.append(m_view.plan);
    if (!isUnderWay)
        words += m_view.notes;
    m_plan->setText(words.join(u'\n'));
    m_plan->setToolTip(plainToolTip(m_view.planNote));
    m_plan->setVisible(!words.isEmpty());
}

void BatchPage::focusTable()
{
    if (m_table->isVisible())
        m_table->setFocus();
    else
        m_open->setFocus();
}

void BatchPage::showState(bool isUnderWay)
{
    const QList<QPushButton *> buttons{m_retryFailed, m_goBack, m_restart, m_export, m_resume, m_pause, m_stop};
    const auto held = std::ranges::find_if(buttons, &QWidget::hasFocus);
    const QPushButton *focused = held == buttons.end() ? nullptr : *held;
    const BatchPhase phase = m_view.phase;
    const bool isEmpty = phase == BatchPhase::Empty;
    const bool isPaused = phase == BatchPhase::Paused;
    m_bar->setVisible(!isEmpty);
    m_progress->setVisible(!isEmpty);
    m_bar->setValue(int(m_view.share * barSteps));
    m_bar->setAccessibleDescription(m_view.progress);
    m_progress->setText(phase == BatchPhase::Ready          ? tr("Not begun")
                            : phase == BatchPhase::Starting ? tr("Getting ready…")
                                                            : m_view.progress);
    m_resume->setVisible(isPaused || phase == BatchPhase::Stopped);
    m_resume->setEnabled(m_view.obstacle.isEmpty());
    m_pause->setVisible(phase == BatchPhase::Running || phase == BatchPhase::Pausing);
    m_pause->setEnabled(phase == BatchPhase::Running);
    m_pause->setText(phase == BatchPhase::Pausing ? tr("Pausing…") : tr("Pause"));
    m_stop->setVisible(isUnderWay || isPaused || phase == BatchPhase::Starting);
    m_stop->setEnabled(phase != BatchPhase::Stopping);
    m_stop->setText(phase == BatchPhase::Stopping ? tr("Stopping…") : tr("Stop"));
    m_stop->setToolTip(
        isPaused ? tr("Let go of the batch, so that others can go on with it. Every answer is kept.")
                 : tr("Send nothing more and cut off what is under way, which may be billed and is asked again later. "
                      "Every answer is kept."));
    // It goes on with everything that is open: where there is more than failures, Resume is the word for that.
    m_retryFailed->setVisible(phase == BatchPhase::Finished && m_view.failed > 0);
    const bool isExportable = phase == BatchPhase::Finished || isPaused || phase == BatchPhase::Stopped;
    m_export->setVisible(isExportable && m_view.obstacle.isEmpty() && m_view.reading.isEmpty());
    m_restart->setVisible(!isUnderWay && m_view.canRestart);
    m_goBack->setVisible(!isUnderWay && m_view.canGoBack);
    m_pauseReason->setVisible(!m_view.pause.isEmpty());
    m_pauseReason->setText(m_view.pause);
    // Pause and Resume have one place. Of the others Qt would give the focus to a neighbour, to Stop perhaps.
    if (!focused || (focused->isVisible() && focused->isEnabled()))
        return;
    if (m_resume->isVisible() && m_resume->isEnabled())
        m_resume->setFocus();
    else if (m_pause->isVisible() && m_pause->isEnabled())
        m_pause->setFocus();
    else
        focusTable();
}

void BatchPage::showChips()
{
    const BatchRowCounts &counts = m_view.counts;
    const QList<qint64> rows{counts.all, counts.failed, counts.cached, counts.differing};
    for (qsizetype index = 0; index < m_chips.size(); ++index)
        m_chips.at(index)->setCount(rows.at(index));
    {
        // With an answer chosen, these are not all rows: then the first chip shows them.
        const QSignalBlocker blocker(m_chipGroup);
        m_chipGroup->setExclusive(false);
        for (qsizetype index = 0; index < m_chips.size(); ++index)
            m_chips.at(index)->setChecked(RowSet(index) == m_view.shown
                                          && (index != 0 || m_view.shownAnswers.isEmpty()));
        m_chipGroup->setExclusive(true);
    }
    m_chips.at(int(RowSet::Differing))->setVisible(m_view.comparesTargets);
    const int shown = m_table->model()->rowCount();
    const bool isAnswerChosen = !m_view.shownAnswers.isEmpty();
    m_counting->setText(!counts.isComplete ? tr("still counting…")
                            : isAnswerChosen
                            ? tr("%1 of %2 rows are shown").arg(countText(shown), countText(counts.all))
                            : QString());
    const bool isEmpty = m_view.phase == BatchPhase::Empty;
    m_chipRow->setVisible(!isEmpty);
    const bool isNone = isFiltered() && shown == 0;
    if (isNone)
        m_none->setText(m_view.shownAnswers.size() > 1       ? tr("None of these rows has all of the chosen answers.")
                            : isAnswerChosen                 ? tr("None of these rows has the chosen answer.")
                            : m_view.shown == RowSet::Failed ? tr("No row has failed.")
                            : m_view.shown == RowSet::Cached
                            ? tr("The cache has answered no row. Rows that were asked before are answered by it.")
                            : tr("The targets agree on every row that several of them have answered."));
    m_body->setCurrentWidget(isEmpty ? m_empty : isNone ? m_none : static_cast<QWidget *>(m_table));
}

void BatchPage::showRow(const QModelIndex &index)
{
    const QVariant details = index.data(BatchTableModel::DetailsRole);
    // What is not read yet comes with the model's next change.
    m_rowWanted = details.isValid() ? QPersistentModelIndex() : QPersistentModelIndex(index);
    if (!details.isValid())
        return;
    if (!m_rowDialog) {
        m_rowDialog = new BatchRowDialog(this);
        m_rowDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_rowDialog, &QDialog::finished, this, [this] { m_rowWanted = QPersistentModelIndex(); });
        connect(m_rowDialog, &BatchRowDialog::stepRequested, this, [this](int rows) {
            const QModelIndex current = m_table->currentIndex();
            const QModelIndex next = current.siblingAtRow(current.row() + rows);
            if (!next.isValid())
                return;
            m_table->setCurrentIndex(next);
            showRow(next);
        });
    }
    m_rowDialog->setRow(details.value<BatchRowDetails>(), index.row() > 0,
                        index.row() + 1 < m_table->model()->rowCount());
    m_rowDialog->show();
}

QMap<QString, int> BatchPage::columnWidths() const
{
    return m_table->columnWidths();
}

void BatchPage::setColumnWidths(const QMap<QString, int> &widths)
{
    m_table->setColumnWidths(widths);
}

QStringList BatchPage::hiddenColumns() const
{
    return m_table->hiddenColumns();
}

void BatchPage::setHiddenColumns(const QStringList &names)
{
    m_table->setHiddenColumns(names);
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
    m_table->setTextColumn(m_view.textColumn);
}

void BatchPage::takeColumns()
{
    const int id = m_idColumn->currentIndex();
    Q_EMIT columnsChosen(m_textColumn->currentText(), id <= 0 ? QString() : m_idColumn->currentText());
}

void BatchPage::showBudget()
{
    if (m_budget->hasFocus())
        return;
    const bool isNumber = m_view.unreadBudget.isEmpty();
    const QString text = m_budget->text();
    // "0.50" stays, but where thousands have points it is seen that "1.500" was read as "1,5".
    const bool isForeign = text.contains(u'.') && QLocale().decimalPoint() != "."_L1;
    const bool isShown = isNumber ? !isForeign && typedBudget(text) == TypedBudget{m_view.budgetUsd, true}
                                  : text.trimmed() == m_view.unreadBudget;
    if (isShown)
        return;
    const QSignalBlocker blocker(m_budget);
    m_budget->setText(isNumber ? budgetText(m_view.budgetUsd) : m_view.unreadBudget);
}

void BatchPage::takeFields()
{
    // Each tells what it makes of it, which would show the others as they were before.
    const QString output = m_output->text().trimmed();
    const QString budget = m_budget->text();
    Q_EMIT outputChosen(output);
    Q_EMIT budgetTyped(budget);
}

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

void BatchPage::chooseTable()
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

bool BatchPage::leavesChoice(const QKeyEvent &key) const
{
    const QWidget *focused = QApplication::focusWidget();
    return key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier && isFiltered()
        && (m_answers->isAncestorOf(focused) || m_chipRow->isAncestorOf(focused));
}

bool BatchPage::event(QEvent *event)
{
    // Before it is the shortcut of Stop.
    if (event->type() == QEvent::ShortcutOverride && leavesChoice(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void BatchPage::keyPressEvent(QKeyEvent *event)
{
    if (leavesChoice(*event))
        m_chips.first()->click();
    else
        QWidget::keyPressEvent(event);
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
