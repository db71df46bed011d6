// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/batchdesk.h"

#include "core/simulator/answercomposer.h"
#include "core/simulator/batchshape.h"
#include "core/simulator/multipartform.h"
#include "core/simulator/requestdice.h"
#include "core/simulator/simulatorserver.h"
#include "core/simulator/wireformat.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>
#include <numeric>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchDeskTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SimulatorServer)
};

BatchDeskReply refused(int status, ProblemKind kind, const QString &message, const QString &parameter = {})
{
    BatchDeskReply reply;
    reply.problem = ApiProblem{status, kind, message, parameter};
    return reply;
}

BatchDeskReply notFound(const QString &what)
{
    return refused(404, ProblemKind::NotFound, BatchDeskTexts::tr("There is no %1.").arg(what));
}

BatchDeskReply wrongMethod(const QByteArray &method)
{
    return refused(405, ProblemKind::WrongMethod,
                   BatchDeskTexts::tr("%1 is not allowed here.").arg(QString::fromLatin1(method)));
}

BatchDeskReply json(const QJsonObject &object)
{
    BatchDeskReply reply;
    reply.body = compactJson(object);
    return reply;
}

//! The segments behind the API's version: "files", "file-1", "content".
QList<QByteArray> segmentsOf(QByteArray path)
{
    if (path.startsWith("/v1/"))
        path = path.sliced(3);
    return path.sliced(1).split('/');
}

bool isAnthropic(const QList<QByteArray> &segments)
{
    return segments.size() >= 2 && segments.at(0) == "messages" && segments.at(1) == "batches";
}

QString outputFileId(const SimulatedBatch &batch)
{
    return u"file-output-" + batch.id;
}

QString errorFileId(const SimulatedBatch &batch)
{
    return u"file-error-" + batch.id;
}

} // namespace

BatchDesk::BatchDesk(const SimulatedBatches &behaviour, quint64 seed, AnswerComposer &composer)
    : m_behaviour(behaviour)
    , m_seed(seed)
    , m_composer(composer)
{
}

bool BatchDesk::serves(const QByteArray &path)
{
    const QList<QByteArray> segments = segmentsOf(path);
    return segments.at(0) == "files" || segments.at(0) == "batches" || isAnthropic(segments);
}

BatchDeskReply BatchDesk::answer(const HttpRequest &request, Time now)
{
    m_host = QString::fromLatin1(request.header("host"));
    const QList<QByteArray> segments = segmentsOf(request.path);
    if (segments.at(0) == "files")
        return answerFiles(request, segments.sliced(1), now);
    const bool anthropic = isAnthropic(segments);
    return answerBatches(request, segments.sliced(anthropic ? 2 : 1), anthropic, now);
}

BatchDeskReply BatchDesk::answerFiles(const HttpRequest &request, const QList<QByteArray> &path, Time now)
{
    if (path.isEmpty())
        return request.method == "POST" ? upload(request) : wrongMethod(request.method);
    const QString id = QString::fromUtf8(path.at(0));
    if (path.size() == 2 && path.at(1) == "content")
        return request.method == "GET" ? contentOf(id, now) : wrongMethod(request.method);
    const auto file = m_files.constFind(id);
    if (path.size() > 1 || file == m_files.cend())
        return notFound(BatchDeskTexts::tr("such file"));
    if (request.method == "DELETE") {
        m_files.remove(id);
        return json({{u"id"_s, id}, {u"object"_s, u"file"_s}, {u"deleted"_s, true}});
    }
    if (request.method != "GET")
        return wrongMethod(request.method);
    return json(fileShape(id, file->name, file->content.size(), file->createdAt));
}

