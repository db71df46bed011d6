// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

/*! A settings file as text: sections of "key = value", in the order of the file.
 *
 *  It keeps what it does not understand: comments, unknown keys, lines that are neither. Values are one
 *  line of UTF-8; "\n", "\r", "\t" and "\\" stand for themselves, blanks at the ends are written "\s".
 *  The last one of a key that stands twice counts.
 */
class IniDocument
{
public:
    //! Empty when the bytes are no text of that kind at all: not UTF-8, with zero bytes, or longer than 4 MiB.
    static std::optional<IniDocument> fromBytes(const QByteArray &bytes);
    QByteArray toBytes() const;

    //! The lines that are neither a section, a key nor a comment, counted from 1.
    const QList<int> &strayLines() const { return m_strayLines; }
    //! Whether anything in it could be understood, or there is nothing in it.
    bool isPlausible() const;

    //! Sections in order, each once.
    QStringList sections() const;
    QStringList keys(const QString &section) const;
    //! Empty when there is no such key.
    std::optional<QString> value(const QString &section, const QString &key) const;

    //! Section and key are not empty and without line breaks, brackets, '=' and blanks at their ends.
    void setValue(const QString &section, const QString &key, const QString &value);
    void remove(const QString &section, const QString &key);
    //! With everything in it, comments too.
    void removeSection(const QString &section);

    bool operator==(const IniDocument &) const = default;

private:
    struct Line
    {
        QString section;
        QString key; //!< empty: the line is only kept
        QString text; //!< the value, or the whole line when it has no key

        bool operator==(const Line &) const = default;
    };

    qsizetype find(const QString &section, const QString &key) const;

    QList<Line> m_lines;
    QList<int> m_strayLines;
};

} // namespace Fanlight
