// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/readability.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class ReadabilityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsTheTaskAsks_data();
    void readsAsTheTaskAsks();
};

void ReadabilityTest::readsAsTheTaskAsks_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<bool>("readable");
    QTest::newRow("a label") << u"sentiment"_s << u"Positive."_s << true;
    QTest::newRow("no label") << u"sentiment"_s << u"I would rather not say."_s << false;
    QTest::newRow("topics") << u"topics"_s << u"screen, price"_s << true;
    QTest::newRow("a summary") << u"summary"_s << u"It is a good tablet."_s << true;
    QTest::newRow("nothing") << u"summary"_s << u" "_s << false;
    QTest::newRow("any text of a task that is not known") << u"ask"_s << u"I would rather not say."_s << true;
    QTest::newRow("no text of a task that is not known") << u"ask"_s << QString() << false;
}

void ReadabilityTest::readsAsTheTaskAsks()
{
    QFETCH(QString, task);
    QFETCH(QString, reply);
    QueryRequest request;
    request.task = task;
    Answer answer;
    answer.text = reply;
    QTEST(isReadable(builtinTasks(), request, answer), "readable");
}

QTEST_GUILESS_MAIN(ReadabilityTest)
#include "tst_readability.moc"