BatchDeskReply BatchDesk::answerBatches(const HttpRequest &request, const QList<QByteArray> &path, bool anthropic,
                                        Time now)
{
    const bool isGet = request.method == "GET";
    const bool isPost = request.method == "POST";
    if (path.isEmpty()) {
        if (isGet)
            return list(request, anthropic, now);
        if (!isPost)
            return wrongMethod(request.method);
        return anthropic ? createFromMessages(request, now) : createFromFile(request, now);
    }
    SimulatedBatch *batch = find(QString::fromUtf8(path.at(0)), anthropic);
    const QByteArray verb = path.value(1);
    if (!batch || path.size() > 2 || !(verb.isEmpty() || verb == "cancel" || (anthropic && verb == "results")))
        return notFound(BatchDeskTexts::tr("such batch"));
    if (verb == "cancel")
        return isPost ? cancel(*batch, now) : wrongMethod(request.method);
    if (!isGet)
        return wrongMethod(request.method);
    if (verb == "results")
        return contentOf(outputFileId(*batch), now);
    if (strikes(m_behaviour.pollErrors))
        return refused(503, ProblemKind::Overloaded,
                       BatchDeskTexts::tr("The simulator fails on purpose with status 503."));
    return json(describe(*batch, now));
}

BatchDeskReply BatchDesk::upload(const HttpRequest &request)
{
    const auto fields = readMultipartForm(request.header("content-type"), request.body);
    if (!fields)
        return refused(400, ProblemKind::InvalidRequest, BatchDeskTexts::tr("The body is no multipart/form-data."));
    QByteArray purpose;
    const FormField *content = nullptr;
    for (const FormField &field : *fields) {
        if (field.name == "purpose")
            purpose = field.content;
        if (field.name == "file" && !field.fileName.isNull())
            content = &field;
    }
    if (purpose != "batch")
        return refused(400, ProblemKind::InvalidRequest,
                       BatchDeskTexts::tr("The simulator takes files of the purpose \"batch\" only."), u"purpose"_s);
    if (!content)
        return refused(400, ProblemKind::InvalidRequest, BatchDeskTexts::tr("The form has no file."), u"file"_s);
    if (!content->fileName.endsWith(".jsonl"))
        return refused(400, ProblemKind::InvalidRequest, u"Invalid file format for Batch API. Must be .jsonl"_s);
    if (content->content.size() > m_behaviour.mostFileBytes)
        return refused(400, ProblemKind::InvalidRequest, u"File is too large."_s);
    const QString id = newId(u"file-"_s);
    const qint64 created = QDateTime::currentSecsSinceEpoch();
    m_files.insert(id, {QString::fromUtf8(content->fileName), content->content, created});
    BatchDeskReply reply = json(fileShape(id, QString::fromUtf8(content->fileName), content->content.size(), created));
    reply.isLost = strikes(m_behaviour.lostReplies);
    return reply;
}

BatchDeskReply BatchDesk::createFromFile(const HttpRequest &request, Time now)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString fileId = body.value("input_file_id"_L1).toString();
    const QString endpoint = body.value("endpoint"_L1).toString();
    if (endpoint != "/v1/chat/completions"_L1 && endpoint != "/v1/responses"_L1)
        return refused(400, ProblemKind::InvalidRequest,
                       BatchDeskTexts::tr("The simulator's batches are for /v1/chat/completions and /v1/responses."),
                       u"endpoint"_s);
    if (body.value("completion_window"_L1).toString() != "24h"_L1)
        return refused(400, ProblemKind::InvalidRequest, BatchDeskTexts::tr("The completion window must be 24h."),
                       u"completion_window"_s);
    const auto file = m_files.constFind(fileId);
    if (file == m_files.cend())
        return refused(400, ProblemKind::InvalidRequest, BatchDeskTexts::tr("There is no file \"%1\".").arg(fileId),
                       u"input_file_id"_s);
    const bool taken = std::ranges::any_of(m_batches, [now](const SimulatedBatch &one) {
        return one.protocol != Protocol::Anthropic && !isOver(one.stateAt(now));
    });
    SimulatedBatch batch =
        newBatch(endpoint == "/v1/responses"_L1 ? Protocol::OpenAiResponses : Protocol::OpenAiChat, now);
    batch.inputFile = fileId;
    batch.metadata = body.value("metadata"_L1).toObject();
    batch.problem = readBatchFile(file->content, endpoint, m_behaviour.mostLines, &batch.entries);
    if (m_behaviour.fail)
        batch.problem = BatchFileProblem{u"invalid_json_line"_s, u"The simulator refuses the file on purpose."_s, 1};
    if (m_behaviour.full && taken)
        batch.problem = BatchFileProblem{u"token_limit_exceeded"_s,
                                         u"Enqueued token limit reached. Please try again once some in_progress "
                                         "batches have been completed."_s};
    m_batches.append(batch);
    BatchDeskReply reply = json(describe(m_batches.last(), now));
    reply.isLost = strikes(m_behaviour.lostReplies);
    return reply;
}

