// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/curltext.h"

#include "core/domain/extraheaders.h"
#include "core/providers/providercodec.h"

#include <QStringList>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Stands in for a secret while the request is written.
QByteArray marker(qsizetype number)
{
    return "fanlight-secret-" + QByteArray::number(number) + "-of-this-request";
}

//! A name that every shell takes for a variable.
QString variableName(const QString &text)
{
    QString name;
    for (const QChar character : text.toUpper()) {
        const char16_t unit = character.unicode();
        const bool isLetter = unit >= u'A' && unit <= u'Z';
        const bool isDigit = unit >= u'0' && unit <= u'9';
        name += isLetter || isDigit ? character : QChar(u'_');
    }
    return name.isEmpty() || name.front().isDigit() ? QString(u'_' + name) : name;
}

bool isVariableName(const QString &name)
{
    return !name.isEmpty() && variableName(name) == name.toUpper();
}

//! Between single quotes a shell takes every character as it is, but for the quote itself.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

//! What stands for which secret.
struct Variable
{
    QString marker;
    QString name;
};

//! Quoted, with the variables open to the shell.
QString quoted(const QString &text, const QList<Variable> &variables)
{
    for (const Variable &variable : variables) {
        const qsizetype at = text.indexOf(variable.marker);
        if (at < 0)
            continue;
        const QString before = text.first(at);
        const QString after = text.sliced(at + variable.marker.size());
        return (before.isEmpty() ? QString() : quoted(before)) + u"\"$"_s + variable.name + u'"'
            + (after.isEmpty() ? QString() : quoted(after, variables));
    }
    return quoted(text);
}

} // namespace

QString keyVariableName(const QString &endpoint, const QString &known)
{
    return isVariableName(known) ? known : QString(variableName(endpoint) + u"_API_KEY"_s);
}

QString curlText(const QueryRequest &request, const QString &keyVariable, const RequestShape &shape)
{
    QueryRequest written = request;
    QList<Variable> variables;
    const auto hide = [&variables](Secret &secret, const QString &name) {
        const QByteArray mark = marker(variables.size());
        variables.append({QString::fromLatin1(mark), name});
        secret = Secret(mark);
    };
    if (!written.endpoint.apiKey.isEmpty())
        hide(written.endpoint.apiKey, keyVariable);
    for (ExtraHeader &header : written.endpoint.extraHeaders) {
        if (isSecret(header) && !isForProxy(header))
            hide(header.value, variableName(QString::fromLatin1(header.name)));
    }

    const HttpCall call = codecFor(written.endpoint.protocol).encode(written, shape);
    QStringList parts{u"curl "_s + quoted(call.url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo))};
    if (written.stream)
        parts.append(u"--no-buffer"_s);
    if (call.route.proxy == "direct"_L1)
        parts.append(u"--noproxy '*'"_s);
    else if (!call.route.proxy.isEmpty())
        parts.append(u"--proxy "_s + quoted(call.route.proxy));
    if (!call.route.proxyCredentials.isEmpty())
        parts.append(u"--proxy-user \"$PROXY_LOGIN\""_s);
    if (!call.route.caFile.isEmpty())
        parts.append(u"--cacert "_s + quoted(call.route.caFile));
    for (const HttpHeader &header : call.headers) {
        const QString line = QString::fromLatin1(header.name) + u": "_s + QString::fromUtf8(header.value);
        parts.append(u"--header "_s + quoted(line, variables));
    }
    // Not --data: that would take a leading @ for the name of a file.
    parts.append(u"--data-raw "_s + quoted(QString::fromUtf8(call.body)));
    return parts.join(u" \\\n  "_s) + u'\n';
}

} // namespace Fanlight
