// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/checktexts.h"

#include "core/http/cafile.h"
#include "core/providers/endpointrequest.h"
#include "core/providers/errorbody.h"
#include "core/providers/errorkinds.h"
#include "core/providers/plaintext.h"
#include "core/providers/redactor.h"
#include "core/providers/unexpectedreply.h"

#include <QCoreApplication>
#include <QLocale>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct CheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::EndpointTest)
};

bool isEncrypted(const Endpoint &endpoint)
{
    return endpoint.baseUrl.scheme() == "https"_L1;
}

QString milliseconds(Duration duration)
{
    return QLocale().toString(double(duration.count()) / 1e6, 'f', 0);
}

//! What the server said, or what its status means.
QString wordsOf(const Endpoint &endpoint, const ShortReply &reply)
{
    const Redactor redactor(endpoint);
    const ErrorBody body = parseErrorBody(redactor.bodyWithoutKey(reply.body));
    const QString words = shortened(redactor.withoutKey(body.message).simplified());
    return words.isEmpty()
        ? statusSentence(reply.head.status)
        : CheckTexts::tr("The server said (HTTP %1): %2").arg(QString::number(reply.head.status), words);
}

QString keyHelp(const Endpoint &endpoint)
{
    return sendsCredential(endpoint)
        ? CheckTexts::tr("Check that the key is whole, belongs to this service and has not been revoked.")
        : CheckTexts::tr("Give the endpoint a key.");
}

QString reachHelp(const Endpoint &endpoint, HttpFailure failure)
{
    switch (failure) {
    case HttpFailure::HostNotFound:
        return CheckTexts::tr("Check the spelling of the host, and that this machine is on the network.");
    case HttpFailure::ConnectionRefused:
        return isLoopback(endpoint.baseUrl)
            ? CheckTexts::tr("Start the server, or correct the port.")
            : CheckTexts::tr("Check the port, and that the server runs and takes connections from other machines.");
    case HttpFailure::Proxy:
        return CheckTexts::tr("Check the proxy's address, its user name and password; \"direct\" goes without.");
    case HttpFailure::TimeoutConnect:
        return isEncrypted(endpoint)
            ? CheckTexts::tr("A firewall may drop the packets, or the server does not speak TLS on this port.")
            : CheckTexts::tr(
                "The host may be down, a firewall may drop the packets, or the server takes connections and "
                "answers nothing.");
    case HttpFailure::ConnectionLost:
        return isEncrypted(endpoint) ? CheckTexts::tr("The server may be starting, or limits who may connect.")
                                     : CheckTexts::tr("If the server speaks TLS, write https:// in the base URL.");
    case HttpFailure::None:
    case HttpFailure::Truncated:
    case HttpFailure::Tls:
    case HttpFailure::TimeoutFirstByte:
    case HttpFailure::TimeoutIdle:
    case HttpFailure::TimeoutTotal:
    case HttpFailure::Aborted:
    case HttpFailure::Other:
        return CheckTexts::tr("Check that this port is the one of the API.");
    }
    Q_UNREACHABLE();
}

CheckResult reached(const Endpoint &endpoint, const ShortReply &reply, const QString &proxy)
{
    const QString origin = originOf(endpoint.baseUrl);
    const QString time = milliseconds(reply.connecting.value_or(Duration()));
    QString text;
    if (!reply.connecting)
        text = proxy.isEmpty() ? CheckTexts::tr("%1 was reached.").arg(origin)
                               : CheckTexts::tr("%1 was reached through the proxy %2.").arg(origin, proxy);
    else
        text = proxy.isEmpty()
            ? CheckTexts::tr("%1 was reached in %2 ms.").arg(origin, time)
            : CheckTexts::tr("%1 was reached through the proxy %2 in %3 ms.").arg(origin, proxy, time);
    return {CheckStep::Reach, CheckVerdict::Passed, text};
}

CheckResult failedModels(const QString &text, const QString &help)
{
    return {CheckStep::Models, CheckVerdict::Failed, text, help};
}

CheckResult listed(const ModelList &list, const QString &model)
{
    if (list.names.isEmpty())
        return failedModels(CheckTexts::tr("The server has no model."),
                            CheckTexts::tr("Load a model there, then test again."));
    constexpr qsizetype shown = 5;
    const QString names = list.names.first(qMin(shown, list.names.size())).join(u", "_s)
        + (list.names.size() > shown || !list.isComplete ? u", …"_s : QString());
    QString text = list.isComplete
        ? CheckTexts::tr("%n model(s): %1.", nullptr, int(list.names.size())).arg(names)
        : CheckTexts::tr("More than %n model(s): %1.", nullptr, int(list.names.size())).arg(names);
    if (!model.isEmpty() && list.isComplete && !list.names.contains(model))
        text += u' ' + CheckTexts::tr("\"%1\" is not among them.").arg(model);
    return {CheckStep::Models, CheckVerdict::Passed, text};
}

} // namespace

CheckResult settingsResult(const Endpoint &endpoint)
{
    if (const std::optional<QString> problem = endpointProblem(endpoint))
        return {CheckStep::Settings, CheckVerdict::Failed, *problem, CheckTexts::tr("Nothing was sent.")};
    if (isEncrypted(endpoint) && !endpoint.caFile.isEmpty()) {
        const CaFile file = readCaFile(endpoint.caFile);
        if (!file.problem.isEmpty())
            return {CheckStep::Settings, CheckVerdict::Failed, file.problem, CheckTexts::tr("Nothing was sent.")};
        return {CheckStep::Settings, CheckVerdict::Passed,
                CheckTexts::tr("The file of certificates holds %n certificate(s).", nullptr,
                               int(file.certificates.size()))};
    }
    return {CheckStep::Settings, CheckVerdict::Passed, CheckTexts::tr("Address, headers and proxy are well-formed.")};
}

