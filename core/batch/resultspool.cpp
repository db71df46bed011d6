// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/resultspool.h"

#include "core/providers/batchentry.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ResultSpoolTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ProviderBatch)
};

} // namespace

ResultSpool::ResultSpool(const QString &folder, QString token, PartRows rows)
    : m_file(folder + u"/fanlight-results-XXXXXX"_s)
    , m_token(std::move(token))
    , m_rows(std::move(rows))
{
}

bool ResultSpool::fail(const QString &problem)
{
    m_problem = ResultSpoolTexts::tr("The results of the provider's batch cannot be put aside: %1").arg(problem);
    return false;
}

bool ResultSpool::ensureOpen()
{
    if (m_file.isOpen())
        return true;
    if (!m_file.open())
        return fail(m_file.errorString());
    // Without a name from the start: not every file system of Linux has files that never had one.
    m_file.setAutoRemove(!QFile::remove(m_file.fileName()));
    return true;
}

bool ResultSpool::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        if (!m_isTooLong && m_rest.size() + piece.size() > longestLine) {
            m_isTooLong = true;
            m_rest.clear();
        }
        if (!m_isTooLong)
            m_rest.append(piece);
        if (end < 0)
            return true;
        if (!endFile())
            return false;
        bytes = bytes.sliced(end + 1);
    }
    return true;
}

bool ResultSpool::endFile()
{
    m_isTooLong = false;
    const QByteArray line = std::exchange(m_rest, {}).trimmed();
    return line.isEmpty() || takeLine(line);
}

bool ResultSpool::takeLine(QByteArrayView bytes)
{
    const QByteArray line = bytes.toByteArray();
    const QString id = batchEntryId(line);
    if (id.isEmpty())
        return true;
    ++m_lines;
    const std::optional<BatchEntryName> name = batchEntryName(id);
    if (!name || name->token != m_token || !m_rows.contains({name->row, name->slot}))
        return true;
    if (!ensureOpen())
        return false;
    if (m_file.write(line) != line.size() || !m_file.flush())
        return fail(m_file.errorString());
    m_index.push_back({name->row, m_size, name->slot, int(line.size())});
    m_size += line.size();
    return true;
}

bool ResultSpool::clear()
{
    m_index.clear();
    m_rest.clear();
    m_size = 0;
    m_lines = 0;
    m_isTooLong = false;
    if (!m_file.isOpen())
        return true;
    return (m_file.resize(0) && m_file.seek(0)) || fail(m_file.errorString());
}

bool ResultSpool::finish()
{
    // Stable, so that the first of two stays the first.
    std::ranges::stable_sort(m_index, [](const Entry &one, const Entry &other) {
        return std::pair(one.row, one.slot) < std::pair(other.row, other.slot);
    });
    return m_problem.isEmpty();
}

std::optional<QByteArray> ResultSpool::lineOf(const QueryPlace &place)
{
    const auto found =
        std::lower_bound(m_index.begin(), m_index.end(), place, [](const Entry &one, const QueryPlace &at) {
            return std::pair(one.row, one.slot) < std::pair(at.row, at.slot);
        });
    if (found == m_index.end() || found->row != place.row || found->slot != place.slot)
        return std::nullopt;
    if (!m_file.seek(found->offset))
        return std::nullopt;
    const QByteArray line = m_file.read(found->size);
    return line.size() == found->size ? std::optional(line) : std::nullopt;
}

} // namespace Fanlight
