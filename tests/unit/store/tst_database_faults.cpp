// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "tests/unit/store/databaseanswer.h"
#include "tests/unit/store/smalldisk.h"
#include "tests/unit/store/words.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Tries again at once, and tells at once.
DatabaseOptions impatient()
{
    DatabaseOptions options;
    options.busyTimeout = 1ms;
    options.firstRetry = 1ms;
    options.longestRetry = 20ms;
    options.lockPatience = 0ms;
    return options;
}

//! Another connection, of this thread.
class Neighbour final
{
    Q_DISABLE_COPY_MOVE(Neighbour)

public:
    explicit Neighbour(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"neighbour"_s);
        database.setDatabaseName(path);
        database.open();
        m_session = std::make_unique<DatabaseSession>(database);
    }
    ~Neighbour()
    {
        m_session.reset();
        QSqlDatabase::removeDatabase(u"neighbour"_s);
    }

    DatabaseSession *operator->() { return m_session.get(); }

private:
    std::unique_ptr<DatabaseSession> m_session;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QStringList filesAside(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList({u"fanlight-unreadable-*.db"_s}, QDir::Files);
}

} // namespace

class TestDatabaseFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFullDiskIsToldAndWaitedFor();
    void aReadOnlyFolderIsToldAndWaitedFor();
    void aReadOnlyFolderCanBeReadFrom();
    void aReaderTellsWhenTheFileIsBack();
    void aFolderThatIsNotThereIsTold();
    void aLockIsToldAndWaitedFor();
    void whatWaitsIsBounded();
    void theEndIsBounded();
    void twoOfThemShareAFile();
    void anOlderFileIsBroughtUpToDate_data();
    void anOlderFileIsBroughtUpToDate();
    void aMigrationThatFailsChangesNothing();
    void aLaterFileIsLeftAlone();
    void aDamagedFileIsSetAside_data();
    void aDamagedFileIsSetAside();
    void damageThatIsFoundLaterIsSetAside();
    void oneOfTwoSetsTheFileAside();
    void aFileThatIsDeletedIsMadeAnew();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestDatabaseFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"fanlight.db"_s);
}

void TestDatabaseFaults::aFullDiskIsToldAndWaitedFor()
{
    SmallDisk disk(4096);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a small disk.");
    Database database(disk.path() + u"/fanlight.db"_s, wordTable(), impatient());
    const QSignalSpy problems(&database, &Database::problemChanged);
    database.write(insertion(u"before"_s));
    QCOMPARE(storedWords(database), QStringList{u"before"_s});
    disk.fill();
    QStringList expected{u"before"_s};
    for (const QString &number : numbers(200)) {
        expected.append(number + QString(1000, u'x'));
        database.write(insertion(expected.constLast()));
    }
    QTRY_VERIFY(!database.problem().isEmpty());
    QVERIFY2(database.problem().contains("the disk is full"_L1), qPrintable(database.problem()));
    QVERIFY(database.problem().contains(disk.path()));
    // What was there can be read meanwhile.
    QCOMPARE(storedWords(database).value(0), u"before"_s);
    QVERIFY(!database.problem().isEmpty());
    disk.free();
    QTRY_COMPARE(storedWords(database), expected);
    QTRY_COMPARE(problems.size(), 2);
    QVERIFY(problems.last().first().toString().isEmpty());
    QVERIFY(database.notices().isEmpty());
}

void TestDatabaseFaults::aReadOnlyFolderIsToldAndWaitedFor()
{
    SmallDisk disk(4096);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a small disk.");
    QVERIFY(disk.setReadOnly(true));
    Database database(disk.path() + u"/fanlight.db"_s, wordTable(), impatient());
    database.write(insertion(u"kept"_s));
    QTRY_VERIFY2(database.problem().contains("cannot be opened or created"_L1), qPrintable(database.problem()));
    QCOMPARE(storedWords(database), QStringList{u"the read failed"_s});
    QVERIFY(disk.setReadOnly(false));
    QTRY_COMPARE(database.problem(), QString());
    QCOMPARE(storedWords(database), QStringList{u"kept"_s});
}

