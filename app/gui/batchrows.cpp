// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/batchrows.h"

#include "app/gui/batchinput.h"
#include "core/batch/batchjournal.h"
#include "ui/models/searchwords.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace Fanlight {

namespace {

//! As many answers to a question as a menu can show.
constexpr qsizetype mostAnswers = 40;
//! To choose among a million rows takes some milliseconds.
constexpr std::chrono::milliseconds chooseEvery(100);

std::optional<RowMarks> marksOf(const std::optional<std::vector<qint64>> &rows)
{
    if (!rows)
        return std::nullopt;
    RowMarks marks;
    for (const qint64 row : *rows)
        marks.add(row);
    return marks;
}

//! Both are rising; nothing: all rows.
void narrow(std::optional<std::vector<qint64>> &rows, std::vector<qint64> &&further)
{
    if (!rows) {
        rows = std::move(further);
        return;
    }
    std::vector<qint64> both;
    std::ranges::set_intersection(further, *rows, std::back_inserter(both));
    rows = std::move(both);
}

} // namespace

BatchRows::BatchRows(BatchInput &input, QObject *parent)
    : QObject(parent)
    , m_input(input)
{
    m_chooseSoon.setSingleShot(true);
    m_chooseSoon.setInterval(chooseEvery);
    connect(&m_chooseSoon, &QTimer::timeout, this, [this] {
        if (m_ground != ground())
            showChosen();
    });
    // Queued: a view asks while it paints, and is told afterwards.
    connect(&m_table, &BatchTableModel::blockWanted, this, &BatchRows::serve, Qt::QueuedConnection);
    connect(&m_input, &BatchInput::found, this, [this](qint64 rows) {
        m_table.setRowTotal(rows);
        Q_EMIT countsChanged();
    });
}

BatchRows::~BatchRows() = default;

void BatchRows::begin(const BatchQuestions &questions, const QStringList &comparedTasks)
{
    m_shown = RowSet::All;
    m_answers.clear();
    m_typed.clear();
    follow(nullptr, {});
    m_table.setComparedTasks(comparedTasks);
    m_table.begin(m_input.isOpen() ? m_input.columns() : QStringList(), m_input.options().textColumn,
                  m_input.isOpen() ? questions : BatchQuestions());
}

void BatchRows::setQuestions(const BatchQuestions &questions, const QStringList &comparedTasks)
{
    const bool isOther = m_table.questions() != questions;
    m_table.setComparedTasks(comparedTasks);
    m_table.setQuestions(questions);
    if (!isOther)
        return;
    searchAnew();
    showChosen();
}

void BatchRows::follow(const BatchJournal *journal, const BatchQuestions &about, const QStringList &counted)
{
    m_survey.reset();
    m_answered.clear();
    m_journal = journal;
    m_about = about;
    if (journal) {
        m_survey = std::make_unique<BatchSurvey>(*journal, about, counted);
        connect(m_survey.get(), &BatchSurvey::changed, this, &BatchRows::showChosenSoon);
        m_survey->start();
    }
    m_table.forgetRecords();
    searchAnew();
    showChosen();
}

void BatchRows::refresh()
{
    const QList<qint64> answered = std::exchange(m_answered, {}).values();
    if (m_survey)
        m_survey->look(answered);
    if (m_search)
        m_search->look(answered);
    const QList<qint64> blocks = m_table.takeLookedAt();
    for (const qint64 block : blocks)
        serve(block);
}

void BatchRows::reread()
{
    m_table.takeLookedAt();
    m_table.forgetRecords();
}

void BatchRows::retranslate()
{
    searchAnew();
    showChosen();
}

bool BatchRows::isSearching() const
{
    return m_search
        && (!m_search->isFinished() || m_ground.search != m_searches || m_ground.found != m_search->revision());
}

QList<QStringList> BatchRows::fullTexts(const QList<int> &tableRows) const
{
    QList<qint64> numbers;
    for (const int row : tableRows)
        numbers.append(m_table.numberAt(row));
    QList<QStringList> texts;
    QList<TableRow> known = m_input.rows(numbers);
    for (TableRow &row : known)
        texts.append(m_table.fullTexts(rowOf(std::move(row))));
    return texts;
}

void BatchRows::show(RowSet set)
{
    const bool isOther = m_shown != set || (set == RowSet::All && (!m_answers.isEmpty() || m_search));
    m_shown = set;
    // All rows are all of them.
    if (set == RowSet::All) {
        m_answers.clear();
        m_typed.clear();
        searchAnew();
    }
    if (isOther)
        showChosen();
}

void BatchRows::showAnswers(const QList<AnswerChoice> &answers)
{
    if (std::exchange(m_answers, answers) != answers)
        showChosen();
}

void BatchRows::search(const QString &typed)
{
    const QString before = std::exchange(m_typed, typed.simplified());
    if (searchWords(before) == searchWords(m_typed))
        return;
    searchAnew();
    // Words that become more leave some of the rows where they are, with what is selected of them.
    if (m_search)
        showChosenSoon();
    else
        showChosen();
}

