// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/answervalue.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class LabelReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void isNotCredulousInLongTexts();
    void survivesAnything_data();
    void survivesAnything();
};

void LabelReaderTest::reads_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("label"); // empty: unreadable
    const auto row = [](const char *name, const QString &reply, const QString &label) {
        QTest::newRow(name) << reply << label;
    };
    const QString positive = u"positive"_s;
    const QString negative = u"negative"_s;
    const QString neutral = u"neutral"_s;
    const QString mixed = u"mixed"_s;
    const QString unreadable;

    row("the word", u"positive"_s, positive);
    row("negative", u"negative"_s, negative);
    row("neutral", u"neutral"_s, neutral);
    row("mixed", u"mixed"_s, mixed);
    row("a capital and a full stop", u"Positive."_s, positive);
    row("all capitals and shouting", u"NEGATIVE!!!"_s, negative);
    row("space around", u"\n\n  neutral \r\n"_s, neutral);
    row("a byte order mark", u"\uFEFFpositive"_s, positive);
    row("double quotes", u"\"positive\""_s, positive);
    row("typographic quotes", u"“Positive.”"_s, positive);
    row("German quotes", u"„positiv“"_s, positive);
    row("bold", u"**Positive**"_s, positive);
    row("bold with the stop inside", u"**Positive.**"_s, positive);
    row("italics", u"_negative_"_s, negative);
    row("code", u"`mixed`"_s, mixed);
    row("a heading", u"## Positive"_s, positive);
    row("a quotation mark of Markdown", u"> neutral"_s, neutral);
    row("a bullet", u"- positive"_s, positive);
    row("a round bullet", u"• Negative"_s, negative);
    row("a number", u"1. Positive"_s, positive);
    row("brackets", u"[positive]"_s, positive);
    row("parentheses", u"(Neutral)"_s, neutral);
    row("an emoji behind", u"Positive 😊"_s, positive);
    row("an emoji before", u"👍 positive"_s, positive);

    row("a label", u"Sentiment: positive"_s, positive);
    row("a label in capitals", u"SENTIMENT: POSITIVE"_s, positive);
    row("a bold label", u"**Sentiment:** Negative"_s, negative);
    row("a label on its own line", u"Sentiment:\n\nNeutral"_s, neutral);
    row("another label", u"Label - mixed"_s, mixed);
    row("an equals sign", u"sentiment=negative"_s, negative);
    row("a tag", u"<answer>positive</answer>"_s, positive);
    row("our own tag", u"<text>\npositive\n</text>"_s, positive);
    row("a sentence", u"The sentiment is positive."_s, positive);
    row("a hedged sentence", u"The sentiment is mostly positive."_s, positive);
    row("a long sentence",
        u"Based on the content of the text provided, I would classify the overall sentiment as negative."_s, negative);
    row("an adverb", u"The author writes positively about it."_s, positive);
    row("a noun", u"Positivity"_s, positive);
    row("slightly", u"slightly negative"_s, negative);
    row("very", u"Very Positive"_s, positive);
    row("an explanation behind", u"Positive. The reviewer loves the battery."_s, positive);
    row("an explanation with another label", u"Positive. There are few negative remarks."_s, positive);
    row("an explanation after a dash", u"Negative - although the screen gets positive remarks"_s, negative);
    row("an explanation in parentheses", u"Positive (not negative)"_s, positive);
    row("an explanation on the next line", u"neutral\n\nThe text is neither positive nor negative."_s, neutral);
    row("because", u"Negative because the positive aspects are few"_s, negative);
    row("the verdict at the end", u"It has negative parts and positive parts.\nSentiment: positive"_s, positive);
    row("overall", u"Some negative notes, but overall positive."_s, positive);
    row("mixed, and why", u"Mixed: positive about the screen, negative about the battery."_s, mixed);
    row("mixed in a sentence with both sides", u"It is a mixed review with positive and negative points."_s, mixed);
    row("the same label twice", u"positive, positive"_s, positive);

    row("both sides by and", u"positive and negative"_s, mixed);
    row("both sides by a slash", u"Positive/Negative"_s, mixed);
    row("both sides in a sentence", u"The text is both positive and negative."_s, mixed);
    row("both sides by an ampersand", u"negative & positive"_s, mixed);

    row("JSON", uR"({"sentiment": "positive"})"_s, positive);
    row("JSON with a score", uR"({"label":"Negative","score":0.98})"_s, negative);
    row("JSON with another key", uR"({"foo": "mixed"})"_s, mixed);
    row("JSON inside JSON", uR"({"sentiment": {"label": "neutral", "confidence": 0.4}})"_s, neutral);
    row("JSON in a fence", u"```json\n{\"Sentiment\": \"POSITIVE\"}\n```"_s, positive);
    row("JSON in a sentence", uR"(Here you go: {"sentiment":"negative"} Hope it helps!)"_s, negative);
    row("a JSON array", uR"(["positive"])"_s, positive);
    row("a JSON string", uR"("positive")"_s, positive);
    row("JSON cut by the limit", uR"({"sentiment": "positive)"_s, positive);
    row("JSON cut inside the word", uR"({"label": "posit)"_s, positive);
    row("a fence", u"```\npositive\n```"_s, positive);
    row("a fence on one line", u"```positive```"_s, positive);
    row("a fence cut by the limit", u"```\nnegative"_s, negative);

    row("thoughts before", u"<think>It could be negative.</think>\n\npositive"_s, positive);
    row("thoughts whose opening was in the prompt", u"Is it negative?\n</think>\npositive"_s, positive);
    row("thoughts in capitals", u"<THINK>negative</THINK>neutral"_s, neutral);
    row("an end mark of a template", u"positive<|im_end|>"_s, positive);
    row("an end mark of another template", u"positive</s>"_s, positive);
    row("channels",
        u"<|channel|>analysis<|message|>negative?<|end|><|start|>assistant<|channel|>final<|message|>mixed"_s, mixed);

    row("a word cut at four letters", u"Posi"_s, positive);
    row("a word cut at five letters", u"negat"_s, negative);
    row("a cut word behind a label", u"Sentiment: Neut"_s, neutral);
    row("mixe", u"mixe"_s, mixed);

    row("German", u"Positiv"_s, positive);
    row("a German sentence", u"Die Stimmung ist überwiegend negativ."_s, negative);
    row("German mixed", u"gemischt"_s, mixed);
    row("French", u"Négatif"_s, negative);
    row("French feminine", u"positive"_s, positive);
    row("French mixed", u"Mitigé."_s, mixed);
    row("Spanish", u"Sentimiento: negativo"_s, negative);
    row("Chinese", u"积极"_s, positive);
    row("Chinese with a label", u"情感：消极。"_s, negative);
    row("a Chinese sentence", u"这段文字的情感是积极的。"_s, positive);
    row("Chinese face words", u"正面"_s, positive);
    row("Chinese neutral", u"中性"_s, neutral);

    row("nothing", QString(), unreadable);
    row("space", u" \n\t "_s, unreadable);
    row("only thoughts, cut", u"<think>It is positive, because"_s, unreadable);
    row("only thoughts", u"<think>positive</think>"_s, unreadable);
    row("negated", u"not positive"_s, unreadable);
    row("negated at a distance", u"It is not a very positive text."_s, unreadable);
    row("negated by n't", u"The text isn't positive"_s, unreadable);
    row("negated by a curly n't", u"The text isn’t positive"_s, unreadable);
    row("negated by a prefix", u"non-negative"_s, unreadable);
    row("neither nor", u"Neither positive nor negative."_s, unreadable);
    row("neither nor, and then the label", u"Neither positive nor negative: neutral"_s, neutral);
    row("one negated, the other not", u"not negative but positive"_s, positive);
    row("one negated, the other rather", u"The sentiment is not positive but rather negative."_s, negative);
    row("not only", u"It is not only positive but also negative"_s, unreadable);
    row("not at all", u"not at all positive"_s, unreadable);
    row("whether", u"It is unclear whether this text is positive."_s, unreadable);
    row("two neighbours", u"Neutral/Negative"_s, unreadable);
    row("a score behind", u"Label: Positive, Score: 0.93"_s, positive);
    row("a score on the next line", u"Sentiment: Negative\nConfidence: 87%"_s, negative);
    row("one negated, the other in a clause of its own", u"It is not negative, it is positive."_s, positive);
    row("negated in German", u"nicht positiv"_s, unreadable);
    row("negated in French", u"pas négatif"_s, unreadable);
    row("negated in Chinese", u"不积极"_s, unreadable);
    row("an echo of the choices", u"positive, negative, neutral or mixed"_s, unreadable);
    row("an echo with slashes", u"positive/negative/neutral/mixed"_s, unreadable);
    row("an echo with bars", u"positive | negative | neutral | mixed"_s, unreadable);
    row("an echo behind a label", u"Sentiment: positive, negative, neutral, mixed"_s, unreadable);
    row("an echo and then the answer", u"(positive, negative, neutral or mixed): negative"_s, negative);
    row("a choice left open", u"positive or negative"_s, unreadable);
    row("two in a list", u"positive, negative"_s, unreadable);
    row("two without a word between", u"positive neutral"_s, unreadable);
    row("a comparison", u"It is more negative than positive"_s, unreadable);
    row("two verdicts", u"The sentiment of A is positive. The sentiment of B is negative."_s, unreadable);
    row("a question", u"Is the text positive?"_s, unreadable);
    row("another word", u"good"_s, unreadable);
    row("a number alone", u"4/5"_s, unreadable);
    row("an emoji alone", u"😊"_s, unreadable);
    row("a word cut at three letters", u"Pos"_s, unreadable);
    row("a cut word with a full stop", u"Posit."_s, unreadable);
    row("a cut word in prose", u"The weather was posit"_s, unreadable);
    row("a refusal", u"I'm sorry, but I can't help with that."_s, unreadable);
    row("a refusal that names a label", u"I cannot classify this text as positive or negative."_s, unreadable);
    row("JSON of another kind", uR"({"error": {"message": "no"}})"_s, unreadable);
    row("JSON with scores only", uR"({"positive": 0.9, "negative": 0.1})"_s, unreadable);
    row("an empty object", u"{}"_s, unreadable);
    row("an empty array", u"[]"_s, unreadable);
    row("HTML", u"<html><body>502 Bad Gateway</body></html>"_s, unreadable);
}

