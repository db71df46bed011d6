// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/answervalue.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class SummaryReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void takesASentenceOfTheTextForNoRefusal();
    void leavesTextAsItIs();
    void writesJson();
};

void SummaryReaderTest::reads_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("summary"); // empty: unreadable
    const auto row = [](const char *name, const QString &reply, const QString &summary) {
        QTest::newRow(name) << reply << summary;
    };
    const QString plain = u"The phone is good."_s;
    const QString unreadable;

    row("a sentence", plain, plain);
    row("a label", u"Summary: The phone is good."_s, plain);
    row("a label in capitals", u"SUMMARY: The phone is good."_s, plain);
    row("a bold label", u"**Summary:** The phone is good."_s, plain);
    row("a heading", u"## Summary\n\nThe phone is good."_s, plain);
    row("a longer label", u"One-sentence summary: The phone is good."_s, plain);
    row("an introduction", u"Here is a one-sentence summary of the text: The phone is good."_s, plain);
    row("a chatty introduction", u"Sure! Here's the summary:\n\nThe phone is good."_s, plain);
    row("too long, did not read", u"TL;DR: The phone is good."_s, plain);
    row("German", u"Zusammenfassung: Das Telefon ist gut."_s, u"Das Telefon ist gut."_s);
    row("Chinese", u"摘要：手机很好。"_s, u"手机很好。"_s);
    row("quotes", u"\"The phone is good.\""_s, plain);
    row("quotes behind a label", u"Summary: \"The phone is good.\""_s, plain);
    row("a label inside quotes", u"\"Summary: The phone is good.\""_s, plain);
    row("typographic quotes", u"“The phone is good.”"_s, plain);
    row("two quotations stay", u"\"Good\" is not \"best\""_s, u"\"Good\" is not \"best\""_s);
    row("bold", u"**The phone is good.**"_s, plain);
    row("italics", u"*The phone is good.*"_s, plain);
    row("a bullet", u"- The phone is good."_s, plain);
    row("a quotation of Markdown", u"> The phone is good."_s, plain);
    row("lines", u"The phone\n is   good."_s, plain);
    row("a tag", u"<summary>The phone is good.</summary>"_s, plain);
    row("a fence", u"```\nThe phone is good.\n```"_s, plain);
    row("thoughts", u"<think>Hm.</think>\nThe phone is good."_s, plain);
    row("JSON", uR"({"summary": "The phone is good."})"_s, plain);
    row("JSON in a fence", u"```json\n{\"summary\":\"The phone is good.\"}\n```"_s, plain);
    row("JSON with another key", uR"({"x": "The phone is good."})"_s, plain);
    row("arithmetic stays", u"It costs 5 * 3 * 2 units."_s, u"It costs 5 * 3 * 2 units."_s);
    row("snake case stays", u"It calls read_file_now often."_s, u"It calls read_file_now often."_s);
    row("a colon of its own stays", u"The verdict: the phone is good."_s, u"The verdict: the phone is good."_s);
    row("the word summary inside stays", u"A summary of the phone is hard."_s, u"A summary of the phone is hard."_s);
    row("a number first stays", u"3.5 million phones were sold."_s, u"3.5 million phones were sold."_s);
    row("two sentences", u"It is good. It is cheap."_s, u"It is good. It is cheap."_s);
    row("cut by the limit", u"The phone is good, but the"_s, u"The phone is good, but the"_s);
    row("an apology inside the story stays", u"The author is sorry that she sold it."_s,
        u"The author is sorry that she sold it."_s);

    row("nothing", QString(), unreadable);
    row("space", u"  \n"_s, unreadable);
    row("punctuation", u"..."_s, unreadable);
    row("a label and nothing", u"Summary:"_s, unreadable);
    row("empty quotes", u"\"\""_s, unreadable);
    row("an empty object", u"{}"_s, unreadable);
    row("an empty fence", u"```\n```"_s, unreadable);
    row("thoughts that never end", u"<think>The phone is good."_s, unreadable);
    row("a refusal", u"I'm sorry, but I can't help with that."_s, unreadable);
    row("a refusal in other words", u"I am unable to summarize this text."_s, unreadable);
}

void SummaryReaderTest::reads()
{
    QFETCH(QString, reply);
    QFETCH(QString, summary);
    const std::optional<AnswerValue> value = readAnswer(AnswerForm::Summary, reply);
    QCOMPARE(value ? std::get<SummaryValue>(*value).summary : QString(), summary);
}

void SummaryReaderTest::leavesTextAsItIs()
{
    const QString text = u"**Yes**, \"here\":\n\n    code\n{\"a\": 1}"_s;
    QCOMPARE(readAnswer(AnswerForm::Text, u"<think>x</think>\n"_s + text + u'\n'),
             std::optional(AnswerValue(TextValue{text})));
    QVERIFY(!readAnswer(AnswerForm::Text, u"  \n"_s));
    QCOMPARE(displayText(TextValue{u"a\n b"_s}), u"a b"_s);
}

void SummaryReaderTest::takesASentenceOfTheTextForNoRefusal()
{
    const QString complaint = u"i can't do anything about it, and i have to send back."_s;
    const QString message = u"Sum this up:\n\nThe screen broke.  "_s + complaint;
    QCOMPARE(readAnswer(AnswerForm::Summary, complaint, message), AnswerValue(SummaryValue{complaint}));
    QVERIFY(!readAnswer(AnswerForm::Summary, complaint));
    QVERIFY(!readAnswer(AnswerForm::Summary, u"I can't summarize that."_s, message));
}

void SummaryReaderTest::writesJson()
{
    QCOMPARE(toJson(SummaryValue{u"s"_s}), (QJsonObject{{u"summary"_s, u"s"_s}}));
    QCOMPARE(toJson(TextValue{u"t"_s}), (QJsonObject{{u"text"_s, u"t"_s}}));
}

QTEST_APPLESS_MAIN(SummaryReaderTest)
#include "tst_summaryreader.moc"