bool hasReply(const ShortReply &reply)
{
    return reply.head.status != 0;
}

QList<CheckResult> connectionResults(const Endpoint &endpoint, const ShortReply &reply, const QString &proxy)
{
    const HttpFailure failure = reply.end.failure;
    if (!hasReply(reply) && failure != HttpFailure::Tls
        && (!reply.connecting || (failure == HttpFailure::ConnectionLost && !isEncrypted(endpoint))))
        return {{CheckStep::Reach, CheckVerdict::Failed, reply.end.message, reachHelp(endpoint, failure)}};
    QList<CheckResult> results{reached(endpoint, reply, proxy)};
    if (!isEncrypted(endpoint))
        return results;
    if (!hasReply(reply) && failure == HttpFailure::Tls)
        results.append(
            {CheckStep::Tls, CheckVerdict::Failed, reply.end.message,
             CheckTexts::tr("A certificate of your own authority is trusted through the endpoint's file of "
                            "certificates (PEM). If the server has no TLS, write http:// in the base URL.")});
    else
        results.append(
            {CheckStep::Tls, CheckVerdict::Passed,
             endpoint.caFile.isEmpty()
                 ? CheckTexts::tr("The certificate was verified.")
                 : CheckTexts::tr("The certificate was verified, with the endpoint's own file of certificates.")});
    return results;
}

std::optional<CheckResult> authResult(const Endpoint &endpoint, const ShortReply &reply, std::optional<bool> open)
{
    const int status = reply.head.status;
    if (status == 401 || status == 403)
        return CheckResult{CheckStep::Auth, CheckVerdict::Failed, wordsOf(endpoint, reply), keyHelp(endpoint)};
    if (status != 200)
        return std::nullopt;
    if (!sendsCredential(endpoint))
        return CheckResult{CheckStep::Auth, CheckVerdict::Passed, CheckTexts::tr("The server asks for no key.")};
    if (open && !*open)
        return CheckResult{CheckStep::Auth, CheckVerdict::Passed, CheckTexts::tr("The key was accepted.")};
    return std::nullopt;
}

std::optional<CheckResult> authResult(const Endpoint &endpoint, const QueryError &error)
{
    if (error.kind != ErrorKind::Auth)
        return std::nullopt;
    return CheckResult{
        CheckStep::Auth, CheckVerdict::Failed,
        CheckTexts::tr("The server said (HTTP %1): %2").arg(QString::number(error.httpStatus), error.message),
        keyHelp(endpoint)};
}

CheckResult modelsResult(const Endpoint &endpoint, const ShortReply &reply, const std::optional<ModelList> &list,
                         const QString &model)
{
    const int status = reply.head.status;
    if (!hasReply(reply))
        return failedModels(reply.end.message, CheckTexts::tr("Check that this port is the one of the API."));
    if (status == 200 && list)
        return listed(*list, model);
    if (status >= 300 && status < 400)
        return failedModels(redirectSentence(reply.head, modelsCall(endpoint).url, Redactor(endpoint)),
                            CheckTexts::tr("If you trust that address, make it the base URL."));
    if (status == 401 || status == 403)
        return {CheckStep::Models, CheckVerdict::Skipped,
                CheckTexts::tr("The server shows its models only with a good key.")};
    if (status == 400 || status == 404 || status == 405 || status == 501)
        return {
            CheckStep::Models, CheckVerdict::Unknown,
            CheckTexts::tr("The server has no list of models at %1 (HTTP %2).")
                .arg(modelsCall(endpoint).url.path(), QString::number(status)),
            CheckTexts::tr("Some services have none. If this one should, the base URL is not right: it mostly ends in "
                           "/v1.")};
    if (status != 200)
        return failedModels(wordsOf(endpoint, reply), CheckTexts::tr("Try again later."));
    if (reply.isCut || reply.end.failure != HttpFailure::None)
        return failedModels(reply.isCut ? CheckTexts::tr("The list of models does not end.") : reply.end.message,
                            CheckTexts::tr("Check that this is the address of an API."));
    return failedModels(unexpectedBodySentence(status, Redactor(endpoint).bodyWithoutKey(reply.body)),
                        CheckTexts::tr("Check the base URL: for most services it ends in /v1."));
}

CheckResult questionResult(const QString &model, const Outcome &outcome, std::optional<Duration> firstToken)
{
    if (const QueryError *error = std::get_if<QueryError>(&outcome))
        return {CheckStep::Question, CheckVerdict::Failed,
                CheckTexts::tr("%1 did not answer: %2").arg(model, error->message),
                error->kind == ErrorKind::Auth ? QString() : CheckTexts::tr("Try another model of the service.")};
    if (!firstToken)
        return {CheckStep::Question, CheckVerdict::Passed, CheckTexts::tr("%1 answered, without any text.").arg(model)};
    return {CheckStep::Question, CheckVerdict::Passed,
            CheckTexts::tr("%1 answered; its first text came after %2 ms.").arg(model, milliseconds(*firstToken))};
}

} // namespace Fanlight
