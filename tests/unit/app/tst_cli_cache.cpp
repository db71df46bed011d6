// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackserver.h"
#include "tests/unit/app/cliprocess.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! The cache, as the terminal program shows it.
class TestCliCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksTheSameOnce();
    void asksAnewWhenTold();
    void keepsToItsDataFolder();
    void asksAgainWhatCouldNotBeRead();
    void asksAnewWhatChanceHasAPartIn();

private:
    CliResult run(const QStringList &arguments, const QString &folder = u"one"_s);
    CliResult analyze(const QStringList &more = {}, const QString &folder = u"one"_s);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LoopbackServer> m_server;
    QString m_reply;
};

void TestCliCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_reply = u"Positive."_s;
    m_server = std::make_unique<LoopbackServer>();
    m_server->setHandler([this](LoopbackConnection &connection) { replyWithText(connection, m_reply); });
}

CliResult TestCliCache::run(const QStringList &arguments, const QString &folder)
{
    return runCli(QStringList{u"--data-dir"_s, m_folder->filePath(folder)} + arguments
                  + targetAt(m_server->url(u"/v1"_s, u"127.0.0.1"_s)));
}

CliResult TestCliCache::analyze(const QStringList &more, const QString &folder)
{
    return run(
        QStringList{u"analyze"_s, u"--text"_s, u"Fine."_s, u"--tasks"_s, u"sentiment"_s, u"--format"_s, u"json"_s}
            + more,
        folder);
}

void TestCliCache::asksTheSameOnce()
{
    const CliResult first = analyze();
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(first.json().at(0)[u"cached"_s], QJsonValue(false));
    QCOMPARE(m_server->delivered(), 1);
    const CliResult second = analyze();
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(m_server->delivered(), 1);
    const QJsonValue result = second.json().at(0);
    QCOMPARE(result[u"cached"_s], QJsonValue(true));
    QCOMPARE(result[u"status"_s], QJsonValue(u"done"_s));
    QCOMPARE(result[u"attempts"_s], QJsonValue(0));
    QCOMPARE(result[u"cost_usd"_s], QJsonValue(0));
    QCOMPARE(result[u"text"_s], QJsonValue(u"Positive."_s));
    QCOMPARE(result[u"answer"_s], first.json().at(0)[u"answer"_s]);
}

void TestCliCache::asksAnewWhenTold()
{
    analyze({u"--no-cache"_s});
    analyze();
    QCOMPARE(m_server->delivered(), 2); // the first was not kept either
    const CliResult third = analyze({u"--no-cache"_s});
    QCOMPARE(m_server->delivered(), 3);
    QCOMPARE(third.json().at(0)[u"cached"_s], QJsonValue(false));
}

void TestCliCache::keepsToItsDataFolder()
{
    analyze();
    analyze({}, u"another"_s);
    QCOMPARE(m_server->delivered(), 2);
}

void TestCliCache::asksAgainWhatCouldNotBeRead()
{
    m_reply = u"I would rather not say."_s;
    QCOMPARE(analyze().exitCode, 1);
    m_reply = u"Positive."_s;
    QCOMPARE(analyze().exitCode, 0);
    QCOMPARE(m_server->delivered(), 2);
}

void TestCliCache::asksAnewWhatChanceHasAPartIn()
{
    run({u"ask"_s, u"A name for a cat?"_s});
    run({u"ask"_s, u"A name for a cat?"_s});
    QCOMPARE(m_server->delivered(), 2);
    run({u"ask"_s, u"A name for a cat?"_s, u"--temperature"_s, u"0"_s});
    const CliResult again = run({u"ask"_s, u"A name for a cat?"_s, u"--temperature"_s, u"0"_s});
    QCOMPARE(m_server->delivered(), 3);
    QCOMPARE(again.output, "Positive.\n"_ba);
}

QTEST_GUILESS_MAIN(TestCliCache)
#include "tst_cli_cache.moc"
