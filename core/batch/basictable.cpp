// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/basictable.h"

#include "core/batch/rowproblem.h"
#include "core/batch/shownname.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fanlight {

namespace {

struct BasicTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BasicTable)
};

//! Rows that are looked at to choose the columns, and how far from the first they may be, in bytes of the file.
constexpr qsizetype sampleRows = 200;
constexpr qint64 sampleSize = 256 * 1024;

} // namespace

BasicTable::BasicTable(const QString &path)
    : m_source(path)
{
}

bool BasicTable::seek(const TablePosition &position)
{
    if (position.row < 1 || position.line < 1 || !m_source.seek(position.offset))
        return false;
    m_position = position;
    return true;
}

std::optional<TableProblem> BasicTable::openSource()
{
    if (const std::optional<QString> problem = m_source.open())
        return TableProblem{*problem};
    m_position = {m_source.offset(), 1, 1};
    if (m_source.encoding() == TableEncoding::Windows1252)
        m_notes.append(
            BasicTableTexts::tr("%1 is not in UTF-8; it is read as Windows-1252 (Latin-1).").arg(m_source.name()));
    return std::nullopt;
}

std::optional<TableProblem> BasicTable::chooseBySample(const TableOptions &options)
{
    const TablePosition first = m_position;
    QList<QStringList> sample;
    while (sample.size() < sampleRows && m_position.offset - first.offset < sampleSize) {
        const std::optional<TableRow> row = next();
        if (!row)
            break;
        if (row->problem.isEmpty())
            sample.append(row->cells);
    }
    if (!m_source.problem().isEmpty())
        return TableProblem{m_source.problem()};
    seek(first);
    noteSample(sample);
    return choose(sample, options);
}

std::optional<TableProblem> BasicTable::choose(const QList<QStringList> &sample, const TableOptions &options)
{
    auto chosen = chooseColumns(m_columns, sample, options, m_source.name());
    if (const TableProblem *problem = std::get_if<TableProblem>(&chosen))
        return *problem;
    m_choice = std::get<ColumnChoice>(chosen);
    m_notes += m_choice.notes;
    return std::nullopt;
}

TableRow BasicTable::beginRow() const
{
    TableRow row;
    row.number = m_position.row;
    row.line = m_position.line;
    row.id = QString::number(row.number);
    return row;
}

void BasicTable::judge(TableRow *row) const
{
    if (m_choice.id >= 0 && !row->cells.value(m_choice.id).isEmpty())
        row->id = row->cells.at(m_choice.id);
    if (m_choice.text < 0)
        return;
    row->text = row->cells.value(m_choice.text);
    if (!row->problem.isEmpty())
        return;
    const auto isBlank = [](QChar character) { return character.isSpace(); };
    if (std::all_of(row->text.cbegin(), row->text.cend(), isBlank))
        row->problem = rowWithoutText(*row, shownName(textColumn()));
    else if (row->text.contains(QChar(u'\0')))
        row->problem = binaryText(*row, shownName(textColumn()));
}

void BasicTable::endRow(qsizetype bytes, qint64 lines)
{
    skip(bytes, lines);
    ++m_position.row;
}

void BasicTable::skip(qsizetype bytes, qint64 lines)
{
    m_source.take(bytes);
    m_position.offset = m_source.offset();
    m_position.line += lines;
}

void BasicTable::endLongRow(QByteArrayView breaks)
{
    for (;;) {
        const QByteArrayView window = m_source.window();
        const auto *const end =
            std::find_if(window.begin(), window.end(), [breaks](char byte) { return breaks.contains(byte); });
        m_source.take(end - window.begin());
        if (end != window.end())
            break;
        if (!m_source.more() && m_source.atEnd())
            break;
        if (!m_source.problem().isEmpty())
            return;
    }
    // Whether an LF follows the CR.
    while (m_source.window().size() < 2 && m_source.more()) { }
    const QByteArrayView window = m_source.window();
    const bool isPair = breaks.size() > 1 && window.startsWith("\r\n");
    endRow(isPair ? 2 : std::min<qsizetype>(1, window.size()), 1);
}

BasicTable::Charset BasicTable::charsetOf(QByteArrayView bytes)
{
    if (m_source.encoding() == TableEncoding::Windows1252)
        return Charset::Windows1252;
    if (isUtf16(m_source.encoding()) || bytes.isValidUtf8())
        return Charset::Utf8;
    if (m_source.encoding() != TableEncoding::Ascii)
        return Charset::Broken;
    noteFallback();
    return Charset::Windows1252;
}

void BasicTable::noteFallback()
{
    if (m_fellBack)
        return;
    m_fellBack = true;
    m_notes.append(BasicTableTexts::tr("%1 has rows that are not in UTF-8; they are read as Windows-1252 (Latin-1).")
                       .arg(m_source.name()));
}

QString BasicTable::decoded(QByteArrayView bytes, Charset charset)
{
    return charset == Charset::Windows1252 ? fromWindows1252(bytes) : fromPlainUtf8(bytes);
}

} // namespace Fanlight
