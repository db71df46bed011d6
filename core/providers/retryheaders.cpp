// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/retryheaders.h"

#include "core/providers/headervalues.h"

namespace Fanlight {

std::optional<std::chrono::milliseconds> retryAfterOf(const HttpHead &head)
{
    if (const auto value = headerValue(head.headers, "retry-after-ms")) {
        if (const auto number = plainNumber(value->trimmed())) {
            if (const auto result = sensibleWait(*number))
                return result;
        }
    }
    const auto value = headerValue(head.headers, "retry-after");
    if (!value)
        return std::nullopt;
    if (const auto number = plainNumber(value->trimmed()))
        return sensibleWait(*number * 1000.0);
    const QDateTime until = httpDate(value->trimmed());
    const QDateTime now = momentOf(head);
    if (!until.isValid() || !now.isValid())
        return std::nullopt;
    return sensibleWait(static_cast<double>(now.msecsTo(until)));
}

std::optional<bool> shouldRetryOf(const HttpHeaders &headers)
{
    const QByteArray value = headerValue(headers, "x-should-retry").value_or(QByteArray()).trimmed().toLower();
    if (value == "true")
        return true;
    if (value == "false")
        return false;
    return std::nullopt;
}

} // namespace Fanlight
