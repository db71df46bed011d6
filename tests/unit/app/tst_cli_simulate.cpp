// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/cliprocess.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! A simulator of its own process, listening.
class Simulator final
{
    Q_DISABLE_COPY_MOVE(Simulator)

public:
    explicit Simulator(const QStringList &options = {})
    {
        m_cli.start(QStringList{u"simulate"_s, u"--port"_s, u"0"_s} + options);
        static const QRegularExpression line(
            u"^Fanlight simulator listening on (http://127\\.0\\.0\\.1:\\d+/v1) \\(anthropic: (\\S+)\\)\\n$"_s);
        QRegularExpressionMatch match;
        const bool said = QTest::qWaitFor(
            [&] {
                match = line.match(QString::fromUtf8(m_cli.output()));
                return match.hasMatch() || m_cli.process().state() == QProcess::NotRunning;
            },
            30'000);
        if (!said || !match.hasMatch())
            qWarning("The simulator did not say where it listens.");
        openAi = match.captured(1);
        anthropic = match.captured(2);
    }

    CliProcess &cli() { return m_cli; }

    QString openAi;
    QString anthropic;

private:
    CliProcess m_cli;
};

} // namespace

class TestCliSimulate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsCleanly_data();
    void endsCleanly();
    void saysWhatItIs();
    void speaksEveryProtocol_data();
    void speaksEveryProtocol();
    void requiredKey();
    void faults();
    void busyPort();
    void badOption();
    void helpAndVersion();
};

void TestCliSimulate::endsCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCliSimulate::endsCleanly()
{
    QFETCH(int, signal);
    Simulator simulator;
    QVERIFY(!simulator.openAi.isEmpty());
    simulator.cli().sendSignal(signal);
    QCOMPARE(simulator.cli().result().exitCode, 0);
}

void TestCliSimulate::saysWhatItIs()
{
    Simulator simulator;
    QTRY_VERIFY(simulator.cli().messages().contains("no language model"));
    // The one line on standard output is the address.
    QCOMPARE(simulator.cli().output().count('\n'), 1);
    // No key is asked for.
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(simulator.openAi + u"/models"_s))));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QVERIFY(reply->readAll().contains("extractive"));
}

void TestCliSimulate::speaksEveryProtocol_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<bool>("stream");
    for (const char *protocol : {"openai-chat", "openai-responses", "anthropic"}) {
        QTest::addRow("%s, streamed", protocol) << QString::fromLatin1(protocol) << true;
        QTest::addRow("%s, in one piece", protocol) << QString::fromLatin1(protocol) << false;
    }
}

void TestCliSimulate::speaksEveryProtocol()
{
    QFETCH(QString, protocol);
    QFETCH(bool, stream);
    Simulator simulator;
    const QString base = protocol == u"anthropic"_s ? simulator.anthropic : simulator.openAi;
    const QStringList target{u"--url"_s, base, u"--model"_s, u"extractive"_s, u"--protocol"_s, protocol};
    const CliResult analysis =
        runCli(QStringList{u"analyze"_s, u"--text"_s, u"The screen is great. I love the screen."_s, u"--format=json"_s}
               + target);
    QVERIFY2(analysis.exitCode == 0, analysis.output.constData());
    const QJsonArray lines = analysis.json();
    for (const QJsonValue &value : lines)
        QVERIFY(value.toObject().value(u"input_tokens"_s).toInt() > 0);
    QStringList ask{u"ask"_s, u"Is the screen great?"_s};
    if (!stream)
        ask.append(u"--no-stream"_s);
    const CliResult answer = runCli(ask + target);
    QVERIFY2(answer.exitCode == 0, answer.messages.constData());
    QVERIFY(answer.output.trimmed().size() > 10);
}

void TestCliSimulate::requiredKey()
{
    Simulator simulator({u"--require-key"_s, u"sk-right"_s});
    const QStringList arguments{u"analyze"_s,       u"--sample"_s,         u"--url"_s,     simulator.openAi,
                                u"--model"_s,       u"extractive"_s,       u"--key-env"_s, u"SIM_KEY"_s,
                                u"--format=json"_s, u"--tasks=sentiment"_s};
    for (const QString &key : {u"sk-right"_s, u"sk-wrong"_s}) {
        CliProcess cli;
        cli.setVariable(u"SIM_KEY"_s, key);
        cli.start(arguments);
        const CliResult result = cli.result();
        QCOMPARE(result.exitCode, key == u"sk-right"_s ? 0 : 1);
        if (result.exitCode == 1) {
            const QJsonObject error = result.json().first().toObject().value(u"error"_s).toObject();
            QCOMPARE(error.value(u"kind"_s), QJsonValue(u"auth"_s));
            QCOMPARE(error.value(u"http_status"_s), QJsonValue(401));
        }
    }
}

void TestCliSimulate::faults()
{
    Simulator simulator({u"--fault"_s, u"503:1"_s});
    const CliResult result = runCli({u"ask"_s, u"Why?"_s, u"--url"_s, simulator.openAi, u"--model"_s, u"extractive"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.messages.contains("HTTP 503"), result.messages.constData());
}

void TestCliSimulate::busyPort()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const CliResult result = runCli({u"simulate"_s, u"--port"_s, QString::number(taken.serverPort())});
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.messages.contains(QByteArray::number(taken.serverPort())), result.messages.constData());
    QCOMPARE(result.messages.count('\n'), 1);
}

void TestCliSimulate::badOption()
{
    const CliResult result = runCli({u"simulate"_s, u"--port=0"_s, u"--fault=gremlins:1"_s});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.messages.contains("gremlins"), result.messages.constData());
    QCOMPARE(result.messages.count('\n'), 1);
}

void TestCliSimulate::helpAndVersion()
{
    const CliResult help = runCli({u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.output.startsWith("Usage: "));
    QCOMPARE(help.messages, QByteArray());
    const CliResult version = runCli({u"--version"_s});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.output, QByteArray("fanlight-cli " FANLIGHT_VERSION "\n"));
    const CliResult nothing = runCli({});
    QCOMPARE(nothing.exitCode, 2);
    QCOMPARE(nothing.messages.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestCliSimulate)
#include "tst_cli_simulate.moc"
