// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logwriter.h"

#include "app/cli/jsonoutput.h"
#include "ui/models/auditcsv.h"
#include "ui/models/auditjson.h"
#include "ui/models/harlog.h"

#include <utility>

namespace Fanlight {

LogWriter::LogWriter(LogFormat format, int width)
    : m_format(format)
    , m_forTerminal(width > 0)
    , m_table(width)
{
}

QByteArray LogWriter::begin()
{
    if (std::exchange(m_begun, true))
        return {};
    switch (m_format) {
    case LogFormat::Table:
        return {};
    case LogFormat::Csv:
        return auditCsvHeader().toUtf8();
    case LogFormat::Json:
        return "[";
    case LogFormat::Har:
        return "{\"log\":{\"version\":\"1.2\",\"creator\":" + terminalSafeJson(harCreator()) + ",\n\"entries\":[";
    }
    Q_UNREACHABLE();
}

QByteArray LogWriter::elements(const QList<QJsonObject> &objects)
{
    QByteArray bytes;
    for (const QJsonObject &object : objects)
        bytes += (std::exchange(m_hasElement, true) ? ",\n" : "\n") + terminalSafeJson(object);
    return bytes;
}

QByteArray LogWriter::add(const QList<AuditEntry> &entries)
{
    QByteArray bytes = begin();
    QList<QJsonObject> objects;
    switch (m_format) {
    case LogFormat::Table:
        return m_table.page(entries).toUtf8();
    case LogFormat::Csv:
        for (const AuditEntry &entry : entries)
            bytes += auditCsvLine(entry, m_forTerminal).toUtf8();
        return bytes;
    case LogFormat::Json:
        for (const AuditEntry &entry : entries)
            objects.append(auditJson(entry));
        return bytes + elements(objects);
    case LogFormat::Har:
        for (const AuditEntry &entry : entries) {
            const QJsonArray deliveries = harEntries(entry);
            for (const auto &delivery : deliveries)
                objects.append(delivery.toObject());
            if (!deliveries.isEmpty() && !m_runs.contains(entry.run)) {
                m_runs.insert(entry.run);
                m_pages.append(harPage(entry));
            }
        }
        return bytes + elements(objects);
    }
    Q_UNREACHABLE();
}

QByteArray LogWriter::end()
{
    QByteArray bytes = begin();
    const char *lineEnd = m_hasElement ? "\n" : "";
    switch (m_format) {
    case LogFormat::Table:
    case LogFormat::Csv:
        return bytes;
    case LogFormat::Json:
        return bytes + lineEnd + "]\n";
    case LogFormat::Har:
        bytes += lineEnd;
        bytes += "],\n\"pages\":[";
        m_hasElement = false;
        return bytes + elements(m_pages) + "]}}\n";
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
