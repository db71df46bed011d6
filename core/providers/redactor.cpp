// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/redactor.h"

#include <QUrl>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSecret = 4;
constexpr qsizetype shortestInAnswers = 16;
constexpr qsizetype shortestPiece = 8;

const auto mark = "[key]"_L1;

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

Redactor::Redactor(const Secret &key)
{
    const QByteArray bytes = credentialBytes(key);
    const QString written = QString::fromUtf8(bytes);
    m_forms = {written, QString::fromLatin1(bytes.toPercentEncoding()), QString(written).replace(u"/"_s, u"\\/"_s),
               QString::fromUtf8(key.reveal())};
    m_forms.removeIf([](const QString &form) { return form.size() < shortestSecret; });
    m_forms.removeDuplicates();
    std::sort(m_forms.begin(), m_forms.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

QString Redactor::withoutKey(const QString &text) const
{
    QString result = replaced(text);
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
    bool found = false;
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
    if (m_forms.isEmpty() || m_forms.constLast().size() < shortestInAnswers)
        return text;
    return replaced(text);
}

QString Redactor::replaced(QString text) const
{
    for (const QString &form : m_forms)
        text.replace(form, mark);
    return text;
}

} // namespace Fanlight
