// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QTest>
#include <QTimeZone>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename Arguments>
Arguments parsed(const QStringList &arguments)
{
    const Invocation invocation = parseCommandLine(arguments);
    if (const auto *problem = std::get_if<UsageProblem>(&invocation.command))
        qWarning("%s", qPrintable(problem->message));
    return std::holds_alternative<Arguments>(invocation.command) ? std::get<Arguments>(invocation.command)
                                                                 : Arguments{};
}

} // namespace

class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void analyzeDefaults();
    void analyzeTakesEverything();
    void tasksAreReadLeniently_data();
    void tasksAreReadLeniently();
    void askTakesEverything();
    void batchDefaults();
    void batchTakesEverything();
    void simulateTakesEverything();
    void logTakesEverything();
    void logShowsTheNewestUnlessATimeIsGiven();
    void logCountsCostsAndDeletes();
    void dataDirectoryStandsAnywhere_data();
    void dataDirectoryStandsAnywhere();
    void limits_data();
    void limits();
    void problemIsOneLineThatNamesTheCause_data();
    void problemIsOneLineThatNamesTheCause();
    void information_data();
    void information();
    void helpNamesEveryOption_data();
    void helpNamesEveryOption();
    void keyIsNotRepeated();
};

void TestCommandLine::analyzeDefaults()
{
    const auto arguments = parsed<AnalyzeArguments>({u"analyze"_s, u"letter.txt"_s});
    QCOMPARE(arguments.file, u"letter.txt"_s);
    QVERIFY(!arguments.text);
    QCOMPARE(arguments.taskIds, QStringList({u"sentiment"_s, u"topics"_s, u"summary"_s}));
    QCOMPARE(arguments.format, OutputFormat::Text);
    QVERIFY(arguments.summaryFile.isEmpty());
    QCOMPARE(arguments.targets, TargetArguments{});
    QCOMPARE(arguments.limits, LimitArguments{});
    QVERIFY(!arguments.limits.maxInFlight);
    QVERIFY(!arguments.limits.fixed);
    QVERIFY(!arguments.limits.requestsPerMinute);
    QVERIFY(!arguments.limits.tokensPerMinute);
    QVERIFY(!arguments.limits.maxAttempts);
}

void TestCommandLine::analyzeTakesEverything()
{
    const auto arguments = parsed<AnalyzeArguments>({u"analyze"_s,
                                                     u"--text"_s,
                                                     u"--not-an-option"_s,
                                                     u"--tasks=summary"_s,
                                                     u"--target"_s,
                                                     u"openai/gpt-5-mini"_s,
                                                     u"--target=openrouter-like/meta/llama"_s,
                                                     u"--target"_s,
                                                     u"openai/gpt-5-mini"_s,
                                                     u"--url"_s,
                                                     u"http://127.0.0.1:8080/v1"_s,
                                                     u"--protocol"_s,
                                                     u"openai-responses"_s,
                                                     u"--model"_s,
                                                     u"a/b"_s,
                                                     u"--key-env"_s,
                                                     u"MY_KEY"_s,
                                                     u"--max-concurrent"_s,
                                                     u"7"_s,
                                                     u"--timeout"_s,
                                                     u"2.5"_s,
                                                     u"--no-cache"_s,
                                                     u"--max-attempts"_s,
                                                     u"3"_s,
                                                     u"--format"_s,
                                                     u"json"_s,
                                                     u"--summary"_s,
                                                     u"out.json"_s,
                                                     u"-q"_s});
    QCOMPARE(arguments.text, u"--not-an-option"_s);
    QVERIFY(!arguments.file);
    QCOMPARE(arguments.taskIds, QStringList{u"summary"_s});
    const QList<Target> expected{{u"openai"_s, u"gpt-5-mini"_s}, {u"openrouter-like"_s, u"meta/llama"_s}};
    QCOMPARE(arguments.targets.targets, expected);
    QVERIFY(arguments.targets.adHoc);
    const AdHocArguments adHoc{QUrl(u"http://127.0.0.1:8080/v1"_s), Protocol::OpenAiResponses, u"a/b"_s, u"MY_KEY"_s};
    QCOMPARE(*arguments.targets.adHoc, adHoc);
    QCOMPARE(arguments.limits.maxInFlight, 7);
    QCOMPARE(arguments.limits.timeout, 2500ms);
    QCOMPARE(arguments.limits.maxAttempts, 3);
    QCOMPARE(arguments.limits.cacheUse, CacheUse::Never);
    QCOMPARE(arguments.format, OutputFormat::Json);
    QCOMPARE(arguments.summaryFile, u"out.json"_s);
    QVERIFY(arguments.quiet);
}

