// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatorservice.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct SimulatorServiceTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SimulatorServer)
};

constexpr SimulatorService::Time Never = SimulatorService::Time::max();
//! What a client is told to wait when nothing says when there will be room.
constexpr SimulatorService::Time UnknownWait = 1s;
//! 2026-01-01: when the model "was made".
constexpr qint64 ModelCreated = 1767225600;

std::optional<Protocol> generationRoute(const QByteArray &path)
{
    if (path == "/v1/chat/completions" || path == "/chat/completions")
        return Protocol::OpenAiChat;
    if (path == "/v1/responses" || path == "/responses")
        return Protocol::OpenAiResponses;
    if (path == "/v1/messages")
        return Protocol::Anthropic;
    return std::nullopt;
}

bool equalInConstantTime(const QByteArray &left, const QByteArray &right)
{
    int difference = left.size() == right.size() ? 0 : 1;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= left.at(i) ^ right.at(right.isEmpty() ? 0 : i % right.size());
    return difference == 0;
}

//! Rounded up, so that whoever waits that long has waited long enough.
qint64 wholeMilliseconds(SimulatorService::Time time)
{
    return std::max<qint64>(1, std::chrono::ceil<std::chrono::milliseconds>(time).count());
}

//! "6m0s", "1.5s", "20ms", as Go writes durations and OpenAI its reset times.
QByteArray goDuration(SimulatorService::Time time)
{
    const qint64 milliseconds = std::chrono::ceil<std::chrono::milliseconds>(time).count();
    if (milliseconds < 1000)
        return QByteArray::number(milliseconds) + "ms";
    const qint64 minutes = milliseconds / 60'000;
    const QByteArray seconds = QByteArray::number(double(milliseconds % 60'000) / 1000, 'g', 6) + 's';
    return minutes > 0 ? QByteArray::number(minutes) + 'm' + seconds : seconds;
}

QByteArray htmlPage(int status)
{
    const QByteArray title = QByteArray::number(status) + ' ' + reasonPhrase(status);
    return "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
        + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
}

} // namespace

//! One request on its way through the checks.
struct SimulatorService::Exchange
{
    const HttpRequest &request;
    Time now;
    Protocol protocol;
    RequestDice dice;
    QString id;
};

SimulatorService::SimulatorService(SimulatorOptions options)
    : m_options(std::move(options))
    , m_batches(m_options.batches, m_options.seed, m_composer)
    , m_bucket(m_options.requestsPerSecond)
{
}

ReplyPlan SimulatorService::answer(const HttpRequest &request, Time now)
{
    ++m_requests;
    const std::optional<Protocol> route = generationRoute(request.path);
    const bool anthropic = request.path.startsWith("/v1/messages") || !request.header("anthropic-version").isNull();
    Exchange exchange{request, now, route.value_or(anthropic ? Protocol::Anthropic : Protocol::OpenAiChat),
                      RequestDice(m_options.seed, route ? ++m_generations : 0), QString()};
    // Not from the dice: two programs with one seed must still be told apart in a log.
    exchange.id = QString::number(m_requests, 16).rightJustified(8, u'0')
        + QString::number(quint64(QDateTime::currentMSecsSinceEpoch()), 16).rightJustified(12, u'0');

    const bool models =
        request.path == "/v1/models" || request.path == "/models" || request.path.startsWith("/v1/models/");
    const bool health = request.path == "/health";
    const bool batches = BatchDesk::serves(request.path);
    if (!route && !models && !health && !batches)
        return problem(exchange,
                       {404,
                        ProblemKind::NotFound,
                        SimulatorServiceTexts::tr("Nothing is served at %1.").arg(QString::fromLatin1(request.path)),
                        {}});
    const QByteArray method = route ? QByteArray("POST") : QByteArray("GET");
    if (request.method != method && !batches) {
        ReplyPlan plan = problem(exchange,
                                 {405,
                                  ProblemKind::WrongMethod,
                                  SimulatorServiceTexts::tr("%1 is not allowed here: use %2.")
                                      .arg(QString::fromLatin1(request.method), QString::fromLatin1(method)),
                                  {}});
        plan.headers.append({"Allow", method});
        return plan;
    }
    if (health)
        return json(exchange, 200, R"({"status":"ok"})");
    if (!hasKey(request))
        return problem(
            exchange,
            {401,
             ProblemKind::InvalidKey,
             exchange.protocol == Protocol::Anthropic
                 ? u"invalid x-api-key"_s
                 : SimulatorServiceTexts::tr("The API key is missing or not the one this simulator was started with."),
             {}});
    if (models)
        return answerModels(exchange, request.path.mid(request.path.indexOf("/models") + 8));
    if (batches)
        return answerBatches(exchange);
    return generate(exchange);
}

ReplyPlan SimulatorService::refuse(int status) const
{
    const HttpRequest none;
    const Exchange exchange{none, Time::zero(), Protocol::OpenAiChat, RequestDice(m_options.seed, 0), u"0"_s};
    return problem(exchange,
                   {status,
                    problemKindOf(status),
                    SimulatorServiceTexts::tr("The bytes received are no acceptable HTTP/1.1 request."),
                    {}});
}

void SimulatorService::noteEnded(const ReplyPlan &plan)
{
    if (!plan.counted)
        return;
    const auto found = m_plannedEnds.find(plan.plannedEnd);
    Q_ASSERT(found != m_plannedEnds.end());
    m_plannedEnds.erase(found);
}

ReplyPlan SimulatorService::answerModels(const Exchange &exchange, const QByteArray &name) const
{
    const QString model = SimulatorServer::modelName();
    const bool anthropic = exchange.protocol == Protocol::Anthropic;
    if (!name.isEmpty() && QString::fromUtf8(name) != model)
        return problem(exchange,
                       {404, ProblemKind::UnknownModel,
                        SimulatorServiceTexts::tr("The model `%1` does not exist: the simulator serves `%2` only.")
                            .arg(QString::fromUtf8(name), model),
                        u"model"_s});
    const QJsonObject entry = anthropic
        ? QJsonObject{{u"type"_s, u"model"_s},
                      {u"id"_s, model},
                      {u"display_name"_s, SimulatorServiceTexts::tr("Fanlight simulator (offline text analysis)")},
                      {u"created_at"_s, u"2026-01-01T00:00:00Z"_s}}
        : QJsonObject{
            {u"id"_s, model}, {u"object"_s, u"model"_s}, {u"created"_s, ModelCreated}, {u"owned_by"_s, u"fanlight"_s}};
    if (!name.isEmpty())
        return json(exchange, 200, compactJson(entry));
    QJsonObject list{{u"data"_s, QJsonArray{entry}}};
    if (anthropic) {
        list.insert("has_more"_L1, false);
        list.insert("first_id"_L1, model);
        list.insert("last_id"_L1, model);
    } else {
        list.insert("object"_L1, u"list"_s);
    }
    return json(exchange, 200, compactJson(list));
}

ReplyPlan SimulatorService::answerBatches(const Exchange &exchange)
{
    const BatchDeskReply reply = m_batches.answer(exchange.request, exchange.now);
    ReplyPlan plan = reply.problem ? problem(exchange, *reply.problem) : json(exchange, 200, reply.body);
    if (!reply.problem)
        plan.headers.first().second = reply.contentType;
    if (reply.isLost)
        plan.fault = FaultKind::ResetBefore;
    return plan;
}

ReplyPlan SimulatorService::generate(Exchange &exchange)
{
    if (!m_bucket.take(exchange.now))
        return limited(exchange,
                       SimulatorServiceTexts::tr("Rate limit reached: the simulator takes %1 requests per second.")
                           .arg(m_options.requestsPerSecond),
                       m_bucket.untilNext(exchange.now));
    if (m_options.maxInFlight > 0 && inFlight() >= m_options.maxInFlight) {
        const Time next = *m_plannedEnds.begin();
        return limited(exchange,
                       SimulatorServiceTexts::tr("Capacity reached: the simulator answers %1 requests at a time.")
                           .arg(m_options.maxInFlight),
                       next == Never ? UnknownWait : std::max<Time>(next - exchange.now, 1ms));
    }
    const std::optional<Fault> fault = exchange.dice.fault(m_options.faults);
    const Time latency = exchange.dice.jittered(m_options.latency, m_options.jitter);
    std::variant<ChatRequest, ApiProblem> read =
        readChatRequest(exchange.protocol, exchange.request.body, SimulatorServer::modelName());
    ReplyPlan plan;
    if (const ApiProblem *refused = std::get_if<ApiProblem>(&read)) {
        plan = problem(exchange, *refused);
        if (fault)
            plan = withFault(exchange, *fault, plan, nullptr);
    } else {
        SimulatedReply reply;
        reply.request = std::move(std::get<ChatRequest>(read));
        plan = answered(exchange, &reply);
        if (fault)
            plan = withFault(exchange, *fault, plan, &reply);
    }
    plan.headAfter += latency;
    addRateHeaders(exchange, &plan);

    plan.counted = true;
    plan.plannedEnd = exchange.now + plan.headAfter + plan.textAfter;
    for (const Time gap : std::as_const(plan.gaps))
        plan.plannedEnd += gap;
    if (plan.fault == FaultKind::Hang || plan.fault == FaultKind::Trickle)
        plan.plannedEnd = Never;
    m_plannedEnds.insert(plan.plannedEnd);
    m_maxInFlight = std::max(m_maxInFlight, inFlight());
    return plan;
}

ReplyPlan SimulatorService::answered(Exchange &exchange, SimulatedReply *reply)
{
    reply->id = exchange.id;
    reply->created = QDateTime::currentSecsSinceEpoch();
    reply->answer = m_composer.compose(reply->request);

    const WireFormat &format = WireFormat::of(exchange.protocol);
    const Time first = exchange.dice.jittered(m_options.firstToken, m_options.jitter);
    QList<Time> gaps;
    if (m_options.tokensPerSecond > 0) {
        const Time gap(std::llround(std::min(1e6 / m_options.tokensPerSecond, 1e12)));
        for (qsizetype i = 1; i < reply->answer.pieces.size(); ++i)
            gaps.append(exchange.dice.jittered(gap, m_options.jitter));
    }
    if (!reply->request.stream) {
        ReplyPlan plan = json(exchange, 200, compactJson(format.body(*reply)));
        plan.headAfter = first;
        for (const Time gap : std::as_const(gaps))
            plan.headAfter += gap;
        return plan;
    }
    ReplyPlan plan;
    plan.headers = {{"Content-Type", "text/event-stream; charset=utf-8"},
                    {"Cache-Control", "no-cache"},
                    {format.requestIdHeader(), "req_" + exchange.id.toLatin1()}};
    plan.script = format.stream(*reply);
    plan.textAfter = first;
    plan.gaps = gaps;
    return plan;
}

ReplyPlan SimulatorService::withFault(Exchange &exchange, const Fault &fault, ReplyPlan plan,
                                      const SimulatedReply *reply) const
{
    const auto halve = [&plan] {
        plan.script->deltas = plan.script->deltas.first((plan.script->deltas.size() + 1) / 2);
        plan.gaps = plan.gaps.first(std::min(plan.gaps.size(), std::max<qsizetype>(plan.script->deltas.size() - 1, 0)));
    };
    switch (fault.kind) {
    case FaultKind::Status: {
        const ApiProblem failure{
            fault.status,
            problemKindOf(fault.status),
            SimulatorServiceTexts::tr("The simulator fails on purpose with status %1.").arg(fault.status),
            {}};
        return problem(exchange, failure);
    }
    case FaultKind::Html: {
        ReplyPlan page;
        page.status = 502;
        page.headers = {{"Content-Type", "text/html"}};
        page.body = htmlPage(page.status);
        return page;
    }
    case FaultKind::Malformed:
        if (plan.script) {
            plan.script->opening = "data: {\"choices\": [{\"delta\": {\"content\": \"unfinis\n\n";
            plan.script->deltas.clear();
            plan.script->closing.clear();
            plan.gaps.clear();
            return plan;
        }
        return json(exchange, 200,
                    exchange.dice.uniform() < 0.5 ? QByteArray(R"({"choices": [{"message": {"content": "unfinis)")
                                                  : QByteArray(R"({"greeting": "This is JSON, but no answer."})"));
    case FaultKind::StreamError: {
        const bool anthropic = exchange.protocol == Protocol::Anthropic;
        const ApiProblem failure{anthropic ? 529 : 500,
                                 anthropic ? ProblemKind::Overloaded : ProblemKind::ServerError,
                                 SimulatorServiceTexts::tr("The simulator fails on purpose inside the stream."),
                                 {}};
        // Without a stream there is no inside: the error is the reply.
        if (!plan.script || !reply)
            return problem(exchange, failure);
        halve();
        plan.script->closing =
            WireFormat::of(exchange.protocol).streamProblem(*reply, plan.script->deltas.size(), failure);
        return plan;
    }
    case FaultKind::Truncate:
        if (plan.script)
            halve();
        plan.fault = fault.kind;
        return plan;
    case FaultKind::ResetBefore:
    case FaultKind::ResetAfter:
    case FaultKind::Hang:
    case FaultKind::Trickle:
        plan.fault = fault.kind;
        return plan;
    }
    Q_UNREACHABLE();
}

ReplyPlan SimulatorService::limited(const Exchange &exchange, const QString &message, Time wait)
{
    const qint64 milliseconds = wholeMilliseconds(wait);
    ReplyPlan plan =
        problem(exchange,
                {429,
                 ProblemKind::RateLimited,
                 message + u' ' + SimulatorServiceTexts::tr("Please try again in %1 ms.").arg(milliseconds),
                 {}});
    if (!m_options.announcesLimits) {
        plan.headers.append({"Retry-After", QByteArray::number((milliseconds + 999) / 1000)});
        return plan;
    }
    plan.headers.append({"Retry-After", QByteArray::number(double(milliseconds) / 1000, 'f', 3)});
    plan.headers.append({"retry-after-ms", QByteArray::number(milliseconds)});
    addRateHeaders(exchange, &plan);
    return plan;
}

ReplyPlan SimulatorService::problem(const Exchange &exchange, const ApiProblem &problem) const
{
    const WireFormat &format = WireFormat::of(exchange.protocol);
    return json(exchange, problem.status, compactJson(format.problem(problem, u"req_" + exchange.id)));
}

ReplyPlan SimulatorService::json(const Exchange &exchange, int status, const QByteArray &body) const
{
    ReplyPlan plan;
    plan.status = status;
    plan.headers = {{"Content-Type", "application/json"},
                    {WireFormat::of(exchange.protocol).requestIdHeader(), "req_" + exchange.id.toLatin1()}};
    plan.body = body;
    return plan;
}

void SimulatorService::addRateHeaders(const Exchange &exchange, ReplyPlan *plan)
{
    if (!m_bucket.isLimited() || !m_options.announcesLimits)
        return;
    const QByteArray limit =
        QByteArray::number(std::max<qint64>(1, std::llround(std::min(m_bucket.perMinute(), 1e15))));
    const QByteArray remaining = QByteArray::number(m_bucket.remaining(exchange.now));
    const Time untilFull = m_bucket.untilFull(exchange.now);
    if (exchange.protocol == Protocol::Anthropic) {
        const QDateTime reset =
            QDateTime::currentDateTimeUtc().addMSecs(std::chrono::ceil<std::chrono::milliseconds>(untilFull).count());
        plan->headers.append({"anthropic-ratelimit-requests-limit", limit});
        plan->headers.append({"anthropic-ratelimit-requests-remaining", remaining});
        plan->headers.append({"anthropic-ratelimit-requests-reset", reset.toString(Qt::ISODateWithMs).toLatin1()});
    } else {
        plan->headers.append({"x-ratelimit-limit-requests", limit});
        plan->headers.append({"x-ratelimit-remaining-requests", remaining});
        plan->headers.append({"x-ratelimit-reset-requests", goDuration(untilFull)});
    }
}

bool SimulatorService::hasKey(const HttpRequest &request) const
{
    if (m_options.requiredKey.isEmpty())
        return true;
    const QByteArray authorization = request.header("authorization");
    const QByteArray bearer = authorization.first(std::min<qsizetype>(authorization.size(), 7)).toLower() == "bearer "
        ? authorization.sliced(7).trimmed()
        : QByteArray();
    // Both, always: which of the two was right must not show in the time either.
    const bool first = equalInConstantTime(bearer, m_options.requiredKey);
    const bool second = equalInConstantTime(request.header("x-api-key"), m_options.requiredKey);
    return first || second;
}

} // namespace Fanlight
