// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/sentimentanalyzer.h"
#include "tests/unit/simulator/uglytexts.h"

#include <QtTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestSentimentAnalyzer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lexiconIsWhole();
    void label_data();
    void label();
    void order_data();
    void order();
    void uglyTexts_data();
    void uglyTexts();

private:
    const ValenceLexicon m_lexicon = ValenceLexicon::bundled();
    const SentimentAnalyzer m_analyzer{m_lexicon};
};

void TestSentimentAnalyzer::lexiconIsWhole()
{
    QVERIFY(m_lexicon.size() > 7500);
    QCOMPARE(m_lexicon.valence(u"superb"), std::optional(3.1));
    QCOMPARE(m_lexicon.valence(u":-D").has_value(), true);
    QVERIFY(!m_lexicon.valence(u"photosynthesis"));
    QVERIFY(!m_lexicon.valence(QString(100'000, u'a')));
}

void TestSentimentAnalyzer::label_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("praise") << u"I love this phone, it is excellent!"_s << u"positive"_s;
    QTest::newRow("complaint") << u"Terrible. It broke after two days and support was useless."_s << u"negative"_s;
    QTest::newRow("plain fact") << u"The train leaves at nine from platform four."_s << u"neutral"_s;
    QTest::newRow("both sides") << u"I love the screen but I hate the battery."_s << u"mixed"_s;
    QTest::newRow("praise and complaint in sentences of their own")
        << u"The food was wonderful and fresh. The waiter was horrible and rude."_s << u"mixed"_s;
    QTest::newRow("negated praise") << u"This is not good."_s << u"negative"_s;
    QTest::newRow("negated complaint") << u"There is nothing wrong with it."_s << u"positive"_s;
    QTest::newRow("contracted negation, typographic") << u"It isn’t great."_s << u"negative"_s;
    QTest::newRow("an idiom with a negation") << u"You can't go wrong with it."_s << u"positive"_s;
    QTest::newRow("cannot recommend enough") << u"I can't recommend this enough!"_s << u"positive"_s;
    QTest::newRow("cannot recommend") << u"I can't recommend this."_s << u"negative"_s;
    QTest::newRow("a negation ends with its clause") << u"No, it is great."_s << u"positive"_s;
    QTest::newRow("but turns it") << u"It looks nice, but it is a piece of junk."_s << u"negative"_s;
    QTest::newRow("emoticon") << u"The parcel arrived :)"_s << u"positive"_s;
    QTest::newRow("emoji") << u"😡😡"_s << u"negative"_s;
    QTest::newRow("emoji behind a word") << u"Monday 😍"_s << u"positive"_s;
    QTest::newRow("capitals only") << u"THIS IS AWFUL"_s << u"negative"_s;
    QTest::newRow("never so good") << u"I never had such a great time."_s << u"positive"_s;
}

void TestSentimentAnalyzer::label()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(polarityName(m_analyzer.text(text).polarity), expected);
}

void TestSentimentAnalyzer::order_data()
{
    QTest::addColumn<QString>("weaker");
    QTest::addColumn<QString>("stronger");

    QTest::newRow("intensifier") << u"It is good."_s << u"It is very good."_s;
    QTest::newRow("dampener") << u"It is slightly good."_s << u"It is good."_s;
    QTest::newRow("one exclamation mark") << u"It is good."_s << u"It is good!"_s;
    QTest::newRow("more exclamation marks") << u"It is good!"_s << u"It is good!!!"_s;
    QTest::newRow("capitals") << u"It is good."_s << u"It is GOOD."_s;
    QTest::newRow("intensifier in capitals") << u"It is very good."_s << u"It is VERY good."_s;
    QTest::newRow("wished, not stated") << u"It would be good."_s << u"It is good."_s;
    QTest::newRow("what follows but weighs more") << u"It is good, but it is bad."_s << u"It is bad, but it is good."_s;
    QTest::newRow("negated praise is milder than a complaint") << u"It is terrible."_s << u"It is not great."_s;
    QTest::newRow("neutral sentences dilute")
        << u"It is good. I bought it in May. It has two doors. It stands in the hall."_s << u"It is good."_s;
}

void TestSentimentAnalyzer::order()
{
    QFETCH(QString, weaker);
    QFETCH(QString, stronger);
    QVERIFY2(m_analyzer.text(weaker).compound < m_analyzer.text(stronger).compound,
             qPrintable(u"%1 < %2"_s.arg(m_analyzer.text(weaker).compound).arg(m_analyzer.text(stronger).compound)));
}

void TestSentimentAnalyzer::uglyTexts_data()
{
    addUglyTexts();
}

void TestSentimentAnalyzer::uglyTexts()
{
    QFETCH(QString, text);
    const Sentiment sentiment = m_analyzer.text(text);
    QVERIFY(sentiment.compound >= -1 && sentiment.compound <= 1);
    QVERIFY(sentiment.positive >= 0 && sentiment.positive <= 1);
    QVERIFY(sentiment.negative >= 0 && sentiment.negative <= 1);
    QVERIFY(!polarityName(sentiment.polarity).isEmpty());
}

QTEST_GUILESS_MAIN(TestSentimentAnalyzer)
#include "tst_sentimentanalyzer.moc"