void TestCommandLine::tasksAreReadLeniently_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("in the order given") << u"summary,sentiment"_s << QStringList{u"summary"_s, u"sentiment"_s};
    QTest::newRow("blanks and a trailing comma") << u" topics , summary ,"_s << QStringList{u"topics"_s, u"summary"_s};
    QTest::newRow("twice") << u"topics,topics"_s << QStringList{u"topics"_s};
    QTest::newRow("capitals") << u"Topics"_s << QStringList{u"topics"_s};
}

void TestCommandLine::tasksAreReadLeniently()
{
    QFETCH(QString, list);
    QTEST(parsed<AnalyzeArguments>({u"analyze"_s, u"--sample"_s, u"--tasks"_s, list}).taskIds, "ids");
}

void TestCommandLine::askTakesEverything()
{
    const auto arguments = parsed<AskArguments>({u"ask"_s, u"--system"_s, u"Be brief."_s, u"--temperature"_s, u"0.7"_s,
                                                 u"--max-tokens"_s, u"12"_s, u"--no-stream"_s, u"--"_s, u"-5 + 3?"_s});
    QCOMPARE(arguments.prompt, u"-5 + 3?"_s);
    QCOMPARE(arguments.systemPrompt, u"Be brief."_s);
    QCOMPARE(arguments.temperature, 0.7);
    QCOMPARE(arguments.maxTokens, 12);
    QVERIFY(!arguments.stream);

    const auto plain = parsed<AskArguments>({u"ask"_s, u"Why?"_s});
    QVERIFY(!plain.temperature);
    QVERIFY(!plain.maxTokens);
    QVERIFY(plain.stream);
}

void TestCommandLine::batchDefaults()
{
    const auto arguments = parsed<BatchArguments>({u"batch"_s, u"in.csv"_s, u"-o"_s, u"out.jsonl"_s});
    BatchArguments expected;
    expected.input = u"in.csv"_s;
    expected.output = u"out.jsonl"_s;
    expected.taskIds = QStringList{u"sentiment"_s, u"topics"_s, u"summary"_s};
    QCOMPARE(arguments, expected);
    QVERIFY(parsed<BatchArguments>({u"batch"_s, u"in.csv"_s, u"--plan"_s}).plan);
}

void TestCommandLine::batchTakesEverything()
{
    const auto arguments = parsed<BatchArguments>(
        {u"batch"_s, u"in.csv"_s, u"-o"_s, u"out.csv"_s, u"--text-column"_s, u"review"_s, u"--id-column=key"_s,
         u"--tasks=topics"_s, u"--plan"_s, u"--retry-failed"_s, u"--budget-usd"_s, u"1.5"_s, u"--via=provider-batch"_s,
         u"--summary"_s, u"s.json"_s, u"-q"_s, u"--target=openai/m"_s, u"--max-concurrent=8"_s, u"--no-cache"_s});
    BatchArguments expected;
    expected.input = u"in.csv"_s;
    expected.output = u"out.csv"_s;
    expected.textColumn = u"review"_s;
    expected.idColumn = u"key"_s;
    expected.taskIds = QStringList{u"topics"_s};
    expected.plan = true;
    expected.retryFailed = true;
    expected.budgetUsd = 1.5;
    expected.via = BatchArguments::Via::ProviderBatch;
    expected.summaryFile = u"s.json"_s;
    expected.quiet = true;
    expected.targets.targets = {{u"openai"_s, u"m"_s}};
    expected.limits.maxInFlight = 8;
    expected.limits.cacheUse = CacheUse::Never;
    QCOMPARE(arguments, expected);
    QVERIFY(parsed<BatchArguments>({u"batch"_s, u"a"_s, u"-o"_s, u"b"_s, u"--restart"_s}).restart);
}

