// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditcsv.h"

#include "core/batch/csvcell.h"
#include "ui/models/auditjson.h"
#include "ui/models/display.h"

#include <QStringList>

#include <array>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString cellText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString();
}

//! The columns that are a value of auditJson(), in two groups: between them stands the error.
constexpr std::array before{"id"_L1,   "time"_L1, "run"_L1,    "target"_L1, "url"_L1,
                            "task"_L1, "user"_L1, "status"_L1, "cached"_L1, "shared"_L1};
constexpr std::array after{
    "attempts"_L1,      "queued_ms"_L1, "connect_ms"_L1,          "first_token_ms"_L1, "total_ms"_L1, "input_tokens"_L1,
    "output_tokens"_L1, "cost_usd"_L1,  "provider_request_id"_L1, "message"_L1,        "reply"_L1};

} // namespace

QString auditCsvHeader()
{
    QStringList names;
    for (const QLatin1StringView name : before)
        names.append(name);
    names << u"error"_s << u"http_status"_s << u"error_message"_s;
    for (const QLatin1StringView name : after)
        names.append(name);
    return names.join(u',') + u"\r\n"_s;
}

QString auditCsvLine(const AuditEntry &entry, bool forTerminal)
{
    const QJsonObject values = auditJson(entry);
    const QJsonObject error = values.value("error"_L1).toObject();
    QStringList cells;
    for (const QLatin1StringView name : before)
        cells.append(cellText(values.value(name)));
    for (const QLatin1StringView name : {"kind"_L1, "http_status"_L1, "message"_L1})
        cells.append(cellText(error.value(name)));
    for (const QLatin1StringView name : after)
        cells.append(cellText(values.value(name)));
    for (QString &cell : cells)
        cell = csvCell(forTerminal ? visibleText(cell) : cell);
    return cells.join(u',') + u"\r\n"_s;
}

} // namespace Fanlight
