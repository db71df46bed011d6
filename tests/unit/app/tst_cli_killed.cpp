// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackserver.h"
#include "tests/unit/app/cliprocess.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! What SQLite says of the file; "ok" of a sound one.
QString integrityOf(const QString &path)
{
    QString verdict;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (database.open() && query.exec(u"PRAGMA integrity_check"_s) && query.next())
            verdict = query.value(0).toString();
        // The index of the texts is checked against them.
        if (!query.exec(u"INSERT INTO queries_text (queries_text, rank) VALUES ('integrity-check', 1)"_s))
            verdict += u" but the index of the texts is not"_s;
    }
    QSqlDatabase::removeDatabase(u"check"_s);
    return verdict;
}

//! Keeps every other writer of the file waiting while it lives.
class WriteLock final
{
    Q_DISABLE_COPY_MOVE(WriteLock)

public:
    explicit WriteLock(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"lock"_s);
        database.setDatabaseName(path);
        if (!database.open() || !QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s))
            qWarning("The log cannot be locked.");
    }
    ~WriteLock()
    {
        QSqlDatabase::database(u"lock"_s, false).close();
        QSqlDatabase::removeDatabase(u"lock"_s);
    }
};

} // namespace

class TestCliKilled final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesOnlyWhatItJustPrinted();
};

void TestCliKilled::losesOnlyWhatItJustPrinted()
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    LoopbackServer server;
    // Holds the log, so that the program cannot end before it is killed.
    std::optional<WriteLock> lock;
    bool isHeld = false;
    server.setHandler([&](LoopbackConnection &connection) {
        if (isHeld)
            lock.emplace(data + u"/fanlight.db"_s);
        replyWithText(connection, u"Because."_s);
    });
    const QStringList asking = QStringList{u"--data-dir"_s, data, u"ask"_s, u"-q"_s} + targetAt(server.url(u"/v1"_s));
    QCOMPARE(runCli(asking + QStringList{u"Before?"_s}).exitCode, 0);
    constexpr int starts = 8;
    int killed = 0;
    for (int i = 0; i < starts; ++i) {
        // In every second start it is chance whether the log is written before the kill.
        isHeld = i % 2 == 0;
        CliProcess cli;
        connect(&cli.process(), &QProcess::readyReadStandardOutput, &cli.process(), &QProcess::kill);
        cli.start(asking + QStringList{u"Why %1?"_s.arg(i)});
        QTRY_COMPARE(cli.process().state(), QProcess::NotRunning);
        QVERIFY2(cli.output().contains("Because."), cli.messages().constData());
        lock.reset();
        killed += cli.process().exitStatus() == QProcess::CrashExit;
        QCOMPARE(integrityOf(data + u"/fanlight.db"_s), u"ok"_s);
    }
    QVERIFY(killed >= starts / 2);
    const CliResult after = runCli(asking + QStringList{u"After?"_s});
    QCOMPARE(after.exitCode, 0);
    QCOMPARE(after.messages, QByteArray());

    const CliResult log = runCli({u"--data-dir"_s, data, u"log"_s, u"--format=json"_s});
    QCOMPARE(log.exitCode, 0);
    const QJsonArray lines = log.json();
    QSet<QString> asked;
    for (const QJsonValue &line : lines) {
        asked.insert(line["message"_L1].toString());
        QCOMPARE(line["reply"_L1].toString(), u"Because."_s);
    }
    // Each at most once, and those of the programs that ended by themselves surely.
    QCOMPARE(asked.size(), lines.size());
    QVERIFY(lines.size() >= starts + 2 - killed);
    QVERIFY(asked.contains(u"Before?"_s) && asked.contains(u"After?"_s));
}

QTEST_GUILESS_MAIN(TestCliKilled)
#include "tst_cli_killed.moc"
