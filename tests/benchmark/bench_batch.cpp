// SPDX-License-Identifier: GPL-3.0-or-later

/*! What `fanlight-cli batch` takes: time, its growth with the table, memory, and how soon a long batch goes on.
 *
 *  `bench_batch [rows|resume|output|million]`; all but the last without an argument. The server answers after 5 ms and
 * is a process of its own, and so is the program, as its users have it. Exits 1 when a batch fails or misses what is
 * wanted: ten times the rows in at most eleven times the time, at most 150 MB, the first request of 900,000 answered
 * rows within 2 s.
 */

#include "core/batch/batchjournal.h"
#include "core/batch/tablereader.h"
#include "tests/benchmark/quickserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds latency(5);
constexpr int inFlight = 128;
constexpr double mostMegabytes = 150;

//! This program again, as the server.
class ServerProcess final
{
    Q_DISABLE_COPY_MOVE(ServerProcess)

public:
    ServerProcess()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--serve"_s});
        m_process.waitForReadyRead();
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~ServerProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QString url() const { return u"http://127.0.0.1:%1/v1"_s.arg(m_port); }
    bool waitForFirst() { return m_process.waitForReadyRead(60'000); }

private:
    QProcess m_process;
    int m_port = 0;
};

//! The program over a table, in a folder of its own.
class Batch final
{
    Q_DISABLE_COPY_MOVE(Batch)

public:
    explicit Batch(qint64 rows)
        : m_rows(rows)
    {
        QFile file(input());
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("id,text,shop\n");
        for (qint64 row = 1; row <= rows; ++row) {
            const QByteArray number = QByteArray::number(row);
            file.write("r" + number + ",\"The hotel was clean, and breakfast no. " + number
                       + " was good. I would come again.\",north\n");
        }
    }

    QString input() const { return m_folder.filePath(u"in.csv"_s); }
    QString output() const { return m_folder.filePath(u"out.jsonl"_s); }
    qint64 rows() const { return m_rows; }

    //! The program's own process id.
    pid_t start(const ServerProcess &server) const
    {
        const QByteArrayList arguments = argumentsFor(server);
        std::vector<char *> raw;
        for (const QByteArray &argument : arguments)
            raw.push_back(const_cast<char *>(argument.constData()));
        raw.push_back(nullptr);
        const pid_t child = ::fork();
        if (child == 0) {
            ::execv(raw.front(), raw.data());
            ::_exit(127);
        }
        return child;
    }

private:
    QByteArrayList argumentsFor(const ServerProcess &server) const
    {
        const QString program = QCoreApplication::applicationDirPath() + u"/fanlight-cli"_s;
        const QStringList arguments{program,
                                    u"--data-dir"_s,
                                    m_folder.filePath(u"data"_s),
                                    u"batch"_s,
                                    input(),
                                    u"-o"_s,
                                    output(),
                                    u"--tasks"_s,
                                    u"sentiment"_s,
                                    u"--url"_s,
                                    server.url(),
                                    u"--model"_s,
                                    u"bench"_s,
                                    u"--max-concurrent"_s,
                                    QString::number(inFlight),
                                    u"--fixed"_s,
                                    u"-q"_s,
                                    u"--no-cache"_s};
        QByteArrayList encoded;
        for (const QString &argument : arguments)
            encoded.append(QFile::encodeName(argument));
        return encoded;
    }

    QTemporaryDir m_folder;
    qint64 m_rows;
};

struct Measured
{
    bool isGood = false;
    double seconds = 0;
    double megabytes = 0;
    double cpu = 0;
};

Measured waitFor(pid_t child, const QElapsedTimer &clock)
{
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return {WIFEXITED(status) && WEXITSTATUS(status) == 0, double(clock.nsecsElapsed()) / 1e9,
            double(usage.ru_maxrss) / 1024, seconds(usage.ru_utime) + seconds(usage.ru_stime)};
}

Measured measure(qint64 rows)
{
    const Batch batch(rows);
    const ServerProcess server;
    QElapsedTimer clock;
    clock.start();
    const Measured measured = waitFor(batch.start(server), clock);
    std::printf("%10lld %9.2f %9.0f %11.0f %9.0f %7s\n", static_cast<long long>(rows), measured.seconds,
                double(rows) / measured.seconds, measured.cpu * 1e6 / double(rows), measured.megabytes,
                measured.isGood ? "ok" : "FAILED");
    std::fflush(stdout);
    return measured;
}

void printHead()
{
    std::printf("A server of %lld ms, %d in flight; time in s, CPU in µs, memory in MB of the program\n",
                static_cast<long long>(latency.count()), inFlight);
    std::printf("%10s %9s %9s %11s %9s\n", "rows", "time", "rows/s", "CPU/row", "memory");
}

bool measureRows()
{
    printHead();
    const Measured small = measure(10'000);
    const Measured large = measure(100'000);
    const double growth = large.seconds / small.seconds;
    std::printf("ten times the rows in %.2f times the time (wanted: at most 11)\n", growth);
    return small.isGood && large.isGood && growth <= 11 && large.megabytes <= mostMegabytes;
}

bool measureMillion()
{
    printHead();
    const Measured measured = measure(1'000'000);
    return measured.isGood && measured.megabytes <= mostMegabytes;
}

//! What a batch leaves that was killed when so many rows were done.
bool writeJournal(const Batch &batch, const QString &url, qint64 done)
{
    BatchIdentity identity;
    const auto fingerprint = fingerprintOf(batch.input());
    if (!std::holds_alternative<InputFingerprint>(fingerprint))
        return false;
    identity.input = std::get<InputFingerprint>(fingerprint);
    identity.textColumn = u"text"_s;
    identity.idColumn = u"id"_s;
    identity.tasks = {builtinTasks().first()};
    identity.targets = {{u"127.0.0.1:%1/bench"_s.arg(QUrl(url).port()), url, Protocol::OpenAiChat}};
    BatchJournal journal(BatchJournal::pathFor(batch.output()));
    if (journal.open(identity, BatchJournal::Start::Continue))
        return false;
    auto opened = openTable(batch.input(), {});
    TableReader &table = *std::get<std::unique_ptr<TableReader>>(opened);
    QueryRecord record;
    record.task = u"sentiment"_s;
    record.target = identity.targets.first().name;
    record.done = true;
    record.answer = LabelValue{SentimentLabel::Positive};
    record.text = u"positive"_s;
    record.attempts = 1;
    record.totalMs = 5.4;
    record.inputTokens = 60;
    record.outputTokens = 1;
    for (qint64 row = 1; row <= done; ++row) {
        if (row % 1000 == 1 && !journal.noteCheckpoint(table.position()))
            return false;
        table.next();
        if (!journal.claim({row, 0}, 0) || !journal.keep({row, 0}, record))
            return false;
    }
    return true;
}

bool measureResume()
{
    constexpr qint64 rows = 1'000'000;
    constexpr qint64 done = 900'000;
    const Batch batch(rows);
    ServerProcess server;
    if (!writeJournal(batch, server.url(), done)) {
        std::puts("The journal could not be written.");
        return false;
    }
    QElapsedTimer clock;
    clock.start();
    const pid_t program = batch.start(server);
    const bool isAsked = server.waitForFirst();
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    ::kill(program, SIGKILL);
    const Measured measured = waitFor(program, clock);
    std::printf("%lld of %lld rows answered: the first request after %.2f s (wanted: at most 2), %.0f MB\n",
                static_cast<long long>(done), static_cast<long long>(rows), seconds, measured.megabytes);
    return isAsked && seconds <= 2;
}

//! What is left to do when all is answered: the output.
bool measureOutput()
{
    constexpr qint64 rows = 1'000'000;
    const Batch batch(rows);
    ServerProcess server;
    if (!writeJournal(batch, server.url(), rows)) {
        std::puts("The journal could not be written.");
        return false;
    }
    QElapsedTimer clock;
    clock.start();
    const Measured measured = waitFor(batch.start(server), clock);
    std::printf("%lld rows answered: the output of %.0f MB is written after %.2f s, %.0f MB\n",
                static_cast<long long>(rows), double(QFileInfo(batch.output()).size()) / 1e6, measured.seconds,
                measured.megabytes);
    return measured.isGood && measured.megabytes <= mostMegabytes;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString what = application.arguments().value(1);
    if (what == "--serve"_L1) {
        QuickServer server(latency);
        std::printf("%d\n", server.port());
        std::fflush(stdout);
        server.run();
    }
    bool isGood = true;
    if (what.isEmpty() || what == "rows"_L1)
        isGood = measureRows() && isGood;
    if (what.isEmpty() || what == "resume"_L1)
        isGood = measureResume() && isGood;
    if (what.isEmpty() || what == "output"_L1)
        isGood = measureOutput() && isGood;
    if (what == "million"_L1)
        isGood = measureMillion() && isGood;
    return isGood ? 0 : 1;
}
