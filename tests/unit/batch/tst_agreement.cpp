// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/agreement.h"
#include "core/batch/agreementtotals.h"
#include "tests/unit/batch/samplerecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

using Reply = std::optional<AnswerValue>;

Reply label(QChar letter)
{
    switch (letter.unicode()) {
    case u'+':
        return LabelValue{SentimentLabel::Positive};
    case u'-':
        return LabelValue{SentimentLabel::Negative};
    case u'0':
        return LabelValue{SentimentLabel::Neutral};
    case u'~':
        return LabelValue{SentimentLabel::Mixed};
    }
    return std::nullopt;
}

//! A target "t/1", "t/2", … for every answer.
QList<QueryRecord> records(const QList<Reply> &answers)
{
    QList<QueryRecord> all;
    for (qsizetype target = 0; target < answers.size(); ++target)
        all.append(recordWith(u"task"_s, u"t/%1"_s.arg(target + 1), answers.at(target)));
    return all;
}

QList<Reply> labels(const QString &letters)
{
    QList<Reply> answers;
    for (const QChar letter : letters)
        answers.append(label(letter));
    return answers;
}

Reply topics(const QString &list)
{
    return TopicsValue{list.split(u'|')};
}

QString picture(const std::optional<Agreement> &agreement)
{
    if (!agreement)
        return u"nothing to compare"_s;
    const QString majority = agreement->majority ? displayText(*agreement->majority) : u"none"_s;
    return majority + u": "_s + agreement->toText() + u", failed "_s + QString::number(agreement->failed);
}

} // namespace

class TestAgreement final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAreComparedExactly_data();
    void labelsAreComparedExactly();
    void topicsAreComparedByOverlap_data();
    void topicsAreComparedByOverlap();
    void twoWithoutTopicsSayTheSame();
    void freeTextIsNotCompared();
    void isJson();
    void kappaIsCohens_data();
    void kappaIsCohens();
    void totalsOfABatch();
    void aTaskWithoutAnyAnswerHasNoTotals();
};

void TestAgreement::labelsAreComparedExactly_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("agreement");
    QTest::newRow("all") << u"+++"_s << u"positive: 3 of 3, failed 0"_s;
    QTest::newRow("two of three") << u"+-+"_s << u"positive: 2 of 3, not t/2, failed 0"_s;
    QTest::newRow("the most, though not half") << u"+-~+0"_s << u"positive: 2 of 5, not t/2, t/3, t/5, failed 0"_s;
    QTest::newRow("a tie of two") << u"+-"_s << u"none: tie, 1 of 2, failed 0"_s;
    QTest::newRow("a tie of pairs") << u"+--+0"_s << u"none: tie, 2 of 5, failed 0"_s;
    QTest::newRow("everyone else") << u"+-0~"_s << u"none: tie, 1 of 4, failed 0"_s;
    QTest::newRow("one failed") << u"+x-+"_s << u"positive: 2 of 3, not t/3, failed 1"_s;
    QTest::newRow("all but one failed") << u"x0x"_s << u"neutral: 1 of 1, failed 2"_s;
    QTest::newRow("all failed") << u"xx"_s << u"nothing to compare"_s;
}

void TestAgreement::labelsAreComparedExactly()
{
    QFETCH(const QString, letters);
    QTEST(picture(agreementOf(records(labels(letters)))), "agreement");
}

void TestAgreement::topicsAreComparedByOverlap_data()
{
    QTest::addColumn<QStringList>("lists");
    QTest::addColumn<QString>("agreement");
    QTest::newRow("the same") << QStringList{u"battery|screen"_s, u"screen|battery"_s}
                              << u"battery, screen: 2 of 2, failed 0"_s;
    QTest::newRow("capitals and punctuation") << QStringList{u"Battery Life|screen"_s, u"battery-life.|Screen!"_s}
                                              << u"Battery Life, screen: 2 of 2, failed 0"_s;
    QTest::newRow("more than half name it") << QStringList{u"a|b"_s, u"a|c"_s, u"d|a"_s} << u"a: 3 of 3, failed 0"_s;
    QTest::newRow("who named too few differs")
        << QStringList{u"a|b|c"_s, u"a|b|c"_s, u"a|x|y"_s} << u"a, b, c: 2 of 3, not t/3, failed 0"_s;
    QTest::newRow("exactly half is not more than half")
        << QStringList{u"a|b"_s, u"c|d"_s} << u"none: no majority, 1 of 2, failed 0"_s;
    QTest::newRow("one topic twice counts once")
        << QStringList{u"a|A"_s, u"b"_s, u"c"_s} << u"none: no majority, 1 of 3, failed 0"_s;
    QTest::newRow("signs alone are topics") << QStringList{u"C++|:)"_s, u"c|:)"_s} << u"C++, :): 2 of 2, failed 0"_s;
}

void TestAgreement::twoWithoutTopicsSayTheSame()
{
    AgreementTotals totals({{u"topics"_s}, {u"t/1"_s, u"t/2"_s}});
    totals.add(records({TopicsValue{}, TopicsValue{}}));
    QCOMPARE(totals.pair(0, 0, 1).meanOverlap(), 1.0);
    totals.add(records({TopicsValue{}, topics(u"a"_s)}));
    QCOMPARE(totals.pair(0, 0, 1).meanOverlap(), 0.5);
}

void TestAgreement::topicsAreComparedByOverlap()
{
    QFETCH(const QStringList, lists);
    QList<Reply> answers;
    for (const QString &list : lists)
        answers.append(topics(list));
    QTEST(picture(agreementOf(records(answers))), "agreement");
}

