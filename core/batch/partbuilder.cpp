// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/partbuilder.h"

#include <utility>

namespace Fanlight {

PartBuilder::PartBuilder(BatchLimits limits, QByteArray separator, QByteArray terminator)
    : m_limits(limits)
    , m_separator(std::move(separator))
    , m_terminator(std::move(terminator))
{
}

PartBuilder::Verdict PartBuilder::add(qint64 row, const QList<int> &questions, const QByteArrayList &entries)
{
    qint64 bytes = m_terminator.size();
    for (const QByteArray &entry : entries)
        bytes += entry.size() + m_separator.size();
    if (entries.size() > m_limits.entries || bytes > m_limits.bytes)
        return Verdict::TooLarge;
    if (m_entries + entries.size() > m_limits.entries || m_bytes.size() + bytes > m_limits.bytes)
        return Verdict::Full;
    for (const QByteArray &entry : entries) {
        if (!m_bytes.isEmpty())
            m_bytes += m_separator;
        m_bytes += entry;
    }
    m_entries += entries.size();
    m_rows.add(row, questions);
    return Verdict::Added;
}

QByteArray PartBuilder::take()
{
    m_entries = 0;
    m_rows = {};
    QByteArray bytes = std::exchange(m_bytes, {});
    bytes += m_terminator;
    return bytes;
}

} // namespace Fanlight
