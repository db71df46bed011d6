// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalfile.h"

#include "core/store/journalframe.h"
#include "core/store/journalsyncer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct JournalFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::JournalFile)
};

constexpr mode_t ownerMode = S_IRUSR | S_IWUSR;
constexpr std::chrono::milliseconds syncInterval(200);
constexpr qsizetype windowSize = 64 * 1024;
constexpr qsizetype copiedAtATime = 1024 * 1024;

//! So that a power cut does not take the file's name.
void syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

JournalFile::JournalFile(const QString &path, quint32 version)
    : m_path(path)
    , m_version(version)
{
}

JournalFile::~JournalFile()
{
    m_syncer.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool JournalFile::open(Mode mode, const std::function<void(const JournalRecord &)> &visit)
{
    Q_ASSERT(m_descriptor < 0);
    const bool isOpen = mode == Mode::Look ? openToLook() : openToWrite();
    if (!isOpen || m_descriptor < 0)
        return isOpen;
    bool isEmpty = false;
    if (!readPreface(mode, isEmpty))
        return false;
    if (!isEmpty) {
        const JournalScan scan = scanJournal(m_descriptor, visit);
        if (scan.rest == JournalScan::Rest::Unreadable)
            return fail(JournalFault::Unusable,
                        JournalFileTexts::tr("The journal \"%1\" cannot be read: %2.")
                            .arg(m_path, qt_error_string(scan.error)));
        if (!scan.holes.isEmpty() && scan.holes.first().begin == journalPrefaceSize)
            return fail(JournalFault::Damaged,
                        JournalFileTexts::tr(
                            "The journal \"%1\" is damaged where it says what it is about, so what is behind that "
                            "cannot be used.")
                            .arg(m_path));
        for (const JournalHole &hole : scan.holes)
            m_lostBytes += hole.size();
        if (mode == Mode::Write && m_lostBytes > 0) {
            const bool isMended = keepCopy()
                && std::all_of(scan.holes.begin(), scan.holes.end(),
                               [this](const JournalHole &hole) { return close(hole); });
            if (!isMended)
                return false;
            if (::fsync(m_descriptor) != 0)
                return failWriting(errno);
        }
        m_end = scan.end;
        if (mode == Mode::Write && scan.rest == JournalScan::Rest::Torn && ::ftruncate(m_descriptor, off_t(m_end)) != 0)
            return failWriting(errno);
    }
    if (mode != Mode::Look)
        m_syncer = std::make_unique<JournalSyncer>(m_descriptor, syncInterval);
    return true;
}

bool JournalFile::openToWrite()
{
    const QByteArray name = QFile::encodeName(m_path);
    const bool isNew = !QFileInfo::exists(m_path);
    m_descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, ownerMode);
    if (m_descriptor < 0)
        return failWriting(errno);
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return fail(JournalFault::NotAJournal,
                    JournalFileTexts::tr("\"%1\" is no file, so no journal can be kept there.").arg(m_path));
    // Of the open file and not of the process: closing another descriptor of the file does not give it up.
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(
                JournalFault::InUse,
                JournalFileTexts::tr("The journal \"%1\" is in use: another batch is writing to it.").arg(m_path));
        return fail(
            JournalFault::Unusable,
            JournalFileTexts::tr("The journal \"%1\" cannot be locked: %2.").arg(m_path, qt_error_string(errno)));
    }
    if (isNew)
        syncFolderOf(m_path);
    return true;
}

bool JournalFile::openToLook()
{
    m_descriptor = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (m_descriptor < 0 && errno != ENOENT)
        return fail(JournalFault::Unusable,
                    JournalFileTexts::tr("The journal \"%1\" cannot be read: %2.").arg(m_path, qt_error_string(errno)));
    return true;
}

bool JournalFile::readPreface(Mode mode, bool &isEmpty)
{
    QByteArray bytes(journalPrefaceSize, Qt::Uninitialized);
    const qint64 got = readAt(m_descriptor, 0, bytes.data(), bytes.size());
    if (got < 0)
        return fail(JournalFault::Unusable,
                    JournalFileTexts::tr("The journal \"%1\" cannot be read: %2.").arg(m_path, qt_error_string(errno)));
    bytes.truncate(qsizetype(got));
    // One that was killed while it made the file has left a part of it.
    isEmpty = bytes.size() < journalPrefaceSize && journalPreface(m_version).startsWith(bytes);
    if (isEmpty)
        return mode == Mode::Look || writePreface();
    const std::optional<quint32> version = journalVersion(bytes);
    if (!version)
        return fail(JournalFault::NotAJournal,
                    JournalFileTexts::tr("The file \"%1\" is no journal of a batch; it is left as it is.").arg(m_path));
    if (mode == Mode::Anew) {
        isEmpty = true;
        return writePreface();
    }
    if (*version != m_version)
        return fail(JournalFault::OtherVersion,
                    JournalFileTexts::tr("The journal \"%1\" is of another version of Fanlight (format %2, not %3).")
                        .arg(m_path)
                        .arg(*version)
                        .arg(m_version));
    m_end = journalPrefaceSize;
    return true;
}

bool JournalFile::writePreface()
{
    m_end = 0;
    if (::ftruncate(m_descriptor, 0) != 0)
        return failWriting(errno);
    return writeAll(journalPreface(m_version));
}

