// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/delimitedtable.h"

#include "core/batch/columnnames.h"
#include "core/batch/delimiterguess.h"
#include "core/batch/rowproblem.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct DelimitedTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::DelimitedTable)
};

QString delimiterNote(char delimiter, const QString &file)
{
    switch (delimiter) {
    case ';':
        return DelimitedTableTexts::tr("The cells of %1 are separated by semicolons.").arg(file);
    case '\t':
        return DelimitedTableTexts::tr("The cells of %1 are separated by tabs.").arg(file);
    case ',':
        return DelimitedTableTexts::tr("The cells of %1 are separated by commas.").arg(file);
    }
    return DelimitedTableTexts::tr("The cells of %1 are separated by \"%2\".").arg(file, QChar::fromLatin1(delimiter));
}

bool isNumber(const QString &text)
{
    bool ok = false;
    text.toDouble(&ok);
    return ok;
}

bool isYear(const QString &text)
{
    return text.size() == 4 && (text.startsWith("19"_L1) || text.startsWith("20"_L1)) && isNumber(text);
}

//! A long text over texts that are long as well. Forms put whole questions above their answers.
bool isLongText(const QString &name, const QStringList &below)
{
    constexpr qsizetype longestName = 60;
    if (name.size() <= longestName || name.endsWith(u'?'))
        return false;
    qsizetype characters = 0;
    for (const QString &cell : below)
        characters += cell.size();
    return characters >= below.size() * longestName;
}

/*! Whether the names of the columns are of the kind of what stands below them: a number over numbers, a long text over
 *  long texts. Years may be names, and where all but the first are numbers, those may be, too.
 */
bool looksLikeARow(const QStringList &names, const QList<QStringList> &rows)
{
    qsizetype numbers = 0;
    bool isFirst = false;
    for (qsizetype column = 0; column < names.size(); ++column) {
        const QString &name = names.at(column);
        QStringList below;
        for (const QStringList &row : rows) {
            if (!row.value(column).isEmpty())
                below.append(row.at(column));
        }
        if (below.isEmpty())
            continue;
        if (isLongText(name, below))
            return true;
        const bool isName = !isNumber(name) || (column > 0 && isYear(name));
        if (isName || !std::ranges::all_of(below, isNumber))
            continue;
        ++numbers;
        isFirst = isFirst || column == 0;
    }
    return isFirst || (numbers > 0 && numbers < names.size() - 1);
}

} // namespace

DelimitedTable::DelimitedTable(const QString &path, char usual)
    : BasicTable(path)
    , m_parser(usual)
{
}

std::optional<TableProblem> DelimitedTable::open(const TableOptions &options)
{
    if (auto problem = openSource())
        return problem;
    chooseDelimiter();
    if (auto problem = readHeader())
        return problem;
    return chooseBySample(options);
}

void DelimitedTable::chooseDelimiter()
{
    const char usual = m_parser.delimiter();
    const QByteArrayView window = source().window();
    char delimiter = usual;
    // The line by which Excel tells itself the separator.
    const bool isTold = window.startsWith("sep=") && window.size() > 5 && (window[5] == '\r' || window[5] == '\n');
    if (isTold && window[4] != '"' && window[4] != '\r' && window[4] != '\n') {
        delimiter = window[4];
        skip(window.sliced(5).startsWith("\r\n") ? 7 : 6, 1);
    } else {
        delimiter = guessDelimiter(window, source().atEnd(), usual);
    }
    m_parser = DelimitedParser(delimiter);
    if (delimiter != usual)
        addNote(delimiterNote(delimiter, source().name()));
}

std::optional<TableProblem> DelimitedTable::readHeader()
{
    skipBlankLines();
    const Found found = find();
    const QString file = source().name();
    if (!source().problem().isEmpty())
        return TableProblem{source().problem()};
    if (found == Found::Nothing)
        return TableProblem{DelimitedTableTexts::tr("%1 is empty.").arg(file)};
    if (found == Found::LongLine || m_parser.cellCount() > DelimitedParser::mostCells)
        return TableProblem{
            DelimitedTableTexts::tr("The first line of %1 is too long to be the names of columns.").arg(file)};
    if (m_isUnclosed)
        return TableProblem{
            DelimitedTableTexts::tr("The names of the columns of %1 cannot be read: a quotation mark in line %2 is "
                                    "not closed.")
                .arg(file, QString::number(position().line))};
    const Charset charset = charsetOf(source().window().first(m_parser.size()));
    QStringList names;
    for (qsizetype column = 0; column < m_parser.cellCount(); ++column)
        names.append(cell(column, charset));
    m_names = names;
    setColumns(uniqueNames(names));
    skip(m_parser.size(), m_parser.lines());
    skipBlankLines();
    if (source().atEnd() && source().window().isEmpty())
        return TableProblem{DelimitedTableTexts::tr("%1 has the names of columns and no rows.").arg(file)};
    return std::nullopt;
}