BatchDeskReply BatchDesk::createFromMessages(const HttpRequest &request, Time now)
{
    if (request.body.size() > m_behaviour.mostRequestBytes)
        return refused(413, ProblemKind::TooLarge, u"Request exceeds the maximum size"_s);
    if (m_behaviour.fail)
        return refused(400, ProblemKind::InvalidRequest, u"requests: the simulator refuses them on purpose."_s);
    SimulatedBatch batch = newBatch(Protocol::Anthropic, now);
    if (const QString problem = readMessageRequests(request.body, m_behaviour.mostRequests, &batch.entries);
        !problem.isEmpty())
        return refused(400, ProblemKind::InvalidRequest, problem);
    m_batches.append(batch);
    BatchDeskReply reply = json(describe(m_batches.last(), now));
    reply.isLost = strikes(m_behaviour.lostReplies);
    return reply;
}

BatchDeskReply BatchDesk::list(const HttpRequest &request, bool anthropic, Time now)
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    const QString after = query.queryItemValue(anthropic ? u"after_id"_s : u"after"_s, QUrl::FullyDecoded);
    const int limit = query.hasQueryItem(u"limit"_s) ? query.queryItemValue(u"limit"_s).toInt() : 20;
    if (limit < 1 || limit > (anthropic ? 1000 : 100))
        return refused(400, ProblemKind::InvalidRequest, BatchDeskTexts::tr("The limit is out of range."), u"limit"_s);
    QJsonArray data;
    bool found = after.isEmpty();
    bool more = false;
    for (auto batch = m_batches.rbegin(); batch != m_batches.rend() && !more; ++batch) {
        if ((batch->protocol == Protocol::Anthropic) != anthropic)
            continue;
        if (found && data.size() == limit)
            more = true;
        else if (found)
            data.append(describe(*batch, now));
        else
            found = batch->id == after;
    }
    return json(listShape(data, more, anthropic));
}

BatchDeskReply BatchDesk::cancel(SimulatedBatch &batch, Time now)
{
    if (batch.canBeCancelledAt(now))
        batch.cancelled = now;
    else if (isOver(batch.stateAt(now)))
        return refused(batch.protocol == Protocol::Anthropic ? 400 : 409, ProblemKind::InvalidRequest,
                       BatchDeskTexts::tr("The batch has ended: it cannot be cancelled."));
    return json(describe(batch, now));
}

BatchDeskReply BatchDesk::contentOf(const QString &id, Time now)
{
    BatchDeskReply reply;
    reply.contentType = "application/octet-stream";
    if (const auto file = m_files.constFind(id); file != m_files.cend()) {
        reply.body = file->content;
        return reply;
    }
    for (SimulatedBatch &batch : m_batches) {
        const bool isOutput = id == outputFileId(batch);
        if (!isOutput && id != errorFileId(batch))
            continue;
        if (!isOver(batch.stateAt(now)))
            break;
        writeResults(batch, now);
        if (batch.protocol == Protocol::Anthropic)
            reply.contentType = "application/x-jsonl";
        reply.body = isOutput ? batch.output : batch.errors;
        return reply;
    }
    return notFound(BatchDeskTexts::tr("such content"));
}

SimulatedBatch BatchDesk::newBatch(Protocol protocol, Time now)
{
    SimulatedBatch batch;
    batch.id = newId(protocol == Protocol::Anthropic ? u"msgbatch_"_s : u"batch_"_s);
    batch.protocol = protocol;
    batch.created = now;
    batch.createdAt = QDateTime::currentSecsSinceEpoch();
    batch.duration = m_behaviour.duration;
    batch.expires = m_behaviour.expire;
    batch.number = quint64(m_batches.size()) + 1;
    return batch;
}

SimulatedBatch *BatchDesk::find(const QString &id, bool anthropic)
{
    const auto found = std::ranges::find_if(m_batches, [&](const SimulatedBatch &batch) {
        return batch.id == id && (batch.protocol == Protocol::Anthropic) == anthropic;
    });
    return found == m_batches.end() ? nullptr : &*found;
}

