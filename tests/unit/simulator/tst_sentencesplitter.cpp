// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/sentencesplitter.h"
#include "tests/unit/simulator/uglytexts.h"

#include <QtTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestSentenceSplitter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void uglyTexts_data();
    void uglyTexts();
};

void TestSentenceSplitter::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // sentences joined by |

    QTest::newRow("two sentences") << u"One is here. Two is there."_s << u"One is here.|Two is there."_s;
    QTest::newRow("all in lower case") << u"i like it. it works."_s << u"i like it.|it works."_s;
    QTest::newRow("abbreviation") << u"Dr. Smith met Mr. Jones. They talked."_s
                                  << u"Dr. Smith met Mr. Jones.|They talked."_s;
    QTest::newRow("e.g. and i.e.") << u"Fruit, e.g. apples, i.e. Malus. Good."_s
                                   << u"Fruit, e.g. apples, i.e. Malus.|Good."_s;
    QTest::newRow("initials") << u"J. R. R. Tolkien wrote it. I read it."_s
                              << u"J. R. R. Tolkien wrote it.|I read it."_s;
    QTest::newRow("decimal") << u"It costs 3.50 dollars. Cheap."_s << u"It costs 3.50 dollars.|Cheap."_s;
    QTest::newRow("version and address") << u"Qt 6.4.2 is at qt.io/download now. Get it."_s
                                         << u"Qt 6.4.2 is at qt.io/download now.|Get it."_s;
    QTest::newRow("quote closes behind the stop") << u"\"It is over.\" He left."_s << u"\"It is over.\"|He left."_s;
    QTest::newRow("quoted question goes on") << u"\"Really?\" he asked. Yes."_s << u"\"Really?\" he asked.|Yes."_s;
    QTest::newRow("several marks") << u"What?! No... really. Yes!!!"_s << u"What?!|No... really.|Yes!!!"_s;
    QTest::newRow("no as a word") << u"I said no. He left."_s << u"I said no.|He left."_s;
    QTest::newRow("no as number") << u"See No. 5 there. Done."_s << u"See No. 5 there.|Done."_s;
    QTest::newRow("Chinese") << u"你好。今天很好！真的？"_s << u"你好。|今天很好！|真的？"_s;
    QTest::newRow("Chinese quotes") << u"他说：“好。”然后走了。"_s << u"他说：“好。”|然后走了。"_s;
    QTest::newRow("blank line") << u"A title\n\nthe text goes on"_s << u"A title|the text goes on"_s;
    QTest::newRow("CRLF blank line") << u"A title\r\n\r\nText"_s << u"A title|Text"_s;
    QTest::newRow("hard wrap") << u"this line goes on\nin the next one. End."_s
                               << u"this line goes on\nin the next one.|End."_s;
    QTest::newRow("list") << u"- one\n- two\n- three"_s << u"- one|- two|- three"_s;
    QTest::newRow("no punctuation") << u"just some words"_s << u"just some words"_s;
    QTest::newRow("nothing") << u" \n \n"_s << QString();
}

void TestSentenceSplitter::splits()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList sentences;
    for (const QStringView sentence : splitSentences(text))
        sentences.append(sentence.toString());
    QCOMPARE(sentences.join(u'|'), expected);
}

void TestSentenceSplitter::uglyTexts_data()
{
    addUglyTexts();
}

void TestSentenceSplitter::uglyTexts()
{
    QFETCH(QString, text);
    qsizetype position = 0;
    for (const QStringView sentence : splitSentences(text, 1000)) {
        QVERIFY(!sentence.isEmpty());
        QVERIFY(sentence.size() <= 1001);
        const qsizetype begin = sentence.data() - QStringView(text).data();
        QVERIFY(begin >= position);
        // Nothing but white space is left out between two sentences.
        QVERIFY(QStringView(text).sliced(position, begin - position).trimmed().isEmpty());
        position = begin + sentence.size();
    }
    QVERIFY(QStringView(text).sliced(position).trimmed().isEmpty());
}

QTEST_GUILESS_MAIN(TestSentenceSplitter)
#include "tst_sentencesplitter.moc"