void DelimitedTable::noteSample(const QList<QStringList> &rows)
{
    if (looksLikeARow(m_names, rows))
        addNote(DelimitedTableTexts::tr(
                    "The first line of %1 was taken for the names of the columns, and looks like a row. "
                    "If it is one, put a line of names above it.")
                    .arg(source().name()));
}

std::optional<TableRow> DelimitedTable::next()
{
    const Found found = find();
    if (found == Found::Nothing || !source().problem().isEmpty())
        return std::nullopt;
    TableRow row = beginRow();
    if (found == Found::LongLine) {
        row.problem = rowTooLong(row);
        endLongRow("\r\n");
    } else {
        fill(&row);
        endRow(m_parser.size(), m_parser.lines());
    }
    skipBlankLines();
    return row;
}

DelimitedTable::Found DelimitedTable::find()
{
    m_isUnclosed = false;
    qsizetype literalFrom = DelimitedParser::noCell;
    for (;;) {
        // Never more than a row may have, or what is read would depend on how much of the file is in memory.
        const QByteArrayView window = source().window();
        const QByteArrayView piece = window.first(std::min(window.size(), maximumRowSize));
        const bool isLast = source().atEnd() && piece.size() == window.size();
        if (piece.isEmpty() && isLast)
            return Found::Nothing;
        const DelimitedParser::End end = m_parser.parse(piece, isLast, literalFrom);
        if (end == DelimitedParser::End::Complete)
            return Found::Record;
        if (end == DelimitedParser::End::NeedsMore && piece.size() < maximumRowSize) {
            source().more();
            if (!source().problem().isEmpty())
                return Found::Nothing;
            continue;
        }
        if (!m_parser.isInQuotes())
            return Found::LongLine;
        // The rest of its line is read as it stands, and the next line as a row of its own: one quotation mark too
        // many costs one row.
        m_isUnclosed = true;
        literalFrom = m_parser.cellCount();
    }
}

void DelimitedTable::fill(TableRow *row)
{
    const Charset charset = charsetOf(source().window().first(m_parser.size()));
    const qsizetype count = m_parser.cellCount();
    const qsizetype wanted = columns().size();
    row->cells.reserve(wanted);
    for (qsizetype index = 0; index < std::min(count, wanted); ++index)
        row->cells.append(cell(index, charset));
    // Spreadsheet programs leave separators behind the last cell.
    const auto &cells = m_parser.cells();
    const auto surplus = cells.begin() + std::min(wanted, qsizetype(cells.size()));
    const bool isRagged = count < wanted || count > DelimitedParser::mostCells
        || std::any_of(surplus, cells.end(), [](const DelimitedCell &each) { return each.size > 0; });
    // A tab-separated file has quotation marks in its texts as often as around them.
    const bool isAmbiguous = m_isUnclosed && (m_parser.delimiter() != '\t' || isRagged);
    if (charset == Charset::Broken)
        row->problem = rowNotUtf8(*row);
    else if (isAmbiguous)
        row->problem = unclosedQuote(*row);
    else if (isRagged)
        row->problem = raggedRow(*row, count, wanted, surplusFrom(wanted, charset));
    judge(row);
}

QString DelimitedTable::surplusFrom(qsizetype first, Charset charset)
{
    constexpr qsizetype enough = 256; // more than a sentence has
    QString surplus;
    for (qsizetype index = first; index < qsizetype(m_parser.cells().size()) && surplus.size() < enough; ++index) {
        if (index > first)
            surplus += QChar::fromLatin1(m_parser.delimiter());
        surplus += cell(index, charset);
    }
    return surplus;
}

QString DelimitedTable::cell(qsizetype index, Charset charset)
{
    const DelimitedCell &cell = m_parser.cells()[size_t(index)];
    QString text = decoded(source().window().sliced(cell.begin, cell.size), charset);
    if (cell.hasPairs)
        text.replace("\"\""_L1, "\""_L1);
    return text;
}

void DelimitedTable::skipBlankLines()
{
    for (;;) {
        // A CR alone may be half of a line break.
        if (source().window().size() < 2 && source().more())
            continue;
        const QByteArrayView window = source().window();
        if (window.startsWith("\r\n"))
            skip(2, 1);
        else if (window.startsWith('\n') || window.startsWith('\r'))
            skip(1, 1);
        else
            return;
    }
}

} // namespace Fanlight
