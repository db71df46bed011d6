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

        QTest::newRow("ended in good order, too early") << HttpFailure::None << u"truncated"_s;
        QTest::newRow("host not found") << HttpFailure::HostNotFound << u"network"_s;
        QTest::newRow("refused") << HttpFailure::ConnectionRefused << u"network"_s;
        QTest::newRow("lost before the head") << HttpFailure::ConnectionLost << u"network"_s;
        QTest::newRow("cut short") << HttpFailure::Truncated << u"truncated"_s;
        QTest::newRow("certificate") << HttpFailure::Tls << u"tls"_s;
        QTest::newRow("proxy") << HttpFailure::Proxy << u"network"_s;
        QTest::newRow("connect deadline") << HttpFailure::TimeoutConnect << u"timeout_connect"_s;
        QTest::newRow("first byte deadline") << HttpFailure::TimeoutFirstByte << u"timeout_first_byte"_s;
        QTest::newRow("idle deadline") << HttpFailure::TimeoutIdle << u"timeout_idle"_s;
        QTest::newRow("total deadline") << HttpFailure::TimeoutTotal << u"timeout_total"_s;
        QTest::newRow("aborted by us") << HttpFailure::Aborted << u"cancelled"_s;
        QTest::newRow("anything else") << HttpFailure::Other << u"network"_s;
    }

    void namesTheKind()
    {
        QFETCH(HttpFailure, failure);
        const QueryError said = transportError({failure, u"In the transport's words."_s});
        QTEST(errorKindName(said.kind), "kind");
        QCOMPARE(said.message, u"In the transport's words."_s);
        QCOMPARE(said.httpStatus, 0);
        QVERIFY(!said.inProvidersWords);

        const QueryError unsaid = transportError({failure, {}});
        QVERIFY(!unsaid.message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTransportError)
#include "tst_transporterror.moc"
