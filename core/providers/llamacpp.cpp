// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/llamacpp.h"

#include "core/providers/jsonvalues.h"
#include "core/providers/requestparts.h"

#include <QJsonObject>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostSlots = 1024;

//! The API's root: what is left of a base URL without the version and what people paste behind it.
QString rootPath(const QUrl &base)
{
    QString path = base.path(QUrl::FullyEncoded);
    for (const auto ending : {"/chat/completions"_L1, "/responses"_L1, "/messages"_L1, "/v1"_L1}) {
        while (path.endsWith(u'/'))
            path.chop(1);
        if (path.endsWith(ending))
            path.chop(ending.size());
    }
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

bool isLlamaCpp(const HttpHead &head)
{
    const QByteArray server = headerValue(head.headers, "server").value_or(QByteArray()).trimmed().toLower();
    const QByteArrayView name("llama.cpp");
    if (!server.startsWith(name))
        return false;
    const QByteArrayView rest = QByteArrayView(server).sliced(name.size());
    // RFC 9110, 10.2.4: a version follows a slash, a comment or another product a blank.
    return rest.isEmpty() || rest.front() == '/' || rest.front() == ' ' || rest.front() == '\t';
}

HttpCall propsCall(const Endpoint &endpoint)
{
    QUrl url = endpoint.baseUrl;
    url.setQuery(QString());
    url.setFragment(QString());
    url.setPath(rootPath(endpoint.baseUrl) + "/props"_L1, QUrl::TolerantMode);
    return jsonGet(endpoint, url);
}

std::optional<int> slotCount(const QByteArray &props)
{
    const std::optional<qint64> count = countOf(parseJson(props).object().value("total_slots"_L1));
    if (!count || *count < 1 || *count > mostSlots)
        return std::nullopt;
    return static_cast<int>(*count);
}

} // namespace Fanlight