void TestCommandLine::simulateTakesEverything()
{
    const auto arguments = parsed<SimulateArguments>({u"simulate"_s,
                                                      u"--port"_s,
                                                      u"8123"_s,
                                                      u"--latency-ms"_s,
                                                      u"20"_s,
                                                      u"--first-token-ms"_s,
                                                      u"30.4"_s,
                                                      u"--tokens-per-second"_s,
                                                      u"50.5"_s,
                                                      u"--max-in-flight"_s,
                                                      u"4"_s,
                                                      u"--requests-per-second"_s,
                                                      u"9"_s,
                                                      u"--fault"_s,
                                                      u"500:0.02"_s,
                                                      u"--fault=hang:0.1"_s,
                                                      u"--batch-seconds"_s,
                                                      u"2.5"_s,
                                                      u"--batch-fault"_s,
                                                      u"errors:0.25"_s,
                                                      u"--batch-fault=expire"_s,
                                                      u"--seed"_s,
                                                      u"42"_s,
                                                      u"--require-key"_s,
                                                      u"k"_s});
    QCOMPARE(arguments.port, quint16(8123));
    const SimulatorOptions &options = arguments.options;
    QCOMPARE(options.latency, 20ms);
    QCOMPARE(options.firstToken, 30ms);
    QCOMPARE(options.tokensPerSecond, 50.5);
    QCOMPARE(options.maxInFlight, 4);
    QCOMPARE(options.requestsPerSecond, 9.0);
    QCOMPARE(options.faults.size(), 2);
    QCOMPARE(options.faults.first().status, 500);
    QCOMPARE(options.faults.last().kind, FaultKind::Hang);
    QCOMPARE(options.batches.duration, 2500ms);
    QCOMPARE(options.batches.errors, 0.25);
    QVERIFY(options.batches.expire && !options.batches.fail);
    QCOMPARE(options.seed, quint64(42));
    QCOMPARE(options.requiredKey, QByteArray("k"));

    QVERIFY(parsed<SimulateArguments>({u"simulate"_s, u"--port"_s, u"0"_s}).options.requiredKey.isEmpty());
}

void TestCommandLine::logTakesEverything()
{
    const auto arguments = parsed<LogArguments>(
        {u"log"_s, u"--last"_s, u"7"_s, u"--since"_s, u"2026-11-21T09:30:00Z"_s, u"--until=2026-11-22T00:00:00Z"_s,
         u"--search"_s, u"two words"_s, u"--target"_s, u"openai/gpt-5"_s, u"--task"_s, u"topics"_s, u"--status"_s,
         u"failed"_s, u"--run"_s, u"ab-1"_s, u"--format"_s, u"har"_s});
    QCOMPARE(arguments.last, 7);
    QCOMPARE(arguments.format, LogFormat::Har);
    AuditFilter filter;
    filter.text = u"two words"_s;
    filter.since = QDateTime(QDate(2026, 11, 21), QTime(9, 30), QTimeZone::utc());
    filter.until = QDateTime(QDate(2026, 11, 22), QTime(0, 0), QTimeZone::utc());
    filter.target = u"openai/gpt-5"_s;
    filter.task = u"topics"_s;
    filter.status = u"failed"_s;
    filter.run = u"ab-1"_s;
    QCOMPARE(arguments.filter, filter);
}

void TestCommandLine::logShowsTheNewestUnlessATimeIsGiven()
{
    QCOMPARE(parsed<LogArguments>({u"log"_s}).last, 50);
    QCOMPARE(parsed<LogArguments>({u"log"_s, u"--search=x"_s}).last, 50);
    QVERIFY(!parsed<LogArguments>({u"log"_s, u"--since=2h"_s}).last);
    QCOMPARE(parsed<LogArguments>({u"log"_s}).format, LogFormat::Table);
    QCOMPARE(parsed<LogArguments>({u"log"_s}).action, LogArguments::Action::Show);
}

void TestCommandLine::logCountsCostsAndDeletes()
{
    QCOMPARE(parsed<LogArguments>({u"log"_s, u"--costs"_s}).action, LogArguments::Action::Costs);
    const auto asked = parsed<LogArguments>({u"log"_s, u"--delete"_s, u"--until=7d"_s});
    QCOMPARE(asked.action, LogArguments::Action::Delete);
    QVERIFY(asked.filter.until.isValid());
    QVERIFY(!asked.confirmed);
    QVERIFY(parsed<LogArguments>({u"log"_s, u"--delete"_s, u"--yes"_s}).confirmed);
}

