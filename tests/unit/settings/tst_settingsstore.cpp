// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsstore.h"
#include "tests/support/fulldisk.h"
#include "tests/unit/settings/settingssamples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! No file can be opened while this exists: a reason that root has too.
class NoMoreFiles final
{
    Q_DISABLE_COPY_MOVE(NoMoreFiles)

public:
    NoMoreFiles()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreFiles() { setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TestSettingsStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingThereIsNoProblem();
    void settingsComeBack();
    void onlyItsOwnerReadsTheFile();
    void onlyWhatChangedIsWritten();
    void unknownKeysAndCommentsStay();
    void nonsenseStaysUntilItsSettingIsChanged();
    void strayLinesAreSaidAndKept();
    void unreadableFilesAreSetAside_data();
    void unreadableFilesAreSetAside();
    void secondUnreadableFileGetsANameOfItsOwn();
    void allIsWrittenWhereTheFileIsGone_data();
    void allIsWrittenWhereTheFileIsGone();
    void fileThatCannotBeOpenedIsLeftAlone();
    void olderFilesAreUpgraded();
    void newerFilesKeepTheirVersionAndKeys();
    void versionsOfNoKind_data();
    void versionsOfNoKind();
    void twoProgramsDoNotUndoEachOther();
    void endpointRemovedByTheOtherStaysWholeWhenChangedHere();
    void removedEndpointsLeaveTheFile();
    void secretsLeaveTheFileWithTheNextSave();
    void fullDiskLosesNothing();
    void folderThatCannotBeWritten();
    void folderIsMadeForItsOwner();
    void heldByAnother();

private:
    QByteArray bytes() const;
    void writeBytes(const QByteArray &content) const;
    QStringList files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingsStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QByteArray TestSettingsStore::bytes() const
{
    QFile file(m_folder->filePath(u"settings.ini"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSettingsStore::writeBytes(const QByteArray &content) const
{
    QFile file(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QStringList TestSettingsStore::files() const
{
    return QDir(m_folder->path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
}

void TestSettingsStore::nothingThereIsNoProblem()
{
    SettingsStore store(m_folder->path());
    const LoadedSettings loaded = store.load();
    QCOMPARE(loaded.messages, QStringList());
    QVERIFY(loaded.settings == AppSettings());
    QCOMPARE(files(), QStringList());
}

void TestSettingsStore::settingsComeBack()
{
    const AppSettings settings = unusualSettings();
    SettingsStore store(m_folder->path());
    store.load();
    QCOMPARE(store.save(settings), std::nullopt);
    const LoadedSettings loaded = SettingsStore(m_folder->path()).load();
    QCOMPARE(loaded.messages, QStringList());
    QVERIFY(loaded.settings == settings);
    QCOMPARE(files(), QStringList{u"settings.ini"_s});
}

void TestSettingsStore::onlyItsOwnerReadsTheFile()
{
    const auto shared = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther | QFileDevice::ExeOwner;
    SettingsStore store(m_folder->path());
    QCOMPARE(store.save(unusualSettings()), std::nullopt);
    QVERIFY(!(QFileInfo(store.path()).permissions() & shared));
    // One that was copied here for everybody to read is so no longer once it is saved.
    QVERIFY(
        QFile::setPermissions(store.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    QCOMPARE(store.save({}), std::nullopt);
    QVERIFY(!(QFileInfo(store.path()).permissions() & shared));
}

void TestSettingsStore::onlyWhatChangedIsWritten()
{
    SettingsStore store(m_folder->path());
    AppSettings settings = store.load().settings;
    settings.limits.maxAttempts = 3;
    QCOMPARE(store.save(settings), std::nullopt);
    QCOMPARE(bytes(), QByteArray("[fanlight]\nversion = 1\n\n[limits]\nmaxAttempts = 3\n"));
    settings.limits.maxAttempts = AppSettings().limits.maxAttempts;
    QCOMPARE(store.save(settings), std::nullopt);
    QVERIFY(bytes().contains("maxAttempts = 5\n"));
}

void TestSettingsStore::unknownKeysAndCommentsStay()
{
    const QByteArray before =
        "# mine\n[fanlight]\nversion = 1\n\n[limits]\n; why\nmaxAttempts = 3\nfuture = 1\n\n[tasks]\n"
        "name = x\n";
    writeBytes(before);
    SettingsStore store(m_folder->path());
    LoadedSettings loaded = store.load();
    QCOMPARE(loaded.messages, QStringList());
    loaded.settings.limits.maxAttempts = 4;
    QCOMPARE(store.save(loaded.settings), std::nullopt);
    QCOMPARE(bytes(), QByteArray(before).replace("maxAttempts = 3", "maxAttempts = 4"));
}

void TestSettingsStore::nonsenseStaysUntilItsSettingIsChanged()
{
    writeBytes("[fanlight]\nversion = 1\n[limits]\nmaxAttempts = thre\nmaxConcurrent = many\n");
    SettingsStore store(m_folder->path());
    LoadedSettings loaded = store.load();
    QCOMPARE(loaded.messages.size(), 2);
    loaded.settings.limits.maxConcurrent = 8;
    QCOMPARE(store.save(loaded.settings), std::nullopt);
    QCOMPARE(bytes(), QByteArray("[fanlight]\nversion = 1\n[limits]\nmaxAttempts = thre\nmaxConcurrent = 8\n"));
}

void TestSettingsStore::strayLinesAreSaidAndKept()
{
    writeBytes("[fanlight]\nversion = 1\n[limits]\nmaxAttempts 3\nmaxConcurrent = 8\n");
    SettingsStore store(m_folder->path());
    LoadedSettings loaded = store.load();
    QCOMPARE(loaded.messages.size(), 1);
    QVERIFY2(loaded.messages.first().contains(u"Line 4"_s), qPrintable(loaded.messages.first()));
    QCOMPARE(loaded.settings.limits.maxConcurrent, 8);
    loaded.settings.limits.maxConcurrent = 9;
    QCOMPARE(store.save(loaded.settings), std::nullopt);
    QVERIFY(bytes().contains("\nmaxAttempts 3\n"));
}

void TestSettingsStore::unreadableFilesAreSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("zeroes, as a crash leaves them") << QByteArray(4096, '\0');
    QTest::newRow("half a character") << QByteArray("[limits]\nmaxAttempts = 3\n\xc3");
    QTest::newRow("another text") << QByteArray("Dear Ada,\nthis is no file of settings.\n");
    QTest::newRow("endless") << QByteArray(9 * 1024 * 1024, 'x');
}

void TestSettingsStore::unreadableFilesAreSetAside()
{
    QFETCH(const QByteArray, content);
    writeBytes(content);
    SettingsStore store(m_folder->path());
    LoadedSettings loaded = store.load();
    QVERIFY(loaded.settings == AppSettings());
    QCOMPARE(loaded.messages.size(), 1);
    const QStringList left = files();
    QCOMPARE(left.size(), 1);
    QVERIFY2(left.first().startsWith(u"settings.ini.unreadable-2"_s), qPrintable(left.first()));
    QVERIFY2(loaded.messages.first().contains(left.first()), qPrintable(loaded.messages.first()));
    QCOMPARE(QFileInfo(m_folder->filePath(left.first())).size(), content.size());
    loaded.settings.limits.maxAttempts = 2;
    QCOMPARE(store.save(loaded.settings), std::nullopt);
    QCOMPARE(SettingsStore(m_folder->path()).load().settings.limits.maxAttempts, 2);
}

void TestSettingsStore::secondUnreadableFileGetsANameOfItsOwn()
{
    SettingsStore store(m_folder->path());
    for (int number = 1; number <= 3; ++number) {
        writeBytes(QByteArray(number, '\0'));
        QCOMPARE(store.load().messages.size(), 1);
        QCOMPARE(files().size(), number);
    }
    // A folder of that name is in the way just the same.
    QVERIFY(QDir(m_folder->path()).mkdir(u"settings.ini"_s));
    QCOMPARE(store.load().messages.size(), 1);
    QCOMPARE(store.save({}), std::nullopt);
    QVERIFY(QFileInfo(store.path()).isFile());
}

void TestSettingsStore::allIsWrittenWhereTheFileIsGone_data()
{
    QTest::addColumn<bool>("isDeleted");
    QTest::newRow("deleted under the running program") << true;
    QTest::newRow("overwritten with nonsense meanwhile") << false;
}

void TestSettingsStore::allIsWrittenWhereTheFileIsGone()
{
    QFETCH(const bool, isDeleted);
    QCOMPARE(SettingsStore(m_folder->path()).save(unusualSettings()), std::nullopt);
    SettingsStore store(m_folder->path());
    AppSettings settings = store.load().settings;
    if (isDeleted)
        QVERIFY(QFile::remove(store.path()));
    else
        writeBytes(QByteArray(64, '\0'));
    settings.limits.maxAttempts = 2;
    // That a file was set aside is said.
    QCOMPARE(store.save(settings).has_value(), !isDeleted);
    QVERIFY(SettingsStore(m_folder->path()).load().settings == settings);
    // From here on only what changes is written again.
    const QByteArray whole = bytes();
    settings.limits.maxAttempts = 3;
    QCOMPARE(store.save(settings), std::nullopt);
    QCOMPARE(bytes(), QByteArray(whole).replace("maxAttempts = 2", "maxAttempts = 3"));
}

void TestSettingsStore::fileThatCannotBeOpenedIsLeftAlone()
{
    QCOMPARE(SettingsStore(m_folder->path()).save(unusualSettings()), std::nullopt);
    const QByteArray before = bytes();
    SettingsStore store(m_folder->path());
    AppSettings settings;
    {
        const NoMoreFiles none;
        const LoadedSettings loaded = store.load();
        QCOMPARE(loaded.messages.size(), 1);
        QVERIFY2(loaded.messages.first().contains(store.path()), qPrintable(loaded.messages.first()));
        settings = loaded.settings;
        settings.limits.maxAttempts = 2;
        const std::optional<QString> problem = store.save(settings);
        QVERIFY(problem);
        QVERIFY2(problem->contains(u"not saved"_s), qPrintable(*problem));
    }
    QCOMPARE(files(), QStringList{u"settings.ini"_s});
    QCOMPARE(bytes(), before);
    // Once it can be opened, only what was changed goes into it.
    QCOMPARE(store.save(settings), std::nullopt);
    AppSettings expected = unusualSettings();
    expected.limits.maxAttempts = 2;
    QVERIFY(SettingsStore(m_folder->path()).load().settings == expected);
}

void TestSettingsStore::olderFilesAreUpgraded()
{
    const QList<SettingsUpgrade> upgrades{
        {2,
         [](IniDocument &document) {
             document.setValue(u"limits"_s, u"maxAttempts"_s, document.value(u"limits"_s, u"tries"_s).value_or(u"5"_s));
             document.remove(u"limits"_s, u"tries"_s);
         }},
        {3, [](IniDocument &document) {
             const int attempts = document.value(u"limits"_s, u"maxAttempts"_s)->toInt();
             document.setValue(u"limits"_s, u"maxAttempts"_s, QString::number(attempts + 1));
         }}};
    const QByteArray old = "[limits]\ntries = 7\n";
    writeBytes(old);
    SettingsStore store(m_folder->path(), upgrades);
    LoadedSettings loaded = store.load();
    QCOMPARE(loaded.messages, QStringList());
    QCOMPARE(loaded.settings.limits.maxAttempts, 8);
    QCOMPARE(bytes(), old);
    QCOMPARE(store.save(loaded.settings), std::nullopt);
    QCOMPARE(bytes(), QByteArray("[limits]\nmaxAttempts = 8\n\n[fanlight]\nversion = 3\n"));
    // Once only.
    QCOMPARE(store.load().settings.limits.maxAttempts, 8);
}

void TestSettingsStore::newerFilesKeepTheirVersionAndKeys()
{
    writeBytes("[fanlight]\nversion = 7\n[limits]\nmaxAttempts = 3\nnews = 1\n");
    SettingsStore store(m_folder->path());
    LoadedSettings loaded = store.load();
    QCOMPARE(loaded.messages.size(), 1);
    QVERIFY2(loaded.messages.first().contains(u"7"_s), qPrintable(loaded.messages.first()));
    QCOMPARE(loaded.settings.limits.maxAttempts, 3);
    loaded.settings.limits.maxAttempts = 4;
    QCOMPARE(store.save(loaded.settings), std::nullopt);
    QCOMPARE(bytes(), QByteArray("[fanlight]\nversion = 7\n[limits]\nmaxAttempts = 4\nnews = 1\n"));
}

void TestSettingsStore::versionsOfNoKind_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("a word") << QByteArray("new");
    QTest::newRow("zero") << QByteArray("0");
    QTest::newRow("negative") << QByteArray("-1");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("beyond everything") << QByteArray("99999999999999");
}

void TestSettingsStore::versionsOfNoKind()
{
    QFETCH(const QByteArray, version);
    writeBytes("[fanlight]\nversion = " + version + "\n[limits]\nmaxAttempts = 3\n");
    const LoadedSettings loaded = SettingsStore(m_folder->path()).load();
    QCOMPARE(loaded.messages.size(), 1);
    QVERIFY2(loaded.messages.first().contains(u"version"_s), qPrintable(loaded.messages.first()));
    QCOMPARE(loaded.settings.limits.maxAttempts, 3);
}

void TestSettingsStore::twoProgramsDoNotUndoEachOther()
{
    SettingsStore one(m_folder->path());
    SettingsStore other(m_folder->path());
    AppSettings mine = one.load().settings;
    AppSettings theirs = other.load().settings;
    mine.limits.maxAttempts = 2;
    mine.endpoints.append({.name = u"mine"_s, .baseUrl = QUrl(u"https://mine.example"_s)});
    QCOMPARE(one.save(mine), std::nullopt);
    theirs.limits.maxConcurrent = 4;
    theirs.endpoints.append({.name = u"theirs"_s, .baseUrl = QUrl(u"https://theirs.example"_s)});
    QCOMPARE(other.save(theirs), std::nullopt);
    mine.window.colorScheme = ColorScheme::Dark;
    QCOMPARE(one.save(mine), std::nullopt);

    const AppSettings both = SettingsStore(m_folder->path()).load().settings;
    QCOMPARE(both.limits.maxAttempts, 2);
    QCOMPARE(both.limits.maxConcurrent, 4);
    QCOMPARE(both.endpoints.size(), 2);
    QVERIFY(both.window.colorScheme == ColorScheme::Dark);
}

void TestSettingsStore::endpointRemovedByTheOtherStaysWholeWhenChangedHere()
{
    SettingsStore one(m_folder->path());
    QCOMPARE(one.save(unusualSettings()), std::nullopt);
    SettingsStore other(m_folder->path());
    AppSettings theirs = other.load().settings;
    AppSettings mine = one.load().settings;
    theirs.endpoints.clear();
    QCOMPARE(other.save(theirs), std::nullopt);
    mine.endpoints.first().title = u"Changed"_s;
    QCOMPARE(one.save(mine), std::nullopt);
    const LoadedSettings loaded = SettingsStore(m_folder->path()).load();
    QCOMPARE(loaded.messages, QStringList());
    QVERIFY(loaded.settings.endpoints == mine.endpoints);
}

void TestSettingsStore::removedEndpointsLeaveTheFile()
{
    SettingsStore store(m_folder->path());
    AppSettings settings = unusualSettings();
    QCOMPARE(store.save(settings), std::nullopt);
    settings.endpoints.first().headers.removeFirst();
    settings.endpoints.first().requestsPerMinute = std::nullopt;
    QCOMPARE(store.save(settings), std::nullopt);
    QVERIFY(SettingsStore(m_folder->path()).load().settings == settings);
    settings.endpoints.clear();
    QCOMPARE(store.save(settings), std::nullopt);
    QVERIFY2(!bytes().contains("endpoint work"), bytes().constData());
}

void TestSettingsStore::secretsLeaveTheFileWithTheNextSave()
{
    writeBytes("[endpoint x]\nbaseUrl = https://me:canary-1@x.example/v1\nproxy = http://me:canary-2@p.example:1\n"
               "header Authorization = canary-3\n[network]\nproxy = http://me:canary-4@p.example:1\n"
               "[endpoint bad]\nproxy = http://me:canary-5@p.example:1\n");
    SettingsStore store(m_folder->path());
    LoadedSettings loaded = store.load();
    QVERIFY2(!loaded.messages.join(u' ').contains(u"canary"_s), qPrintable(loaded.messages.join(u' ')));
    QCOMPARE(store.save(loaded.settings), std::nullopt);
    QVERIFY2(!bytes().contains("canary"), bytes().constData());
    QVERIFY(bytes().contains("baseUrl = https://x.example/v1\n"));
    QVERIFY(bytes().contains("proxy = http://p.example:1\n"));
    QVERIFY(bytes().contains("secret header Authorization ="));
    QVERIFY(bytes().contains("[endpoint bad]"));
}

void TestSettingsStore::fullDiskLosesNothing()
{
    SettingsStore store(m_folder->path());
    AppSettings settings = store.load().settings;
    settings.limits.maxAttempts = 3;
    QCOMPARE(store.save(settings), std::nullopt);
    const QByteArray before = bytes();
    settings.endpoints = unusualSettings().endpoints;
    {
        const FullDisk full(20);
        const std::optional<QString> problem = store.save(settings);
        QVERIFY(problem);
        QVERIFY2(problem->contains(store.path()), qPrintable(*problem));
    }
    QCOMPARE(bytes(), before);
    QCOMPARE(files(), QStringList{u"settings.ini"_s});
    // The same values are saved once there is room.
    QCOMPARE(store.save(settings), std::nullopt);
    QVERIFY(SettingsStore(m_folder->path()).load().settings == settings);
}

void TestSettingsStore::folderThatCannotBeWritten()
{
    if (!QFileInfo(u"/proc/self"_s).isDir())
        QSKIP("There is no folder here that nobody can write to.");
    SettingsStore store(u"/proc/self"_s);
    QCOMPARE(store.load().messages, QStringList());
    const std::optional<QString> problem = store.save(unusualSettings());
    QVERIFY(problem);
    QVERIFY2(problem->contains(u"/proc/self/settings.ini"_s), qPrintable(*problem));

    SettingsStore nowhere(u"/proc/no/such/folder"_s);
    QVERIFY(nowhere.save({}));
    writeBytes("x");
    SettingsStore inAFile(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(inAFile.save(unusualSettings()));
}

void TestSettingsStore::folderIsMadeForItsOwner()
{
    const QString folder = m_folder->filePath(u"a/b"_s);
    SettingsStore store(folder);
    QCOMPARE(store.save({}), std::nullopt);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(folder).permissions() & others));
    QVERIFY(QFileInfo::exists(store.path()));
}

void TestSettingsStore::heldByAnother()
{
    SettingsStore store(m_folder->path(), settingsUpgrades());
    QLockFile lock(store.path() + u".lock"_s);
    QVERIFY(lock.tryLock(0));
    const std::optional<QString> problem = store.save(unusualSettings());
    QVERIFY(problem);
    QVERIFY2(problem->contains(u"another program"_s), qPrintable(*problem));
    lock.unlock();
    QCOMPARE(store.save(unusualSettings()), std::nullopt);
}

QTEST_GUILESS_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
