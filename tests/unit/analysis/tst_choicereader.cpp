// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysisrun.h"

#include <QJsonObject>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class ChoiceReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void isALabelInFiles();
    void saysWhichWordsItCouldHaveBeen();
};

namespace {

Task choice(const QStringList &words)
{
    Task task;
    task.form = AnswerForm::Choice;
    task.words = words;
    return task;
}

} // namespace

void ChoiceReaderTest::reads_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("word"); // empty: unreadable
    const QStringList urgency{u"urgent"_s, u"very urgent"_s, u"can wait"_s};
    const auto row = [&urgency](const char *name, const QString &reply, const QString &word) {
        QTest::newRow(name) << reply << urgency << word;
    };
    const QString unreadable;
    row("the word", u"urgent"_s, u"urgent"_s);
    row("other capitals", u"URGENT"_s, u"urgent"_s);
    row("a full stop", u"Can wait."_s, u"can wait"_s);
    row("quotes", u"\"can wait\""_s, u"can wait"_s);
    row("bold", u"**urgent**"_s, u"urgent"_s);
    row("a heading", u"Urgency: very urgent"_s, u"very urgent"_s);
    row("JSON", u"{\"label\": \"can wait\"}"_s, u"can wait"_s);
    row("JSON in a fence", u"```json\n{\"label\": \"urgent\"}\n```"_s, u"urgent"_s);
    row("a sentence", u"I would say that this can wait until Monday."_s, u"can wait"_s);
    row("the longer of two that overlap", u"This is very urgent, please hurry."_s, u"very urgent"_s);
    row("a part of a word", u"The urgently needed part is here."_s, unreadable);
    row("negated", u"It is not urgent."_s, unreadable);
    row("one negated, one said", u"It is not urgent, it can wait."_s, u"can wait"_s);
    row("two of them", u"urgent or can wait"_s, unreadable);
    row("none of them", u"Maybe tomorrow"_s, unreadable);
    row("thinking, then the word", u"<think>urgent? no</think>can wait"_s, u"can wait"_s);
    row("an essay", QString(u"blah "_s).repeated(60) + u"urgent"_s, unreadable);
    const QStringList chinese{u"紧急"_s, u"不急"_s};
    QTest::newRow("Chinese") << u"紧急。"_s << chinese << u"紧急"_s;
    QTest::newRow("Chinese in a sentence") << u"这封邮件不急，可以等。"_s << chinese << u"不急"_s;
    QTest::newRow("Chinese negated") << u"这不是紧急的事"_s << chinese << unreadable;
    QTest::newRow("words with blanks around them") << u"b"_s << QStringList{u" a "_s, u" b "_s} << u"b"_s;
    QTest::newRow("no words at all") << u"urgent"_s << QStringList() << unreadable;
}

void ChoiceReaderTest::reads()
{
    QFETCH(const QString, reply);
    QFETCH(const QStringList, words);
    QFETCH(const QString, word);
    const std::optional<AnswerValue> value = readAnswer(choice(words), reply);
    QCOMPARE(value ? std::get<ChoiceValue>(*value).word : QString(), word);
}

void ChoiceReaderTest::isALabelInFiles()
{
    const AnswerValue value = ChoiceValue{u"can wait"_s};
    QCOMPARE(toJson(value), (QJsonObject{{u"label"_s, u"can wait"_s}}));
    QCOMPARE(displayText(value), u"can wait"_s);
}

void ChoiceReaderTest::saysWhichWordsItCouldHaveBeen()
{
    QueryResult result;
    Answer answer;
    answer.text = u"Purple"_s;
    result.outcome = answer;
    const AnalysisResult read = interpret(result, choice({u"red"_s, u"green"_s}));
    QVERIFY(read.error);
    QCOMPARE(read.error->kind, ErrorKind::UnreadableAnswer);
    QVERIFY2(read.error->message.contains(u"red, green"_s), qPrintable(read.error->message));
}

QTEST_GUILESS_MAIN(ChoiceReaderTest)
#include "tst_choicereader.moc"
