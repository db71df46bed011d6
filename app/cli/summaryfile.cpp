// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/summaryfile.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <utility>

namespace Fanlight {

SummaryFile::SummaryFile(const QString &path)
{
    const QFileInfo info(path);
    // Renaming a new file over /dev/stdout or a named pipe would take it away.
    if (info.exists() && !info.isFile() && !info.isDir()) {
        m_file = std::make_unique<QFile>(path);
        return;
    }
    auto saveFile = std::make_unique<QSaveFile>(path);
    m_saveFile = saveFile.get();
    m_file = std::move(saveFile);
}

SummaryFile::~SummaryFile() = default;

bool SummaryFile::open()
{
    return m_file->open(QIODevice::WriteOnly);
}

bool SummaryFile::write(const QJsonObject &summary)
{
    const QByteArray bytes = QJsonDocument(summary).toJson(QJsonDocument::Indented);
    if (m_file->write(bytes) != bytes.size() || !m_file->flush())
        return false;
    return !m_saveFile || m_saveFile->commit();
}

QString SummaryFile::errorString() const
{
    return m_file->errorString();
}

} // namespace Fanlight