void BatchRows::searchAnew()
{
    m_search.reset();
    ++m_searches;
    const QStringList words = searchWords(m_typed);
    m_table.setSearchedWords(words);
    if (words.isEmpty())
        return;
    m_search = std::make_unique<BatchSearch>(
        m_input, [this](TableRow row) { return m_table.searchableTexts(rowOf(std::move(row))); }, words);
    connect(m_search.get(), &BatchSearch::changed, this, [this] {
        if (m_search->isFinished())
            showChosen();
        else
            showChosenSoon();
    });
    m_search->start();
}

QList<AnswerChoice> BatchRows::shownAnswers() const
{
    QList<AnswerChoice> shown;
    std::ranges::copy_if(m_answers, std::back_inserter(shown),
                         [this](const AnswerChoice &answer) { return slotOf(answer).has_value(); });
    return shown;
}

std::optional<int> BatchRows::slotOf(const AnswerChoice &answer) const
{
    const qsizetype task = m_about.tasks.indexOf(answer.task);
    const qsizetype target = m_about.targets.indexOf(answer.target);
    if (!m_survey || task < 0 || target < 0)
        return std::nullopt;
    // While nothing is answered, nobody could choose another answer, or none.
    const auto slot = int(task * m_about.targets.size() + target);
    return m_survey->answers().answered(slot) > 0 ? std::optional(slot) : std::nullopt;
}

void BatchRows::showChosen()
{
    m_ground = ground();
    m_chosen = chosen();
    m_table.showRows(m_chosen);
    Q_EMIT countsChanged();
}

void BatchRows::showChosenSoon()
{
    if (!m_chooseSoon.isActive())
        m_chooseSoon.start();
    Q_EMIT countsChanged();
}

BatchRows::Ground BatchRows::ground() const
{
    Ground ground{m_survey && m_shown != RowSet::All ? m_survey->revision(m_shown) : 0};
    ground.search = m_searches;
    ground.found = m_search ? m_search->revision() : 0;
    for (const AnswerChoice &answer : m_answers) {
        const std::optional<int> slot = slotOf(answer);
        ground.answered.append(slot ? std::optional(m_survey->answers().count(*slot, answer.key)) : std::nullopt);
    }
    return ground;
}

std::optional<std::vector<qint64>> BatchRows::chosen(std::optional<int> butSlot) const
{
    std::optional<std::vector<qint64>> rows;
    if (m_shown != RowSet::All)
        rows = m_survey ? m_survey->rows(m_shown) : std::vector<qint64>();
    if (m_search)
        narrow(rows, m_search->rows());
    for (const AnswerChoice &answer : m_answers) {
        const std::optional<int> slot = slotOf(answer);
        if (slot && slot != butSlot)
            narrow(rows, m_survey->answers().rows(*slot, answer.key));
    }
    return rows;
}

BatchRowCounts BatchRows::counts() const
{
    BatchRowCounts counts;
    counts.all = m_input.rowsFound();
    counts.isComplete = !isSearching();
    if (!m_survey)
        return counts;
    counts.failed = m_survey->count(RowSet::Failed);
    counts.cached = m_survey->count(RowSet::Cached);
    counts.differing = m_survey->count(RowSet::Differing);
    counts.isComplete = counts.isComplete && m_survey->isFinished();
    return counts;
}

QList<BatchAnswersView> BatchRows::answers() const
{
    QList<BatchAnswersView> views;
    if (!m_survey)
        return views;
    const AnswerCounts &counts = m_survey->answers();
    const std::optional<RowMarks> shown = marksOf(m_chosen);
    int slot = -1;
    for (const QString &task : m_about.tasks) {
        for (const QString &target : m_about.targets) {
            if (counts.answered(++slot) == 0)
                continue;
            const bool isChosenOf = std::ranges::any_of(
                m_answers, [this, slot](const AnswerChoice &answer) { return slotOf(answer) == slot; });
            const std::optional<RowMarks> among = isChosenOf ? marksOf(chosen(slot)) : shown;
            views.append({task, task, target, counts.tally(slot, mostAnswers, among ? &*among : nullptr),
                          counts.isExact(slot), among.has_value()});
        }
    }
    return views;
}

void BatchRows::serve(qint64 block)
{
    QList<BatchTableRow> rows;
    QList<TableRow> known = m_input.rows(m_table.rowsOfBlock(block));
    for (TableRow &row : known)
        rows.append(rowOf(std::move(row)));
    m_table.setBlock(block, rows);
}

BatchTableRow BatchRows::rowOf(TableRow row) const
{
    BatchTableRow entry{std::move(row), {}, {}};
    const BatchQuestions &questions = m_table.questions();
    // The journal's slots are those of its own questions.
    const bool isAbout = m_journal && m_about == questions;
    for (int slot = 0; slot < int(questions.perRow()); ++slot) {
        const QueryPlace place{entry.row.number, slot};
        entry.records.append(isAbout && m_journal->isAnswered(place) ? m_journal->result(place) : std::nullopt);
    }
    const qsizetype targets = questions.targets.size();
    if (targets < 2)
        return entry;
    for (qsizetype first = 0; first < entry.records.size(); first += targets) {
        QList<QueryRecord> given;
        for (qsizetype slot = first; slot < first + targets; ++slot) {
            if (entry.records.at(slot))
                given.append(*entry.records.at(slot));
        }
        entry.agreements.append(given.size() > 1 ? agreementOf(given) : std::nullopt);
    }
    return entry;
}

} // namespace Fanlight
