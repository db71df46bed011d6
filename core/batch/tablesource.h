// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/tableencoding.h"

#include <QFile>
#include <QString>

#include <optional>

namespace Fanlight {

/*! The bytes of a table's file as a window that moves over it, in UTF-8 or, where the encoding is of one byte a
 *  character, as they are.
 *
 *  The window grows only while more() is called without take(), so a reader has as much in memory as it asks for.
 */
class TableSource final
{
    Q_DISABLE_COPY_MOVE(TableSource)

public:
    explicit TableSource(const QString &path);

    //! Reads the first block. A sentence when there is nothing that could be a table.
    std::optional<QString> open();

    TableEncoding encoding() const { return m_encoding; }
    //! The file's name in quotation marks, fit to be shown.
    const QString &name() const { return m_name; }

    //! What is in memory, from offset() on. Valid until the next call that is not const.
    QByteArrayView window() const { return QByteArrayView(m_buffer).sliced(m_begin); }
    //! Whether nothing follows the window.
    bool atEnd() const { return m_atEnd; }
    //! Makes the window at least twice as long, or by a block. False at the end, and when problem() is set.
    bool more();
    //! Goes on behind so many bytes of the window.
    void take(qsizetype bytes);

    //! Where the window begins in the file, in bytes of the file.
    qint64 offset() const { return m_offset; }
    //! False when that is no place in the file where a character can begin.
    bool seek(qint64 offset);
    //! Behind the byte order mark.
    qint64 firstOffset() const { return m_markSize; }
    //! As it was when the file was opened.
    qint64 size() const { return m_size; }
    //! Why the file cannot be read on, as a sentence.
    const QString &problem() const { return m_problem; }

private:
    QByteArray readBlock(qint64 size);
    void append(const QByteArray &block);

    QFile m_file;
    QString m_name;
    TableEncoding m_encoding = TableEncoding::Utf8;
    qint64 m_markSize = 0;
    qint64 m_size = 0;
    qint64 m_offset = 0;
    qint64 m_read = 0; //!< up to where the file was read
    QByteArray m_buffer;
    qsizetype m_begin = 0; //!< of the window in the buffer
    QByteArray m_cut; //!< the beginning of a character whose rest is in the next block
    bool m_atEnd = false;
    QString m_problem;
};

} // namespace Fanlight
