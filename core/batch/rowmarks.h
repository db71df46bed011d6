// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace Fanlight {

//! A set of rows, a bit for each; the first row is 1.
class RowMarks final
{
public:
    //! Rows may come in any order, and more than once.
    void add(qint64 row);
    void remove(qint64 row);
    bool has(qint64 row) const;
    //! How many rows are in both sets.
    qint64 countBoth(const RowMarks &other) const;
    //! The numbers of the rows, rising.
    std::vector<qint64> rows() const;

private:
    std::vector<quint64> m_words;
};

} // namespace Fanlight
