// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/askedquestion.h"

#include <QtTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Fanlight::AskedTask)

class TestAskedQuestion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestAskedQuestion::reads_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("message");
    QTest::addColumn<AskedTask>("task");
    QTest::addColumn<QString>("text");

    const QString none;
    QTest::newRow("by the system prompt")
        << u"You are a sentiment classifier."_s << u"<text>\nFine.\n</text>"_s << AskedTask::Sentiment << u"Fine."_s;
    QTest::newRow("the text speaks of another task")
        << u"Name the three main topics."_s << u"<text>\nPlease summarize the sentiment.\n</text>"_s
        << AskedTask::Topics << u"Please summarize the sentiment."_s;
    QTest::newRow("the system prompt wins") << u"Summarize."_s << u"List the topics: cats and dogs"_s
                                            << AskedTask::Summary << u"List the topics: cats and dogs"_s;
    QTest::newRow("instruction before the text")
        << none << u"Extract keywords.\n<text>\na\nb\n</text>"_s << AskedTask::Topics << u"a\nb"_s;
    QTest::newRow("instruction behind the text")
        << none << u"<text>Some.</text>\nWhat is the sentiment?"_s << AskedTask::Sentiment << u"Some."_s;
    QTest::newRow("the text holds the mark") << u"Summarize"_s << u"<text>\nUse </text> to end.\n</text>"_s
                                             << AskedTask::Summary << u"Use </text> to end."_s;
    QTest::newRow("before a colon") << none << u"Summarize: The cat sat. It left."_s << AskedTask::Summary
                                    << u"The cat sat. It left."_s;
    QTest::newRow("the first sentence") << none << u"Give me the key phrases. The cat sat."_s << AskedTask::Topics
                                        << u"The cat sat."_s;
    QTest::newRow("the first line") << none << u"TL;DR\nThe cat sat."_s << AskedTask::Summary << u"The cat sat."_s;
    QTest::newRow("the last line") << none << u"The cat sat. It left.\n\nSummarize this text."_s << AskedTask::Summary
                                   << u"The cat sat. It left."_s;
    QTest::newRow("fenced") << none << u"Polarity?\n```\nBad.\n```"_s << AskedTask::Sentiment << u"Bad."_s;
    QTest::newRow("something else") << none << u"What is the capital of France?"_s << AskedTask::Other
                                    << u"What is the capital of France?"_s;
    QTest::newRow("nothing") << none << none << AskedTask::Other << none;
    QTest::newRow("an opened mark only") << none << u"<text>\nopen"_s << AskedTask::Other << u"<text>\nopen"_s;
    QTest::newRow("a far keyword is no instruction")
        << none << u"The cat sat. "_s.repeated(40) + u"We discussed the topic."_s << AskedTask::Other
        << u"The cat sat. "_s.repeated(40) + u"We discussed the topic."_s;
}

void TestAskedQuestion::reads()
{
    QFETCH(QString, system);
    QFETCH(QString, message);
    QFETCH(AskedTask, task);
    QFETCH(QString, text);
    ChatRequest request;
    request.system = system;
    request.userMessages = {u"an earlier message about topics"_s, message};
    const AskedQuestion question = readQuestion(request);
    QCOMPARE(int(question.task), int(task));
    QCOMPARE(question.text, text);
}

QTEST_GUILESS_MAIN(TestAskedQuestion)
#include "tst_askedquestion.moc"
