// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/summaryfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSummaryFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes();
    void keepsTheOldOneUntilTheEnd();
    void refuses_data();
    void refuses();
    void aDeviceIsWrittenToNotReplaced();
};

void TestSummaryFile::writes()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"s.json"_s);
    SummaryFile file(path);
    QVERIFY(file.open());
    QVERIFY(file.write({{u"rows"_s, 1}}));
    QCOMPARE(QJsonDocument::fromJson(contentOf(path)).object(), QJsonObject({{u"rows"_s, 1}}));
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files).size(), 1);
}

void TestSummaryFile::keepsTheOldOneUntilTheEnd()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"s.json"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    {
        SummaryFile file(path);
        QVERIFY(file.open());
        QCOMPARE(contentOf(path), "old");
    }
    QCOMPARE(contentOf(path), "old");
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files).size(), 1);
}

void TestSummaryFile::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("a folder that is not there") << u"no/such/s.json"_s;
}

void TestSummaryFile::refuses()
{
    QFETCH(QString, path);
    const QTemporaryDir directory;
    SummaryFile file(directory.filePath(path));
    QVERIFY(!file.open());
    QVERIFY(!file.errorString().isEmpty());
}

void TestSummaryFile::aDeviceIsWrittenToNotReplaced()
{
    const QFileInfo device(u"/dev/null"_s);
    if (!device.exists())
        QSKIP("There is no /dev/null here.");
    SummaryFile file(device.filePath());
    QVERIFY(file.open());
    QVERIFY(file.write({{u"rows"_s, 1}}));
    QVERIFY(!QFileInfo(device.filePath()).isFile());
}

QTEST_GUILESS_MAIN(TestSummaryFile)
#include "tst_summaryfile.moc"
