// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/answervalue.h"

#include <QJsonArray>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TopicsReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void keepsTenAtMost();
    void writesJson();
};

void TopicsReaderTest::reads_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("topics"); // joined by bars; empty: unreadable
    const auto row = [](const char *name, const QString &reply, const QString &topics) {
        QTest::newRow(name) << reply << topics;
    };
    const QString abc = u"battery|screen|price"_s;
    const QString unreadable;

    row("commas", u"battery, screen, price"_s, abc);
    row("a full stop", u"battery, screen, price."_s, abc);
    row("no space", u"battery,screen,price"_s, abc);
    row("capitals stay", u"Battery Life, US economy"_s, u"Battery Life|US economy"_s);
    row("and before the last", u"battery, screen and price"_s, abc);
    row("comma and and", u"battery, screen, and price"_s, abc);
    row("an ampersand before the last", u"battery, screen & price"_s, abc);
    row("and inside a third topic", u"AI, law, research and development"_s, u"AI|law|research and development"_s);
    row("a German and", u"Akku, Bildschirm und Preis"_s, u"Akku|Bildschirm|Preis"_s);
    row("semicolons", u"battery; screen; price"_s, abc);
    row("bars", u"battery | screen | price"_s, abc);
    row("lines", u"battery\nscreen\nprice"_s, abc);
    row("lines with returns", u"battery\r\nscreen\r\nprice\r\n"_s, abc);
    row("bullets", u"- battery\n- screen\n- price"_s, abc);
    row("round bullets", u"• battery\n• screen\n• price"_s, abc);
    row("round bullets on one line", u"• battery • screen • price"_s, abc);
    row("stars", u"* battery\n* screen\n* price"_s, abc);
    row("numbers", u"1. battery\n2. screen\n3. price"_s, abc);
    row("numbers with brackets", u"1) battery\n2) screen\n3) price"_s, abc);
    row("numbers in brackets", u"(1) battery\n(2) screen\n(3) price"_s, abc);
    row("numbers on one line", u"1. battery 2. screen 3. price"_s, abc);
    row("numbers on one line with commas", u"1. battery, 2. screen, 3. price"_s, abc);
    row("letters", u"a) battery\nb) screen\nc) price"_s, abc);
    row("one bullet line with commas", u"- battery, screen, price"_s, abc);
    row("blank lines between", u"1. battery\n\n2. screen\n\n3. price"_s, abc);
    row("bold", u"**battery**, **screen**, **price**"_s, abc);
    row("hashtags", u"#battery, #screen, #price"_s, abc);
    row("hashtags by spaces in bullets", u"- #battery\n- #screen\n- #price"_s, abc);
    row("quotes", u"\"battery\", \"screen\", \"price\""_s, abc);
    row("a Python list", u"['battery', 'screen', 'price']"_s, abc);
    row("brackets", u"[battery, screen, price]"_s, abc);
    row("a trailing comma", u"battery, screen, price,"_s, abc);
    row("empty items", u"battery,, screen, , price"_s, abc);
    row("doubles", u"Battery, battery, BATTERY, screen, price"_s, u"Battery|screen|price"_s);
    row("space inside", u"battery   life,  screen"_s, u"battery life|screen"_s);
    row("a year", u"1990s, music, 2024 election"_s, u"1990s|music|2024 election"_s);
    row("digits first in a list", u"- 5G\n- 3D printing"_s, u"5G|3D printing"_s);
    row("own brackets stay", u"AI (EU), law"_s, u"AI (EU)|law"_s);
    row("a slash inside", u"climate/energy, tax"_s, u"climate/energy|tax"_s);
    row("an apostrophe inside", u"women's rights, law"_s, u"women's rights|law"_s);
    row("C++ and C#", u"C++, Rust"_s, u"C++|Rust"_s);

    row("a label", u"Topics: battery, screen, price"_s, abc);
    row("a bold label", u"**Topics:** battery, screen, price"_s, abc);
    row("a label on its own line", u"Topics:\nbattery, screen, price"_s, abc);
    row("a longer label", u"Main topics: battery, screen, price"_s, abc);
    row("three topics", u"Three main topics of the text: battery, screen, price"_s, abc);
    row("a sentence", u"The main topics are battery, screen and price."_s, abc);
    row("a sentence with a colon", u"The three main topics of the text are: battery, screen, and price."_s, abc);
    row("an introduction and bullets", u"Here are the three main topics:\n\n- battery\n- screen\n- price"_s, abc);
    row("an introduction without the word", u"Sure, here you go:\n1. battery\n2. screen\n3. price"_s, abc);
    row("an introduction on the line", u"Sure! Here are the topics: battery, screen, price"_s, abc);
    row("keywords", u"Keywords: battery, screen"_s, u"battery|screen"_s);
    row("a German label", u"Themen: Akku, Preis"_s, u"Akku|Preis"_s);
    row("a remark behind", u"battery, screen, price\n\nThese are the main topics of the text, as far as I can see."_s,
        abc);
    row("a remark behind bullets", u"- battery\n- screen\n- price\n\nLet me know if you need more!"_s, abc);
    row("explained bullets",
        u"1. **Battery life**: the reviewer says that it lasts for two days\n2. **Screen** - it is bright"_s,
        u"Battery life|Screen"_s);
    row("thoughts before", u"<think>Topics: a, b</think>battery, screen, price"_s, abc);
    row("a tag", u"<topics>battery, screen, price</topics>"_s, abc);

    row("a JSON array", uR"(["battery", "screen", "price"])"_s, abc);
    row("a JSON object", uR"({"topics": ["battery", "screen", "price"]})"_s, abc);
    row("JSON with text", uR"({"topics": "battery, screen, price"})"_s, abc);
    row("JSON in a fence", u"```json\n[\"battery\", \"screen\", \"price\"]\n```"_s, abc);
    row("JSON with objects", uR"([{"topic": "battery"}, {"topic": "screen"}])"_s, u"battery|screen"_s);
    row("JSON with a key per topic", uR"({"topic1": "battery", "topic2": "screen"})"_s, u"battery|screen"_s);
    row("JSON in a sentence", uR"(Here: {"topics":["battery","screen","price"]})"_s, abc);
    row("JSON cut by the limit", uR"(["battery", "screen", "pri)"_s, u"battery|screen|pri"_s);

    row("Chinese", u"电池、屏幕、价格"_s, u"电池|屏幕|价格"_s);
    row("Chinese with a full comma", u"电池，屏幕，价格。"_s, u"电池|屏幕|价格"_s);
    row("Chinese with a label", u"主题：电池、屏幕、价格"_s, u"电池|屏幕|价格"_s);
    row("an emoji as a topic", u"🎉, party"_s, u"🎉|party"_s);
    row("a single topic", u"Economy"_s, u"Economy"_s);
    row("a single pair", u"war and peace"_s, u"war and peace"_s);

    row("nothing", QString(), unreadable);
    row("punctuation", u"-, ., *"_s, unreadable);
    row("none", u"None"_s, unreadable);
    row("not available", u"N/A"_s, unreadable);
    row("an empty array", u"[]"_s, unreadable);
    row("a label and nothing", u"Topics:"_s, unreadable);
    row("a refusal", u"I'm sorry, but I can't help with that."_s, unreadable);
    row("a short refusal", u"I cannot determine the topics."_s, unreadable);
    row("a refusal of an AI", u"As an AI language model, I cannot do that, sorry"_s, unreadable);
    row("a sentence that is no list", u"The text describes how the author bought a phone and was disappointed."_s,
        unreadable);
    row("prose with commas",
        u"The text describes how the author bought a phone last year, used it daily for a month, and sold it."_s,
        unreadable);
    row("JSON of another kind", uR"({"error": {"code": 3}})"_s, unreadable);
}

void TopicsReaderTest::reads()
{
    QFETCH(QString, reply);
    QFETCH(QString, topics);
    const std::optional<AnswerValue> value = readAnswer(AnswerForm::Topics, reply);
    QCOMPARE(value ? std::get<TopicsValue>(*value).topics.join(u'|') : QString(), topics);
}

void TopicsReaderTest::keepsTenAtMost()
{
    QStringList many;
    for (int i = 0; i < 40; ++i)
        many.append(u"topic %1"_s.arg(i));
    const std::optional<AnswerValue> value = readAnswer(AnswerForm::Topics, many.join(", "_L1));
    QVERIFY(value);
    QCOMPARE(std::get<TopicsValue>(*value).topics, many.first(10));
}

void TopicsReaderTest::writesJson()
{
    const AnswerValue value = TopicsValue{{u"a"_s, u"b"_s}};
    QCOMPARE(toJson(value), (QJsonObject{{u"topics"_s, QJsonArray{u"a"_s, u"b"_s}}}));
    QCOMPARE(displayText(value), u"a, b"_s);
}

QTEST_APPLESS_MAIN(TopicsReaderTest)
#include "tst_topicsreader.moc"
