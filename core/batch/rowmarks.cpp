// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/rowmarks.h"

#include <algorithm>
#include <bit>

namespace Fanlight {

namespace {

constexpr size_t wordOf(qint64 row)
{
    return size_t(row - 1) / 64;
}

constexpr quint64 bitOf(qint64 row)
{
    return quint64(1) << (size_t(row - 1) % 64);
}

} // namespace

void RowMarks::add(qint64 row)
{
    const size_t word = wordOf(row);
    if (word >= m_words.size())
        m_words.resize(std::max(word + 1, m_words.size() * 2));
    m_words[word] |= bitOf(row);
}

void RowMarks::remove(qint64 row)
{
    if (wordOf(row) < m_words.size())
        m_words[wordOf(row)] &= ~bitOf(row);
}

bool RowMarks::has(qint64 row) const
{
    const size_t word = wordOf(row);
    return word < m_words.size() && (m_words[word] & bitOf(row)) != 0;
}

qint64 RowMarks::countBoth(const RowMarks &other) const
{
    qint64 count = 0;
    const size_t words = std::min(m_words.size(), other.m_words.size());
    for (size_t word = 0; word < words; ++word)
        count += std::popcount(m_words[word] & other.m_words[word]);
    return count;
}

std::vector<qint64> RowMarks::rows() const
{
    std::vector<qint64> numbers;
    numbers.reserve(size_t(countBoth(*this)));
    for (size_t word = 0; word < m_words.size(); ++word) {
        for (quint64 left = m_words[word]; left != 0; left &= left - 1)
            numbers.push_back(qint64(word * 64) + std::countr_zero(left) + 1);
    }
    return numbers;
}

} // namespace Fanlight
