// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonObject>
#include <QSaveFile>
#include <QString>

#include <memory>

namespace Fanlight {

/*! A JSON file that is written at the end of a run and must be known to be writable before it.
 *
 *  A regular file is replaced atomically; what was there stays until then. Anything else (a pipe, a
 *  device) is written to.
 */
class SummaryFile final
{
    Q_DISABLE_COPY_MOVE(SummaryFile)

public:
    explicit SummaryFile(const QString &path);
    ~SummaryFile();

    //! False, with errorString() set, if the file could not be written.
    bool open();
    //! False, with errorString() set, if not all of it was written. Call once, after open().
    bool write(const QJsonObject &summary);

    QString errorString() const;

private:
    std::unique_ptr<QFileDevice> m_file;
    QSaveFile *m_saveFile = nullptr; //!< m_file, when it is one
};

} // namespace Fanlight
