// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalscan.h"

#include "core/store/journalframe.h"

#include <QByteArray>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <unistd.h>

namespace Fanlight {

namespace {

constexpr qsizetype blockSize = 1024 * 1024;

//! A part of the file in memory that is moved forward over it.
class Window final
{
public:
    explicit Window(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    //! The bytes from `offset` on: at least `wanted` of them, or as many as there are to the end.
    QByteArrayView at(qint64 offset, qsizetype wanted)
    {
        if (offset < m_begin || offset + wanted > m_begin + m_filled)
            fill(offset, std::max(wanted, blockSize));
        const qsizetype skipped = qsizetype(offset - m_begin);
        return QByteArrayView(m_bytes).first(m_filled).sliced(std::min(skipped, m_filled));
    }
    int error() const { return m_error; }

private:
    void fill(qint64 offset, qsizetype size)
    {
        m_begin = offset;
        m_filled = 0;
        if (m_bytes.size() != size)
            m_bytes = QByteArray(size, Qt::Uninitialized);
        const qint64 got = readAt(m_descriptor, offset, m_bytes.data(), size);
        if (got < 0)
            m_error = errno;
        else
            m_filled = qsizetype(got);
    }

    int m_descriptor;
    QByteArray m_bytes;
    qint64 m_begin = 0;
    qsizetype m_filled = 0;
    int m_error = 0;
};

//! Whether a sound record begins there.
bool isSoundAt(Window &window, qint64 offset)
{
    const auto header = journalHeader(window.at(offset, journalHeaderSize));
    if (!header)
        return false;
    const QByteArrayView bytes = window.at(offset, journalHeaderSize + header->length);
    return bytes.size() >= journalHeaderSize + qsizetype(header->length)
        && isSound(*header, bytes.sliced(journalHeaderSize, header->length));
}

//! Where the next sound record begins.
std::optional<qint64> soundRecordBehind(Window &window, qint64 offset)
{
    // Whatever was there, it was records: none is shorter.
    for (qint64 at = offset + journalHeaderSize; window.at(at, journalHeaderSize).size() >= journalHeaderSize; ++at) {
        if (isSoundAt(window, at))
            return at;
    }
    return std::nullopt;
}

} // namespace

qint64 readAt(int descriptor, qint64 offset, char *bytes, qint64 size)
{
    qint64 got = 0;
    while (got < size) {
        const ssize_t now = ::pread(descriptor, bytes + got, size_t(size - got), off_t(offset + got));
        if (now < 0 && errno == EINTR)
            continue;
        if (now < 0)
            return -1;
        if (now == 0)
            break;
        got += now;
    }
    return got;
}

JournalScan scanJournal(int descriptor, const std::function<void(const JournalRecord &)> &visit)
{
    Window window(descriptor);
    JournalScan scan;
    scan.end = journalPrefaceSize;
    for (;;) {
        QByteArrayView bytes = window.at(scan.end, journalHeaderSize);
        const auto header = journalHeader(bytes);
        const qsizetype size = journalHeaderSize + (header ? qsizetype(header->length) : 0);
        if (header)
            bytes = window.at(scan.end, size);
        if (window.error() != 0) {
            scan.rest = JournalScan::Rest::Unreadable;
            scan.error = window.error();
            return scan;
        }
        if (!header || bytes.size() < size || !isSound(*header, bytes.sliced(journalHeaderSize, header->length))) {
            // Where its header is sound, what looks like a record inside it is none.
            const std::optional<qint64> next = bytes.isEmpty() ? std::nullopt
                : header && isSoundAt(window, scan.end + size) ? std::optional(scan.end + size)
                                                               : soundRecordBehind(window, scan.end);
            if (next) {
                scan.holes.append({scan.end, *next});
                scan.end = *next;
                continue;
            }
            if (!bytes.isEmpty())
                scan.rest = JournalScan::Rest::Torn;
            return scan;
        }
        if (visit && header->kind != journalFilling)
            visit({header->kind, scan.end, bytes.sliced(journalHeaderSize, header->length)});
        scan.end += size;
        ++scan.records;
    }
}

} // namespace Fanlight