bool JournalFile::keepCopy()
{
    const QString first = m_path + u".damaged"_s;
    QString path = first;
    int copy = -1;
    // An earlier copy is not touched.
    for (int number = 2; copy < 0; ++number) {
        copy = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, ownerMode);
        if (copy < 0 && errno != EEXIST)
            break;
        if (copy < 0)
            path = first + u'.' + QString::number(number);
    }
    const bool isCopied = copy >= 0 && copyTo(copy) && ::fsync(copy) == 0;
    const int error = errno;
    if (copy >= 0)
        ::close(copy);
    if (!isCopied) {
        if (copy >= 0)
            QFile::remove(path);
        return fail(JournalFault::Unusable,
                    JournalFileTexts::tr("The journal \"%1\" is damaged, and no copy of it can be kept as \"%2\": %3.")
                        .arg(m_path, path, qt_error_string(error)));
    }
    syncFolderOf(path);
    m_copyPath = path;
    return true;
}

bool JournalFile::copyTo(int descriptor)
{
    QByteArray block(copiedAtATime, Qt::Uninitialized);
    for (qint64 offset = 0;;) {
        const qint64 got = readAt(m_descriptor, offset, block.data(), block.size());
        if (got <= 0)
            return got == 0;
        for (qint64 written = 0; written < got;) {
            const ssize_t now = ::write(descriptor, block.constData() + written, size_t(got - written));
            if (now < 0 && errno != EINTR)
                return false;
            written += std::max<ssize_t>(now, 0);
        }
        offset += got;
    }
}

bool JournalFile::close(const JournalHole &hole)
{
    for (qint64 at = hole.begin; at < hole.end;) {
        qint64 size = std::min<qint64>(hole.end - at, copiedAtATime);
        // The rest is to have room for a header.
        if (const qint64 rest = hole.end - at - size; rest > 0 && rest < journalHeaderSize)
            size -= journalHeaderSize;
        QByteArray payload(qsizetype(size) - journalHeaderSize, Qt::Uninitialized);
        if (readAt(m_descriptor, at + journalHeaderSize, payload.data(), payload.size()) != payload.size())
            return failWriting(errno);
        const QByteArray header = journalFrame(journalFilling, payload).first(journalHeaderSize);
        if (::pwrite(m_descriptor, header.constData(), size_t(header.size()), off_t(at)) != header.size())
            return failWriting(errno);
        at += size;
    }
    return true;
}

std::optional<qint64> JournalFile::append(quint8 kind, QByteArrayView payload)
{
    Q_ASSERT(kind != journalFilling);
    if (m_fault != JournalFault::None || !m_syncer)
        return std::nullopt;
    if (const int error = m_syncer->error(); error != 0) {
        failWriting(error);
        return std::nullopt;
    }
    const qint64 offset = m_end;
    if (!writeAll(journalFrame(kind, payload)))
        return std::nullopt;
    m_syncer->noteWritten();
    return offset;
}

bool JournalFile::writeAll(QByteArrayView bytes)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        const ssize_t now =
            ::pwrite(m_descriptor, bytes.data() + written, size_t(bytes.size() - written), off_t(m_end + written));
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0) {
            const int error = now < 0 ? errno : ENOSPC;
            // Half a record is of no use to anyone; if it stays, the next opening takes it away.
            [[maybe_unused]] const int cut = ::ftruncate(m_descriptor, off_t(m_end));
            return failWriting(error);
        }
        written += now;
    }
    m_end += bytes.size();
    return true;
}

std::optional<QByteArray> JournalFile::read(qint64 offset) const
{
    const auto bytesAt = [this, offset](qsizetype wanted) -> QByteArrayView {
        const qint64 skipped = offset - m_windowBegin;
        if (skipped < 0 || skipped + wanted > m_window.size()) {
            m_window.resize(std::max(wanted, windowSize));
            m_windowBegin = offset;
            m_window.truncate(
                qsizetype(std::max<qint64>(0, readAt(m_descriptor, offset, m_window.data(), m_window.size()))));
        }
        return QByteArrayView(m_window).sliced(qsizetype(offset - m_windowBegin));
    };
    const auto header = journalHeader(bytesAt(journalHeaderSize));
    if (!header)
        return std::nullopt;
    const QByteArrayView record = bytesAt(journalHeaderSize + qsizetype(header->length));
    if (record.size() < journalHeaderSize + qsizetype(header->length))
        return std::nullopt;
    const QByteArrayView payload = record.sliced(journalHeaderSize, header->length);
    return isSound(*header, payload) ? std::optional(payload.toByteArray()) : std::nullopt;
}

bool JournalFile::sync()
{
    if (!m_syncer || m_fault != JournalFault::None)
        return false;
    return m_syncer->sync() || failWriting(m_syncer->error());
}

void JournalFile::release()
{
    if (!m_syncer)
        return;
    m_syncer.reset();
    ::flock(m_descriptor, LOCK_UN);
}

bool JournalFile::fail(JournalFault fault, const QString &problem)
{
    m_fault = fault;
    m_problem = problem;
    return false;
}

bool JournalFile::failWriting(int error)
{
    return fail(JournalFault::Unusable,
                JournalFileTexts::tr("The journal \"%1\" cannot be written: %2.").arg(m_path, qt_error_string(error)));
}

} // namespace Fanlight
