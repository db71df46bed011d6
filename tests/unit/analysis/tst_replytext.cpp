// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/replytext.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class ReplyTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOffThinking_data();
    void takesOffThinking();
    void opensFences_data();
    void opensFences();
    void recognisesRefusals_data();
    void recognisesRefusals();
    void takesOffEnclosingQuotesOnly();
};

void ReplyTextTest::takesOffThinking_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("answer");
    QTest::newRow("none") << u"a"_s << u"a"_s;
    QTest::newRow("before") << u"<think>x</think>a"_s << u"a"_s;
    QTest::newRow("twice") << u"<think>x</think>a<think>y</think>b"_s << u"ab"_s;
    QTest::newRow("empty") << u"<think>\n\n</think>\n\na"_s << u"a"_s;
    QTest::newRow("unclosed") << u"a<think>x"_s << u"a"_s;
    QTest::newRow("unopened") << u"x</think>a"_s << u"a"_s;
    QTest::newRow("thinking") << u"<thinking>x</thinking>a"_s << u"a"_s;
    QTest::newRow("reasoning") << u"<reasoning>x</reasoning>a"_s << u"a"_s;
    QTest::newRow("closed twice") << u"<think>x</think>y</think>a"_s << u"a"_s;
    QTest::newRow("a word that only looks like it") << u"I think <b>a</b>"_s << u"I think <b>a</b>"_s;
}

void ReplyTextTest::takesOffThinking()
{
    QFETCH(QString, reply);
    QFETCH(QString, answer);
    QCOMPARE(answerText(reply), answer);
}

void ReplyTextTest::opensFences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inside");
    QTest::newRow("none") << u"a"_s << u"a"_s;
    QTest::newRow("with a language") << u"```json\n{}\n```"_s << u"{}"_s;
    QTest::newRow("with text around") << u"Here:\n```\na\n```\nDone."_s << u"a"_s;
    QTest::newRow("cut") << u"```json\n[1"_s << u"[1"_s;
    QTest::newRow("on one line") << u"```a```"_s << u"a"_s;
    QTest::newRow("empty") << u"```\n```"_s << QString();
}

void ReplyTextTest::opensFences()
{
    QFETCH(QString, text);
    QFETCH(QString, inside);
    QCOMPARE(unfenced(text), inside);
}

void ReplyTextTest::recognisesRefusals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("refusal");
    QTest::newRow("sorry, but I can't") << u"I'm sorry, but I can't help with that."_s << true;
    QTest::newRow("curly apostrophes") << u"I’m sorry, but I can’t assist with that."_s << true;
    QTest::newRow("Sorry, I cannot") << u"Sorry, I cannot do this."_s << true;
    QTest::newRow("I can't summarize") << u"I can't summarize this."_s << true;
    QTest::newRow("I'm unable") << u"I'm unable to provide that."_s << true;
    QTest::newRow("I am not able") << u"I am not able to analyze this text."_s << true;
    QTest::newRow("unfortunately") << u"Unfortunately, I am unable to do that."_s << true;
    QTest::newRow("an AI") << u"As an AI language model, I do not have opinions."_s << true;
    QTest::newRow("an apology in the text") << u"The company is sorry and cannot deliver."_s << false;
    QTest::newRow("an answer") << u"positive"_s << false;
    QTest::newRow("a topic") << u"sorry state of affairs"_s << false;
}

void ReplyTextTest::recognisesRefusals()
{
    QFETCH(QString, text);
    QFETCH(bool, refusal);
    QCOMPARE(isRefusal(text), refusal);
}

void ReplyTextTest::takesOffEnclosingQuotesOnly()
{
    QCOMPARE(unquoted(u" \"a\" "_s), u"a"_s);
    QCOMPARE(unquoted(u"\"a\" and \"b\""_s), u"\"a\" and \"b\""_s);
    QCOMPARE(unquoted(u"\""_s), u"\""_s);
    QCOMPARE(unquoted(u"it's"_s), u"it's"_s);
}

QTEST_APPLESS_MAIN(ReplyTextTest)
#include "tst_replytext.moc"