void TestCommandLine::dataDirectoryStandsAnywhere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("directory");
    QTest::newRow("before the command") << QStringList{u"--data-dir"_s, u"d"_s, u"ask"_s, u"Why?"_s} << u"d"_s;
    QTest::newRow("after the command") << QStringList{u"ask"_s, u"Why?"_s, u"--data-dir"_s, u"d"_s} << u"d"_s;
    QTest::newRow("with an equals sign") << QStringList{u"--data-dir=a=b"_s, u"ask"_s, u"Why?"_s} << u"a=b"_s;
    QTest::newRow("not at all") << QStringList{u"ask"_s, u"Why?"_s} << QString();
}

void TestCommandLine::dataDirectoryStandsAnywhere()
{
    QFETCH(QStringList, arguments);
    const Invocation invocation = parseCommandLine(arguments);
    QVERIFY(std::holds_alternative<AskArguments>(invocation.command));
    QCOMPARE(std::get<AskArguments>(invocation.command).prompt, u"Why?"_s);
    QTEST(invocation.dataDirectory, "directory");
}

void TestCommandLine::limits_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<LimitArguments>("limits");
    const auto row = [](const char *name, const QString &options, const auto &change) {
        LimitArguments limits;
        change(limits);
        QTest::newRow(name) << options.split(u' ', Qt::SkipEmptyParts) << limits;
    };
    row("none", {}, [](LimitArguments &) {});
    row("a cap", u"--max-concurrent 2"_s, [](LimitArguments &limits) { limits.maxInFlight = 2; });
    row("pinned at the default cap", u"--fixed"_s, [](LimitArguments &limits) { limits.fixed = true; });
    row("pinned at a cap", u"--fixed --max-concurrent 200"_s, [](LimitArguments &limits) {
        limits.fixed = true;
        limits.maxInFlight = 200;
    });
    row("requests per minute", u"--rpm 0.5"_s, [](LimitArguments &limits) { limits.requestsPerMinute = 0.5; });
    row("tokens per minute", u"--tpm 30000"_s, [](LimitArguments &limits) { limits.tokensPerMinute = 30'000; });
}

void TestCommandLine::limits()
{
    QFETCH(QStringList, options);
    QTEST(parsed<AskArguments>(QStringList{u"ask"_s, u"Why?"_s} + options).limits, "limits");
}

void TestCommandLine::problemIsOneLineThatNamesTheCause_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("mention");
    const auto row = [](const char *name, const QString &line, const QString &mention) {
        QTest::newRow(name) << line.split(u' ', Qt::SkipEmptyParts) << mention;
    };
    row("nothing", u""_s, u"analyze, ask, batch, endpoints, log or simulate"_s);
    row("no such command", u"analyse x"_s, u"analyse"_s);
    row("a batch without a table", u"batch -o out.csv"_s, u"INPUT"_s);
    row("a batch without an output", u"batch in.csv"_s, u"-o OUTPUT"_s);
    row("a batch of two tables", u"batch a.csv b.csv -o out.csv"_s, u"one table"_s);
    row("a batch over a nameless column", u"batch a.csv -o out.csv --text-column="_s, u"--text-column"_s);
    row("a batch anew that goes on", u"batch a.csv -o out.csv --restart --retry-failed"_s, u"--retry-failed"_s);
    row("a batch by pigeon", u"batch a.csv -o out.csv --via pigeon"_s, u"--via"_s);
    row("a batch that earns", u"batch a.csv -o out.csv --budget-usd -1"_s, u"--budget-usd"_s);
    row("log takes no file", u"log yesterday"_s, u"yesterday"_s);
    row("log of nothing", u"log --last 0"_s, u"--last"_s);
    row("log since no time", u"log --since soon"_s, u"soon"_s);
    row("log in no format", u"log --format xml"_s, u"xml"_s);
    row("log that counts and deletes", u"log --costs --delete"_s, u"--costs or --delete"_s);
    row("log that deletes what a search finds", u"log --delete --search x"_s, u"--search"_s);
    row("log that deletes the newest", u"log --delete --last 3"_s, u"--last"_s);
    row("log that confirms nothing", u"log --yes"_s, u"--yes"_s);
    row("costs of the newest", u"log --costs --last 3"_s, u"--last"_s);
    row("costs as requests", u"log --costs --format har"_s, u"--costs"_s);
    row("log of no status", u"log --status lost"_s, u"lost"_s);
    row("endpoints, no such action", u"endpoints probe"_s, u"probe"_s);
    row("endpoints, nothing to test", u"endpoints test"_s, u"which endpoint"_s);
    row("endpoints, a word too many", u"endpoints test a b"_s, u"one word too many"_s);
    row("endpoints, list takes no model", u"endpoints --model m"_s, u"--model"_s);
    row("endpoints, detect takes no address", u"endpoints detect --url http://127.0.0.1/v1"_s, u"--url"_s);
    row("endpoints, name and address", u"endpoints test a --url http://127.0.0.1/v1"_s, u"not both"_s);
    row("endpoints, key without an address", u"endpoints test a --key-env K"_s, u"--key-env"_s);
    row("endpoints, bad time", u"endpoints test a --timeout soon"_s, u"--timeout"_s);
    row("unknown option", u"analyze x --frmat json"_s, u"--frmat"_s);
    row("unknown short option", u"analyze x -z"_s, u"-z"_s);
    row("option before the command", u"--format json analyze x"_s, u"--format"_s);
    row("data directory without a value", u"analyze x --data-dir"_s, u"--data-dir"_s);
    row("value missing at the end", u"analyze --text"_s, u"--text"_s);
    row("value missing before an option", u"analyze x --target --format json"_s, u"--target"_s);
    row("value for a flag", u"analyze x --fixed=3"_s, u"fixed"_s);
    row("file and text", u"analyze x --text y"_s, u"--text"_s);
    row("text and sample", u"analyze --sample --text y"_s, u"--sample"_s);
    row("two files", u"analyze x y"_s, u"one file"_s);
    row("given twice", u"analyze --text a --text b"_s, u"--text"_s);
    row("unknown task", u"analyze x --tasks sentiment,mood"_s, u"mood"_s);
    row("unknown task tells the known ones", u"analyze x --tasks mood"_s, u"sentiment, topics, summary"_s);
    row("no task", u"analyze x --tasks ,"_s, u"--tasks"_s);
    row("bad format", u"analyze x --format yaml"_s, u"yaml"_s);
    row("summary without a file", u"analyze x --summary="_s, u"--summary"_s);
    row("target without a model", u"analyze x --target openai"_s, u"openai"_s);
    row("target with an empty model", u"analyze x --target openai/"_s, u"openai/"_s);
    row("url without a model", u"analyze x --url http://127.0.0.1/v1"_s, u"--model"_s);
    row("model without a url", u"analyze x --model m"_s, u"--model"_s);
    row("key without a url", u"analyze x --key-env K"_s, u"--key-env"_s);
    row("url without a scheme", u"analyze x --url 127.0.0.1:8080 --model m"_s, u"--url"_s);
    row("url of another scheme", u"analyze x --url ftp://host/v1 --model m"_s, u"--url"_s);
    row("unknown protocol", u"analyze x --url http://h/v1 --model m --protocol grpc"_s, u"grpc"_s);
    row("no concurrency", u"analyze x --max-concurrent 0"_s, u"--max-concurrent"_s);
    row("half a concurrency", u"analyze x --max-concurrent 1.5"_s, u"1.5"_s);
    row("negative timeout", u"analyze x --timeout -1"_s, u"--timeout"_s);
    row("timeout of zero", u"analyze x --timeout 0"_s, u"--timeout"_s);
    row("endless timeout", u"analyze x --timeout inf"_s, u"inf"_s);
    row("timeout that is no number", u"analyze x --timeout nan"_s, u"nan"_s);
    row("no attempts", u"analyze x --max-attempts 0"_s, u"--max-attempts"_s);
    row("no requests a minute", u"analyze x --rpm 0"_s, u"--rpm"_s);
    row("a token rate in words", u"ask x --tpm many"_s, u"--tpm"_s);
    row("no prompt", u"ask"_s, u"prompt"_s);
    row("unquoted prompt", u"ask why is it"_s, u"quotes"_s);
    row("hot temperature", u"ask x --temperature 3"_s, u"--temperature"_s);
    row("no tokens", u"ask x --max-tokens 0"_s, u"--max-tokens"_s);
    row("summary is not asked", u"ask x --summary f"_s, u"--summary"_s);
    row("simulate without a port", u"simulate"_s, u"--port"_s);
    row("port too large", u"simulate --port 65536"_s, u"65536"_s);
    row("port that is no number", u"simulate --port http"_s, u"http"_s);
    row("argument for simulate", u"simulate 8080"_s, u"8080"_s);
    row("negative latency", u"simulate --port 0 --latency-ms -1"_s, u"--latency-ms"_s);
    row("unknown fault", u"simulate --port 0 --fault gremlins:0.5"_s, u"gremlins"_s);
    row("unknown fault of a batch", u"simulate --port 0 --batch-fault gremlins"_s, u"gremlins"_s);
    row("fault above one", u"simulate --port 0 --fault hang:2"_s, u"hang:2"_s);
    row("negative seed", u"simulate --port 0 --seed -1"_s, u"--seed"_s);
    row("blank key", u"simulate --port 0 --require-key="_s, u"--require-key"_s);
}

