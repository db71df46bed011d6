// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/pricetable.h"
#include "ui/models/costtext.h"

#include <QLocale>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class CostTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::English); }
    void money_data();
    void money();
    void totals_data();
    void totals();
    void estimates();
    void spending();
    void followsTheLocale();
    void namesItsSource();
};

void CostTextTest::money_data()
{
    QTest::addColumn<double>("usd");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << u"$0"_s;
    QTest::newRow("less than can be shown") << 0.00009 << u"< $0.0001"_s;
    QTest::newRow("the least") << 0.0001 << u"$0.0001"_s;
    QTest::newRow("some of a cent") << 0.00312 << u"$0.0031"_s;
    QTest::newRow("just under a cent") << 0.00994 << u"$0.0099"_s;
    QTest::newRow("rounds up to a cent") << 0.00996 << u"$0.010"_s;
    QTest::newRow("a cent and a bit") << 0.0124 << u"$0.012"_s;
    QTest::newRow("rounds up to ten cents") << 0.0996 << u"$0.10"_s;
    QTest::newRow("some cents") << 0.336 << u"$0.34"_s;
    QTest::newRow("dollars") << 1.2449 << u"$1.24"_s;
    QTest::newRow("thousands") << 1234.5 << u"$1,234.50"_s;
    QTest::newRow("less than nothing, by rounding") << -1e-18 << u"$0"_s;
}

void CostTextTest::money()
{
    QFETCH(double, usd);
    QFETCH(QString, text);
    QCOMPARE(moneyText(usd), text);
}

void CostTextTest::totals_data()
{
    QTest::addColumn<double>("usd");
    QTest::addColumn<qint64>("known");
    QTest::addColumn<qint64>("unknown");
    QTest::addColumn<QString>("text");
    QTest::newRow("no query") << 0.0 << qint64(0) << qint64(0) << QString();
    QTest::newRow("all known") << 0.0031 << qint64(3) << qint64(0) << u"$0.0031"_s;
    QTest::newRow("all free") << 0.0 << qint64(3) << qint64(0) << u"$0"_s;
    QTest::newRow("some unknown") << 0.0031 << qint64(1) << qint64(2) << u"$0.0031; price of 2 queries unknown"_s;
    QTest::newRow("one unknown, the others free") << 0.0 << qint64(1) << qint64(1) << u"$0; price of 1 query unknown"_s;
    QTest::newRow("none known") << 0.0 << qint64(0) << qint64(1234) << u"price of 1,234 queries unknown"_s;
}

void CostTextTest::totals()
{
    QFETCH(double, usd);
    QFETCH(qint64, known);
    QFETCH(qint64, unknown);
    QFETCH(QString, text);
    QCOMPARE(costText(CostTotal{usd, known, unknown}), text);
}

void CostTextTest::estimates()
{
    QCOMPARE(estimateText(CostTotal{0.0031, 6, 0}), u"estimate: ≈ $0.0031 at most"_s);
    QCOMPARE(estimateText(CostTotal{0.0031, 3, 3}), u"estimate: ≈ $0.0031 at most; price of 3 queries unknown"_s);
    QCOMPARE(estimateText(CostTotal{0, 3, 0}), u"free"_s);
    QCOMPARE(estimateText(CostTotal{0, 3, 3}), u"price of 3 queries unknown"_s);
    QCOMPARE(estimateText(CostTotal{0, 0, 3}), u"price unknown"_s);
    QCOMPARE(estimateText(CostTotal()), QString());
    QCOMPARE(costText(std::optional<double>()), QString());
    QCOMPARE(costText(std::optional(0.0)), u"$0"_s);
}

void CostTextTest::spending()
{
    QCOMPARE(spendingText(CostTotal{0.0123, 4, 0}, true), u"$0.012 today"_s);
    QCOMPARE(spendingText(CostTotal{0.0123, 4, 0}, false), u"$0.012 this session"_s);
    QCOMPARE(spendingText(CostTotal{0.0123, 4, 2}, true), u"$0.012 today; price of 2 queries unknown"_s);
    QCOMPARE(spendingText(CostTotal{0, 0, 2}, true), u"price of 2 queries unknown"_s);
    QCOMPARE(spendingText(CostTotal{0, 4, 0}, true), QString());
}

void CostTextTest::followsTheLocale()
{
    QLocale::setDefault(QLocale::German);
    QCOMPARE(moneyText(1234.5), u"$1.234,50"_s);
}

void CostTextTest::namesItsSource()
{
    PriceSource source{u"a list"_s, u"0.1.8"_s, QDate(2026, 9, 23), false};
    QCOMPARE(priceNote(source), u"Prices: a list 0.1.8 of 9/23/26. The provider's bill is what counts."_s);
    source.hasOwn = true;
    QVERIFY(priceNote(source).contains(u"Your own prices.json goes before them."_s));
    QCOMPARE(priceNote({}), QString());
}

QTEST_APPLESS_MAIN(CostTextTest)
#include "tst_costtext.moc"
