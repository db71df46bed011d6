// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpvalues.h"

#include <QTest>

using namespace Fanlight;

class TestHttpValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerIsFoundInAnyCase()
    {
        const HttpHeaders headers{{"Content-Type", "text/plain"}, {"retry-after", "3"}};
        QCOMPARE(headerValue(headers, "content-type"), QByteArray("text/plain"));
        QCOMPARE(headerValue(headers, "Retry-After"), QByteArray("3"));
    }

    void firstOfSeveralHeadersWins()
    {
        const HttpHeaders headers{{"X-Limit", "1"}, {"x-limit", "2"}};
        QCOMPARE(headerValue(headers, "x-limit"), QByteArray("1"));
    }

    void absentHeaderIsNoEmptyHeader()
    {
        const HttpHeaders headers{{"X-Empty", ""}};
        QCOMPARE(headerValue(headers, "x-other"), std::nullopt);
        QVERIFY(headerValue(headers, "x-empty").has_value());
    }
};

QTEST_GUILESS_MAIN(TestHttpValues)
#include "tst_httpvalues.moc"
