// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/agreement.h"
#include "core/batch/outputwriter.h"
#include "core/batch/queryrecord.h"
#include "core/batch/tablerow.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace Fanlight {

//! One row of a batch as it stands: the input's, and what became of its questions so far.
struct BatchTableRow
{
    TableRow row;
    QList<std::optional<QueryRecord>> records; //!< in fan-out order; empty: not answered yet
    QList<std::optional<Agreement>> agreements{}; //!< by task, with several targets

    bool operator==(const BatchTableRow &) const = default;
};

/*! The rows of a batch and their answers: the number, the input's columns, a column per question, and with several
 *  targets what most of them say and how many do.
 *
 *  It knows how many rows there are, or which are to be shown, and holds those that are looked at, in blocks: what is
 *  not there is asked for by blockWanted() and shown as soon as setBlock() brings it. So a table of a million rows is
 * as quick as a short one.
 */
class BatchTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchTableModel)

public:
    enum Role {
        StateRole = Qt::UserRole, //!< QueryState of a question's cell; invalid where there is none
        DiffersRole, //!< of an agreement: whether some say otherwise
        DetailsRole, //!< BatchRowDetails of the row; invalid while it is not there
        FullTextRole, //!< a cell's text, whole and as it is, to be copied; invalid while the row is not there
        SearchedRole, //!< the words that are searched for, as a QStringList
        NameRole, //!< of a heading: the column's name in the output, in every language the same
    };
    //! Rows of a block while all rows are shown.
    static constexpr int blockSize = 128;
    //! And while some are: each is read from another place.
    static constexpr int chosenBlockSize = 32;

    explicit BatchTableModel(QObject *parent = nullptr);

    //! Another table, or none. Whatever was there is gone.
    void begin(const QStringList &columns, const QString &textColumn, const BatchQuestions &questions);
    //! The questions are others; the rows stay.
    void setQuestions(BatchQuestions questions);
    //! The tasks whose answers are compared, should there be several targets; all of them unless this is told.
    void setComparedTasks(const std::optional<QStringList> &tasks);
    //! What tasks are called, by their ids; one that is not there goes by its id.
    void setTaskTitles(const QHash<QString, QString> &titles);
    //! What cells show begins where one of these stands.
    void setSearchedWords(const QStringList &words);
    //! So many rows are known by now. More, never fewer.
    void setRowTotal(qint64 rows);
    //! Shows these rows only, by their numbers from 1, rising; nothing: all of them.
    void showRows(std::optional<std::vector<qint64>> rows);
    //! The numbers, from 1, of the rows of a block.
    QList<qint64> rowsOfBlock(qint64 block) const;
    //! The rows of a block, or as many as there are.
    void setBlock(qint64 block, const QList<BatchTableRow> &rows);
    //! The blocks that were looked at since it was asked last: those that are worth bringing up to date.
    QList<qint64> takeLookedAt();
    //! What became of the questions has changed altogether.
    void forgetRecords();

    //! The number, from 1, of a row of the table.
    qint64 numberAt(int row) const;
    //! A row's cells, whole and as they are, for each column.
    QStringList fullTexts(const BatchTableRow &row) const;
    //! What is searched of a row: its cells and its answers, as they are. Why a query failed is no answer.
    QStringList searchableTexts(const BatchTableRow &row) const;
    const BatchQuestions &questions() const { return m_questions; }
    //! The table's column of the text that is asked about; -1 without one.
    int textColumn() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    //! A block that is looked at is not there: block 0 begins with the first row.
    void blockWanted(qint64 block) const;

private:
    struct Column
    {
        enum class Kind { Number, Cell, Answer, Majority, Agreement };

        Kind kind = Kind::Number;
        int index = 0; //!< of the input's columns, of the questions, or of the tasks
    };

    const BatchTableRow *rowAt(int row) const;
    int blockLength() const { return m_shown ? chosenBlockSize : blockSize; }
    QString cellText(const QString &text) const;
    QVariant recordData(const std::optional<QueryRecord> &record, int role) const;
    QVariant agreementData(const std::optional<Agreement> &agreement, Column::Kind kind, int role) const;
    int firstQuestion() const { return 1 + int(m_columns.size()); }
    QList<Column> questionColumns(const BatchQuestions &questions) const;
    Column columnAt(int section) const;
    QString title(const Column &column) const;
    QString name(const Column &column) const;
    QString taskTitle(qsizetype task) const;
    QString fullText(const BatchTableRow &row, const Column &column) const;
    void replaceShown(std::vector<qint64> rows);
    void forgetBlocksFrom(int row);

    QStringList m_columns;
    QString m_textColumn;
    BatchQuestions m_questions;
    QHash<QString, QString> m_taskTitles;
    QStringList m_searched;
    std::optional<QStringList> m_compared;
    QList<Column> m_questionColumns;
    int m_rows = 0;
    std::optional<std::vector<qint64>> m_shown;
    mutable QCache<qint64, QList<BatchTableRow>> m_blocks;
    mutable QSet<qint64> m_wanted;
    mutable QSet<qint64> m_lookedAt;
};

} // namespace Fanlight
