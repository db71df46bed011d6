// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchtablemodel.h"

#include "ui/models/display.h"

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

//! On one line, and no longer than a cell can show.
QString cellText(const QString &text)
{
    return visibleText(text.first(std::min(text.size(), longestCell)).simplified(), false);
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
    m_rows = 0;
    m_blocks.clear();
    m_wanted.clear();
    m_lookedAt.clear();
    endResetModel();
}

void BatchTableModel::setQuestions(const BatchQuestions &questions)
{
    if (questions == m_questions)
        return;
    const int first = firstQuestion();
    if (m_questions.perRow() > 0) {
        beginRemoveColumns({}, first, first + int(m_questions.perRow()) - 1);
        m_questions = {};
        endRemoveColumns();
    }
    m_blocks.clear();
    m_wanted.clear();
    if (questions.perRow() > 0) {
        beginInsertColumns({}, first, first + int(questions.perRow()) - 1);
        m_questions = questions;
        endInsertColumns();
    }
}

void BatchTableModel::setRowTotal(qint64 rows)
{
    const int total = int(std::min<qint64>(rows, std::numeric_limits<int>::max()));
    if (total <= m_rows)
        return;
    // The last block was of fewer rows.
    const qint64 last = m_rows / blockSize;
    m_blocks.remove(last);
    m_wanted.remove(last);
    beginInsertRows({}, m_rows, total - 1);
    m_rows = total;
    endInsertRows();
}

void BatchTableModel::setBlock(qint64 block, const QList<BatchTableRow> &rows)
{
    m_wanted.remove(block);
    const int first = int(block * blockSize);
    if (first >= m_rows || rows.isEmpty())
        return;
    m_blocks.insert(block, new QList<BatchTableRow>(rows));
    const int last = std::min(first + int(rows.size()), m_rows) - 1;
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
    if (m_rows > 0 && m_questions.perRow() > 0)
        Q_EMIT dataChanged(index(0, firstQuestion()), index(m_rows - 1, columnCount() - 1));
}

int BatchTableModel::textColumn() const
{
    const qsizetype column = m_columns.indexOf(m_textColumn);
    return column < 0 ? -1 : 1 + int(column);
}

int BatchTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int BatchTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_columns.isEmpty())
        return 0;
    return firstQuestion() + int(m_questions.perRow());
}

const BatchTableRow *BatchTableModel::rowAt(int row) const
{
    const qint64 block = row / blockSize;
    m_lookedAt.insert(block);
    const QList<BatchTableRow> *rows = m_blocks.object(block);
    if (rows)
        return row % blockSize < rows->size() ? &rows->at(row % blockSize) : nullptr;
    if (!m_wanted.contains(block)) {
        m_wanted.insert(block);
        Q_EMIT blockWanted(block);
    }
    return nullptr;
}

QVariant BatchTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.column() == 0) {
        if (role == Qt::DisplayRole)
            return countText(index.row() + 1);
        return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != StateRole)
        return {};
    const BatchTableRow *row = rowAt(index.row());
    if (!row)
        return role == Qt::DisplayRole ? QVariant(u"…"_s) : QVariant();
    if (const int slot = index.column() - firstQuestion(); slot >= 0)
        return slot < row->records.size() ? recordData(row->records.at(slot), role) : QVariant();
    const QString cell = row->row.cells.value(index.column() - 1);
    if (role == Qt::DisplayRole)
        return cellText(cell);
    if (role == Qt::ToolTipRole && !row->row.problem.isEmpty())
        return row->row.problem.toHtmlEscaped();
    return {};
}

QVariant BatchTableModel::recordData(const std::optional<QueryRecord> &record, int role) const
{
    if (!record)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (!record->done)
            return QString(u"✕ "_s + cellText(record->error.value_or(RecordedError()).message));
        return cellText(record->answer ? displayText(*record->answer) : record->text);
    case Qt::ToolTipRole:
        return visibleText(record->done ? record->text : record->error.value_or(RecordedError()).message, false)
            .toHtmlEscaped();
    case StateRole:
        return QVariant::fromValue(record->done ? QueryState::Done : QueryState::Failed);
    default:
        return {};
    }
}

QString BatchTableModel::questionName(int slot) const
{
    const qsizetype targets = m_questions.targets.size();
    const QString task = m_questions.tasks.value(slot / targets);
    return targets == 1 ? task : QString(task + u'@' + m_questions.targets.value(slot % targets));
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return u"#"_s;
    if (section >= firstQuestion())
        return questionName(section - firstQuestion());
    return cellText(m_columns.at(section - 1));
}

} // namespace Fanlight
