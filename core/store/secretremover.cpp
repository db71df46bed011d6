// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/secretremover.h"

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
    add(endpoint.apiKey);
    for (const ExtraHeader &header : endpoint.extraHeaders) {
        if (header.isSecret)
            add(header.value);
    }
    std::sort(m_all.begin(), m_all.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    m_long = m_all;
    m_long.removeIf([](const QString &secret) { return secret.size() < shortestInAnswers; });
}

void SecretRemover::add(const Secret &secret)
{
    const QByteArray bytes = secret.reveal().trimmed();
    if (bytes.size() < shortestSecret)
        return;
    m_all.append(QString::fromUtf8(bytes));
    if (const QString encoded = QString::fromLatin1(bytes.toPercentEncoding()); encoded != m_all.constLast())
        m_all.append(encoded);
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
