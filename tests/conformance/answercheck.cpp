// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/answercheck.h"

#include "core/engine/clock.h"
#include "core/engine/queryengine.h"
#include "core/engine/random.h"

#include <QEventLoop>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString described(const Outcome &outcome)
{
    if (const Answer *answer = std::get_if<Answer>(&outcome))
        return u"the answer \"%1\" (%2)"_s.arg(answer->text, finishReasonName(answer->finishReason));
    const auto &error = std::get<QueryError>(outcome);
    return u"the error %1 (HTTP %2, \"%3\")"_s.arg(errorKindName(error.kind), QString::number(error.httpStatus),
                                                   error.message);
}

} // namespace

AskedQuery ask(HttpTransport &transport, const QueryRequest &request)
{
    SystemClock clock;
    SeededRandom random(1);
    QueryEngine engine(transport, clock, random, fixedPolicy(1)); // one delivery: a fault is judged as it came
    QEventLoop loop;
    AskedQuery asked;
    QObject::connect(&engine, &QueryEngine::textReceived, &loop,
                     [&](QueryId, const QString &text) { asked.streamedText += text; });
    QObject::connect(&engine, &QueryEngine::finished, &loop, [&](const QueryResult &result) {
        asked.result = result;
        loop.quit();
    });
    engine.submit(request);
    loop.exec();
    return asked;
}

QString problemWithAnswer(const AskedQuery &asked, const ExpectedAnswer &expected)
{
    const Answer *answer = std::get_if<Answer>(&asked.result.outcome);
    if (!answer || answer->text != expected.text || answer->finishReason != expected.finishReason) {
        Answer wanted;
        wanted.text = expected.text;
        wanted.finishReason = expected.finishReason;
        return u"expected %1, got %2"_s.arg(described(wanted), described(asked.result.outcome));
    }
    if (asked.result.request.stream && asked.streamedText != expected.text)
        return u"\"%1\" was shown while it streamed"_s.arg(asked.streamedText);
    if (answer->usage.input.value_or(0) <= 0 || answer->usage.output.value_or(0) <= 0)
        return u"the usage is missing"_s;
    return {};
}

QString problemWithFault(const AskedQuery &asked, ErrorKind expected)
{
    const QueryError *error = std::get_if<QueryError>(&asked.result.outcome);
    if (!error || error->kind != expected)
        return u"expected %1, got %2"_s.arg(errorKindName(expected), described(asked.result.outcome));
    if (expected == ErrorKind::RateLimited && !error->retryAfter)
        return u"the Retry-After was not read"_s;
    if (expected == ErrorKind::Truncated && error->partialText.isEmpty())
        return u"the text before the cut is lost"_s;
    return {};
}

QString finishReasonName(FinishReason reason)
{
    switch (reason) {
    case FinishReason::Stop:
        return u"stop"_s;
    case FinishReason::Length:
        return u"length"_s;
    case FinishReason::ContentFilter:
        return u"content_filter"_s;
    case FinishReason::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
