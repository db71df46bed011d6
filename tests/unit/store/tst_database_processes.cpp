// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/unit/store/databaseanswer.h"
#include "tests/unit/store/words.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Locks the file until the standard input ends.
int holdLock(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(path);
    if (!database.open())
        return 1;
    DatabaseSession session(database);
    if (!session.run(u"BEGIN EXCLUSIVE"_s))
        return 2;
    std::puts("locked");
    std::fflush(stdout);
    while (std::getchar() != EOF)
        continue;
    return 0;
}

//! Writes words and ends.
int writeWords(const QString &path)
{
    Database database(path, wordTable());
    for (const QString &word : numbers(1'000, u"child "_s))
        database.write(insertion(word));
    database.close();
    return database.problem().isEmpty() ? 0 : 1;
}

//! Says after each word that it is stored, and dies in the middle of the next ones.
int dieWriting(const QString &path)
{
    Database database(path, wordTable());
    int stored = 0;
    for (const QString &word : numbers(100'000)) {
        database.write<int>(
            &database,
            [word](DatabaseSession &session) {
                insertion(word)(session);
                return 0;
            },
            [&stored](std::optional<int>) {
                std::printf("%d\n", ++stored);
                std::fflush(stdout);
                if (stored == 2'500)
                    ::raise(SIGKILL);
            });
    }
    return QCoreApplication::exec();
}

//! This very program in one of the roles above.
class Child final
{
    Q_DISABLE_COPY_MOVE(Child)

public:
    Child(const QString &role, const QString &path)
    {
        m_process.start(QCoreApplication::applicationFilePath(), {u"--role"_s, role, path});
    }
    ~Child()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QProcess &process() { return m_process; }

private:
    QProcess m_process;
};

} // namespace

class TestDatabaseProcesses final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anotherProcessHoldsTheLock();
    void twoProcessesWriteAtOnce();
    void aProcessIsKilledWhileItWrites();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestDatabaseProcesses::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"fanlight.db"_s);
}

void TestDatabaseProcesses::anotherProcessHoldsTheLock()
{
    DatabaseOptions options;
    options.busyTimeout = 5ms;
    options.lockPatience = 0ms;
    Database database(m_path, wordTable(), options);
    QCOMPARE(storedWords(database), QStringList());
    Child child(u"lock"_s, m_path);
    QTRY_VERIFY_WITH_TIMEOUT(child.process().canReadLine(), 20'000);
    QCOMPARE(child.process().readLine(), "locked\n");
    database.write(insertion(u"patient"_s));
    QTRY_VERIFY2(database.problem().contains("another program keeps it locked"_L1), qPrintable(database.problem()));
    QCOMPARE(storedWords(database), QStringList());
    child.process().closeWriteChannel();
    QTRY_COMPARE(database.problem(), QString());
    QCOMPARE(storedWords(database), QStringList{u"patient"_s});
}

void TestDatabaseProcesses::twoProcessesWriteAtOnce()
{
    Child child(u"write"_s, m_path);
    Database database(m_path, wordTable());
    for (const QString &word : numbers(1'000, u"parent "_s)) {
        database.write(insertion(word));
        // Commits of its own, so that both take turns.
        if (word.endsWith("00"_L1))
            storedWords(database);
    }
    QTRY_COMPARE_WITH_TIMEOUT(child.process().state(), QProcess::NotRunning, 30'000);
    QCOMPARE(child.process().exitCode(), 0);
    const QStringList words = storedWords(database);
    QCOMPARE(words.filter(u"child"_s), numbers(1'000, u"child "_s));
    QCOMPARE(words.filter(u"parent"_s), numbers(1'000, u"parent "_s));
    QCOMPARE(database.problem(), QString());
}

void TestDatabaseProcesses::aProcessIsKilledWhileItWrites()
{
    Child child(u"die"_s, m_path);
    QTRY_COMPARE_WITH_TIMEOUT(child.process().state(), QProcess::NotRunning, 30'000);
    QCOMPARE(child.process().exitStatus(), QProcess::CrashExit);
    const QByteArray output = child.process().readAllStandardOutput();
    const qsizetype told = output.count('\n');
    QCOMPARE(told, 2'500);
    // Whatever it was told to be stored is there, in order and whole.
    Database database(m_path, wordTable());
    const QStringList words = storedWords(database);
    QVERIFY2(words.size() >= told, qPrintable(QString::number(words.size())));
    QCOMPARE(words, numbers(int(words.size())));
    QCOMPARE(
        answerOf<QString>(
            database, [](DatabaseSession &session) { return session.value(u"PRAGMA integrity_check"_s).toString(); }),
        u"ok"_s);
    QVERIFY(database.notices().isEmpty());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--role"_L1) {
        const QString role = arguments.value(2);
        const QString path = arguments.value(3);
        return role == "lock"_L1 ? holdLock(path) : role == "write"_L1 ? writeWords(path) : dieWriting(path);
    }
    TestDatabaseProcesses test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_database_processes.moc"
