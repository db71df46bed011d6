// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inidocument.h"

#include <QStringDecoder>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestIniFile = 4 * 1024 * 1024;

QString escaped(const QString &value)
{
    QString result;
    for (qsizetype index = 0; index < value.size(); ++index) {
        const QChar character = value.at(index);
        const bool atEnd = index == 0 || index == value.size() - 1;
        if (character == u'\\')
            result += "\\\\"_L1;
        else if (character == u'\n')
            result += "\\n"_L1;
        else if (character == u'\r')
            result += "\\r"_L1;
        else if (character == u'\t')
            result += "\\t"_L1;
        else if (character == u' ' && atEnd)
            result += "\\s"_L1;
        else
            result += character;
    }
    return result;
}

QString unescaped(QStringView text)
{
    QString result;
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar character = text.at(index);
        if (character != u'\\' || index + 1 == text.size()) {
            result += character;
            continue;
        }
        const QChar next = text.at(++index);
        if (next == u'n')
            result += u'\n';
        else if (next == u'r')
            result += u'\r';
        else if (next == u't')
            result += u'\t';
        else if (next == u's')
            result += u' ';
        else if (next == u'\\')
            result += u'\\';
        else
            result += QString(character) + next; // as people write paths
    }
    return result;
}

} // namespace

std::optional<IniDocument> IniDocument::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() > largestIniFile || bytes.contains('\0'))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    IniDocument document;
    QString section;
    int number = 0;
    QList<QStringView> lines = QStringView(text).split(u'\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    for (const QStringView line : std::as_const(lines)) {
        ++number;
        const QStringView trimmed = line.trimmed();
        const qsizetype equals = trimmed.indexOf(u'=');
        if (trimmed.startsWith(u'[') && trimmed.endsWith(u']') && trimmed.size() > 2) {
            section = trimmed.sliced(1, trimmed.size() - 2).trimmed().toString();
            document.m_lines.append({section, {}, line.toString()});
        } else if (trimmed.isEmpty() || trimmed.startsWith(u'#') || trimmed.startsWith(u';')) {
            document.m_lines.append({section, {}, line.toString()});
        } else if (equals > 0) {
            document.m_lines.append(
                {section, trimmed.first(equals).trimmed().toString(), unescaped(trimmed.sliced(equals + 1).trimmed())});
        } else {
            document.m_strayLines.append(number);
            document.m_lines.append({section, {}, line.toString()});
        }
    }
    return document;
}

QByteArray IniDocument::toBytes() const
{
    QString text;
    for (const Line &line : m_lines)
        text += (line.key.isEmpty() ? line.text : QString(line.key + " = "_L1 + escaped(line.text))) + u'\n';
    return text.toUtf8();
}

bool IniDocument::isPlausible() const
{
    return m_strayLines.isEmpty() || m_strayLines.size() < m_lines.size();
}

QStringList IniDocument::sections() const
{
    QStringList names;
    for (const Line &line : m_lines) {
        if (!line.section.isEmpty() && !names.contains(line.section))
            names.append(line.section);
    }
    return names;
}

QStringList IniDocument::keys(const QString &section) const
{
    QStringList names;
    for (const Line &line : m_lines) {
        if (!line.key.isEmpty() && line.section == section && !names.contains(line.key))
            names.append(line.key);
    }
    return names;
}

std::optional<QString> IniDocument::value(const QString &section, const QString &key) const
{
    const qsizetype index = find(section, key);
    return index < 0 ? std::nullopt : std::optional(m_lines.at(index).text);
}

void IniDocument::setValue(const QString &section, const QString &key, const QString &value)
{
    const qsizetype present = find(section, key);
    if (present >= 0) {
        m_lines[present].text = value;
        return;
    }
    // Behind the last line of its section that says something, so that blank lines stay between sections.
    qsizetype last = -1;
    for (qsizetype index = 0; index < m_lines.size(); ++index) {
        const Line &line = m_lines.at(index);
        if (line.section == section && (!line.key.isEmpty() || !line.text.trimmed().isEmpty()))
            last = index;
    }
    if (last < 0) {
        if (!m_lines.isEmpty())
            m_lines.append({m_lines.constLast().section, {}, {}});
        m_lines.append({section, {}, QString(u'[' + section + u']')});
        last = m_lines.size() - 1;
    }
    m_lines.insert(last + 1, {section, key, value});
}

void IniDocument::remove(const QString &section, const QString &key)
{
    m_lines.removeIf(
        [&](const Line &line) { return !line.key.isEmpty() && line.section == section && line.key == key; });
}

void IniDocument::removeSection(const QString &section)
{
    m_lines.removeIf([&](const Line &line) { return line.section == section; });
}

qsizetype IniDocument::find(const QString &section, const QString &key) const
{
    for (qsizetype index = m_lines.size() - 1; index >= 0; --index) {
        const Line &line = m_lines.at(index);
        if (!line.key.isEmpty() && line.section == section && line.key == key)
            return index;
    }
    return -1;
}

} // namespace Fanlight
