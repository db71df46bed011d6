// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/answercounts.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<qint64>;

QString picture(const QList<AnswerCount> &counts)
{
    QStringList parts;
    for (const AnswerCount &count : counts)
        parts.append(u"%1 %2"_s.arg(displayText(count.answer)).arg(count.rows));
    return parts.join(u", "_s);
}

AnswerValue topics(const QString &list)
{
    return TopicsValue{list.split(u'|')};
}

} // namespace

class AnswerCountsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAndWordsAreCounted();
    void topicsAreCountedOneByOneHoweverTheyAreWritten();
    void thoseOfSomeRowsAreCounted();
    void aRowIsCountedOnce();
    void freeTextIsNotCounted();
    void rowsRiseInWhateverOrderTheyCame();
    void theMostComeFirstAndEqualOnesByName();
    void whatIsRareIsForgottenBeyondTheLimit();
    void halfIsForgottenAtATime();
};

void AnswerCountsTest::labelsAndWordsAreCounted()
{
    AnswerCounts counts(2);
    counts.note(0, 1, LabelValue{SentimentLabel::Negative});
    counts.note(0, 2, LabelValue{SentimentLabel::Positive});
    counts.note(0, 3, LabelValue{SentimentLabel::Negative});
    counts.note(1, 3, ChoiceValue{u"Yes"_s});
    QCOMPARE(picture(counts.tally(0, 10).most), u"negative 2, positive 1"_s);
    QCOMPARE(picture(counts.tally(1, 10).most), u"Yes 1"_s);
    QCOMPARE(counts.answered(0), 3);
    QCOMPARE(counts.answered(1), 1);
    QCOMPARE(counts.rows(0, u"negative"_s), (Rows{1, 3}));
    QVERIFY(counts.rows(0, u"mixed"_s).empty());
    QVERIFY(counts.rows(1, u"negative"_s).empty());
}

void AnswerCountsTest::topicsAreCountedOneByOneHoweverTheyAreWritten()
{
    AnswerCounts counts(1);
    counts.note(0, 1, topics(u"Battery life|price|battery-life"_s));
    counts.note(0, 2, topics(u"battery life.|电池"_s));
    QCOMPARE(picture(counts.tally(0, 10).most), u"Battery life 2, price 1, 电池 1"_s);
    QCOMPARE(counts.answered(0), 2);
    QCOMPARE(counts.tally(0, 0).distinct, 3);
    QCOMPARE(counts.rows(0, counts.tally(0, 1).most.first().key), (Rows{1, 2}));
}

void AnswerCountsTest::thoseOfSomeRowsAreCounted()
{
    AnswerCounts counts(1);
    counts.note(0, 1, topics(u"battery|price"_s));
    counts.note(0, 2, topics(u"price"_s));
    counts.note(0, 4, topics(u"battery|screen"_s));
    counts.note(0, 900, topics(u"price"_s));
    RowMarks among;
    for (const int row : {4, 1, 3, 1})
        among.add(row);
    const AnswerTally tally = counts.tally(0, 10, &among);
    QCOMPARE(picture(tally.most), u"battery 2, price 1, screen 1"_s);
    QCOMPARE(tally.answered, 2);
    QCOMPARE(tally.distinct, 3);
    QCOMPARE(counts.tally(0, 1, &among).distinct, 3);
    const RowMarks none;
    QCOMPARE(counts.tally(0, 10, &none), AnswerTally());
    QCOMPARE(picture(counts.tally(0, 10).most), u"price 3, battery 2, screen 1"_s);
}

