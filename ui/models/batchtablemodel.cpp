// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchtablemodel.h"

#include "ui/models/agreementtext.h"
#include "ui/models/batchrowdetails.h"
#include "ui/models/display.h"
#include "ui/models/searchwords.h"
#include "ui/models/sentimentdisplay.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Blocks in memory: some screens of rows above and below what is seen.
constexpr int mostBlocks = 32;
//! Longer texts are for their tooltip.
constexpr qsizetype longestCell = 300;
constexpr qsizetype longestToolTip = 2000;
//! Beyond so many rows behind the first that is another, views are told to look at everything anew.
constexpr size_t mostCompared = 10'000;

//! On one line, and no longer than a cell can show.
QString shortText(const QString &text)
{
    return visibleText(text.first(std::min(text.size(), longestCell)).simplified(), false);
}

QString toolTip(const QString &text)
{
    const QString shown = text.size() <= longestToolTip ? text : QString(text.first(longestToolTip) + u'…');
    return cellToolTip(visibleText(shown));
}

int asInt(size_t count)
{
    return int(std::min(count, size_t(std::numeric_limits<int>::max())));
}

} // namespace

BatchTableModel::BatchTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_blocks(mostBlocks)
{
}

void BatchTableModel::begin(const QStringList &columns, const QString &textColumn, const BatchQuestions &questions)
{
    beginResetModel();
    m_columns = columns;
    m_textColumn = textColumn;
    m_questions = questions;
    m_questionColumns = questionColumns(questions);
    m_rows = 0;
    m_shown.reset();
    m_blocks.clear();
    m_wanted.clear();
    m_lookedAt.clear();
    endResetModel();
}

void BatchTableModel::setQuestions(BatchQuestions questions)
{
    const QList<Column> columns = questionColumns(questions);
    if (questions == m_questions && columns.size() == m_questionColumns.size())
        return;
    const int first = firstQuestion();
    if (!m_questionColumns.isEmpty()) {
        beginRemoveColumns({}, first, first + int(m_questionColumns.size()) - 1);
        m_questionColumns.clear();
        m_questions = {};
        endRemoveColumns();
    }
    m_blocks.clear();
    m_wanted.clear();
    m_questions = std::move(questions);
    if (columns.isEmpty() || m_columns.isEmpty()) {
        m_questionColumns = columns;
        return;
    }
    beginInsertColumns({}, first, first + int(columns.size()) - 1);
    m_questionColumns = columns;
    endInsertColumns();
}

void BatchTableModel::setComparedTasks(const std::optional<QStringList> &tasks)
{
    if (std::exchange(m_compared, tasks) != tasks)
        setQuestions(m_questions);
}

QList<BatchTableModel::Column> BatchTableModel::questionColumns(const BatchQuestions &questions) const
{
    QList<Column> columns;
    const int targets = int(questions.targets.size());
    for (int task = 0; task < int(questions.tasks.size()); ++task) {
        for (int target = 0; target < targets; ++target)
            columns.append({Column::Kind::Answer, task * targets + target});
        if (targets > 1 && (!m_compared || m_compared->contains(questions.tasks.at(task)))) {
            columns.append({Column::Kind::Majority, task});
            columns.append({Column::Kind::Agreement, task});
        }
    }
    return columns;
}

void BatchTableModel::setTaskTitles(const QHash<QString, QString> &titles)
{
    if (std::exchange(m_taskTitles, titles) != titles && !m_questionColumns.isEmpty() && columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, firstQuestion(), columnCount() - 1);
}

