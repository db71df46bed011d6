// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/jsonlinestable.h"

#include "core/batch/jsonobjectscan.h"
#include "core/batch/rowproblem.h"
#include "core/batch/shownname.h"

#include <QCoreApplication>
#include <QSet>

namespace Fanlight {

namespace {

struct JsonLinesTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::JsonLinesTable)
};

//! Rows whose keys are columns, and how far from the first they may be.
constexpr qsizetype sniffedRows = 200;
constexpr qint64 sniffedSize = 256 * 1024;

} // namespace

std::optional<TableProblem> JsonLinesTable::open(const TableOptions &options)
{
    if (auto problem = openLines())
        return problem;
    const TablePosition first = position();
    const bool isArray = source().window().startsWith('[');
    QStringList keys;
    QList<QByteArray> rawKeys;
    QSet<QString> known;
    // Strings and numbers: nothing else is a text or names a row.
    QList<QHash<QString, QString>> samples;
    for (qsizetype rows = 0; rows < sniffedRows && position().offset - first.offset < sniffedSize; ++rows) {
        const Found found = find();
        if (found == Found::Nothing)
            break;
        const std::optional<QByteArray> text = found == Found::Line ? utf8Line() : std::nullopt;
        const JsonObjectScan scan(text ? QByteArrayView(*text) : QByteArrayView());
        if (scan.isObject()) {
            QHash<QString, QString> values;
            for (const JsonMember &member : scan.members()) {
                const QString key = jsonString(member.key).value_or(QString());
                if (!known.contains(key)) {
                    known.insert(key);
                    keys.append(key);
                    rawKeys.append(member.key.toByteArray());
                }
                const bool isNested = QByteArrayView("{[tfn").contains(member.value.front());
                if (!isNested)
                    values.insert(key, jsonString(member.value).value_or(QString::fromUtf8(member.value)));
            }
            samples.append(values);
        }
        next();
    }
    if (!source().problem().isEmpty())
        return TableProblem{source().problem()};
    if (keys.isEmpty())
        return TableProblem{
            isArray ? JsonLinesTableTexts::tr("%1 is a JSON array. In JSON Lines every line is an object.")
                          .arg(source().name())
                    : JsonLinesTableTexts::tr("%1 has no JSON object on its first lines.").arg(source().name())};
    setColumns(keys);
    m_keys = rawKeys;
    seek(first);
    QList<QStringList> sample;
    for (const QHash<QString, QString> &values : samples) {
        QStringList cells;
        for (const QString &key : keys)
            cells.append(values.value(key));
        sample.append(cells);
    }
    return choose(sample, options);
}

std::optional<QByteArray> JsonLinesTable::utf8Line()
{
    const QByteArrayView bytes = line().trimmed();
    switch (charsetOf(bytes)) {
    case Charset::Utf8:
        return bytes.toByteArray();
    case Charset::Windows1252:
        return fromWindows1252(bytes).toUtf8();
    case Charset::Broken:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

void JsonLinesTable::fill(TableRow *row)
{
    const std::optional<QByteArray> text = utf8Line();
    if (!text) {
        row->problem = rowNotUtf8(*row);
        return;
    }
    const JsonObjectScan scan(*text);
    if (!scan.isObject()) {
        row->problem = scan.isValid() ? noJsonObject(*row) : brokenJson(*row, scan.brokenAt() + 1);
        return;
    }
    row->cells.resize(columns().size());
    row->json = *text;
    // Between tokens a CR is a blank; it would be a line break to others.
    row->json.replace('\r', ' ');
    const qsizetype wanted = choice().text;
    bool hasText = false;
    bool isString = false;
    qsizetype place = 0;
    for (const JsonMember &member : scan.members()) {
        const qsizetype column = columnOf(member.key, place++);
        if (column < 0)
            continue;
        const std::optional<QString> value = jsonString(member.value);
        row->cells[column] = value ? *value : QString::fromUtf8(member.value);
        if (column == wanted) {
            hasText = true;
            isString = value.has_value();
        }
    }
    if (!hasText)
        row->problem = missingKey(*row, shownName(textColumn()));
    else if (!isString)
        row->problem = textIsNoString(*row, shownName(textColumn()));
    judge(row);
}

qsizetype JsonLinesTable::columnOf(QByteArrayView key, qsizetype expected) const
{
    if (expected < m_keys.size() && m_keys.at(expected) == key)
        return expected;
    return columns().indexOf(jsonString(key).value_or(QString()));
}

} // namespace Fanlight