void TestCommandLine::problemIsOneLineThatNamesTheCause()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, mention);
    const Invocation invocation = parseCommandLine(arguments);
    QVERIFY(std::holds_alternative<UsageProblem>(invocation.command));
    const QString message = std::get<UsageProblem>(invocation.command).message;
    QVERIFY2(message.contains(mention), qPrintable(message));
    QVERIFY2(!message.contains(u'\n'), qPrintable(message));
}

void TestCommandLine::information_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("mention");
    QTest::newRow("help") << QStringList{u"--help"_s} << u"COMMAND"_s;
    QTest::newRow("short help") << QStringList{u"-h"_s} << u"COMMAND"_s;
    QTest::newRow("version") << QStringList{u"--version"_s} << u"fanlight-cli " FANLIGHT_VERSION ""_s;
    QTest::newRow("help of analyze") << QStringList{u"analyze"_s, u"--help"_s} << u"--tasks"_s;
    QTest::newRow("help beside a mistake") << QStringList{u"ask"_s, u"--nonsense"_s, u"--help"_s} << u"--system"_s;
    QTest::newRow("help of simulate") << QStringList{u"simulate"_s, u"-h"_s} << u"--fault"_s;
}

void TestCommandLine::information()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, mention);
    const Invocation invocation = parseCommandLine(arguments);
    QVERIFY(std::holds_alternative<InformationRequest>(invocation.command));
    const QString text = std::get<InformationRequest>(invocation.command).text;
    QVERIFY2(text.contains(mention), qPrintable(text));
    QVERIFY(text.endsWith(u'\n'));
}

