// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/jsonlineswriter.h"

#include "core/batch/agreement.h"
#include "core/batch/jsontext.h"

#include <algorithm>
#include <type_traits>

namespace Fanlight {

namespace {

template <typename Value>
void appendField(QByteArray *line, const Value &value)
{
    if constexpr (std::is_same_v<Value, QString>)
        appendJson(line, QStringView(value));
    else if constexpr (std::is_same_v<Value, bool>)
        line->append(value ? "true" : "false");
    else if constexpr (std::is_arithmetic_v<Value>)
        appendJson(line, double(value));
    else if (!value)
        line->append("null");
    else if constexpr (requires { toJson(*value); })
        appendJson(line, QJsonValue(toJson(*value)));
    else
        appendField(line, *value);
}

} // namespace

JsonLinesWriter::JsonLinesWriter(const QString &path, const QStringList &columns, const BatchQuestions &questions,
                                 Frame frame)
    : m_file(path)
    , m_questions(questions)
    , m_frame(frame)
{
    for (const QString &column : columns) {
        QByteArray key;
        appendJson(&key, QStringView(column));
        m_keys.append(key + ':');
    }
}

std::optional<QString> JsonLinesWriter::open()
{
    if (auto problem = m_file.open())
        return problem;
    if (m_frame == Frame::Array)
        m_between = "[\n";
    return std::nullopt;
}

bool JsonLinesWriter::commit()
{
    if (m_frame == Frame::Array && !m_file.append(m_between == ",\n" ? "\n]\n" : "[]\n"))
        return false;
    return m_file.commit();
}

bool JsonLinesWriter::write(const TableRow &row, const QList<QueryRecord> &records)
{
    QByteArray begin = "{\"row\":" + QByteArray::number(row.number) + ",\"id\":";
    appendJson(&begin, QStringView(row.id));
    const QByteArray end = ",\"input\":" + input(row) + (m_frame == Frame::Array ? "}" : "}\n");
    const qsizetype targets = m_questions.targets.size();
    for (qsizetype first = 0; first < records.size(); first += targets) {
        QByteArray agreement;
        if (targets > 1) {
            agreement = ",\"agreement\":";
            const auto compared = agreementOf(records.sliced(first, targets));
            appendJson(&agreement, compared ? QJsonValue(compared->toJson()) : QJsonValue(QJsonValue::Null));
        }
        for (qsizetype place = first; place < first + targets; ++place) {
            QByteArray line = begin;
            visitFields(records.at(place), [&line](QLatin1StringView key, const auto &value) {
                line.append(",\"").append(key.data(), key.size()).append("\":");
                appendField(&line, value);
            });
            if (!m_file.append(m_between + line + agreement + end))
                return false;
            if (m_frame == Frame::Array)
                m_between = ",\n";
        }
    }
    return m_file.problem().isEmpty();
}

QByteArray JsonLinesWriter::input(const TableRow &row) const
{
    if (!row.json.isEmpty())
        return row.json;
    QByteArray object = "{";
    for (qsizetype column = 0; column < std::min(m_keys.size(), row.cells.size()); ++column) {
        if (column > 0)
            object.append(',');
        object.append(m_keys.at(column));
        appendJson(&object, QStringView(row.cells.at(column)));
    }
    return object + '}';
}

} // namespace Fanlight
