// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/descriptionverdict.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! What is wrong with the request, of a list that may speak of the mocked response too.
QStringList requestViolations(const QJsonArray &violations)
{
    QStringList messages;
    for (const auto &violation : violations) {
        if (violation[u"location"_s][0].toString() != "response"_L1)
            messages << violation[u"message"_s].toString();
    }
    messages.removeDuplicates();
    return messages;
}

} // namespace

DescriptionVerdict verdictOf(const CallReply &reply)
{
    using Kind = DescriptionVerdict::Kind;
    if (reply.end.failure != HttpFailure::None)
        return {Kind::NoVerdict, reply.end.message};

    const QByteArray header = headerValue(reply.head.headers, "sl-violations").value_or(QByteArray());
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const QStringList violations = requestViolations(QJsonDocument::fromJson(header).array())
        + requestViolations(body.value(u"validation"_s).toArray());
    if (!violations.isEmpty())
        return {Kind::Refused, violations.join(u"; "_s)};
    if (reply.head.status == 200 && header.isEmpty())
        return {Kind::Accepted, {}};
    return {Kind::NoVerdict,
            u"HTTP %1 %2"_s.arg(QString::number(reply.head.status), QString::fromUtf8(reply.body.left(500)))};
}

} // namespace Fanlight