void TestDatabaseFaults::aReadOnlyFolderCanBeReadFrom()
{
    SmallDisk disk(4096);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a small disk.");
    const QString path = disk.path() + u"/fan light %41.db"_s;
    {
        Database database(path, wordTable(), impatient());
        database.write(insertion(u"kept"_s));
    }
    QVERIFY(disk.setReadOnly(true));
    DatabaseOptions options = impatient();
    options.readOnly = true;
    Database database(path, wordTable(), options);
    QCOMPARE(storedWords(database), QStringList{u"kept"_s});
    QCOMPARE(database.problem(), QString());
    Database later(path, wordTable() + wordTable(), options);
    QCOMPARE(storedWords(later), QStringList{u"the read failed"_s});
    QVERIFY2(later.problem().contains("another version"_L1), qPrintable(later.problem()));
}

void TestDatabaseFaults::aReaderTellsWhenTheFileIsBack()
{
    const QString path = m_folder->filePath(u"later.db"_s);
    DatabaseOptions options = impatient();
    options.readOnly = true;
    Database reader(path, wordTable(), options);
    QTRY_VERIFY(!reader.problem().isEmpty());
    {
        Database writer(path, wordTable(), impatient());
        writer.write(insertion(u"kept"_s));
    }
    QTRY_COMPARE(storedWords(reader), QStringList{u"kept"_s});
    QTRY_COMPARE(reader.problem(), QString());
}

void TestDatabaseFaults::aFolderThatIsNotThereIsTold()
{
    Database database(m_folder->filePath(u"no/such/folder/fanlight.db"_s), wordTable(), impatient());
    database.write(insertion(u"kept"_s));
    QTRY_VERIFY(!database.problem().isEmpty());
    QVERIFY(QDir(m_folder->path()).mkpath(u"no/such/folder"_s));
    QTRY_COMPARE(storedWords(database), QStringList{u"kept"_s});
    QCOMPARE(database.problem(), QString());
}

void TestDatabaseFaults::aLockIsToldAndWaitedFor()
{
    Database database(m_path, wordTable(), impatient());
    database.write(insertion(u"before"_s));
    QCOMPARE(storedWords(database), QStringList{u"before"_s});
    Neighbour neighbour(m_path);
    QVERIFY(neighbour->run(u"BEGIN EXCLUSIVE"_s));
    for (const QString &number : numbers(50))
        database.write(insertion(number));
    QTRY_VERIFY2(database.problem().contains("another program keeps it locked"_L1), qPrintable(database.problem()));
    // Who only asks does not wait for the lock, and is told what is stored.
    QCOMPARE(storedWords(database), QStringList{u"before"_s});
    QVERIFY(!database.problem().isEmpty());
    QVERIFY(neighbour->run(u"COMMIT"_s));
    QTRY_COMPARE(storedWords(database), QStringList{u"before"_s} + numbers(50));
    QTRY_COMPARE(database.problem(), QString());
    QVERIFY(database.notices().isEmpty());
}

