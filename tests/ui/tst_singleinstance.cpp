// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <future>
#include <memory>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Start = SingleInstance::Start;

namespace {

constexpr auto longPatience = 60s;
constexpr auto shortPatience = 200ms;

//! Where starts meet, and the data that they are about.
struct Place
{
    QTemporaryDir runtime;
    QTemporaryDir data;

    std::unique_ptr<SingleInstance> instance(std::chrono::milliseconds patience = longPatience) const
    {
        return std::make_unique<SingleInstance>(runtime.path(), data.path(), patience);
    }
};

//! A later start, as another process would make it: while this thread's events go on.
Start laterStart(const Place &place, const Handover &handover = {}, std::chrono::milliseconds patience = longPatience)
{
    std::future<Start> start =
        std::async(std::launch::async, [&] { return place.instance(patience)->begin(handover); });
    const auto isMade = [&start] { return start.wait_for(0s) == std::future_status::ready; };
    return QTest::qWaitFor(isMade, int(2 * std::chrono::milliseconds(longPatience).count())) ? start.get()
                                                                                             : Start::Alone;
}

QList<Handover> received(const QSignalSpy &spy)
{
    QList<Handover> handovers;
    for (const QList<QVariant> &arguments : spy)
        handovers.append(arguments.first().value<Handover>());
    return handovers;
}

//! The number of a process that has ended.
qint64 endedProcess()
{
    QProcess process;
    process.start(u"true"_s, {});
    process.waitForStarted();
    const qint64 id = process.processId();
    process.waitForFinished();
    return id;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class SingleInstanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterStartHandsItsFilesOver();
    void pathsAreMadeAbsolute();
    void otherDataIsAnotherWindow();
    void closedWindowIsNoWindow();
    void whatACrashLeftIsTakenOver();
    void hungWindowIsNotWaitedForWithoutEnd();
    void windowThatListensLaterIsReached();
    void garbageIsNotTaken_data();
    void garbageIsNotTaken();
    void silentCallerIsSentAway();
    void callerThatGoesIsNoHarm();
    void onlyTheUserCanReachIt();
    void folderOfOthersIsNotUsed_data();
    void folderOfOthersIsNotUsed();
};

void SingleInstanceTest::laterStartHandsItsFilesOver()
{
    const Place place;
    const auto first = place.instance();
    QCOMPARE(first->begin({}), Start::First);
    const QSignalSpy spy(first.get(), &SingleInstance::received);
    const Handover files{{u"/tmp/a b.csv"_s, u"/tmp/評価\n.txt"_s}, u"token-1"_s};
    QCOMPARE(laterStart(place, files), Start::HandedOver);
    QCOMPARE(laterStart(place), Start::HandedOver);
    QCOMPARE(received(spy), (QList<Handover>{files, {}}));
}

void SingleInstanceTest::pathsAreMadeAbsolute()
{
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const QString here = QDir::currentPath(); // without links
    const Handover handover = handoverOf({u"a.txt"_s, u"../b.txt"_s, u"/c/./d.txt"_s}, u"token"_s);
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(handover.paths, (QStringList{here + u"/a.txt"_s, QDir::cleanPath(here + u"/../b.txt"_s), u"/c/d.txt"_s}));
    QCOMPARE(handover.activationToken, u"token"_s);
}

void SingleInstanceTest::otherDataIsAnotherWindow()
{
    const Place place;
    const QTemporaryDir otherData;
    const auto first = place.instance();
    QCOMPARE(first->begin({}), Start::First);
    SingleInstance other(place.runtime.path(), otherData.path(), longPatience);
    QCOMPARE(other.begin({}), Start::First);
    // However it is written.
    SingleInstance same(place.runtime.path(), place.data.path() + u"/../"_s + QDir(place.data.path()).dirName(),
                        shortPatience);
    QCOMPARE(same.socketPath(), first->socketPath());
}

void SingleInstanceTest::closedWindowIsNoWindow()
{
    const Place place;
    auto first = place.instance();
    QCOMPARE(first->begin({}), Start::First);
    first.reset();
    QCOMPARE(QDir(place.runtime.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
             QStringList());
    QCOMPARE(place.instance()->begin({}), Start::First);
}

void SingleInstanceTest::whatACrashLeftIsTakenOver()
{
    const Place place;
    const auto later = place.instance();
    // A socket nobody listens on, and the lock of a process that is gone.
    QVERIFY(write(later->lockPath(),
                  QByteArray::number(endedProcess()) + "\nfanlight\n" + QSysInfo::machineHostName().toUtf8() + '\n'));
    QVERIFY(write(later->socketPath(), {}));
    QCOMPARE(later->begin({}), Start::First);
    QCOMPARE(laterStart(place), Start::HandedOver);
}

void SingleInstanceTest::hungWindowIsNotWaitedForWithoutEnd()
{
    const Place place;
    const auto first = place.instance();
    QCOMPARE(first->begin({}), Start::First);
    const QSignalSpy spy(first.get(), &SingleInstance::received);
    // In this thread, so that the first cannot answer.
    QCOMPARE(place.instance(shortPatience)->begin({{u"/a.txt"_s}}), Start::Alone);
    QCOMPARE(spy.count(), 0);
}

void SingleInstanceTest::windowThatListensLaterIsReached()
{
    const Place place;
    const auto probe = place.instance();
    QLockFile lock(probe->lockPath());
    lock.setStaleLockTime(0);
    QVERIFY(lock.tryLock());
    std::future<Start> start = std::async(std::launch::async, [&] { return place.instance()->begin({}); });
    QLocalServer server;
    QVERIFY(server.listen(probe->socketPath()));
    QTRY_VERIFY(server.hasPendingConnections());
    QLocalSocket *caller = server.nextPendingConnection();
    QTRY_VERIFY(caller->canReadLine());
    QCOMPARE(handoverFromMessage(caller->readLine()), Handover{});
    caller->write("taken\n");
    caller->flush();
    QCOMPARE(start.get(), Start::HandedOver);
}

void SingleInstanceTest::garbageIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x01\n", 5);
    QTest::newRow("something else's JSON") << QByteArray("{\"open\":[\"/a\"]}\n");
    QTest::newRow("another version") << QByteArray("{\"fanlight\":2,\"open\":[\"/a\"]}\n");
    QTest::newRow("no files") << QByteArray("{\"fanlight\":1}\n");
    QTest::newRow("a relative path") << QByteArray("{\"fanlight\":1,\"open\":[\"a.txt\"]}\n");
    QTest::newRow("a path that is a number") << QByteArray("{\"fanlight\":1,\"open\":[7]}\n");
    QTest::newRow("a path with a null") << QByteArray("{\"fanlight\":1,\"open\":[\"/a\\u0000b\"]}\n");
    QTest::newRow("deep nesting") << QByteArray(100'000, '[') + '\n';
    QTest::newRow("a line without an end") << QByteArray(Handover::longestMessage + 1, 'x');
}

void SingleInstanceTest::garbageIsNotTaken()
{
    QFETCH(QByteArray, bytes);
    const Place place;
    const auto first = place.instance();
    QCOMPARE(first->begin({}), Start::First);
    const QSignalSpy spy(first.get(), &SingleInstance::received);
    QLocalSocket caller;
    caller.connectToServer(first->socketPath());
    caller.write(bytes);
    QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(caller.readAll(), QByteArray());
    QCOMPARE(spy.count(), 0);
    QCOMPARE(laterStart(place), Start::HandedOver);
}

void SingleInstanceTest::silentCallerIsSentAway()
{
    const Place place;
    const auto first = place.instance(shortPatience);
    QCOMPARE(first->begin({}), Start::First);
    QLocalSocket caller;
    caller.connectToServer(first->socketPath());
    caller.write("{\"fanlight\":1,");
    QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(laterStart(place), Start::HandedOver);
}

void SingleInstanceTest::callerThatGoesIsNoHarm()
{
    const Place place;
    const auto first = place.instance();
    QCOMPARE(first->begin({}), Start::First);
    const QSignalSpy spy(first.get(), &SingleInstance::received);
    {
        QLocalSocket caller;
        caller.connectToServer(first->socketPath());
        caller.write(messageOf({{u"/a.txt"_s}}));
        QVERIFY(caller.waitForBytesWritten());
    }
    QTRY_COMPARE(received(spy), QList<Handover>{{{u"/a.txt"_s}}});
    QCOMPARE(laterStart(place), Start::HandedOver);
}

void SingleInstanceTest::onlyTheUserCanReachIt()
{
    const Place place;
    const auto first = place.instance();
    QCOMPARE(first->begin({}), Start::First);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QCOMPARE(QFile::permissions(first->socketPath()) & others, QFileDevice::Permissions());
}

void SingleInstanceTest::folderOfOthersIsNotUsed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QFileDevice::Permissions>("permissions");
    constexpr auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    QTest::newRow("anybody may write there") << u"."_s << (own | QFileDevice::WriteOther | QFileDevice::ExeOther);
    QTest::newRow("a group may write there") << u"."_s << (own | QFileDevice::WriteGroup | QFileDevice::ExeGroup);
    QTest::newRow("there is none") << u"missing"_s << own;
}

void SingleInstanceTest::folderOfOthersIsNotUsed()
{
    QFETCH(QString, path);
    QFETCH(QFileDevice::Permissions, permissions);
    const Place place;
    QVERIFY(QFile::setPermissions(place.runtime.path(), permissions));
    SingleInstance instance(place.runtime.filePath(path), place.data.path(), shortPatience);
    QCOMPARE(instance.begin({}), Start::Alone);
    QCOMPARE(SingleInstance({}, place.data.path(), shortPatience).begin({}), Start::Alone);
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