void LabelReaderTest::reads()
{
    QFETCH(QString, reply);
    QFETCH(QString, label);
    const std::optional<AnswerValue> value = readAnswer(AnswerForm::Label, reply);
    const QString read = value ? displayText(*value) : QString();
    QCOMPARE(read, label);
    if (value)
        QCOMPARE(toJson(*value), (QJsonObject{{u"label"_s, label}}));
}

void LabelReaderTest::isNotCredulousInLongTexts()
{
    QString essay = u"The pump keeps a positive pressure inside the cabin and "_s;
    for (int i = 0; i < 20; ++i)
        essay += u"so the air goes on "_s;
    QVERIFY(!readAnswer(AnswerForm::Label, essay));
    // The same essay with a verdict is an answer.
    const std::optional<AnswerValue> value = readAnswer(AnswerForm::Label, essay + u".\nSentiment: neutral"_s);
    QVERIFY(value);
    QCOMPARE(displayText(*value), u"neutral"_s);
}

void LabelReaderTest::survivesAnything_data()
{
    QTest::addColumn<QString>("reply");
    QTest::newRow("a million letters") << QString(1'000'000, u'a');
    QTest::newRow("a million quotes") << QString(1'000'000, u'"');
    QTest::newRow("a million brackets") << QString(1'000'000, u'[');
    QTest::newRow("a million spaces and a word") << QString(QString(1'000'000, u' ') + u"positive"_s);
    QTest::newRow("a hundred thousand labels") << u"positive negative "_s.repeated(100'000);
    QTest::newRow("a hundred thousand labels in one sentence") << u"positive x "_s.repeated(100'000);
    QTest::newRow("a hundred thousand thoughts") << u"<think>"_s.repeated(100'000);
    QTest::newRow("a hundred thousand closed thoughts") << u"<think></think>"_s.repeated(100'000);
    QTest::newRow("a hundred thousand stars") << u"*a "_s.repeated(100'000);
    QTest::newRow("a hundred thousand fences") << u"```\n"_s.repeated(100'000);
    QTest::newRow("a lone surrogate") << QString(QChar(0xD83D));
    QTest::newRow("null characters") << QString(10, QChar(0));
}

void LabelReaderTest::survivesAnything()
{
    QFETCH(QString, reply);
    for (const AnswerForm form : {AnswerForm::Label, AnswerForm::Topics, AnswerForm::Summary, AnswerForm::Text}) {
        const std::optional<AnswerValue> value = readAnswer(form, reply);
        if (value && form == AnswerForm::Topics)
            QVERIFY(std::get<TopicsValue>(*value).topics.size() <= 10);
    }
}

QTEST_APPLESS_MAIN(LabelReaderTest)
#include "tst_labelreader.moc"
