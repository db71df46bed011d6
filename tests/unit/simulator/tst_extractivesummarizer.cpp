// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/extractivesummarizer.h"
#include "core/simulator/tokenpieces.h"
#include "tests/unit/simulator/uglytexts.h"

#include <QtTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestExtractiveSummarizer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksTheCentralSentence();
    void fitsItsLimit_data();
    void fitsItsLimit();
    void putsItOnOneLine();
    void uglyTexts_data();
    void uglyTexts();
};

void TestExtractiveSummarizer::picksTheCentralSentence()
{
    const QString text =
        u"It was a grey morning. Lunch was served late. The new harbour bridge will shorten the way of "
        "commuters to the city. Commuters wait for the harbour bridge. Critics say the bridge costs "
        "the city too much. A dog barked somewhere."_s;
    QCOMPARE(bestSentence(text, 50), u"The new harbour bridge will shorten the way of commuters to the city."_s);
}

void TestExtractiveSummarizer::fitsItsLimit_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : {1, 2, 3, 5, 10, 20, 50})
        QTest::addRow("%d tokens", limit) << limit;
}

void TestExtractiveSummarizer::fitsItsLimit()
{
    QFETCH(int, limit);
    const QString text =
        u"Extraordinary circumstances notwithstanding, the internationally renowned orchestra, which had "
        "travelled for three days and nights, performed the whole programme and two encores besides, "
        "to the evident delight of an audience that had waited in the rain since the early afternoon."_s;
    const QString summary = bestSentence(text, limit);
    QVERIFY(!summary.isEmpty());
    QVERIFY2(tokenCount(summary) <= limit, qPrintable(summary));
    QVERIFY(summary.endsWith(u'…'));
}

void TestExtractiveSummarizer::putsItOnOneLine()
{
    QCOMPARE(bestSentence(u"this sentence was\nwrapped by   hand"_s, 50), u"this sentence was wrapped by hand"_s);
    QCOMPARE(bestSentence(u"Hello"_s, 50), u"Hello"_s);
}

void TestExtractiveSummarizer::uglyTexts_data()
{
    addUglyTexts();
}

void TestExtractiveSummarizer::uglyTexts()
{
    QFETCH(QString, text);
    const QString summary = bestSentence(text, 50);
    QCOMPARE(summary.isEmpty(), text.trimmed().isEmpty());
    QVERIFY(tokenCount(summary) <= 50);
}

QTEST_GUILESS_MAIN(TestExtractiveSummarizer)
#include "tst_extractivesummarizer.moc"
