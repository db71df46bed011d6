// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/tablereader.h"

#include <QStringList>

#include <memory>

namespace Fanlight {

//! A table of texts in memory. A text that begins with '!' makes a row with that problem.
class MemoryTable final : public TableReader
{
public:
    explicit MemoryTable(QStringList texts)
        : m_texts(std::move(texts))
    {
    }

    const QStringList &columns() const override { return m_columns; }
    QString textColumn() const override { return m_columns.first(); }
    QString idColumn() const override { return {}; }
    QStringList notes() const override { return {}; }
    std::optional<TableRow> next() override
    {
        if (m_next >= m_texts.size() || !problem().isEmpty())
            return std::nullopt;
        const QString text = m_texts.at(m_next);
        ++m_next;
        ++read;
        TableRow row;
        row.number = m_next;
        row.line = m_next;
        row.id = QString::number(m_next);
        if (text.startsWith(u'!'))
            row.problem = text.sliced(1);
        else
            row.text = text;
        row.cells = {text};
        return row;
    }
    TablePosition position() const override { return {m_next * 10, m_next + 1, m_next + 1}; }
    bool seek(const TablePosition &position) override
    {
        m_next = position.row - 1;
        return true;
    }
    QString problem() const override { return m_next == breaksAfter ? QStringLiteral("The disk is gone.") : QString(); }
    qint64 size() const override { return m_texts.size() * 10; }

    qint64 read = 0; //!< rows so far
    qint64 breaksAfter = -1; //!< so many rows

private:
    QStringList m_columns{QStringLiteral("text")};
    QStringList m_texts;
    qint64 m_next = 0;
};

} // namespace Fanlight
