// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! A desktop's notification service, as far as it is asked.
class FakeService final : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() != "Notify"_L1)
            return false;
        calls.append(message.arguments());
        // It keeps the number of the one that is replaced.
        const uint replaced = message.arguments().at(1).toUInt();
        connection.send(message.createReply(replaced ? replaced : uint(41 + calls.size())));
        return true;
    }

    QList<QVariantList> calls;
};

} // namespace

class DesktopNotifierTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void tellsTheDesktop();
    void aClickIsHeard();
    void withoutAServiceNothingHappens();
    void withoutABusNothingHappens();

private:
    void click(uint id, const QString &action);

    QProcess m_bus;
    QString m_address;
    std::unique_ptr<FakeService> m_service;
};

void DesktopNotifierTest::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty())
        QSKIP("There is no dbus-daemon here");
    m_bus.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_bus.waitForReadyRead(30'000));
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
    QVERIFY(!m_address.isEmpty());
}

void DesktopNotifierTest::cleanupTestCase()
{
    m_bus.terminate();
    m_bus.waitForFinished(10'000);
}

void DesktopNotifierTest::init()
{
    QDBusConnection desktop = QDBusConnection::connectToBus(m_address, u"desktop"_s);
    m_service = std::make_unique<FakeService>();
    QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(desktop.registerVirtualObject(u"/org/freedesktop/Notifications"_s, m_service.get()));
}

void DesktopNotifierTest::cleanup()
{
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    m_service.reset();
}

void DesktopNotifierTest::click(uint id, const QString &action)
{
    QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/Notifications"_s,
                                                     u"org.freedesktop.Notifications"_s, u"ActionInvoked"_s);
    signal << id << action;
    QVERIFY(QDBusConnection(u"desktop"_s).send(signal));
}

void DesktopNotifierTest::tellsTheDesktop()
{
    DesktopNotifier notifier(m_address);
    notifier.notify(u"The batch has ended"_s, u"All 3 answered. Saved to <b>&.csv."_s);
    QTRY_COMPARE(m_service->calls.size(), 1);
    const QVariantList call = m_service->calls.first();
    QCOMPARE(call.at(0).toString(), u"Fanlight"_s);
    QCOMPARE(call.at(3).toString(), u"The batch has ended"_s);
    QCOMPARE(call.at(4).toString(), u"All 3 answered. Saved to &lt;b&gt;&amp;.csv."_s);
    QCOMPARE(call.at(5).toStringList().first(), u"default"_s);
}

void DesktopNotifierTest::aClickIsHeard()
{
    DesktopNotifier notifier(m_address);
    QSignalSpy activated(&notifier, &DesktopNotifier::activated);
    notifier.notify(u"One"_s, {});
    QTRY_COMPARE(m_service->calls.size(), 1);
    click(7, u"default"_s); // somebody else's
    click(42, u"snooze"_s);
    click(42, u"default"_s);
    QTRY_COMPARE(activated.size(), 1);
    // A further one takes its place.
    notifier.notify(u"Two"_s, {});
    QTRY_COMPARE(m_service->calls.size(), 2);
    QCOMPARE(m_service->calls.last().at(1).toUInt(), 42U);
    click(42, u"default"_s);
    QTRY_COMPARE(activated.size(), 2);
}

void DesktopNotifierTest::withoutAServiceNothingHappens()
{
    QVERIFY(QDBusConnection(u"desktop"_s).unregisterService(u"org.freedesktop.Notifications"_s));
    DesktopNotifier notifier(m_address);
    QSignalSpy activated(&notifier, &DesktopNotifier::activated);
    notifier.notify(u"One"_s, {});
    click(0, u"default"_s);
    notifier.notify(u"Two"_s, {});
    QVERIFY(m_service->calls.isEmpty());
    QVERIFY(activated.isEmpty());
}

void DesktopNotifierTest::withoutABusNothingHappens()
{
    DesktopNotifier notifier(u"unix:path=/nowhere/at/all"_s);
    notifier.notify(u"One"_s, u"Nobody hears it."_s);
    QVERIFY(m_service->calls.isEmpty());
}

QTEST_MAIN(DesktopNotifierTest)
#include "tst_desktopnotifier.moc"
