// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpvalues.h"

namespace Fanlight {

std::optional<QByteArray> headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return std::nullopt;
}

} // namespace Fanlight
