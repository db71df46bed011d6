// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/transporterror.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestTransportError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheKind_data()
    {
        QTest::addColumn<HttpFailure>("failure");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ConnectionFault>("fault");

        QTest::newRow("ended in good order, too early") << HttpFailure::None << u"truncated"_s << ConnectionFault::None;
        QTest::newRow("host not found") << HttpFailure::HostNotFound << u"network"_s << ConnectionFault::NotFound;
        QTest::newRow("refused") << HttpFailure::ConnectionRefused << u"network"_s << ConnectionFault::Refused;
        QTest::newRow("lost before the head") << HttpFailure::ConnectionLost << u"network"_s << ConnectionFault::Lost;
        QTest::newRow("cut short") << HttpFailure::Truncated << u"truncated"_s << ConnectionFault::None;
        QTest::newRow("certificate") << HttpFailure::Tls << u"tls"_s << ConnectionFault::None;
        QTest::newRow("proxy") << HttpFailure::Proxy << u"network"_s << ConnectionFault::Other;
        QTest::newRow("connect deadline")
            << HttpFailure::TimeoutConnect << u"timeout_connect"_s << ConnectionFault::None;
        QTest::newRow("first byte deadline")
            << HttpFailure::TimeoutFirstByte << u"timeout_first_byte"_s << ConnectionFault::None;
        QTest::newRow("idle deadline") << HttpFailure::TimeoutIdle << u"timeout_idle"_s << ConnectionFault::None;
        QTest::newRow("total deadline") << HttpFailure::TimeoutTotal << u"timeout_total"_s << ConnectionFault::None;
        QTest::newRow("aborted by us") << HttpFailure::Aborted << u"cancelled"_s << ConnectionFault::None;
        QTest::newRow("anything else") << HttpFailure::Other << u"network"_s << ConnectionFault::Other;
    }

    void namesTheKind()
    {
        QFETCH(HttpFailure, failure);
        const QueryError said = transportError({failure, u"In the transport's words."_s});
        QTEST(errorKindName(said.kind), "kind");
        QTEST(said.connection, "fault");
        QCOMPARE(said.message, u"In the transport's words."_s);
        QCOMPARE(said.httpStatus, 0);
        QVERIFY(!said.inProvidersWords);

        const QueryError unsaid = transportError({failure, {}});
        QVERIFY(!unsaid.message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTransportError)
#include "tst_transporterror.moc"