void BatchTableModel::setSearchedWords(const QStringList &words)
{
    if (std::exchange(m_searched, words) != words && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void BatchTableModel::setRowTotal(qint64 rows)
{
    const int total = int(std::min<qint64>(rows, std::numeric_limits<int>::max()));
    if (total <= m_rows)
        return;
    if (m_shown) {
        m_rows = total;
        return;
    }
    // The last block was of fewer rows.
    const qint64 last = m_rows / blockSize;
    m_blocks.remove(last);
    m_wanted.remove(last);
    beginInsertRows({}, m_rows, total - 1);
    m_rows = total;
    endInsertRows();
}

void BatchTableModel::showRows(std::optional<std::vector<qint64>> rows)
{
    if (m_shown && rows) {
        replaceShown(*std::move(rows));
        return;
    }
    if (!m_shown && !rows)
        return;
    beginResetModel();
    m_shown = std::move(rows);
    forgetBlocksFrom(0);
    m_lookedAt.clear();
    endResetModel();
}

void BatchTableModel::replaceShown(std::vector<qint64> rows)
{
    std::vector<qint64> &shown = *m_shown;
    const auto [mine, theirs] = std::mismatch(shown.begin(), shown.end(), rows.begin(), rows.end());
    const auto first = size_t(mine - shown.begin());
    if (mine != shown.end() && shown.size() - first > mostCompared) {
        beginResetModel();
        shown = std::move(rows);
        forgetBlocksFrom(0);
        endResetModel();
        return;
    }
    const auto stays = [&rows, first](qint64 number) {
        return std::binary_search(rows.begin() + qsizetype(first), rows.end(), number);
    };
    for (size_t end = shown.size(); end > first;) {
        if (stays(shown[end - 1])) {
            --end;
            continue;
        }
        size_t begin = end - 1;
        while (begin > first && !stays(shown[begin - 1]))
            --begin;
        beginRemoveRows({}, asInt(begin), asInt(end) - 1);
        shown.erase(shown.begin() + qsizetype(begin), shown.begin() + qsizetype(end));
        forgetBlocksFrom(asInt(begin));
        endRemoveRows();
        end = begin;
    }
    for (size_t at = first; at < rows.size();) {
        const qint64 next = at < shown.size() ? shown[at] : std::numeric_limits<qint64>::max();
        if (rows[at] == next) {
            ++at;
            continue;
        }
        size_t end = at + 1;
        while (end < rows.size() && rows[end] < next)
            ++end;
        beginInsertRows({}, asInt(at), asInt(end) - 1);
        shown.insert(shown.begin() + qsizetype(at), rows.begin() + qsizetype(at), rows.begin() + qsizetype(end));
        forgetBlocksFrom(asInt(at));
        endInsertRows();
        at = end;
    }
}

void BatchTableModel::forgetBlocksFrom(int row)
{
    const qint64 first = row / blockLength();
    const QList<qint64> blocks = m_blocks.keys();
    for (const qint64 block : blocks) {
        if (block >= first)
            m_blocks.remove(block);
    }
    m_wanted.removeIf([first](qint64 block) { return block >= first; });
}

qint64 BatchTableModel::numberAt(int row) const
{
    return m_shown ? (*m_shown)[size_t(row)] : qint64(row) + 1;
}

QList<qint64> BatchTableModel::rowsOfBlock(qint64 block) const
{
    QList<qint64> numbers;
    const qint64 end = std::min<qint64>((block + 1) * blockLength(), rowCount());
    for (qint64 row = block * blockLength(); row < end; ++row)
        numbers.append(numberAt(int(row)));
    return numbers;
}

void BatchTableModel::setBlock(qint64 block, const QList<BatchTableRow> &rows)
{
    m_wanted.remove(block);
    const int first = int(block * blockLength());
    if (first >= rowCount() || rows.isEmpty())
        return;
    const int last = std::min(first + int(rows.size()), rowCount()) - 1;
    // Other rows may be shown than when it was asked for.
    if (rows.first().row.number == numberAt(first) && rows.at(last - first).row.number == numberAt(last))
        m_blocks.insert(block, new QList<BatchTableRow>(rows));
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

QList<qint64> BatchTableModel::takeLookedAt()
{
    return std::exchange(m_lookedAt, {}).values();
}

void BatchTableModel::forgetRecords()
{
    m_blocks.clear();
    m_wanted.clear();
    if (rowCount() > 0 && !m_questionColumns.isEmpty())
        Q_EMIT dataChanged(index(0, firstQuestion()), index(rowCount() - 1, columnCount() - 1));
}

int BatchTableModel::textColumn() const
{
    const qsizetype column = m_columns.indexOf(m_textColumn);
    return column < 0 ? -1 : 1 + int(column);
}

int BatchTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_shown ? asInt(m_shown->size()) : m_rows;
}

int BatchTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_columns.isEmpty())
        return 0;
    return firstQuestion() + int(m_questionColumns.size());
}

