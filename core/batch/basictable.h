// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/columnchoice.h"
#include "core/batch/tablereader.h"
#include "core/batch/tablesource.h"

namespace Fanlight {

//! What the readers of all formats have in common: their source, where they stand, their columns and what is said of
//! them.
class BasicTable : public TableReader
{
public:
    explicit BasicTable(const QString &path);

    const QStringList &columns() const override { return m_columns; }
    QString textColumn() const override { return m_columns.value(m_choice.text); }
    QString idColumn() const override { return m_columns.value(m_choice.id); }
    QStringList notes() const override { return m_notes; }
    TablePosition position() const override { return m_position; }
    bool seek(const TablePosition &position) override;
    QString problem() const override { return m_source.problem(); }
    qint64 size() const override { return m_source.size(); }

protected:
    //! How the bytes of one row are characters.
    enum class Charset { Utf8, Windows1252, Broken };

    TableSource &source() { return m_source; }
    const ColumnChoice &choice() const { return m_choice; }

    //! Opens the source and says how it is read.
    std::optional<TableProblem> openSource();
    void setColumns(const QStringList &columns) { m_columns = columns; }
    void addNote(const QString &note) { m_notes.append(note); }
    //! Reads the first rows, chooses the columns, and goes back to the row where this began.
    std::optional<TableProblem> chooseBySample(const TableOptions &options);
    //! What is to be said of the table when its first rows are known.
    virtual void noteSample(const QList<QStringList> &rows) { Q_UNUSED(rows) }
    //! Chooses without looking at rows.
    std::optional<TableProblem> choose(const QList<QStringList> &sample, const TableOptions &options);

    //! An empty row with the number and the line of the position.
    TableRow beginRow() const;
    //! Sets the row's id and text from its cells, and its problem when the text cannot be asked about.
    void judge(TableRow *row) const;
    //! Takes the bytes that the row had, which were so many lines.
    void endRow(qsizetype bytes, qint64 lines);
    //! Takes bytes that are no row.
    void skip(qsizetype bytes, qint64 lines);
    //! Takes everything up to the end of a line that is too long to be held, which is one of the bytes.
    void endLongRow(QByteArrayView breaks);

    Charset charsetOf(QByteArrayView bytes);
    static QString decoded(QByteArrayView bytes, Charset charset);

private:
    void noteFallback();

    TableSource m_source;
    QStringList m_columns;
    ColumnChoice m_choice{-1, -1, {}};
    QStringList m_notes;
    TablePosition m_position;
    bool m_fellBack = false;
};

} // namespace Fanlight
