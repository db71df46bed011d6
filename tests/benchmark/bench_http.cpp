// SPDX-License-Identifier: GPL-3.0-or-later

/*! What HttpSession and the chat decoder cost, and how near to ideal many requests at once come.
 *
 *  `bench_http [requests|streams|decoder]`; all without an argument. The server is a process of its own, so the CPU
 * told is the client's alone. Ideal is what the server's latency alone would take. Exits 1 when anything failed.
 */

#include "core/http/httpsession.h"
#include "core/providers/providercodec.h"
#include "tests/benchmark/benchserver.h"
#include "tests/support/loopbackserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>

#include <cstdio>
#include <functional>
#include <memory>
#include <sys/resource.h>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

double cpuMicroseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto microseconds = [](const timeval &time) { return double(time.tv_sec) * 1e6 + double(time.tv_usec); };
    return microseconds(usage.ru_utime) + microseconds(usage.ru_stime);
}

int serve(bool encrypted)
{
    const BenchServer server(encrypted ? LoopbackServer::tlsConfiguration(LoopbackTls::Good) : QSslConfiguration());
    std::printf("%d\n", server.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

//! This program again, as the server.
class ServerProcess
{
public:
    explicit ServerProcess(bool encrypted)
        : m_encrypted(encrypted)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {encrypted ? u"--serve-tls"_s : u"--serve"_s});
        m_process.waitForReadyRead();
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~ServerProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(ServerProcess)

    QUrl url(const QString &path) const
    {
        return QUrl((m_encrypted ? u"https"_s : u"http"_s) + u"://localhost:"_s + QString::number(m_port) + path);
    }

private:
    QProcess m_process;
    bool m_encrypted;
    int m_port = 0;
};

HttpSessionOptions options()
{
    HttpSessionOptions options;
    options.extraCaCertificates = LoopbackServer::authority();
    return options;
}

QueryRequest question()
{
    QueryRequest request;
    request.endpoint = {u"bench"_s, Protocol::OpenAiChat, QUrl(u"http://localhost/v1"_s), Secret("sk-bench-0123")};
    request.model = u"bench"_s;
    request.message = u"The hotel was clean and quiet, and breakfast was good. "_s.repeated(16);
    return request;
}

struct Tally
{
    int good = 0;
    int bad = 0;
    qint64 characters = 0;
};

//! Sends `count` queries, never more than `inFlight` at once, and reads each with a decoder of its own.
Tally run(HttpSession &session, const QUrl &url, int count, int inFlight)
{
    const QueryRequest request = question();
    const ProviderCodec &codec = codecFor(Protocol::OpenAiChat);
    Tally tally;
    QEventLoop loop;
    QObject owner;
    int sent = 0;
    std::function<void()> sendOne = [&] {
        ++sent;
        HttpCall call = codec.encode(request);
        call.url = url;
        HttpExchange *exchange = session.send(call, {}, &owner);
        const std::shared_ptr<ReplyDecoder> decoder = codec.decoder(request);
        QObject::connect(exchange, &HttpExchange::headReceived, &owner,
                         [decoder](const HttpHead &head) { decoder->begin(head); });
        QObject::connect(exchange, &HttpExchange::bodyReceived, &owner,
                         [&tally, exchange, decoder](const QByteArray &bytes) {
                             const ReplyDelta delta = decoder->feed(bytes);
                             tally.characters += delta.text.size();
                             if (delta.hadData)
                                 exchange->noteData();
                         });
        QObject::connect(exchange, &HttpExchange::finished, &owner, [&, decoder](const HttpEnd &end) {
            const bool good = std::holds_alternative<Answer>(decoder->finish(end));
            ++(good ? tally.good : tally.bad);
            if (sent < count)
                sendOne();
            else if (tally.good + tally.bad == count)
                loop.quit();
        });
    };
    for (int i = 0; i < inFlight; ++i)
        sendOne();
    loop.exec();
    return tally;
}

bool measureRequests(bool encrypted, int inFlight)
{
    const int count = qMin(4000, 100 * inFlight);
    const ServerProcess server(encrypted);
    HttpSession session(options());
    const double cpuBefore = cpuMicroseconds();
    QElapsedTimer clock;
    clock.start();
    const Tally tally = run(session, server.url(u"/v1/chat/completions"_s), count, inFlight);
    const double wall = double(clock.nsecsElapsed()) / 1e6;
    const double cpu = cpuMicroseconds() - cpuBefore;
    const int rounds = (count + inFlight - 1) / inFlight;
    const double ideal = double(rounds) * double(BenchServer::latency.count());
    std::printf("%-6s %9d %9d %7d %9.0f %9.0f %6.3f %8.0f %12.0f\n", encrypted ? "TLS" : "plain", inFlight, count,
                tally.bad, wall, ideal, wall / ideal, count / wall * 1000.0, cpu / count);
    return tally.bad == 0;
}

bool measureStreams(bool encrypted)
{
    constexpr int streams = 200;
    const ServerProcess server(encrypted);
    HttpSession session(options());
    const double cpuBefore = cpuMicroseconds();
    QElapsedTimer clock;
    clock.start();
    const Tally tally = run(session, server.url(u"/stream"_s), streams, streams);
    const double wall = double(clock.nsecsElapsed()) / 1e6;
    const double cpu = cpuMicroseconds() - cpuBefore;
    const double tokens = double(streams) * BenchServer::tokens;
    const double ideal = double(BenchServer::tokens + 1) * double(BenchServer::interval.count());
    std::printf("%-6s %9d %9.0f %7d %9.0f %9.0f %6.3f %8.0f %12.1f\n", encrypted ? "TLS" : "plain", streams, tokens,
                tally.bad, wall, ideal, wall / ideal, tokens / wall * 1000.0, cpu / tokens);
    return tally.bad == 0 && tally.characters == qint64(tokens) * 6;
}

//! One token per read, as a stream brings them.
bool measureDecoder()
{
    constexpr int streams = 200;
    const QueryRequest request = question();
    const HttpHead head{200, {{"Content-Type", "text/event-stream"}}};
    const QByteArray token = BenchServer::chunkEvent(R"({"content":" token"})", "null");
    const QByteArray end = BenchServer::chunkEvent("{}", R"("stop")");
    int good = 0;
    const double cpuBefore = cpuMicroseconds();
    for (int stream = 0; stream < streams; ++stream) {
        const std::unique_ptr<ReplyDecoder> decoder = codecFor(Protocol::OpenAiChat).decoder(request);
        decoder->begin(head);
        for (int i = 0; i < BenchServer::tokens; ++i)
            decoder->feed(token);
        decoder->feed(end);
        const Outcome outcome = decoder->finish({});
        good += std::holds_alternative<Answer>(outcome) ? 1 : 0;
    }
    const double cpu = cpuMicroseconds() - cpuBefore;
    std::printf("The decoder alone: %.2f µs of CPU per token\n", cpu / streams / BenchServer::tokens);
    return good == streams;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString what = application.arguments().value(1);
    if (what.startsWith("--serve"_L1))
        return serve(what == "--serve-tls"_L1);

    bool good = true;
    if (what.isEmpty() || what == "requests"_L1) {
        std::printf("Requests of %lld ms; times in ms, CPU in µs of the client\n",
                    static_cast<long long>(BenchServer::latency.count()));
        std::printf("%-6s %9s %9s %7s %9s %9s %6s %8s %12s\n", "", "in flight", "requests", "failed", "wall", "ideal",
                    "ratio", "per s", "CPU/request");
        for (const bool encrypted : {false, true}) {
            for (const int inFlight : {1, 6, 64, 256})
                good = measureRequests(encrypted, inFlight) && good;
        }
    }
    if (what.isEmpty() || what == "streams"_L1) {
        std::printf("Streams of a token every %lld ms; times in ms, CPU in µs of the client\n",
                    static_cast<long long>(BenchServer::interval.count()));
        std::printf("%-6s %9s %9s %7s %9s %9s %6s %8s %12s\n", "", "streams", "tokens", "failed", "wall", "ideal",
                    "ratio", "per s", "CPU/token");
        for (const bool encrypted : {false, true})
            good = measureStreams(encrypted) && good;
    }
    if (what.isEmpty() || what == "decoder"_L1)
        good = measureDecoder() && good;
    return good ? 0 : 1;
}