void TestCommandLine::helpNamesEveryOption_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("options");
    const QString shared =
        u" --target --url --protocol --model --key-env --max-concurrent --fixed --rpm --tpm --timeout"
        " --max-attempts --no-cache --format --data-dir"_s;
    QTest::newRow("analyze") << u"analyze"_s << u"--text --tasks --summary"_s + shared;
    QTest::newRow("ask") << u"ask"_s << u"--system --temperature --max-tokens --no-stream"_s + shared;
    QTest::newRow("batch") << u"batch"_s
                           << u"-o --text-column --id-column --tasks --plan --restart --retry-failed --budget-usd --via"
                              " --summary"_s
            + QString(shared).remove(u" --format"_s);
    QTest::newRow("simulate") << u"simulate"_s
                              << u"--port --latency-ms --first-token-ms --tokens-per-second --max-in-flight"
                                 " --requests-per-second --fault --seed --require-key"_s;
    QTest::newRow("log") << u"log"_s
                         << u"--last --since --until --search --target --task --status --run --format --data-dir"_s;
}

void TestCommandLine::helpNamesEveryOption()
{
    QFETCH(QString, command);
    QFETCH(QString, options);
    const Invocation invocation = parseCommandLine({command, u"--help"_s});
    const QString text = std::get<InformationRequest>(invocation.command).text;
    for (const QString &option : options.split(u' '))
        QVERIFY2(text.contains(u"  "_s + option + u' ') || text.contains(u' ' + option + u'\n'), qPrintable(option));
    for (const QString &line : text.split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

void TestCommandLine::keyIsNotRepeated()
{
    const Invocation invocation =
        parseCommandLine({u"ask"_s, u"x"_s, u"--url"_s, u"htp://me:canary-secret@host/v1"_s, u"--model"_s, u"m"_s});
    QVERIFY(std::holds_alternative<UsageProblem>(invocation.command));
    QVERIFY(!std::get<UsageProblem>(invocation.command).message.contains(u"canary"_s));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
