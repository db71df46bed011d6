// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/batch/providerbatchstage.h"

#include "core/simulator/wireformat.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Shorter than every wait that is looked at.
constexpr Duration step = 2s;

QByteArray table(int rows)
{
    QByteArray lines;
    for (int row = 1; row <= rows; ++row)
        lines += "Text " + QByteArray::number(row) + " is good.\n";
    return lines;
}

} // namespace

ProviderBatchStage::ProviderBatchStage(Protocol protocol, int rows, const SimulatedBatches &given)
    : behaviour(given)
    , m_rows(rows)
    , m_table(table(rows), u"txt"_s)
{
    const bool anthropic = protocol == Protocol::Anthropic;
    endpoint = {u"shop"_s, protocol, QUrl(anthropic ? u"http://127.0.0.1:9"_s : u"http://127.0.0.1:9/v1"_s),
                Secret("sk-canary-0123456789")};
    spec.tasks = {builtinTasks().first()};
    spec.targets = {{endpoint, u"extractive"_s}};
    options.spoolFolder = m_folder.path();
    desk = std::make_unique<BatchDesk>(behaviour, 1, composer);
    transport.setServer([this](FakeExchange &exchange) { serve(exchange); });
    QObject::connect(&m_time, &QTimer::timeout, &m_context, [this] { passTime(); });
}

ProviderBatchStage::~ProviderBatchStage()
{
    kill();
}

void ProviderBatchStage::start()
{
    m_stop.reset();
    m_journal = std::make_unique<BatchJournal>(m_folder.filePath(u"out.jsonl.journal"_s));
    BatchIdentity identity;
    identity.tasks = spec.tasks;
    for (const BoundTarget &target : std::as_const(spec.targets))
        identity.targets.append({target.target().name(), u"here"_s, target.endpoint.protocol});
    const auto refusal = m_journal->open(identity, BatchJournal::Start::Continue);
    if (refusal)
        qFatal("%s", qPrintable(refusal->message));
    CollectionSeams seams;
    seams.input = [this] { return m_table.open(); };
    seams.sink = this;
    seams.costOf = costOf;
    m_process = std::make_unique<ProviderBatchProcess>(ProviderBatchServices{transport, clock, m_random, *m_journal},
                                                       spec, seams, bound, options, 1);
    QObject::connect(m_process.get(), &BatchProcess::noted, &m_context,
                     [this](const QString &sentence) { notes.append(sentence); });
    QObject::connect(m_process.get(), &BatchProcess::finished, &m_context,
                     [this](const BatchStop &stop) { m_stop = stop; });
    m_process->start();
}

void ProviderBatchStage::kill()
{
    m_process.reset();
    m_journal.reset();
}

void ProviderBatchStage::killSoon()
{
    QMetaObject::invokeMethod(
        &m_context, [this] { kill(); }, Qt::QueuedConnection);
}

bool ProviderBatchStage::runUntil(const std::function<bool()> &isSo)
{
    m_isSo = isSo;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &m_loop, &QEventLoop::quit);
    patience.start(60s);
    m_time.start(0);
    m_loop.exec();
    m_time.stop();
    return isSo();
}

void ProviderBatchStage::passTime()
{
    if (m_isSo())
        m_loop.quit();
    else if (transport.inFlight() == 0)
        clock.advance(step);
}

BatchDeskReply ProviderBatchStage::ask(const HttpCall &call)
{
    HttpRequest request;
    request.method = call.method;
    request.path = call.url.path(QUrl::FullyEncoded).toLatin1();
    request.query = call.url.query(QUrl::FullyEncoded).toLatin1();
    for (const HttpHeader &header : call.headers)
        request.headers.append({header.name.toLower(), header.value});
    request.body = call.body;
    return desk->answer(request, std::chrono::duration_cast<BatchDesk::Time>(clock.now()));
}

void ProviderBatchStage::serve(FakeExchange &exchange)
{
    const HttpCall call = exchange.call();
    m_requests.append(QString::fromLatin1(call.method) + u' ' + call.url.path());
    if (m_requests.size() == killBefore) {
        killSoon();
        return;
    }
    if (instead && instead(exchange, m_requests.last()))
        return;
    const BatchDeskReply reply = ask(call);
    if (m_requests.size() == killAfter) {
        killSoon();
        return;
    }
    if (reply.isLost) {
        exchange.dispatch();
        exchange.writeRequest();
        exchange.end(HttpFailure::ConnectionLost);
        return;
    }
    const Protocol protocol = endpoint.protocol;
    if (reply.problem)
        exchange.answer(compactJson(WireFormat::of(protocol).problem(*reply.problem, u"req_1"_s)),
                        reply.problem->status);
    else
        exchange.answer(reply.body);
}

QStringList ProviderBatchStage::endings()
{
    QStringList all;
    const int perRow = int(spec.tasks.size() * spec.targets.size());
    for (int row = 1; row <= m_rows; ++row) {
        for (int slot = 0; slot < perRow; ++slot) {
            const std::optional<QueryRecord> record = m_journal->result({row, slot});
            if (!record)
                all.append(u"open"_s);
            else if (record->done)
                all.append(u"done"_s);
            else
                all.append(record->error->kind + u' ' + record->error->code);
        }
    }
    return all;
}

QString ProviderBatchStage::timesRecorded() const
{
    QHash<QString, int> times;
    for (const QueryResult &result : results)
        ++times[result.request.target().name() + result.request.task + result.request.message];
    QList<int> counts = times.values();
    std::ranges::sort(counts);
    if (times.size() != m_rows * spec.tasks.size() * spec.targets.size())
        return u"%1 queries"_s.arg(times.size());
    return counts.isEmpty()               ? u"never"_s
        : counts.first() == counts.last() ? QString::number(counts.first())
                                          : u"%1 to %2"_s.arg(counts.first()).arg(counts.last());
}

int ProviderBatchStage::requestsLike(const QString &beginning) const
{
    return int(
        std::ranges::count_if(m_requests, [&](const QString &request) { return request.startsWith(beginning); }));
}

QJsonArray ProviderBatchStage::batches()
{
    HttpCall call;
    call.method = "GET";
    call.url = QUrl(endpoint.protocol == Protocol::Anthropic ? u"http://a/v1/messages/batches?limit=100"_s
                                                             : u"http://a/v1/batches?limit=100"_s);
    return QJsonDocument::fromJson(ask(call).body)["data"_L1].toArray();
}

void ProviderBatchStage::record(const QueryResult &result)
{
    results.append(result);
    if (results.size() == killAtResult)
        killSoon();
}

} // namespace Fanlight