void TestDatabaseFaults::whatWaitsIsBounded()
{
    DatabaseOptions options = impatient();
    options.mostWaitingBytes = 10'000;
    Database database(m_path, wordTable(), options);
    QCOMPARE(storedWords(database), QStringList());
    Neighbour neighbour(m_path);
    QVERIFY(neighbour->run(u"BEGIN EXCLUSIVE"_s));
    for (const QString &number : numbers(100))
        database.write(insertion(number), 1'000);
    QTRY_VERIFY(!database.problem().isEmpty());
    // A question is answered after what was posted before it was looked at.
    QCOMPARE(storedWords(database), QStringList());
    QVERIFY(neighbour->run(u"COMMIT"_s));
    QTRY_COMPARE(storedWords(database), numbers(100).last(10));
    QTRY_COMPARE(database.notices().size(), 1);
    QVERIFY2(database.notices().first().contains("90 entries"_L1), qPrintable(database.notices().first()));
}

void TestDatabaseFaults::theEndIsBounded()
{
    DatabaseOptions options = impatient();
    options.closeTime = 50ms;
    Database database(m_path, wordTable(), options);
    QCOMPARE(storedWords(database), QStringList());
    Neighbour neighbour(m_path);
    QVERIFY(neighbour->run(u"BEGIN EXCLUSIVE"_s));
    for (const QString &number : numbers(3))
        database.write(insertion(number));
    database.close();
    QVERIFY2(database.problem().contains("another program keeps it locked"_L1), qPrintable(database.problem()));
    QCOMPARE(database.notices().size(), 1);
    QVERIFY2(database.notices().first().contains("3 entries"_L1), qPrintable(database.notices().first()));
    // Nothing comes of what is posted afterwards, and nothing goes wrong.
    database.write(insertion(u"too late"_s));
}

void TestDatabaseFaults::twoOfThemShareAFile()
{
    Database one(m_path, wordTable());
    Database two(m_path, wordTable());
    for (int i = 0; i < 300; ++i) {
        one.write(insertion(u"one %1"_s.arg(i)));
        two.write(insertion(u"two %1"_s.arg(i)));
    }
    one.close();
    const QStringList words = storedWords(two);
    QCOMPARE(words.size(), 600);
    QCOMPARE(words.filter(u"one"_s), numbers(300, u"one "_s));
    QCOMPARE(words.filter(u"two"_s), numbers(300, u"two "_s));
    QCOMPARE(one.problem() + two.problem(), QString());
    QVERIFY(one.notices().isEmpty() && two.notices().isEmpty());
}

void TestDatabaseFaults::anOlderFileIsBroughtUpToDate_data()
{
    QTest::addColumn<QStringList>("madeBy");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("version 0, an empty file") << QStringList{} << QStringList{};
    QTest::newRow("version 0, without tables")
        << QStringList{u"PRAGMA journal_mode = DELETE"_s, u"VACUUM"_s} << QStringList{};
    QTest::newRow("version 1") << QStringList{wordTable().first().statements.first(),
                                              u"INSERT INTO words (word) VALUES ('old')"_s,
                                              u"PRAGMA user_version = 1"_s}
                               << QStringList{u"old"_s};
}

void TestDatabaseFaults::anOlderFileIsBroughtUpToDate()
{
    QFETCH(const QStringList, madeBy);
    QFETCH(const QStringList, words);
    {
        Neighbour maker(m_path);
        for (const QString &statement : madeBy)
            maker->rows(statement, {}, [](const QSqlQuery &) { return true; });
        QVERIFY2(!maker->failed(), qPrintable(maker->error().text()));
    }
    const QList<Migration> migrations = wordTable()
        + QList<Migration>{{{u"ALTER TABLE words ADD COLUMN language TEXT NOT NULL DEFAULT 'en'"_s}},
                           {{u"UPDATE words SET language = 'de'"_s, u"CREATE TABLE other (id INTEGER)"_s}}};
    Database database(m_path, migrations);
    QCOMPARE(storedWords(database), words);
    QCOMPARE(
        answerOf<qint64>(database,
                         [](DatabaseSession &session) { return session.value(u"PRAGMA user_version"_s).toLongLong(); }),
        3);
    QCOMPARE(
        answerOf<qint64>(database,
                         [](DatabaseSession &session) {
                             return session.value(u"SELECT count(*) FROM words WHERE language = 'de'"_s).toLongLong();
                         }),
        words.size());
}

void TestDatabaseFaults::aMigrationThatFailsChangesNothing()
{
    {
        Database database(m_path, wordTable());
        database.write(insertion(u"kept"_s));
    }
    {
        Database database(m_path, wordTable() + QList<Migration>{{{u"DELETE FROM words"_s, u"THIS IS NOT SQL"_s}}},
                          impatient());
        QCOMPARE(storedWords(database), QStringList{u"the read failed"_s});
        QVERIFY(!database.problem().isEmpty());
    }
    Database database(m_path, wordTable());
    QCOMPARE(storedWords(database), QStringList{u"kept"_s});
}

void TestDatabaseFaults::aLaterFileIsLeftAlone()
{
    {
        Neighbour maker(m_path);
        QVERIFY(maker->run(u"CREATE TABLE future (word TEXT)"_s));
        QVERIFY(maker->run(u"PRAGMA user_version = 99"_s));
    }
    const auto future = [this] {
        Neighbour reader(m_path);
        return reader->value(u"SELECT sql FROM sqlite_master"_s).toString();
    };
    const QString before = future();
    Database database(m_path, wordTable(), impatient());
    database.write(insertion(u"lost"_s));
    QCOMPARE(storedWords(database), QStringList{u"the read failed"_s});
    QVERIFY2(database.problem().contains("a later version of Fanlight wrote it (format 99, this one knows 1)"_L1),
             qPrintable(database.problem()));
    database.close();
    QCOMPARE(future(), before);
    QVERIFY(filesAside(*m_folder).isEmpty());
}

void TestDatabaseFaults::aDamagedFileIsSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("something else") << QByteArray("[settings]\nnothing=here\n").repeated(100);
    QTest::newRow("a head and nothing behind it") << QByteArray("SQLite format 3\0", 16) + QByteArray(200, 'x');
    QTest::newRow("zeroes") << QByteArray(8192, '\0');
}