void AnswerCountsTest::aRowIsCountedOnce()
{
    AnswerCounts counts(1);
    QVERIFY(!counts.has(0, 7));
    counts.note(0, 7, LabelValue{SentimentLabel::Mixed});
    counts.note(0, 7, LabelValue{SentimentLabel::Mixed});
    QVERIFY(counts.has(0, 7));
    QVERIFY(!counts.has(0, 6));
    QVERIFY(!counts.has(0, 8));
    QVERIFY(!counts.has(0, 1'000));
    QCOMPARE(picture(counts.tally(0, 10).most), u"mixed 1"_s);
}

void AnswerCountsTest::freeTextIsNotCounted()
{
    AnswerCounts counts(1);
    counts.note(0, 1, TextValue{u"a text"_s});
    counts.note(0, 2, SummaryValue{u"a summary"_s});
    QCOMPARE(counts.answered(0), 0);
    QVERIFY(counts.tally(0, 10).most.isEmpty());
}

void AnswerCountsTest::rowsRiseInWhateverOrderTheyCame()
{
    AnswerCounts counts(1);
    for (const qint64 row : {900'000, 3, 70, 1, 899'999})
        counts.note(0, row, topics(u"price"_s));
    QCOMPARE(counts.rows(0, u"price"_s), (Rows{1, 3, 70, 899'999, 900'000}));
    QCOMPARE(counts.count(0, u"price"_s), 5);
    QCOMPARE(counts.count(0, u"battery"_s), 0);
}

void AnswerCountsTest::theMostComeFirstAndEqualOnesByName()
{
    AnswerCounts counts(1);
    qint64 row = 0;
    for (const QString &list : {u"c|b"_s, u"a|b"_s, u"d|a"_s, u"d|b"_s})
        counts.note(0, ++row, topics(list));
    QCOMPARE(picture(counts.tally(0, 3).most), u"b 3, a 2, d 2"_s);
    QCOMPARE(counts.tally(0, 0).distinct, 4);
    QVERIFY(counts.isExact(0));
}

void AnswerCountsTest::whatIsRareIsForgottenBeyondTheLimit()
{
    AnswerCounts counts(1, 100);
    // "price" is in every row, and every row has a topic of its own.
    for (qint64 row = 1; row <= 1'010; ++row) {
        counts.note(0, row, topics(u"own %1|price"_s.arg(row)));
        QVERIFY(counts.tally(0, 0).distinct <= 100);
    }
    QVERIFY(!counts.isExact(0));
    QCOMPARE(picture(counts.tally(0, 1).most), u"price 1010"_s);
    QCOMPARE(counts.rows(0, u"price"_s).size(), 1'010U);
    QCOMPARE(counts.answered(0), 1'010);
    qsizetype known = 0;
    for (qint64 row = 1; row <= 1'010; ++row)
        known += counts.count(0, u"own %1"_s.arg(row));
    QCOMPARE(known, counts.tally(0, 0).distinct - 1);
    QCOMPARE(counts.rows(0, u"own 1010"_s), Rows{1'010});
}

void AnswerCountsTest::halfIsForgottenAtATime()
{
    AnswerCounts counts(1, 100);
    // The first ten topics three times, all others twice: the tie at the bound does not take all of them.
    qint64 row = 0;
    for (int round = 1; round <= 3; ++round) {
        for (int topic = 1; topic <= (round < 3 ? 100 : 10); ++topic)
            counts.note(0, ++row, topics(u"topic %1"_s.arg(topic)));
    }
    QVERIFY(counts.isExact(0));
    counts.note(0, ++row, topics(u"one more"_s));
    QVERIFY(!counts.isExact(0));
    QCOMPARE(counts.tally(0, 0).distinct, 50);
    const QList<AnswerCount> most = counts.tally(0, 50).most;
    for (qsizetype place = 0; place < most.size(); ++place)
        QCOMPARE(most.at(place).rows, place < 10 ? 3 : 2);
    // Of those with two rows, the first by their names, at every start: "topic 100" is before "topic 11".
    QCOMPARE(most.at(10).key, u"topic 100"_s);
    QCOMPARE(most.at(11).key, u"topic 11"_s);
    QCOMPARE(most.at(49).key, u"topic 49"_s);
    QVERIFY(counts.rows(0, u"topic 50"_s).empty());
    QVERIFY(counts.rows(0, u"one more"_s).empty());
}

QTEST_GUILESS_MAIN(AnswerCountsTest)
#include "tst_answercounts.moc"