BatchTableModel::Column BatchTableModel::columnAt(int section) const
{
    if (section == 0)
        return {};
    return section < firstQuestion() ? Column{Column::Kind::Cell, section - 1}
                                     : m_questionColumns.at(section - firstQuestion());
}

const BatchTableRow *BatchTableModel::rowAt(int row) const
{
    const qint64 block = row / blockLength();
    m_lookedAt.insert(block);
    const QList<BatchTableRow> *rows = m_blocks.object(block);
    if (rows)
        return row % blockLength() < rows->size() ? &rows->at(row % blockLength()) : nullptr;
    if (!m_wanted.contains(block)) {
        m_wanted.insert(block);
        Q_EMIT blockWanted(block);
    }
    return nullptr;
}

QString BatchTableModel::cellText(const QString &text) const
{
    return shortText(m_searched.isEmpty() ? text : textFromFound(text, m_searched));
}

QVariant BatchTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column column = columnAt(index.column());
    const bool isNumber = column.kind == Column::Kind::Number;
    if (isNumber && role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (isNumber && role == Qt::DisplayRole)
        return countText(numberAt(index.row()));
    if (role == SearchedRole)
        return m_searched;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != StateRole && role != DiffersRole
        && role != DetailsRole && role != FullTextRole)
        return {};
    const BatchTableRow *row = rowAt(index.row());
    if (!row)
        return role == Qt::DisplayRole ? QVariant(u"…"_s) : QVariant();
    if (role == DetailsRole)
        return QVariant::fromValue(rowDetails(*row, m_columns, m_textColumn, m_questions, m_taskTitles));
    if (role == FullTextRole)
        return fullText(*row, column);
    switch (column.kind) {
    case Column::Kind::Number:
        return {};
    case Column::Kind::Cell: {
        const QString cell = row->row.cells.value(column.index);
        if (role == Qt::DisplayRole)
            return cellText(cell);
        if (role == Qt::ToolTipRole)
            return toolTip(row->row.problem.isEmpty() ? cell : row->row.problem);
        return {};
    }
    case Column::Kind::Answer:
        return column.index < row->records.size() ? recordData(row->records.at(column.index), role) : QVariant();
    case Column::Kind::Majority:
    case Column::Kind::Agreement:
        return column.index < row->agreements.size()
            ? agreementData(row->agreements.at(column.index), column.kind, role)
            : QVariant();
    }
    Q_UNREACHABLE();
}

QVariant BatchTableModel::recordData(const std::optional<QueryRecord> &record, int role) const
{
    if (!record)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (!record->done)
            return QString(stateSymbol(QueryState::Failed) + u' '
                           + cellText(record->error.value_or(RecordedError()).message));
        return cellText(record->answer ? shownAnswer(*record->answer) : record->text);
    case Qt::ToolTipRole:
        return toolTip(record->done ? record->text : record->error.value_or(RecordedError()).message);
    case StateRole:
        return QVariant::fromValue(record->done ? QueryState::Done : QueryState::Failed);
    default:
        return {};
    }
}

