// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackserver.h"
#include "tests/unit/app/cliprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! What queries cost, as the terminal program says it. The server counts 11 tokens in and 3 out.
class TestCliCosts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ownPricesAreUsed();
    void unknownPricesAreCounted();
    void refusedQueriesHaveNoCost();
    void brokenPricesAreToldAndNoReasonToStop();
    void simulatorCostsNothing();

private:
    void writePrices(const QByteArray &content);
    CliResult run(const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LoopbackServer> m_server;
};

void TestCliCosts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_server = std::make_unique<LoopbackServer>();
    m_server->setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Positive."_s); });
}

void TestCliCosts::writePrices(const QByteArray &content)
{
    QFile file(m_folder->filePath(u"prices.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

CliResult TestCliCosts::run(const QStringList &arguments)
{
    // What is asked twice here costs twice.
    return runCli(QStringList{u"--data-dir"_s, m_folder->path()} + arguments + QStringList{u"--no-cache"_s}
                  + targetAt(m_server->url(u"/v1"_s, u"127.0.0.1"_s)));
}

void TestCliCosts::ownPricesAreUsed()
{
    writePrices(R"({"providers": [{"id": "mine", "hosts": ["127.0.0.1:)" + QByteArray::number(m_server->serverPort())
                + R"("], "models": [{"id": "m", "prices": [{"input": 100, "output": 200}]}]}]})");
    const QString summary = m_folder->filePath(u"summary.json"_s);
    const CliResult json = run({u"analyze"_s, u"--text"_s, u"Fine."_s, u"--tasks"_s, u"sentiment,summary"_s,
                                u"--format"_s, u"json"_s, u"--summary"_s, summary});
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.json().at(0)[u"cost_usd"_s], QJsonValue(0.0017));
    QCOMPARE(json.json().at(0)[u"cached"_s], QJsonValue(false));
    QFile file(summary);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject figures = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(figures.value(u"cost_usd"_s), QJsonValue(0.0034));
    const double wall = figures.value(u"wall_s"_s).toDouble();
    QCOMPARE(wall, qRound64(wall * 1000) / 1000.0);

    const CliResult text = run({u"analyze"_s, u"--text"_s, u"Fine."_s, u"--tasks"_s, u"sentiment,summary"_s});
    QVERIFY2(text.output.contains(" · $0.0017\n"), text.output.constData());
    QVERIFY2(text.output.endsWith("\nCost: $0.0034\n"), text.output.constData());

    const CliResult ask = run({u"ask"_s, u"Good?"_s});
    QCOMPARE(ask.output, QByteArray("Positive.\n"));
    QVERIFY2(ask.messages.contains(" · $0.0017\n"), ask.messages.constData());
}

void TestCliCosts::unknownPricesAreCounted()
{
    const CliResult json = run({u"analyze"_s, u"--text"_s, u"Fine."_s, u"--format"_s, u"json"_s});
    QVERIFY(json.json().at(0)[u"cost_usd"_s].isNull());
    const CliResult text = run({u"analyze"_s, u"--text"_s, u"Fine."_s, u"--tasks"_s, u"sentiment,summary"_s});
    QVERIFY2(text.output.endsWith("\nCost: price of 2 queries unknown\n"), text.output.constData());
    const CliResult ask = run({u"ask"_s, u"Good?"_s});
    QVERIFY2(ask.messages.contains(" · price unknown\n"), ask.messages.constData());
}

void TestCliCosts::refusedQueriesHaveNoCost()
{
    m_server->setHandler([](LoopbackConnection &connection) { replyWithError(connection, 401, u"No."_s, {}); });
    const CliResult text = run({u"analyze"_s, u"--text"_s, u"Fine."_s});
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(!text.output.contains("Cost"), text.output.constData());
}

void TestCliCosts::brokenPricesAreToldAndNoReasonToStop()
{
    writePrices("{\n\"providers\": [}\n");
    const CliResult result = run({u"analyze"_s, u"--text"_s, u"Fine."_s, u"--tasks"_s, u"sentiment"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.messages.contains("prices.json\" are not used: line 2: "), result.messages.constData());
    QVERIFY(result.output.contains("positive"));
}

void TestCliCosts::simulatorCostsNothing()
{
    const CliResult json = runCli({u"analyze"_s, u"--text"_s, u"Fine."_s, u"--format"_s, u"json"_s});
    QCOMPARE(json.json().at(0)[u"cost_usd"_s], QJsonValue(0));
    QVERIFY(!runCli({u"analyze"_s, u"--text"_s, u"Fine."_s}).output.contains("Cost"));
}

QTEST_GUILESS_MAIN(TestCliCosts)
#include "tst_cli_costs.moc"
