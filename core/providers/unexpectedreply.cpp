// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/unexpectedreply.h"

#include "core/providers/plaintext.h"
#include "core/providers/redactor.h"

#include <QCoreApplication>

namespace Fanlight {

namespace {

struct UnexpectedReplyTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::UnexpectedReply)
};

constexpr qsizetype maximumPlaceBytes = 500;

} // namespace

QString unexpectedBodySentence(int httpStatus, const QByteArray &body)
{
    if (body.isEmpty())
        return UnexpectedReplyTexts::tr("The server answered HTTP %1 with an empty body.").arg(httpStatus);
    if (looksLikeHtml(body)) {
        const QString gist = htmlGist(body);
        if (gist.isEmpty())
            return UnexpectedReplyTexts::tr(
                "The server answered with a web page instead of an answer; is the base URL right?");
        return UnexpectedReplyTexts::tr(
                   "The server answered with a web page instead of an answer; is the base URL right? It says: %1")
            .arg(gist);
    }
    const QString excerpt = bodyExcerpt(body);
    if (excerpt.isEmpty())
        return UnexpectedReplyTexts::tr("The server answered with something that is not text.");
    return UnexpectedReplyTexts::tr("The server answered with something that is no answer: %1").arg(excerpt);
}

QString redirectSentence(const HttpHead &head, const QUrl &sentTo, const Redactor &redactor)
{
    const QByteArray location = headerValue(head.headers, "location").value_or(QByteArray()).trimmed();
    const QUrl target = sentTo.resolved(QUrl::fromEncoded(location));
    if (location.isEmpty() || !target.isValid())
        return UnexpectedReplyTexts::tr("The server redirected (HTTP %1) without saying where.").arg(head.status);
    const QString place = target.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return UnexpectedReplyTexts::tr("The server redirected (HTTP %1) to %2, which was not followed.")
        .arg(QString::number(head.status), shortened(redactor.withoutKey(place), maximumPlaceBytes));
}

} // namespace Fanlight
