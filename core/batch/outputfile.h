// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSaveFile>

#include <optional>

namespace Fanlight {

/*! A file that takes its place when it is complete, and not before.
 *
 *  What a symbolic link points to is replaced and the link stays; so do the permissions of a file that was there.
 */
class OutputFile final
{
    Q_DISABLE_COPY_MOVE(OutputFile)

public:
    explicit OutputFile(const QString &path);

    //! A sentence when the folder takes no file.
    std::optional<QString> open();
    //! False when the disk takes no more; problem() says so.
    bool append(const QByteArray &bytes);
    bool commit();
    const QString &problem() const { return m_problem; }

private:
    bool writeBuffer();

    QSaveFile m_file;
    QString m_name;
    QByteArray m_buffer;
    QString m_problem;
};

} // namespace Fanlight
