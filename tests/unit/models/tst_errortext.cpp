// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/display.h"
#include "ui/models/errortext.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ErrorTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindSaysWhatHappenedAndWhatHelps_data();
    void everyKindSaysWhatHappenedAndWhatHelps();
    void connectionFaultsHelpApart();
    void serversWaitIsSaid();
    void limitOfOursIsNotWaitedFor();
    void wordsSayWhoseTheyAre();
    void waitsAreReadable_data();
    void waitsAreReadable();
};

void ErrorTextTest::everyKindSaysWhatHappenedAndWhatHelps_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("help");
    const auto row = [](ErrorKind kind, const QString &help) {
        QTest::newRow(qPrintable(errorKindName(kind))) << kind << help;
    };
    row(ErrorKind::Network, u"running"_s);
    row(ErrorKind::Tls, u"certificate"_s);
    row(ErrorKind::TimeoutConnect, u"address"_s);
    row(ErrorKind::TimeoutFirstByte, u"fewer queries"_s);
    row(ErrorKind::TimeoutIdle, u"Retry"_s);
    row(ErrorKind::TimeoutTotal, u"shorter answer"_s);
    row(ErrorKind::Auth, u"key"_s);
    row(ErrorKind::Quota, u"credit"_s);
    row(ErrorKind::RateLimited, u"Lower the rate"_s);
    row(ErrorKind::Overloaded, u"Retry later"_s);
    row(ErrorKind::InvalidRequest, u"model"_s);
    row(ErrorKind::ContextTooLong, u"Shorten"_s);
    row(ErrorKind::ServerError, u"Retry"_s);
    row(ErrorKind::Redirect, u"Put the address"_s);
    row(ErrorKind::Truncated, u"Retry"_s);
    row(ErrorKind::MalformedReply, u"protocol"_s);
    row(ErrorKind::UnreadableAnswer, u"Retry"_s);
    row(ErrorKind::Refused, u"Another model"_s);
    row(ErrorKind::Budget, u"Raise the budget"_s);
    row(ErrorKind::Cancelled, u"Retry"_s);
}

void ErrorTextTest::everyKindSaysWhatHappenedAndWhatHelps()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, help);
    QueryError error;
    error.kind = kind;
    error.message = u"Something."_s;
    QVERIFY(!errorTitle(kind).isEmpty());
    QVERIFY2(remedyText(error).contains(help), qPrintable(remedyText(error)));
    QVERIFY(remedyText(error).endsWith(u'.'));
}

void ErrorTextTest::connectionFaultsHelpApart()
{
    QueryError error;
    error.kind = ErrorKind::Network;
    error.connection = ConnectionFault::Refused;
    QVERIFY(remedyText(error).contains(u"server is running"_s));
    error.connection = ConnectionFault::NotFound;
    QVERIFY(remedyText(error).contains(u"name of the host"_s));
}

void ErrorTextTest::serversWaitIsSaid()
{
    QueryError error;
    error.kind = ErrorKind::RateLimited;
    error.retryAfter = 2s;
    QCOMPARE(remedyText(error), u"The server asks to wait 2.0 s before the next try."_s);
}

void ErrorTextTest::limitOfOursIsNotWaitedFor()
{
    QueryError error;
    error.kind = ErrorKind::RateLimited;
    error.permanent = true;
    QVERIFY(!remedyText(error).contains(u"retry later"_s));
    // Whose limit it is, it can be changed in one place.
    QCOMPARE(remedyFor(error), Remedy::Limits);
    error.permanent = false;
    QCOMPARE(remedyFor(error), Remedy::Limits);
}

void ErrorTextTest::wordsSayWhoseTheyAre()
{
    QueryError error;
    error.kind = ErrorKind::RateLimited;
    error.httpStatus = 429;
    error.code = u"slow_down"_s;
    error.message = u"Slow down."_s;
    QCOMPARE(errorWords(error), u"Slow down."_s);
    error.inProvidersWords = true;
    QCOMPARE(errorWords(error), u"The provider says: Slow down."_s);
    QCOMPARE(errorHeading(error), u"Rate limited · HTTP 429 · slow_down"_s);
}

void ErrorTextTest::waitsAreReadable_data()
{
    QTest::addColumn<std::chrono::milliseconds>("wait");
    QTest::addColumn<QString>("text");
    QTest::newRow("over") << -5ms << u"0.0 s"_s;
    QTest::newRow("half a second") << 500ms << u"0.5 s"_s;
    QTest::newRow("four seconds") << 4000ms << u"4.0 s"_s;
    QTest::newRow("nearly ten") << 9999ms << u"10 s"_s;
    QTest::newRow("twelve, begun") << 11'200ms << u"12 s"_s;
    QTest::newRow("twelve") << 12'000ms << u"12 s"_s;
    QTest::newRow("two minutes") << 125'000ms << u"2 m 05 s"_s;
}

void ErrorTextTest::waitsAreReadable()
{
    QFETCH(std::chrono::milliseconds, wait);
    QFETCH(QString, text);
    QCOMPARE(waitText(wait), text);
}

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_errortext.moc"
