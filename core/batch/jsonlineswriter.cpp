// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/jsonlineswriter.h"

#include "core/batch/agreement.h"
#include "core/batch/jsontext.h"

#include <algorithm>

namespace Fanlight {

JsonLinesWriter::JsonLinesWriter(const QString &path, const QStringList &columns, const BatchQuestions &questions)
    : m_file(path)
    , m_questions(questions)
{
    for (const QString &column : columns) {
        QByteArray key;
        appendJson(&key, QStringView(column));
        m_keys.append(key + ':');
    }
}

bool JsonLinesWriter::write(const TableRow &row, const QList<QueryRecord> &records)
{
    QByteArray begin = "{\"row\":" + QByteArray::number(row.number) + ",\"id\":";
    appendJson(&begin, QStringView(row.id));
    const QByteArray end = ",\"input\":" + input(row) + "}\n";
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
            for (const auto &[key, value] : recordFields(records.at(place))) {
                line.append(",\"").append(key.data(), key.size()).append("\":");
                appendJson(&line, value);
            }
            if (!m_file.append(line + agreement + end))
                return false;
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
