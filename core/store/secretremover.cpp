// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/secretremover.h"

#include "core/domain/extraheaders.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSecret = 4;
constexpr qsizetype shortestInAnswers = 16;

QString without(const QStringList &secrets, QString text)
{
    for (const QString &secret : secrets)
        text.replace(secret, u"[key]"_s);
    return text;
}

} // namespace

SecretRemover::SecretRemover(const Endpoint &endpoint)
{
    add(endpoint.apiKey.reveal());
    for (const ExtraHeader &header : endpoint.extraHeaders) {
        if (!isSecret(header))
            continue;
        const QByteArray value = sentValue(header);
        add(value);
        // "Bearer KEY": the key alone is as secret.
        if (const qsizetype blank = value.indexOf(' '); blank > 0)
            add(value.sliced(blank + 1));
    }
    const QByteArray both = proxyCredentials(endpoint.extraHeaders).reveal();
    if (const qsizetype colon = both.indexOf(':'); colon >= 0)
        add(both.sliced(colon + 1));
    m_all.removeDuplicates();
    std::sort(m_all.begin(), m_all.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    m_long = m_all;
    m_long.removeIf([](const QString &secret) { return secret.size() < shortestInAnswers; });
}

void SecretRemover::add(const QByteArray &secret)
{
    const QByteArray bytes = secret.trimmed();
    if (bytes.size() < shortestSecret)
        return;
    const QString written = QString::fromUtf8(bytes);
    m_all += {written, QString::fromLatin1(bytes.toPercentEncoding()), QString(written).replace(u"/"_s, u"\\/"_s)};
}

QString SecretRemover::withoutSecrets(QString text) const
{
    return without(m_long, std::move(text));
}

QString SecretRemover::withoutShortSecrets(QString text) const
{
    return without(m_all, std::move(text));
}

} // namespace Fanlight
