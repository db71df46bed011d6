// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/lanenames.h"

#include <QHostAddress>
#include <QSet>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestLaneNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreDistinctAndMeanTheHost_data();
    void allAreDistinctAndMeanTheHost();
    void plainNamesMeanNothing();
    void someAreKeptForTheFirstLanesOfOthers_data();
    void someAreKeptForTheFirstLanesOfOthers();
    void theOnlyNameIsForTheFirst();
};

void TestLaneNames::allAreDistinctAndMeanTheHost_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<int>("count");
    QTest::newRow("a provider") << QUrl(u"https://api.openai.com/v1"_s) << 4096;
    QTest::newRow("localhost") << QUrl(u"https://localhost:8443"_s) << 512;
    QTest::newRow("a short name") << QUrl(u"https://a1.io"_s) << 8;
    QTest::newRow("an encoded label stays as it is") << QUrl(u"https://b\u00FCcher.ai"_s) << 4;
    QTest::newRow("IPv4") << QUrl(u"https://127.0.0.1"_s) << 4096;
    QTest::newRow("IPv4 with large numbers") << QUrl(u"https://192.168.10.255:8443"_s) << 4096;
    QTest::newRow("IPv6 loopback") << QUrl(u"https://[::1]"_s) << 4;
    QTest::newRow("IPv6 with letters") << QUrl(u"https://[fe80::abcd]"_s) << 4;
    QTest::newRow("IPv6, all groups") << QUrl(u"https://[2001:db8:1:2:3:4:5:6]"_s) << 4096;
}

void TestLaneNames::allAreDistinctAndMeanTheHost()
{
    QFETCH(QUrl, url);
    QFETCH(int, count);
    const LaneNames names(url);
    QCOMPARE(names.count(), count);
    QVERIFY(names.name(0).isEmpty());
    const QHostAddress address(url.host());
    QSet<QString> distinct{url.host()};
    for (int number = 1; number < count; ++number) {
        const QString name = names.name(number);
        distinct.insert(name);
        if (address.isNull())
            QCOMPARE(name.toLower(), url.host());
        else
            QVERIFY2(QHostAddress(name).isEqual(address, QHostAddress::StrictConversion), qPrintable(name));
    }
    QCOMPARE(distinct.size(), count);
}

void TestLaneNames::plainNamesMeanNothing()
{
    const LaneNames names(QUrl(u"http://127.0.0.1:1"_s));
    QVERIFY(names.name(0).isEmpty());
    QSet<QString> distinct;
    for (int number = 0; number < 50; ++number)
        distinct.insert(names.name(number));
    QCOMPARE(distinct.size(), 50);
}

void TestLaneNames::someAreKeptForTheFirstLanesOfOthers_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<int>("further");
    QTest::newRow("of sixteen") << QUrl(u"https://ab1.io"_s) << 14;
    QTest::newRow("of eight") << QUrl(u"https://a1.io"_s) << 7;
    QTest::newRow("of four") << QUrl(u"https://[::1]"_s) << 3;
    QTest::newRow("of two") << QUrl(u"https://a"_s) << 1;
}

void TestLaneNames::someAreKeptForTheFirstLanesOfOthers()
{
    QFETCH(const QUrl, url);
    QFETCH(const int, further);
    LaneNames names(url);
    QSet<int> numbers;
    while (const auto number = names.takeFurther())
        numbers.insert(*number);
    QCOMPARE(numbers.size(), further);
    for (int kept = further; kept < names.count(); ++kept) {
        const auto first = names.takeFirst();
        QVERIFY(first && !numbers.contains(*first));
    }
    QVERIFY(!names.takeFirst());
}

void TestLaneNames::theOnlyNameIsForTheFirst()
{
    LaneNames names(QUrl(u"https://localhost"_s), 1);
    QVERIFY(names.takeFirst());
    QVERIFY(!names.takeFirst() && !names.takeFurther());
}

QTEST_GUILESS_MAIN(TestLaneNames)
#include "tst_lanenames.moc"