QString BatchDesk::newId(const QString &prefix)
{
    // Two programs must not name two things alike: a journal outlives a simulator.
    return prefix + QString::number(QDateTime::currentMSecsSinceEpoch(), 36) + QString::number(++m_lastId, 36);
}

bool BatchDesk::strikes(double probability)
{
    if (probability <= 0)
        return false;
    return RequestDice(m_seed ^ 0xba7c4, ++m_draws).uniform() < probability;
}

QJsonObject BatchDesk::replyTo(const SimulatedBatch &batch, qsizetype entry, int *status)
{
    const WireFormat &format = WireFormat::of(batch.protocol);
    const QString id = QString::number(batch.number, 16) + QString::number(entry, 16).rightJustified(8, u'0');
    // Far from the numbers of single requests.
    RequestDice dice(m_seed, (batch.number << 32) + quint64(entry));
    ApiProblem problem{500, ProblemKind::ServerError, BatchDeskTexts::tr("The simulator fails on purpose."), {}};
    if (dice.uniform() >= m_behaviour.errors) {
        std::variant<ChatRequest, ApiProblem> read =
            readChatRequest(batch.protocol, batch.entries.at(entry).body, SimulatorServer::modelName());
        if (ChatRequest *request = std::get_if<ChatRequest>(&read)) {
            const ComposedAnswer answer = m_composer.compose(*request);
            *status = 200;
            return format.body({id, batch.createdAt, *request, answer});
        }
        problem = std::get<ApiProblem>(read);
    }
    *status = problem.status;
    return format.problem(problem, u"req_" + id);
}

void BatchDesk::writeResults(SimulatedBatch &batch, Time now)
{
    if (std::exchange(batch.isWritten, true))
        return;
    const qsizetype asked = batch.askedAt(now);
    QList<qsizetype> order(batch.entries.size());
    std::iota(order.begin(), order.end(), 0);
    RequestDice dice(m_seed, batch.number << 32);
    for (qsizetype i = order.size() - 1; i > 0; --i)
        order.swapItemsAt(i, qsizetype(dice.next() % quint64(i + 1)));

    const bool anthropic = batch.protocol == Protocol::Anthropic;
    for (const qsizetype entry : std::as_const(order)) {
        BatchEntryEnd end = BatchEntryEnd::Answered;
        int status = 200;
        QJsonObject reply;
        if (entry < asked)
            reply = replyTo(batch, entry, &status);
        else
            end = batch.cancelled ? BatchEntryEnd::Cancelled : BatchEntryEnd::Expired;
        if (end == BatchEntryEnd::Answered && status != 200)
            end = BatchEntryEnd::Errored;
        qint64 &count = end == BatchEntryEnd::Answered ? batch.succeeded
            : end == BatchEntryEnd::Errored            ? batch.errored
            : end == BatchEntryEnd::Expired            ? batch.expired
                                                       : batch.notAsked;
        ++count;
        const QString &id = batch.entries.at(entry).customId;
        if (anthropic)
            batch.output += compactJson(messageResultShape(id, end, reply)) + '\n';
        else if (end == BatchEntryEnd::Answered)
            batch.output += compactJson(openAiLineShape(id, entry, end, status, reply)) + '\n';
        else if (end != BatchEntryEnd::Cancelled) // of what a cancelled batch did not get to there is no line
            batch.errors += compactJson(openAiLineShape(id, entry, end, status, reply)) + '\n';
    }
}

QJsonObject BatchDesk::describe(SimulatedBatch &batch, Time now)
{
    const SimulatedState state = batch.stateAt(now);
    if (isOver(state) && state != SimulatedState::Failed)
        writeResults(batch, now);
    BatchCounts counts;
    counts.total = batch.problem ? 0 : batch.entries.size();
    counts.succeeded = batch.isWritten ? batch.succeeded : batch.askedAt(now);
    counts.errored = batch.errored;
    counts.cancelled = batch.notAsked;
    counts.expired = batch.expired;
    if (batch.protocol == Protocol::Anthropic)
        return messageBatchShape(batch, state, counts, m_host);
    return openAiBatchShape(batch, state, counts, batch.output.isEmpty() ? QString() : outputFileId(batch),
                            batch.errors.isEmpty() ? QString() : errorFileId(batch));
}

} // namespace Fanlight