QVariant BatchTableModel::agreementData(const std::optional<Agreement> &agreement, Column::Kind kind, int role) const
{
    if (!agreement)
        return {};
    if (role == DiffersRole)
        return agreement->agreeing < agreement->compared;
    const QString text = kind == Column::Kind::Majority
        ? (agreement->majority ? shownAnswer(*agreement->majority) : QString())
        : agreementText(*agreement);
    if (role == FullTextRole)
        return text;
    if (role == Qt::DisplayRole)
        return cellText(text);
    return role == Qt::ToolTipRole ? QVariant(toolTip(text)) : QVariant();
}

QString BatchTableModel::fullText(const BatchTableRow &row, const Column &column) const
{
    switch (column.kind) {
    case Column::Kind::Number:
        return QString::number(row.row.number);
    case Column::Kind::Cell:
        return row.row.cells.value(column.index);
    case Column::Kind::Answer: {
        const std::optional<QueryRecord> record = row.records.value(column.index);
        if (!record)
            return {};
        if (!record->done)
            return record->error.value_or(RecordedError()).message;
        return record->answer ? shownAnswer(*record->answer) : record->text;
    }
    case Column::Kind::Majority:
    case Column::Kind::Agreement:
        return agreementData(row.agreements.value(column.index), column.kind, FullTextRole).toString();
    }
    Q_UNREACHABLE();
}

QStringList BatchTableModel::fullTexts(const BatchTableRow &row) const
{
    QStringList texts;
    for (int column = 0; column < columnCount(); ++column)
        texts.append(fullText(row, columnAt(column)));
    return texts;
}

QStringList BatchTableModel::searchableTexts(const BatchTableRow &row) const
{
    QStringList texts;
    for (int section = 0; section < columnCount(); ++section) {
        const Column column = columnAt(section);
        const bool isAnswer = column.kind == Column::Kind::Answer && row.records.value(column.index).has_value()
            && row.records.at(column.index)->done;
        if (column.kind == Column::Kind::Cell || isAnswer)
            texts.append(fullText(row, column));
    }
    return texts;
}

QString BatchTableModel::taskTitle(qsizetype task) const
{
    const QString id = m_questions.tasks.value(task);
    return m_taskTitles.value(id, id);
}

QString BatchTableModel::title(const Column &column) const
{
    const qsizetype targets = m_questions.targets.size();
    switch (column.kind) {
    case Column::Kind::Number:
    case Column::Kind::Cell:
        return name(column);
    case Column::Kind::Answer: {
        const QString task = taskTitle(column.index / targets);
        return targets == 1
            ? task
            : tr("%1 · %2", "a task and a target").arg(task, m_questions.targets.value(column.index % targets));
    }
    case Column::Kind::Majority:
        return tr("%1 · majority", "a task: what most targets answer").arg(taskTitle(column.index));
    case Column::Kind::Agreement:
        return tr("%1 · agreement", "a task: how many targets agree").arg(taskTitle(column.index));
    }
    Q_UNREACHABLE();
}

QString BatchTableModel::name(const Column &column) const
{
    const qsizetype targets = m_questions.targets.size();
    switch (column.kind) {
    case Column::Kind::Number:
        return u"#"_s;
    case Column::Kind::Cell:
        return m_columns.at(column.index);
    case Column::Kind::Answer: {
        const QString task = m_questions.tasks.value(column.index / targets);
        return targets == 1 ? task : QString(task + u'@' + m_questions.targets.value(column.index % targets));
    }
    case Column::Kind::Majority:
        return m_questions.tasks.value(column.index) + u"@majority"_s;
    case Column::Kind::Agreement:
        return m_questions.tasks.value(column.index) + u"@agreement"_s;
    }
    Q_UNREACHABLE();
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return shortText(title(column));
    case NameRole:
        return name(column);
    case Qt::ToolTipRole:
        return section == 0 ? QVariant(tr("The number of the row")) : QVariant(toolTip(title(column)));
    case Qt::TextAlignmentRole:
        return int((section == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace Fanlight
