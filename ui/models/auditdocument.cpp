// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditdocument.h"

#include "ui/models/auditcsv.h"
#include "ui/models/auditjson.h"
#include "ui/models/harlog.h"

#include <QJsonDocument>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

QString fileEnding(AuditFormat format)
{
    switch (format) {
    case AuditFormat::Csv:
        return u"csv"_s;
    case AuditFormat::Json:
        return u"json"_s;
    case AuditFormat::Har:
        return u"har"_s;
    }
    Q_UNREACHABLE();
}

AuditDocument::AuditDocument(AuditFormat format, Serialize serialize, bool forTerminal)
    : m_format(format)
    , m_serialize(std::move(serialize))
    , m_forTerminal(forTerminal)
{
}

QByteArray AuditDocument::compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray AuditDocument::begin()
{
    if (std::exchange(m_begun, true))
        return {};
    switch (m_format) {
    case AuditFormat::Csv:
        return auditCsvHeader().toUtf8();
    case AuditFormat::Json:
        return "[";
    case AuditFormat::Har:
        return "{\"log\":{\"version\":\"1.2\",\"creator\":" + m_serialize(harCreator()) + ",\n\"entries\":[";
    }
    Q_UNREACHABLE();
}

QByteArray AuditDocument::elements(const QList<QJsonObject> &objects)
{
    QByteArray bytes;
    for (const QJsonObject &object : objects)
        bytes += (std::exchange(m_hasElement, true) ? ",\n" : "\n") + m_serialize(object);
    return bytes;
}

QByteArray AuditDocument::add(const QList<AuditEntry> &entries)
{
    QByteArray bytes = begin();
    QList<QJsonObject> objects;
    switch (m_format) {
    case AuditFormat::Csv:
        for (const AuditEntry &entry : entries)
            bytes += auditCsvLine(entry, m_forTerminal).toUtf8();
        return bytes;
    case AuditFormat::Json:
        for (const AuditEntry &entry : entries)
            objects.append(auditJson(entry));
        return bytes + elements(objects);
    case AuditFormat::Har:
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

QByteArray AuditDocument::end()
{
    QByteArray bytes = begin();
    const char *lineEnd = m_hasElement ? "\n" : "";
    switch (m_format) {
    case AuditFormat::Csv:
        return bytes;
    case AuditFormat::Json:
        return bytes + lineEnd + "]\n";
    case AuditFormat::Har:
        bytes += lineEnd;
        bytes += "],\n\"pages\":[";
        m_hasElement = false;
        return bytes + elements(m_pages) + "]}}\n";
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
