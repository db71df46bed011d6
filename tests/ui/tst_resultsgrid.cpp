// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/fakeclock.h"
#include "ui/models/resultsmodel.h"
#include "ui/widgets/answertext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/resultsgrid.h"

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int tasks = 8;

//! More cards of one target than can be seen at once, all of them streaming.
class Running
{
public:
    Running()
        : model(clock)
        , grid(model)
    {
        RunSpec spec;
        spec.text = u"A text."_s;
        spec.targets = {{Endpoint(), u"m"_s}};
        for (int task = 0; task < tasks; ++task) {
            Task asked = builtinTasks().at(2);
            asked.id = u"task%1"_s.arg(task);
            spec.tasks.append(asked);
        }
        grid.resize(400, 320);
        grid.show();
        QList<QueryRequest> requests = fanOut(spec, 1);
        for (int task = 0; task < tasks; ++task)
            requests[task].id = idOf(task);
        model.begin(spec, requests);
        Timeline timeline;
        timeline.submitted = clock.now();
        timeline.attempts = {Attempt()};
        timeline.attempts.first().dispatched = clock.now();
        for (int task = 0; task < tasks; ++task)
            model.applyProgress({idOf(task), QueryState::Streaming, timeline, 1});
    }

    static QueryId idOf(int task) { return QueryId(task + 1); }
    QString textOf(int task) { return grid.card(task, 0)->findChild<AnswerText *>()->toPlainText(); }
    QString stateOf(int task) { return grid.card(task, 0)->findChild<QLabel *>(u"state"_s)->text(); }
    QString timesOf(int task) { return grid.card(task, 0)->findChild<ElidedLabel *>(u"times"_s)->text(); }

    FakeClock clock;
    ResultsModel model;
    ResultsGrid grid;
};

} // namespace

//! What the grid does with cards that nobody sees.
class ResultsGridTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textOutOfSightWaitsForItsCard();
    void statesAreTakenOutOfSightToo();
    void timesRunWhereTheyAreSeen();
    void cardsOfAnotherTabCatchUp();
};

void ResultsGridTest::textOutOfSightWaitsForItsCard()
{
    Running running;
    QTRY_VERIFY(running.stateOf(tasks - 1).contains(u"Streaming"_s));
    running.model.appendText(Running::idOf(0), u"First."_s);
    running.model.appendText(Running::idOf(tasks - 1), u"Last."_s);
    QTRY_COMPARE(running.textOf(0), u"First."_s);
    QCOMPARE(running.textOf(tasks - 1), QString());
    running.grid.verticalScrollBar()->setValue(running.grid.verticalScrollBar()->maximum());
    QCOMPARE(running.textOf(tasks - 1), u"Last."_s);
}

void ResultsGridTest::statesAreTakenOutOfSightToo()
{
    Running running;
    QTRY_VERIFY(running.stateOf(tasks - 1).contains(u"Streaming"_s));
    QSignalSpy said(running.grid.card(tasks - 1, 0), &ResultCard::announced);
    running.model.appendText(Running::idOf(tasks - 1), u"Last."_s);
    AnalysisResult result;
    result.query.request.id = Running::idOf(tasks - 1);
    QueryError error;
    error.kind = ErrorKind::ServerError;
    result.query.outcome = error;
    result.error = error;
    running.model.applyResult(result);
    QTRY_VERIFY(running.stateOf(tasks - 1).contains(u"Failed"_s));
    QCOMPARE(said.count(), 1);
}

void ResultsGridTest::timesRunWhereTheyAreSeen()
{
    Running running;
    QTRY_VERIFY(running.stateOf(tasks - 1).contains(u"Streaming"_s));
    const QString unseen = running.timesOf(tasks - 1);
    running.clock.advance(5s);
    QTRY_COMPARE(running.timesOf(0), u"5.00 s"_s);
    QCOMPARE(running.timesOf(tasks - 1), unseen);
}

void ResultsGridTest::cardsOfAnotherTabCatchUp()
{
    Running running;
    QTRY_VERIFY(running.stateOf(tasks - 1).contains(u"Streaming"_s));
    running.grid.hide();
    running.model.appendText(Running::idOf(0), u"While hidden."_s);
    QSignalSpy changed(&running.model, &ResultsModel::dataChanged);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(running.textOf(0), QString());
    running.grid.show();
    QCOMPARE(running.textOf(0), u"While hidden."_s);
}

QTEST_MAIN(ResultsGridTest)
#include "tst_resultsgrid.moc"
