// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Fanlight {

/*! Standard output or standard error, written at once and without loss, in UTF-8.
 *
 *  Knows when nobody reads any more, which std::cout and QTextStream keep to themselves.
 */
class OutputStream final
{
public:
    //! The descriptor stays the caller's.
    explicit OutputStream(int descriptor);

    //! Writes all of it, or nothing more once the stream has failed. False when it has.
    bool write(const QString &text) { return writeBytes(text.toUtf8()); }
    bool writeBytes(QByteArrayView bytes);

    bool isTerminal() const;
    //! The width of the terminal in columns; 80 when it does not say.
    int columns() const;

    bool failed() const { return m_error != 0; }
    //! The reader went away ("| head"), which is its right and no error to report.
    bool readerLeft() const;
    QString errorString() const;

private:
    int m_descriptor;
    int m_error = 0;
};

} // namespace Fanlight
