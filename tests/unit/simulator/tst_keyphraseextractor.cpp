// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/keyphraseextractor.h"
#include "tests/unit/simulator/uglytexts.h"

#include <QtTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestKeyphraseExtractor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void neverRepeats();
    void keepsCount();
    void uglyTexts_data();
    void uglyTexts();
};

void TestKeyphraseExtractor::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("topic");

    QTest::newRow("a product") << u"The battery is weak. The battery dies at noon, and a new battery costs a fortune."_s
                               << u"battery"_s;
    QTest::newRow("a name of two words") << u"They flew to New York last week. New York was cold. We like New York."_s
                                         << u"New York"_s;
    QTest::newRow("a phrase") << u"Climate change is real. Scientists study climate change. Without action, climate "
                                 "change goes on."_s
                              << u"climate change"_s;
    QTest::newRow("an acronym") << u"NASA launched it. The rocket of NASA rose."_s << u"NASA"_s;
    QTest::newRow("Chinese") << u"这家餐厅的服务很好，餐厅的菜很好吃，我喜欢这家餐厅。"_s << u"餐厅"_s;
    QTest::newRow("one word") << u"Photosynthesis"_s << u"photosynthesis"_s;
    QTest::newRow("emoji") << u"🍕🍕🍕 🎉"_s << u"🍕"_s;
}

void TestKeyphraseExtractor::names()
{
    QFETCH(QString, text);
    QFETCH(QString, topic);
    const QStringList found = keyphrases(text);
    QVERIFY2(found.contains(topic), qPrintable(found.join(u" | "_s)));
}

void TestKeyphraseExtractor::neverRepeats()
{
    const QStringList found = keyphrases(
        u"Battery life is good. The batteries last. A battery's life is long; battery life matters. The screen glows. "
        "Screens break. The price is fair and prices fall."_s);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.filter(u"batter"_s).size(), 1);
    QVERIFY(found.filter(u"screen"_s).size() <= 1);
    QVERIFY(found.filter(u"price"_s).size() <= 1);
}

void TestKeyphraseExtractor::keepsCount()
{
    const QString text = u"Apples, pears, plums, cherries, quinces, medlars, figs, dates and grapes."_s;
    QCOMPARE(keyphrases(text, 1).size(), 1);
    QCOMPARE(keyphrases(text, 5).size(), 5);
    QVERIFY(keyphrases(QString()).isEmpty());
}

void TestKeyphraseExtractor::uglyTexts_data()
{
    addUglyTexts();
}

void TestKeyphraseExtractor::uglyTexts()
{
    QFETCH(QString, text);
    const QStringList found = keyphrases(text);
    QVERIFY(found.size() <= 3);
    for (const QString &phrase : found) {
        QVERIFY(!phrase.trimmed().isEmpty());
        QVERIFY(!phrase.contains(u','));
        QVERIFY(phrase.size() <= 130);
    }
}

QTEST_GUILESS_MAIN(TestKeyphraseExtractor)
#include "tst_keyphraseextractor.moc"