void TestDatabaseFaults::aDamagedFileIsSetAside()
{
    QFETCH(const QByteArray, content);
    writeFile(m_path, content);
    Database database(m_path, wordTable(), impatient());
    const QSignalSpy notices(&database, &Database::noticed);
    database.write(insertion(u"new"_s));
    QCOMPARE(storedWords(database), QStringList{u"new"_s});
    const QStringList aside = filesAside(*m_folder);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(contentOf(m_folder->filePath(aside.first())), content);
    QCOMPARE(notices.size(), 1);
    QVERIFY2(notices.first().first().toString().contains(aside.first()), qPrintable(database.notices().first()));
    QCOMPARE(database.problem(), QString());
    QCOMPARE(int(QFileInfo(m_path).permissions() & 0x77), 0);
}

void TestDatabaseFaults::damageThatIsFoundLaterIsSetAside()
{
    {
        Database database(m_path, wordTable());
        for (const QString &number : numbers(2'000))
            database.write(insertion(number + QString(50, u'x')));
    }
    QByteArray content = contentOf(m_path);
    QVERIFY(content.size() > 100'000);
    content.replace(8'192, 40'000, QByteArray(40'000, '\x5a'));
    writeFile(m_path, content);
    Database database(m_path, wordTable(), impatient());
    for (const QString &number : numbers(100, u"new "_s))
        database.write(insertion(number));
    QTRY_COMPARE(filesAside(*m_folder).size(), 1);
    // What was to be written when it was found is in the new file.
    QCOMPARE(storedWords(database), numbers(100, u"new "_s));
    QCOMPARE(database.notices().size(), 1);
}

void TestDatabaseFaults::oneOfTwoSetsTheFileAside()
{
    writeFile(m_path, QByteArray("no database").repeated(1000));
    Database one(m_path, wordTable(), impatient());
    Database two(m_path, wordTable(), impatient());
    one.write(insertion(u"one"_s));
    two.write(insertion(u"two"_s));
    one.close();
    two.close();
    QCOMPARE(filesAside(*m_folder).size(), 1);
    QCOMPARE(one.notices().size() + two.notices().size(), 1);
    Database later(m_path, wordTable());
    QStringList words = storedWords(later);
    words.sort();
    QCOMPARE(words, (QStringList{u"one"_s, u"two"_s}));
}

void TestDatabaseFaults::aFileThatIsDeletedIsMadeAnew()
{
    Database database(m_path, wordTable(), impatient());
    database.write(insertion(u"before"_s));
    QCOMPARE(storedWords(database), QStringList{u"before"_s});
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QVERIFY(QFile::remove(m_path + suffix));
    database.write(insertion(u"after"_s));
    QCOMPARE(storedWords(database), QStringList{u"after"_s});
    QVERIFY(QFile::exists(m_path));
}

QTEST_GUILESS_MAIN(TestDatabaseFaults)
#include "tst_database_faults.moc"
