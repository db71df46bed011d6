// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databasefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryFile>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/stat.h>
#endif

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr int lockPatience = 5000; // ms

} // namespace

std::optional<FileIdentity> fileIdentity(const QString &path)
{
#ifdef Q_OS_WIN
    // stat() of Windows' runtime says 0 of every file.
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    constexpr DWORD shared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const HANDLE file =
        ::CreateFileW(name.c_str(), 0, shared, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return std::nullopt;
    BY_HANDLE_FILE_INFORMATION information = {};
    const bool isKnown = ::GetFileInformationByHandle(file, &information) != 0;
    ::CloseHandle(file);
    if (!isKnown)
        return std::nullopt;
    return FileIdentity{information.dwVolumeSerialNumber,
                        quint64(information.nFileIndexHigh) << 32 | information.nFileIndexLow};
#else
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{quint64(status.st_dev), quint64(status.st_ino)};
#endif
}

bool makePrivateFile(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        // Made under another name: closing a descriptor of the database itself would release the locks that another
        // connection of this process holds on it (sqlite.org/howtocorrupt.html, 2.2).
        QString name;
        {
            QTemporaryFile file(path + u".XXXXXX"_s);
            file.setAutoRemove(false);
            if (!file.open())
                return false;
            name = file.fileName();
        }
        if (!QFile::rename(name, path))
            QFile::remove(name);
    }
    const QFileInfo info(path);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    if (info.permissions() & others) {
        for (const QString &each : {path, QString(path + u"-wal"_s), QString(path + u"-shm"_s)})
            QFile::setPermissions(each, onlyOwner);
    }
    return info.exists();
}

std::optional<QString> setAside(const QString &path, FileIdentity seen)
{
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(lockPatience))
        return std::nullopt;
    if (fileIdentity(path) != seen)
        return QString();
    const QFileInfo info(path);
    const QString date = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd'T'HHmmss"_s);
    const QString stem = info.dir().filePath(info.completeBaseName() + u"-unreadable-"_s + date);
    QString aside = stem + u".db"_s;
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = stem + u'-' + QString::number(number) + u".db"_s;
    if (!QFile::rename(path, aside))
        return std::nullopt;
    QFile::rename(path + u"-wal"_s, aside + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    return aside;
}

} // namespace Fanlight
