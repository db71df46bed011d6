// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalframe.h"
#include "tests/unit/app/batchfiles.h"

#include <QFileInfo>
#include <QTest>

#include <csignal>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int rows = 6;
constexpr int inFlight = 2;

QStringList narrow()
{
    return {u"--max-concurrent"_s, QString::number(inFlight), u"--fixed"_s, u"-q"_s};
}

void answerAll(LoopbackServer &server)
{
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"positive"_s); });
}

//! Where the records of a journal end.
QList<qsizetype> recordEnds(const QByteArray &journal)
{
    QList<qsizetype> ends{journalPrefaceSize};
    while (ends.last() < journal.size()) {
        const auto header = journalHeader(QByteArrayView(journal).sliced(ends.last(), journalHeaderSize));
        if (!header)
            return {};
        ends.append(ends.last() + journalHeaderSize + qsizetype(header->length));
    }
    return ends;
}

} // namespace

//! Kills the program at every state that its journal goes through, and lets it go on.
class CliBatchKilledTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whileAQueryIsUnderWay();
    void atEveryRecord();
    void againAndAgain();
    void whileFailedRowsAreAskedAgain();
};

void CliBatchKilledTest::whileAQueryIsUnderWay()
{
    QList<QJsonObject> undisturbed;
    for (int answered = 0; answered <= rows; ++answered) {
        const BatchFiles files(rows);
        LoopbackServer server;
        int left = answered;
        server.setHandler([&left](LoopbackConnection &connection) {
            if (left-- > 0)
                replyWithText(connection, u"positive"_s);
        });
        CliProcess cli;
        cli.start(files.command(server, narrow()));
        const int under = std::min(inFlight, rows - answered);
        if (under > 0) {
            // What is in flight now has all of its claims written, and what was answered its results.
            QTRY_COMPARE(server.delivered(), answered + under);
            QTRY_COMPARE(server.inFlight(), under);
            cli.sendSignal(SIGKILL);
        }
        const int exitCode = cli.result().exitCode;
        QCOMPARE(exitCode, under > 0 ? -1 : 0);
        QCOMPARE(QFileInfo::exists(files.output()), under == 0);

        answerAll(server);
        QCOMPARE(runCli(files.command(server, narrow())).exitCode, 0);
        int twice = 0;
        const QHash<QString, int> times = timesAsked(server);
        QCOMPARE(times.size(), rows);
        for (const int count : times) {
            QVERIFY(count <= 2);
            twice += count - 1;
        }
        QVERIFY2(twice <= inFlight, QByteArray::number(twice).constData());
        QVERIFY(files.summary().value(u"possibly_billed_twice"_s).toInt() >= twice);
        QVERIFY(files.summary().value(u"possibly_billed_twice"_s).toInt() <= inFlight);
        if (answered == rows)
            undisturbed = files.lines();
        QCOMPARE(files.lines().size(), rows);
    }
    for (int row = 0; row < rows; ++row)
        QCOMPARE(undisturbed.at(row).value(u"row"_s), QJsonValue(row + 1));
}

void CliBatchKilledTest::atEveryRecord()
{
    const BatchFiles files(rows);
    LoopbackServer server;
    answerAll(server);
    QCOMPARE(runCli(files.command(server, narrow())).exitCode, 0);
    const QList<QJsonObject> undisturbed = files.lines();
    QCOMPARE(undisturbed.size(), rows);
    const QByteArray journal = BatchFiles::contentOf(files.journal());
    const QList<qsizetype> ends = recordEnds(journal);
    QVERIFY(ends.size() > 2 * rows);
    for (const qsizetype end : ends) {
        for (const qsizetype torn : {0, 5, 20}) { // and some of the next record
            BatchFiles::setContent(files.journal(), journal.first(std::min(end + torn, journal.size())));
            QVERIFY(QFile::remove(files.output()));
            const CliResult result = runCli(files.command(server, narrow()));
            QVERIFY2(result.exitCode == 0, result.messages.constData());
            QCOMPARE(files.lines(), undisturbed);
        }
    }
}

void CliBatchKilledTest::againAndAgain()
{
    constexpr int many = 60;
    const BatchFiles files(many);
    LoopbackServer server;
    // What it does not answer is what the program is killed with.
    int left = 0;
    server.setHandler([&left](LoopbackConnection &connection) {
        if (left > 0)
            replyWithText(connection, u"positive"_s);
        --left;
    });
    int kills = 0;
    for (int step = 7; step < many; step += 7) {
        left = 7;
        CliProcess cli;
        cli.start(files.command(server, narrow()));
        QTRY_COMPARE(server.inFlight(), inFlight);
        cli.sendSignal(SIGKILL);
        QCOMPARE(cli.result().exitCode, -1);
        ++kills;
        QTRY_COMPARE(server.inFlight(), 0);
    }
    left = many;
    QCOMPARE(runCli(files.command(server, narrow())).exitCode, 0);
    const QList<QJsonObject> lines = files.lines();
    QCOMPARE(lines.size(), many);
    for (int row = 0; row < many; ++row)
        QCOMPARE(lines.at(row).value(u"id"_s), QJsonValue(u"r%1"_s.arg(row + 1)));
    QVERIFY(server.delivered() <= many + kills * inFlight);
    QVERIFY(server.delivered() - many <= files.summary().value(u"possibly_billed_twice"_s).toInt());
}

void CliBatchKilledTest::whileFailedRowsAreAskedAgain()
{
    // Killed after each number of answers of the second start, whose answers must stand.
    for (int answered = 0; answered < rows; ++answered) {
        const BatchFiles files(rows);
        LoopbackServer server;
        server.setHandler([](LoopbackConnection &connection) { replyWithError(connection, 400, u"Not now."_s); });
        QCOMPARE(runCli(files.command(server, narrow())).exitCode, 1);
        QCOMPARE(server.delivered(), rows);

        int left = answered;
        server.setHandler([&left](LoopbackConnection &connection) {
            if (left-- > 0)
                replyWithText(connection, u"positive"_s);
        });
        const QStringList again = files.command(server, narrow() + QStringList{u"--retry-failed"_s});
        CliProcess cli;
        cli.start(again);
        const int under = std::min(inFlight, rows - answered);
        QTRY_COMPARE(server.delivered(), rows + answered + under);
        QTRY_COMPARE(server.inFlight(), under);
        cli.sendSignal(SIGKILL);
        QCOMPARE(cli.result().exitCode, -1);

        answerAll(server);
        QCOMPARE(runCli(again).exitCode, 0);
        QCOMPARE(files.lines().size(), rows);
        const QList<QJsonObject> lines = files.lines();
        for (const QJsonObject &line : lines)
            QCOMPARE(line.value(u"status"_s), QJsonValue(u"done"_s));
        // Each once for its failure, once for its answer, and what was in flight once more.
        const QHash<QString, int> times = timesAsked(server);
        int twice = 0;
        for (const int count : times)
            twice += count - 2;
        QVERIFY2(twice >= 0 && twice <= inFlight, QByteArray::number(twice).constData());
        QVERIFY(files.summary().value(u"possibly_billed_twice"_s).toInt() >= twice);
    }
}

QTEST_GUILESS_MAIN(CliBatchKilledTest)
#include "tst_cli_batchkilled.moc"
