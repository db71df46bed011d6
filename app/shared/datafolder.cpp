// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <filesystem>

namespace Fanlight {

namespace {

struct DataFolderTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::DataFolder)
};

constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

//! Makes what is missing of the path; only its last folder is private. Empty, or why it could not be made.
QString makeFolder(const QString &path)
{
    const QString parent = QFileInfo(path).path();
    std::error_code error;
    std::filesystem::create_directories(QDir(parent).filesystemAbsolutePath(), error);
    if (!error && !QDir().mkdir(path, onlyOwner) && !QFileInfo(path).isDir())
        return qt_error_string();
    return error ? QString::fromStdString(error.message()) : QString();
}

} // namespace

DataFolder dataFolder(const QString &asked)
{
    const QString path = asked.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : asked;
    return {QDir::cleanPath(QDir::current().absoluteFilePath(path))};
}

DataFolder preparedDataFolder(const QString &asked)
{
    DataFolder folder = dataFolder(asked);
    const QString shown = QDir::toNativeSeparators(folder.path);
    const QFileInfo info(folder.path);
    if (info.exists() && !info.isDir()) {
        folder.problem = DataFolderTexts::tr("The data directory \"%1\" is not a folder.").arg(shown);
        return folder;
    }
    if (!info.exists()) {
        if (const QString reason = makeFolder(folder.path); !reason.isEmpty()) {
            folder.problem = DataFolderTexts::tr("The data directory \"%1\" cannot be created: %2.").arg(shown, reason);
            return folder;
        }
    } else if (asked.isEmpty() && info.isWritable()) {
        QFile::setPermissions(folder.path, onlyOwner);
    }
    if (!QFileInfo(folder.path).isWritable())
        folder.problem = DataFolderTexts::tr("The data directory \"%1\" cannot be written to.").arg(shown);
    return folder;
}

} // namespace Fanlight
