// SPDX-License-Identifier: GPL-3.0-or-later

/*! Fanlight's own requests and decoders against servers that others wrote; run.mjs starts those and this program.
 *
 *  requests PROTOCOL BASE_URL   every request Fanlight can send is accepted by prism
 *  broken PROTOCOL BASE_URL     every spoiled request is refused by it
 *  batches PROTOCOL BASE_URL    every request to the batch API is accepted, and every spoiled one is refused
 *  stream PROTOCOL BASE_URL MESSAGE EXPECTED FINISH   the answer to MESSAGE, streamed and whole
 *  fault KIND PROTOCOL BASE_URL MESSAGE streamed|whole   how asking MESSAGE fails
 *
 *  Prints a line per check; exits 1 when one failed and 2 on bad usage.
 */

#include "core/http/httpsession.h"
#include "tests/conformance/answercheck.h"
#include "tests/conformance/batchrequests.h"
#include "tests/conformance/brokenrequests.h"
#include "tests/conformance/checkreport.h"
#include "tests/conformance/descriptionverdict.h"
#include "tests/conformance/requestvariants.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int badUsage = 2;
//! Far below what the silent and stalled servers wait, so that the outcome does not depend on the machine's speed.
constexpr std::chrono::milliseconds impatience{300};

struct Server
{
    Protocol protocol = Protocol::OpenAiChat;
    QUrl baseUrl;
};

void checkAccepted(const Server &server, const QList<NamedCall> &calls, HttpTransport &transport, CheckReport &report)
{
    const QString protocol = protocolName(server.protocol) + u", "_s;
    deliverAll(transport, calls, [&](const NamedCall &call, const CallReply &reply) {
        const DescriptionVerdict verdict = verdictOf(reply);
        if (verdict.kind == DescriptionVerdict::Kind::Accepted)
            report.pass(protocol + call.name + u": accepted"_s);
        else
            report.fail(protocol + call.name, u"refused: "_s + verdict.explanation);
    });
}

void checkRefused(const Server &server, const QList<NamedCall> &calls, HttpTransport &transport, CheckReport &report)
{
    const QString protocol = protocolName(server.protocol) + u", "_s;
    deliverAll(transport, calls, [&](const NamedCall &call, const CallReply &reply) {
        const DescriptionVerdict verdict = verdictOf(reply);
        if (verdict.kind == DescriptionVerdict::Kind::Refused)
            report.pass(protocol + call.name + u": refused, "_s + verdict.explanation.left(200));
        else
            report.fail(protocol + call.name, u"should have been refused. "_s + verdict.explanation);
    });
}

void checkRequests(const Server &server, HttpTransport &transport, CheckReport &report)
{
    const RequestVariants variants = requestVariants(server.protocol, server.baseUrl);
    checkAccepted(server, variants.calls, transport, report);
    std::printf("        %s: %d combinations in %d different requests\n",
                protocolName(server.protocol).toUtf8().constData(), variants.combinations, int(variants.calls.size()));
}

void checkAnswer(const Server &server, const QString &message, const ExpectedAnswer &expected, HttpTransport &transport,
                 CheckReport &report)
{
    for (const bool stream : {true, false}) {
        QueryRequest request = usualRequest(server.protocol, server.baseUrl);
        request.message = message;
        request.stream = stream;
        const QString check = u"%1, %2: \"%3\" is read to its end, %4"_s.arg(
            protocolName(server.protocol), stream ? u"streamed"_s : u"whole"_s, message,
            finishReasonName(expected.finishReason));
        report.judge(check, problemWithAnswer(ask(transport, request), expected));
    }
}

void checkFault(const Server &server, const QString &message, bool stream, ErrorKind kind, HttpTransport &transport,
                CheckReport &report)
{
    QueryRequest request = usualRequest(server.protocol, server.baseUrl);
    request.message = message;
    request.stream = stream;
    if (kind == ErrorKind::TimeoutFirstByte)
        request.deadlines.firstByte = impatience;
    if (kind == ErrorKind::TimeoutIdle)
        request.deadlines.idle = impatience;
    const QString check = u"%1, %2: \"%3\" is %4"_s.arg(
        protocolName(server.protocol), stream ? u"streamed"_s : u"whole"_s, message, errorKindName(kind));
    report.judge(check, problemWithFault(ask(transport, request), kind));
}

std::optional<ErrorKind> errorKindFromName(const QString &name)
{
    for (int kind = 0; kind <= int(ErrorKind::Cancelled); ++kind) {
        if (errorKindName(ErrorKind(kind)) == name)
            return ErrorKind(kind);
    }
    return std::nullopt;
}

std::optional<FinishReason> finishReasonFromName(const QString &name)
{
    for (const FinishReason reason :
         {FinishReason::Stop, FinishReason::Length, FinishReason::ContentFilter, FinishReason::Other}) {
        if (finishReasonName(reason) == name)
            return reason;
    }
    return std::nullopt;
}

std::optional<Server> serverFrom(const QString &protocolText, const QString &baseUrl)
{
    const std::optional<Protocol> protocol = protocolFromName(protocolText);
    if (!protocol || !QUrl(baseUrl).isValid())
        return std::nullopt;
    return Server{*protocol, QUrl(baseUrl)};
}

//! False when the arguments make no sense.
bool carryOut(QStringList arguments, HttpTransport &transport, CheckReport &report)
{
    const QString mode = arguments.isEmpty() ? QString() : arguments.takeFirst();
    std::optional<ErrorKind> kind;
    if (mode == "fault"_L1 && !arguments.isEmpty()) {
        kind = errorKindFromName(arguments.takeFirst());
        if (!kind)
            return false;
    }
    if (arguments.size() < 2)
        return false;
    const QString protocol = arguments.takeFirst();
    const std::optional<Server> server = serverFrom(protocol, arguments.takeFirst());
    if (!server)
        return false;
    if (mode == "requests"_L1 && arguments.isEmpty()) {
        checkRequests(*server, transport, report);
    } else if (mode == "broken"_L1 && arguments.isEmpty()) {
        checkRefused(*server, brokenRequests(server->protocol, server->baseUrl), transport, report);
    } else if (mode == "batches"_L1 && arguments.isEmpty()) {
        checkAccepted(*server, batchRequests(server->protocol, server->baseUrl), transport, report);
        checkRefused(*server, brokenBatchRequests(server->protocol, server->baseUrl), transport, report);
    } else if (mode == "stream"_L1 && arguments.size() == 3) {
        const std::optional<FinishReason> finishReason = finishReasonFromName(arguments.at(2));
        if (!finishReason)
            return false;
        checkAnswer(*server, arguments.at(0), {arguments.at(1), *finishReason}, transport, report);
    } else if (kind && arguments.size() == 2 && QStringList{u"streamed"_s, u"whole"_s}.contains(arguments.at(1))) {
        checkFault(*server, arguments.at(0), arguments.at(1) == "streamed"_L1, *kind, transport, report);
    } else {
        return false;
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    HttpSession session;
    CheckReport report;
    if (!carryOut(QCoreApplication::arguments().sliced(1), session, report)) {
        std::fprintf(stderr, "See the head of conformance_client.cpp for the arguments.\n");
        return badUsage;
    }
    return report.good() ? 0 : 1;
}
