// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/datafolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestDataFolder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isThePlatformsUnlessOneIsNamed();
    void lookingMakesNothing();
    void isMadeForItsOwnerOnly();
    void thePlatformsIsMadePrivate();
    void oneThatIsNamedKeepsItsPermissions();
    void problemsAreSaid_data();
    void problemsAreSaid();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDataFolder::init()
{
    QCoreApplication::setApplicationName(u"fanlight"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_folder->filePath(u"home"_s).toUtf8());
}

void TestDataFolder::isThePlatformsUnlessOneIsNamed()
{
    QCOMPARE(dataFolder({}).path, m_folder->filePath(u"home/fanlight"_s));
    QCOMPARE(dataFolder(u"/some/where/../place/"_s).path, u"/some/place"_s);
    QCOMPARE(dataFolder(u"near"_s).path, QDir::current().filePath(u"near"_s));
    QCOMPARE(dataFolder(u"/x"_s).database(), u"/x/fanlight.db"_s);
    QCOMPARE(dataFolder(u"/x"_s).settings(), u"/x/settings.ini"_s);
}

void TestDataFolder::lookingMakesNothing()
{
    dataFolder({});
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"home"_s)));
}

void TestDataFolder::isMadeForItsOwnerOnly()
{
    for (const QString &asked : {QString(), m_folder->filePath(u"a/b/c"_s)}) {
        const DataFolder folder = preparedDataFolder(asked);
        QVERIFY2(folder.isUsable(), qPrintable(folder.problem));
        QCOMPARE(int(QFileInfo(folder.path).permissions() & 0x777), 0x700);
    }
}

void TestDataFolder::thePlatformsIsMadePrivate()
{
    const QString path = m_folder->filePath(u"home/fanlight"_s);
    QVERIFY(QDir().mkpath(path));
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x7755)));
    QVERIFY(preparedDataFolder({}).isUsable());
    QCOMPARE(int(QFileInfo(path).permissions() & 0x777), 0x700);
}

void TestDataFolder::oneThatIsNamedKeepsItsPermissions()
{
    const QString path = m_folder->filePath(u"named"_s);
    QVERIFY(QDir().mkpath(path));
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x7755)));
    QVERIFY(preparedDataFolder(path).isUsable());
    QCOMPARE(int(QFileInfo(path).permissions() & 0x777), 0x755);
}

void TestDataFolder::problemsAreSaid_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::newRow("a file") << u"file"_s << u"is not a folder"_s;
    QTest::newRow("a folder in a file") << u"file/inside"_s << u"cannot be created"_s;
    QTest::newRow("where nobody can make folders") << u"/proc/fanlight"_s << u"cannot be created"_s;
    QTest::newRow("where nobody can write") << u"/proc/self"_s << u"cannot be written to"_s;
}

void TestDataFolder::problemsAreSaid()
{
    QFETCH(QString, path);
    QFETCH(const QString, words);
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    if (!path.startsWith(u'/'))
        path = m_folder->filePath(path);
    const DataFolder folder = preparedDataFolder(path);
    QVERIFY(!folder.isUsable());
    QVERIFY2(folder.problem.contains(words) && folder.problem.contains(path), qPrintable(folder.problem));
}

QTEST_GUILESS_MAIN(TestDataFolder)
#include "tst_datafolder.moc"
