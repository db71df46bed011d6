// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "tests/unit/store/databaseanswer.h"
#include "tests/unit/store/words.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void worksInTheOrderOfPosting();
    void workThatPilesUpIsOneTransaction();
    void aFailedPieceOfWorkTakesNoOtherWithIt();
    void repliesArriveInTheThreadThatAsked();
    void nothingIsToldToWhoIsGone();
    void closingWritesWhatIsLeft();
    void givingSpaceBackLetsOthersBetween();
    void aWorkThatStepsOnItsOwnRowsSeesThemAll();
    void filesAreForTheirOwnerOnly_data();
    void filesAreForTheirOwnerOnly();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"fanlight.db"_s);
}

void TestDatabase::worksInTheOrderOfPosting()
{
    Database database(m_path, wordTable());
    QStringList expected;
    for (int i = 0; i < 500; ++i) {
        expected.append(QString::number(i));
        database.write(insertion(expected.constLast()));
    }
    QCOMPARE(storedWords(database), expected);
    QVERIFY(database.problem().isEmpty());
}

void TestDatabase::workThatPilesUpIsOneTransaction()
{
    Database database(m_path, wordTable());
    std::atomic<bool> mayGoOn = false;
    database.write([&mayGoOn](DatabaseSession &) { mayGoOn.wait(false); });
    // While the first holds the thread the others pile up; each sees how much was committed before it.
    std::atomic<int> commits = 0;
    for (int i = 0; i < 100; ++i)
        database.write<int>(
            this,
            [i, &commits](DatabaseSession &session) {
                insertion(QString::number(i))(session);
                return commits.load();
            },
            [&commits](std::optional<int>) { ++commits; });
    mayGoOn = true;
    mayGoOn.notify_all();
    QList<int> seen;
    database.write<int>(
        this, [&commits](DatabaseSession &) { return commits.load(); },
        [&seen](std::optional<int> count) { seen.append(count.value_or(-1)); });
    QTRY_COMPARE(seen, QList<int>{0});
    QCOMPARE(commits.load(), 100);
}

void TestDatabase::aFailedPieceOfWorkTakesNoOtherWithIt()
{
    Database database(m_path, wordTable());
    QList<bool> ended;
    const auto take = [&ended](std::optional<int> result) { ended.append(result.has_value()); };
    database.write(insertion(u"one"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A statement failed: .*UNIQUE.*"_s));
    database.write<int>(
        this,
        [](DatabaseSession &session) {
            insertion(u"lost"_s)(session);
            insertion(u"one"_s)(session);
            insertion(u"after the error"_s)(session);
            return 1;
        },
        take);
    database.write<int>(
        this,
        [](DatabaseSession &session) {
            insertion(u"two"_s)(session);
            return 1;
        },
        take);
    const QStringList expected{u"one"_s, u"two"_s};
    QCOMPARE(storedWords(database), expected);
    QCOMPARE(ended, (QList<bool>{false, true}));
}

void TestDatabase::repliesArriveInTheThreadThatAsked()
{
    Database database(m_path, wordTable());
    QThread *workedIn = nullptr;
    QThread *toldIn = nullptr;
    database.read<int>(
        this,
        [&workedIn](DatabaseSession &) {
            workedIn = QThread::currentThread();
            return 0;
        },
        [&toldIn](std::optional<int>) { toldIn = QThread::currentThread(); });
    QTRY_VERIFY(toldIn);
    QCOMPARE(toldIn, thread());
    QVERIFY(workedIn != thread());
}

void TestDatabase::nothingIsToldToWhoIsGone()
{
    Database database(m_path, wordTable());
    bool told = false;
    {
        QObject asker;
        database.read<QStringList>(&asker, &wordsIn, [&told](const std::optional<QStringList> &) { told = true; });
    }
    QCOMPARE(storedWords(database), QStringList());
    QVERIFY(!told);
}

void TestDatabase::closingWritesWhatIsLeft()
{
    QStringList expected;
    {
        Database database(m_path, wordTable());
        for (int i = 0; i < 3000; ++i) {
            expected.append(QString::number(i));
            database.write(insertion(expected.constLast()));
        }
    }
    Database database(m_path, wordTable());
    QCOMPARE(storedWords(database), expected);
}

void TestDatabase::givingSpaceBackLetsOthersBetween()
{
    Database database(m_path, wordTable());
    const auto freePages = [](DatabaseSession &session) {
        return session.value(u"PRAGMA freelist_count"_s).toLongLong();
    };
    database.write(insertion(QString(8'000'000, u'x')));
    QCOMPARE(storedWords(database).size(), 1);
    std::atomic<bool> mayGoOn = false;
    database.write([&mayGoOn](DatabaseSession &) { mayGoOn.wait(false); });
    database.write([](DatabaseSession &session) { session.run(u"DELETE FROM words"_s); });
    database.compact();
    std::optional<qint64> meanwhile;
    database.read<qint64>(this, freePages, [&meanwhile](std::optional<qint64> pages) { meanwhile = pages; });
    mayGoOn = true;
    mayGoOn.notify_all();
    QTRY_VERIFY(meanwhile);
    QVERIFY2(*meanwhile > 0, "all of it was done first");
    QTRY_COMPARE(answerOf<qint64>(database, freePages), 0);
    QTRY_VERIFY(QFileInfo(m_path).size() < 1'000'000);
}

void TestDatabase::aWorkThatStepsOnItsOwnRowsSeesThemAll()
{
    Database database(m_path, wordTable());
    for (int i = 0; i < 300; ++i)
        database.write(insertion(QString::number(i)));
    int rows = 0;
    database.read<int>(
        this,
        [](DatabaseSession &session) {
            int count = 0;
            // More statements than are kept prepared, while one is under way.
            session.rows(u"SELECT id FROM words"_s, {}, [&](const QSqlQuery &) {
                session.value(u"SELECT %1"_s.arg(count));
                ++count;
                return true;
            });
            return count;
        },
        [&rows](std::optional<int> count) { rows = count.value_or(-1); });
    QTRY_COMPARE(rows, 300);
}

void TestDatabase::filesAreForTheirOwnerOnly_data()
{
    QTest::addColumn<bool>("wasOpen");
    QTest::newRow("a new file") << false;
    QTest::newRow("a file that others could read") << true;
}

void TestDatabase::filesAreForTheirOwnerOnly()
{
    QFETCH(const bool, wasOpen);
    if (wasOpen) {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::Permissions(0x6644)));
    }
    Database database(m_path, wordTable());
    database.write(insertion(u"private"_s));
    QCOMPARE(storedWords(database), QStringList{u"private"_s});
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const QFileInfo info(m_path + suffix);
        QVERIFY2(info.exists(), qPrintable(info.filePath()));
        QCOMPARE(int(info.permissions() & 0x77), 0);
        QVERIFY(info.permissions() & QFile::ReadOwner);
    }
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
