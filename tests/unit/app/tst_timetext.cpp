// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/timetext.h"

#include <QTest>
#include <QTimeZone>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestTimeText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void refusesTheRest_data();
    void refusesTheRest();
};

void TestTimeText::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime now(QDate(2026, 3, 10), QTime(12, 0));
    QTest::newRow("a date") << u"2026-03-01"_s << QDateTime(QDate(2026, 3, 1), QTime(0, 0));
    QTest::newRow("a date and a time") << u"2026-03-01T09:30"_s << QDateTime(QDate(2026, 3, 1), QTime(9, 30));
    QTest::newRow("with a blank between") << u"2026-03-01 09:30:15"_s << QDateTime(QDate(2026, 3, 1), QTime(9, 30, 15));
    QTest::newRow("UTC") << u"2026-03-01T09:30:00Z"_s << QDateTime(QDate(2026, 3, 1), QTime(9, 30), QTimeZone::utc());
    QTest::newRow("UTC in small letters")
        << u"2026-03-01t09:30:00z"_s << QDateTime(QDate(2026, 3, 1), QTime(9, 30), QTimeZone::utc());
    QTest::newRow("an offset") << u"2026-03-01T09:30:00+08:00"_s
                               << QDateTime(QDate(2026, 3, 1), QTime(1, 30), QTimeZone::utc());
    QTest::newRow("today") << u"today"_s << QDateTime(QDate(2026, 3, 10), QTime(0, 0));
    QTest::newRow("yesterday") << u" Yesterday "_s << QDateTime(QDate(2026, 3, 9), QTime(0, 0));
    QTest::newRow("seconds ago") << u"90s"_s << now.addSecs(-90);
    QTest::newRow("minutes ago") << u"30m"_s << now.addSecs(-1800);
    QTest::newRow("hours ago") << u"2h"_s << now.addSecs(-7200);
    QTest::newRow("days ago") << u"7d"_s << now.addSecs(-7 * 86400);
    QTest::newRow("weeks ago") << u"4w"_s << now.addSecs(-28 * 86400);
}

void TestTimeText::readsWhatPeopleWrite()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, time);
    const std::optional<QDateTime> read = timeFromText(text, QDateTime(QDate(2026, 3, 10), QTime(12, 0)).toUTC());
    QVERIFY(read);
    QCOMPARE(read->toUTC(), time.toUTC());
}

void TestTimeText::refusesTheRest_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "soon", "2026", "2026-13-01", "2026-02-30", "12:00", "h", "-2h", "2 h", "2x",
                             "1.5h", "99999999999999999999s", "2026-03-01T25:00"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTimeText::refusesTheRest()
{
    QFETCH(const QString, text);
    QVERIFY(!timeFromText(text, QDateTime::currentDateTimeUtc()));
}

QTEST_GUILESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