void TestAgreement::freeTextIsNotCompared()
{
    QVERIFY(!agreementOf(records({SummaryValue{u"a"_s}, SummaryValue{u"a"_s}})));
    QVERIFY(!agreementOf(records({TextValue{u"a"_s}, TextValue{u"a"_s}})));
}

void TestAgreement::isJson()
{
    const auto json = [](const QString &letters) {
        return QString::fromUtf8(
            QJsonDocument(agreementOf(records(labels(letters)))->toJson()).toJson(QJsonDocument::Compact));
    };
    QCOMPARE(
        json(u"++-x"_s),
        u"{\"agree\":2,\"differ\":[\"t/3\"],\"failed\":1,\"majority\":{\"label\":\"positive\"},\"of\":3,\"tie\":false}"_s);
    QCOMPARE(json(u"+-"_s), u"{\"agree\":1,\"differ\":[],\"failed\":0,\"majority\":null,\"of\":2,\"tie\":true}"_s);
}

void TestAgreement::kappaIsCohens_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("kappa");
    // Fifty proposals of which two readers accept 20 and refuse 15 alike: p_o = 0.7, p_e = 0.5.
    QTest::newRow("a worked example") << QString(u"+"_s.repeated(25) + u"-"_s.repeated(25))
                                      << QString(u"+"_s.repeated(20) + u"-"_s.repeated(5) + u"+"_s.repeated(10)
                                                 + u"-"_s.repeated(15))
                                      << u"0.4000 of 50"_s;
    QTest::newRow("the same throughout") << u"+-0~"_s << u"+-0~"_s << u"1.0000 of 4"_s;
    QTest::newRow("the opposite throughout") << u"+-+-"_s << u"-+-+"_s << u"-1.0000 of 4"_s;
    QTest::newRow("as chance would have it") << u"++--"_s << u"+-+-"_s << u"0.0000 of 4"_s;
    QTest::newRow("one label always") << u"+++"_s << u"+++"_s << u"undefined of 3"_s;
    QTest::newRow("one label each") << u"+++"_s << u"---"_s << u"0.0000 of 3"_s;
    QTest::newRow("failed rows are left out") << u"+x-x+"_s << u"+--xx"_s << u"1.0000 of 2"_s;
    QTest::newRow("no row") << u"x+"_s << u"-x"_s << u"undefined of 0"_s;
}

void TestAgreement::kappaIsCohens()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    AgreementTotals totals({{u"task"_s}, {u"t/1"_s, u"t/2"_s}});
    for (qsizetype row = 0; row < one.size(); ++row)
        totals.add(records({label(one.at(row)), label(other.at(row))}));
    const PairAgreement &pair = totals.pair(0, 0, 1);
    QCOMPARE(pair.rows + pair.leftOut, one.size());
    const std::optional<double> kappa = pair.kappa();
    QString picture = kappa ? QString::number(*kappa, 'f', 4) : u"undefined"_s;
    picture += u" of %1"_s.arg(pair.rows);
    QTEST(picture, "kappa");
}

void TestAgreement::totalsOfABatch()
{
    AgreementTotals totals({{u"sentiment"_s, u"topics"_s, u"summary"_s}, {u"t/1"_s, u"t/2"_s, u"t/3"_s}});
    const QList<QueryRecord> summaries = records({SummaryValue{u"a"_s}, SummaryValue{u"a"_s}, SummaryValue{u"a"_s}});
    totals.add(records(labels(u"++-"_s)) + records({topics(u"a|b"_s), topics(u"A|b"_s), topics(u"b|c"_s)}) + summaries);
    totals.add(records(labels(u"-+x"_s)) + records({topics(u"a"_s), topics(u"b"_s), std::nullopt}) + summaries);
    const QJsonObject json = totals.toJson();
    QCOMPARE(json.keys(), (QStringList{u"sentiment"_s, u"topics"_s}));
    const QJsonArray sentiment = json.value("sentiment"_L1).toArray();
    QCOMPARE(sentiment.size(), 3);
    QCOMPARE(sentiment.at(0).toObject(),
             (QJsonObject{{u"a"_s, u"t/1"_s},
                          {u"b"_s, u"t/2"_s},
                          {u"rows"_s, 2},
                          {u"left_out"_s, 0},
                          {u"equal"_s, 0.5},
                          {u"kappa"_s, 0}}));
    QCOMPARE(sentiment.at(1)["left_out"_L1], QJsonValue(1));
    const QJsonArray topicPairs = json.value("topics"_L1).toArray();
    QCOMPARE(
        topicPairs.at(0).toObject(),
        (QJsonObject{{u"a"_s, u"t/1"_s}, {u"b"_s, u"t/2"_s}, {u"rows"_s, 2}, {u"left_out"_s, 0}, {u"jaccard"_s, 0.5}}));
    QCOMPARE(topicPairs.at(1).toObject(),
             (QJsonObject{
                 {u"a"_s, u"t/1"_s}, {u"b"_s, u"t/3"_s}, {u"rows"_s, 1}, {u"left_out"_s, 1}, {u"jaccard"_s, 0.3333}}));
}

void TestAgreement::aTaskWithoutAnyAnswerHasNoTotals()
{
    AgreementTotals totals({{u"sentiment"_s}, {u"t/1"_s, u"t/2"_s}});
    totals.add(records(labels(u"xx"_s)));
    QCOMPARE(totals.toJson(), QJsonObject());
    QCOMPARE(totals.pair(0, 0, 1).leftOut, 1);
}

QTEST_GUILESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
