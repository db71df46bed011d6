// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputstream.h"
#include "app/cli/progressreporter.h"
#include "tests/support/fakes/fakeclock.h"
#include "tests/unit/app/pseudoterminal.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QueryRequest query(QueryId id)
{
    QueryRequest request;
    request.id = id;
    request.task = u"sentiment"_s;
    request.endpoint.name = u"simulator"_s;
    request.model = u"extractive"_s;
    return request;
}

QueryProgress failedOnce(QueryId id, QueryState state, Duration wait)
{
    QueryError error;
    error.kind = ErrorKind::ServerError;
    error.httpStatus = 500;
    error.message = u"On\nfire."_s;
    Attempt attempt;
    attempt.dispatched = 0s;
    attempt.finished = 1s;
    attempt.error = error;
    attempt.retryWait = wait;
    return {id, state, {0s, {attempt}, {}}, 5};
}

QByteArray written(QTemporaryFile &file)
{
    QFile reader(file.fileName());
    return reader.open(QIODevice::ReadOnly) ? reader.readAll() : QByteArray();
}

} // namespace

class TestProgressReporter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TERM", "xterm"); }
    void eachRetryIsOneLine();
    void retryAtOnceSaysSo();
    void terminalCountsRetriesAndSaysWhatHolds();
};

void TestProgressReporter::eachRetryIsOneLine()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    OutputStream stream(file.handle());
    const FakeClock clock;
    ProgressReporter reporter(stream, clock, {query(1)});
    reporter.update(failedOnce(1, QueryState::RetryWait, 500ms));
    reporter.update(failedOnce(1, QueryState::Queued, 500ms));
    reporter.update(failedOnce(7, QueryState::RetryWait, 500ms));
    QCOMPARE(written(file),
             "[retry] sentiment simulator/extractive: server_error (HTTP 500): On fire, again in 0.5 s (2 of 5)\n");
    QueryProgress second = failedOnce(1, QueryState::RetryWait, 500ms);
    second.timeline.attempts.append(second.timeline.attempts.first());
    reporter.update(second);
    QCOMPARE(written(file).count('\n'), 2);
    QVERIFY(written(file).endsWith("(3 of 5)\n"));
}

void TestProgressReporter::retryAtOnceSaysSo()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    OutputStream stream(file.handle());
    const FakeClock clock;
    ProgressReporter reporter(stream, clock, {query(1)});
    reporter.update(failedOnce(1, QueryState::Queued, 0s));
    QVERIFY2(written(file).endsWith(", again at once (2 of 5)\n"), written(file).constData());
}

void TestProgressReporter::terminalCountsRetriesAndSaysWhatHolds()
{
    PseudoTerminal terminal;
    QVERIFY(terminal.isOpen());
    OutputStream stream(terminal.descriptor());
    FakeClock clock;
    ProgressReporter reporter(stream, clock, {query(1), query(2)});
    reporter.update(failedOnce(1, QueryState::RetryWait, 12s));
    TargetLoad load;
    load.target = query(1).target();
    load.hold = HoldReason::RateLimited;
    load.resumesAt = 12s;
    reporter.updateLoad(load);
    QTRY_VERIFY(terminal.shown().contains("0 of 2 finished · 1 retrying · 1 queued · "
                                          "rate limited by simulator, resumes in 12 s · "));
    clock.advance(8s);
    QTRY_VERIFY(terminal.shown().contains("resumes in 4.0 s"));
    QVERIFY(!terminal.shown().contains("[retry]"));
    load.hold = HoldReason::None;
    load.resumesAt.reset();
    reporter.updateLoad(load);
    QTRY_VERIFY(!terminal.shown().split('\r').last().contains("rate limited"));
}

QTEST_GUILESS_MAIN(TestProgressReporter)
#include "tst_progressreporter.moc"
