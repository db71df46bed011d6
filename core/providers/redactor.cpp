// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/redactor.h"

#include "core/domain/extraheaders.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSecret = 4;
constexpr qsizetype shortestInAnswers = 16;
constexpr qsizetype shortestPiece = 8;

const auto mark = "[key]"_L1;

//! A credential behind the name of its header: one that is not ours to know, the password of the system's proxy for
//! one.
QString withoutCredentialHeaders(QString text)
{
    static const QRegularExpression header(
        uR"((authorization["']?\s*[:=]\s*["']?(?:(?:basic|bearer|digest|negotiate|token)\s+))[^\s"'<>]{8,}|)"
        uR"((api-key["']?\s*[:=]\s*["']?)[^\s"'<>]{16,})"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (text.contains("authorization"_L1, Qt::CaseInsensitive) || text.contains("api-key"_L1, Qt::CaseInsensitive))
        text.replace(header, u"\\1\\2"_s + mark);
    return text;
}

} // namespace

QByteArray credentialBytes(const Secret &key)
{
    QByteArray bytes;
    bytes.reserve(key.reveal().size());
    for (const char byte : key.reveal()) {
        if (static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7f)
            bytes.append(byte);
    }
    return bytes.trimmed();
}

QString redactionMark()
{
    return mark;
}

Redactor::Redactor(const Secret &key)
{
    add(key);
    sort();
}

Redactor::Redactor(const Endpoint &endpoint)
{
    add(endpoint.apiKey);
    for (const ExtraHeader &header : endpoint.extraHeaders) {
        if (!isSecret(header))
            continue;
        const QByteArray value = sentValue(header);
        add(Secret(value));
        // "Bearer KEY", whatever the header is called: a server may well repeat the key alone.
        if (const qsizetype blank = value.indexOf(' '); blank > 0)
            add(Secret(value.sliced(blank + 1).trimmed()));
    }
    if (const QByteArray both = proxyCredentials(endpoint.extraHeaders).reveal(); both.contains(':'))
        add(Secret(both.sliced(both.indexOf(':') + 1)));
    sort();
}

void Redactor::add(const Secret &key)
{
    const QByteArray bytes = credentialBytes(key);
    const QString written = QString::fromUtf8(bytes);
    m_forms += {written, QString::fromLatin1(bytes.toPercentEncoding()), QString(written).replace(u"/"_s, u"\\/"_s),
                QString::fromUtf8(key.reveal())};
}

void Redactor::sort()
{
    m_forms.removeIf([](const QString &form) { return form.size() < shortestSecret; });
    m_forms.removeDuplicates();
    std::sort(m_forms.begin(), m_forms.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

QString Redactor::withoutKey(const QString &text) const
{
    QString result = withoutCredentialHeaders(replaced(text, 0));
    for (const QString &form : m_forms) {
        for (qsizetype length = std::min(form.size() - 1, result.size()); length >= shortestPiece; --length) {
            if (QStringView(result).endsWith(QStringView(form).first(length))) {
                result.chop(length);
                result += mark;
                break;
            }
        }
    }
    return result;
}

QByteArray Redactor::bodyWithoutKey(const QByteArray &body) const
{
    const QByteArray lower = body.toLower();
    bool found = lower.contains("authorization") || lower.contains("api-key");
    for (const QString &form : m_forms) {
        const QByteArray bytes = form.toUtf8();
        found = found || body.contains(bytes.first(std::min(bytes.size(), shortestPiece)));
    }
    if (!found)
        return body;
    // Latin-1 maps every byte to one character and back, so a body that is not UTF-8 stays as it is.
    Redactor asBytes(*this);
    for (QString &form : asBytes.m_forms)
        form = QString::fromLatin1(form.toUtf8());
    return asBytes.withoutKey(QString::fromLatin1(body)).toLatin1();
}

QString Redactor::answerWithoutKey(const QString &text) const
{
    return replaced(text, shortestInAnswers);
}

QString Redactor::replaced(QString text, qsizetype shortest) const
{
    for (const QString &form : m_forms) {
        if (form.size() >= shortest)
            text.replace(form, mark);
    }
    return text;
}

} // namespace Fanlight
