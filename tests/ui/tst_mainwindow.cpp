// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/limitsdialog.h"
#include "ui/dialogs/replydialog.h"
#include "ui/widgets/answertext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/resultsgrid.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

const QString review = u"The screen is superb and the battery lasts for days. The speaker is terrible, and support "
                       "was slow. I would still buy this tablet again."_s;

SimulatorOptions slowStream()
{
    SimulatorOptions slow;
    slow.tokensPerSecond = 4;
    slow.jitter = 0;
    return slow;
}

EnginePolicy deliveringOnce()
{
    EnginePolicy policy;
    policy.retry.maxAttempts = 1;
    return policy;
}

} // namespace

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runShowsThreeAnswersAndThreeLogRows();
    void shortcutsRunAndStop();
    void stopKeepsWhatIsDoneAndCancelsTheRest();
    void oneFailureLeavesTheOthers();
    void failedCellIsRetriedAlone();
    void statesFollowTheTheme();
    void appearanceFollowsTheDesktop();
    void failureShowsTheProvidersWords();
    void thePlanSaysWhatItMayCost();
    void resultsOfAnEarlierTextSaySo();
    void theStatusBarSaysWhatWasSpent();
    void severalTargetsSideBySide();
    void cardsKeepTheirSizeWhileTextGrows();
    void screenReaderHearsEachEndOnce();
    void everyInteractiveWidgetIsNamed();
    void contractNamesAreReachable_data();
    void contractNamesAreReachable();
    void hostileReplyIsShownAsText();
    void offersNeedAKey();
    void copyPutsTheAnswerOnTheClipboard();
    void f6VisitsEveryPane();
    void editKeysStayWithTheFocus();
    void closingWhileRunningIsQuiet();
    void writingAndReachingForRunAnnounceARun();
    void retryWaitCountsDownInItsPlace();
    void longStatusNeverWidensTheWindow();
    void anEnormousAnswerIsViewedWhole();
};

void MainWindowTest::runShowsThreeAnswersAndThreeLogRows()
{
    WindowFixture fixture;
    fixture.type(review);
    QCOMPARE(fixture.window().text(), review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    QCOMPARE(fixture.count(QueryState::Done), 3);
    QVERIFY(std::holds_alternative<LabelValue>(*fixture.cell(0).value));
    QVERIFY(std::holds_alternative<TopicsValue>(*fixture.cell(1).value));
    QVERIFY(std::holds_alternative<SummaryValue>(*fixture.cell(2).value));
    QVERIFY(review.contains(std::get<SummaryValue>(*fixture.cell(2).value).summary.first(12)));
    QCOMPARE(fixture.log().rowCount(), 3);

    // What the model holds is what the cards show.
    auto *grid = fixture.window().findChild<ResultsGrid *>();
    QTRY_VERIFY(grid->card(2, 0) && grid->card(2, 0)->cell().state == QueryState::Done);
    QCOMPARE(grid->card(2, 0)->findChild<AnswerText *>()->toPlainText(),
             std::get<SummaryValue>(*fixture.cell(2).value).summary);
    QVERIFY(grid->card(0, 0)->findChild<QLabel *>(u"state"_s)->text().contains(u"Done"_s));
}

void MainWindowTest::shortcutsRunAndStop()
{
    WindowFixture fixture(slowStream());
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    fixture.type(review);
    QTest::keyClick(fixture.named(u"Text to analyze"_s), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(fixture.workbench().isRunning());
    QCOMPARE(fixture.window().text(), review);
    QTest::keyClick(fixture.named(u"Text to analyze"_s), Qt::Key_Escape);
    QTRY_VERIFY(!fixture.workbench().isRunning());
    QCOMPARE(fixture.runsFinished().size(), 1);
}

void MainWindowTest::stopKeepsWhatIsDoneAndCancelsTheRest()
{
    // The one word of the sentiment is there long before the summary's sentence.
    WindowFixture fixture(slowStream());
    fixture.type(review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.cell(0).state, QueryState::Done, 20'000);
    QCOMPARE(fixture.cell(2).isRunning(), true);
    fixture.click(u"Stop"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    QCOMPARE(fixture.cell(0).state, QueryState::Done);
    QCOMPARE(fixture.cell(2).state, QueryState::Cancelled);
    auto *heading =
        fixture.window().findChild<ResultsGrid *>()->card(2, 0)->findChild<ElidedLabel *>(u"answerHeading"_s);
    if (!fixture.cell(2).text.isEmpty())
        QTRY_COMPARE(heading->text(), u"Stopped: this is not the whole answer."_s);
    QVERIFY(!fixture.workbench().isRunning());
    QVERIFY(!qobject_cast<QPushButton *>(fixture.named(u"Stop"_s))->isEnabled());
    fixture.workbench().stop();
    QCOMPARE(fixture.runsFinished().size(), 1);
}

void MainWindowTest::oneFailureLeavesTheOthers()
{
    // One at a time, and the request rate allows only the first ones: the rest is refused.
    SimulatorOptions crowded;
    crowded.maxInFlight = 2;
    crowded.firstToken = std::chrono::milliseconds(200);
    WindowFixture fixture(crowded, deliveringOnce());
    fixture.type(review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    QCOMPARE(fixture.count(QueryState::Failed), 1);
    QCOMPARE(fixture.count(QueryState::Done), 2);
    for (int row = 0; row < 3; ++row) {
        const ResultCell cell = fixture.cell(row);
        QCOMPARE(cell.error.has_value(), cell.state == QueryState::Failed);
        if (cell.error)
            QCOMPARE(cell.error->httpStatus, 429);
    }
}

void MainWindowTest::failedCellIsRetriedAlone()
{
    SimulatorOptions crowded;
    crowded.maxInFlight = 2;
    crowded.firstToken = std::chrono::milliseconds(200);
    WindowFixture fixture(crowded, deliveringOnce());
    fixture.type(review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.count(QueryState::Failed), 1);
    QTRY_VERIFY(!fixture.workbench().isRunning());
    // The text was edited since; the retry asks about the text of the run.
    fixture.type(u" And more."_s);
    int failed = 0;
    while (fixture.cell(failed).state != QueryState::Failed)
        ++failed;
    auto *card = fixture.window().findChild<ResultsGrid *>()->card(failed, 0);
    QTRY_VERIFY(card->findChild<QPushButton *>(u"remedy"_s)->isVisible());
    // What would help is named, and Retry is there as well.
    QTest::mouseClick(card->findChild<QPushButton *>(u"remedy"_s), Qt::LeftButton);
    auto *limits = fixture.window().findChild<LimitsDialog *>();
    QVERIFY(limits && limits->isVisible());
    limits->close();
    card->findChild<QAction *>(u"retry"_s)->trigger();
    QTRY_COMPARE(fixture.count(QueryState::Done), 3);
    QVERIFY(!fixture.cell(failed).request.message.contains(u"And more"_s));
    QCOMPARE(fixture.runsFinished().size(), 1);
    QCOMPARE(fixture.log().rowCount(), 4);
}

void MainWindowTest::appearanceFollowsTheDesktop()
{
    WindowFixture fixture;
    const auto base = [] { return QApplication::palette().color(QPalette::Base); };
    fixture.window().setAppearance(Appearance::System);
    const QColor desktop = base();
    const QPalette other = Theme::palette(!Theme::isDark(QApplication::palette()));
    QApplication::setPalette(other);
    QVERIFY(base() != desktop);
    QEvent change(QEvent::ThemeChange);

    QCoreApplication::sendEvent(&fixture.window(), &change);
    QTRY_COMPARE(base(), desktop);

    fixture.window().setAppearance(Appearance::Dark);
    const QColor chosen = base();
    QCoreApplication::sendEvent(&fixture.window(), &change);
    QCoreApplication::sendPostedEvents(&fixture.window());
    QCOMPARE(base(), chosen);
    Theme::apply(Appearance::Light);
}

void MainWindowTest::statesFollowTheTheme()
{
    WindowFixture fixture;
    Theme::apply(Appearance::Light);
    fixture.type(review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    const auto *state = fixture.window().findChild<ResultsGrid *>()->card(0, 0)->findChild<QLabel *>(u"state"_s);
    const auto shown = [state] { return state->palette().color(QPalette::WindowText); };
    QTRY_COMPARE(shown(), Theme::stateColor(QueryState::Done, Theme::palette(false)));
    Theme::apply(Appearance::Dark);
    QTRY_COMPARE(shown(), Theme::stateColor(QueryState::Done, Theme::palette(true)));
    Theme::apply(Appearance::Light);
}

void MainWindowTest::failureShowsTheProvidersWords()
{
    WindowFixture fixture;
    Endpoint wrong = fixture.workbench().targets().first().endpoint;
    wrong.name = u"wrong"_s;
    fixture.workbench().addTarget({wrong, u"no-such-model"_s});
    fixture.type(review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    QCOMPARE(fixture.count(QueryState::Done), 3);
    QCOMPARE(fixture.count(QueryState::Failed), 3);
    auto *card = fixture.window().findChild<ResultsGrid *>()->card(0, 1);
    const QString shown = card->findChild<AnswerText *>()->toPlainText();
    QTRY_VERIFY(card->findChild<AnswerText *>()->toPlainText().contains(fixture.cell(0, 1).error->message));
    QVERIFY(fixture.cell(0, 1).error->inProvidersWords);
    QCOMPARE(card->findChild<QPushButton *>(u"remedy"_s)->text(), u"Edit endpoint…"_s);
}

void MainWindowTest::thePlanSaysWhatItMayCost()
{
    WindowFixture fixture;
    fixture.type(review);
    auto *plan = fixture.window().findChild<QLabel *>(u"plan"_s);
    QCOMPARE(plan->text(), u"3 queries: 3 tasks × 1 target · free"_s);
    QVERIFY(plan->toolTip().isEmpty());
    fixture.workbench().addTarget(
        {{u"nowhere"_s, Protocol::OpenAiChat, QUrl(u"https://llm.example.com"_s), {}}, u"m"_s});
    QCOMPARE(plan->text(), u"6 queries: 3 tasks × 2 targets · price of 3 queries unknown"_s);
    fixture.workbench().removeTarget(0);
    QCOMPARE(plan->text(), u"3 queries: 3 tasks × 1 target · price unknown"_s);
    fixture.workbench().replaceTarget(
        0, {{u"openai"_s, Protocol::OpenAiChat, QUrl(u"https://api.openai.com/v1"_s), {}}, u"gpt-4.1"_s});
    QVERIFY2(plan->text().contains(u" · estimate: ≈ $0.00"_s) && plan->text().endsWith(u" at most"_s),
             qPrintable(plan->text()));
    QVERIFY2(plan->toolTip().contains(u"An estimate"_s) && plan->toolTip().contains(u"genai-prices"_s),
             qPrintable(plan->toolTip()));
    QCOMPARE(plan->accessibleDescription(), plan->toolTip());
    const QString before = plan->text();
    fixture.window().setText(review.repeated(20));
    QVERIFY2(plan->text() != before, "a longer text costs more");
    fixture.window().setText({});
    QVERIFY(plan->toolTip().isEmpty());
}

void MainWindowTest::resultsOfAnEarlierTextSaySo()
{
    WindowFixture fixture;
    fixture.type(review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    const auto marked = [&fixture] {
        const QList<QLabel *> labels = fixture.window().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel *label) { return label->text().contains(u"of an earlier text"_s); });
    };
    QVERIFY(!marked());
    fixture.window().setText(review + u" More."_s);
    QVERIFY(marked());
    fixture.window().setText(review);
    QVERIFY(!marked());
    fixture.window().setText(u"Another."_s);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 2);
    QVERIFY(!marked());
}

void MainWindowTest::theStatusBarSaysWhatWasSpent()
{
    WindowFixture fixture;
    auto *spending = fixture.window().findChild<QLabel *>(u"spending"_s);
    QVERIFY(spending->isHidden());
    fixture.type(review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    QVERIFY2(spending->isHidden(), "the simulator is free");
    fixture.window().setSpending(u"$0.012 this session"_s, u"Prices of a list."_s);
    QVERIFY(!spending->isHidden());
    QCOMPARE(spending->text(), u"$0.012 this session"_s);
    QCOMPARE(spending->toolTip(), u"Prices of a list."_s);
}

void MainWindowTest::severalTargetsSideBySide()
{
    WindowFixture fixture;
    Endpoint second = fixture.workbench().targets().first().endpoint;
    second.name = u"second"_s;
    fixture.workbench().addTarget({second, SimulatorServer::modelName()});
    fixture.type(review);
    QCOMPARE(fixture.window().findChild<QLabel *>(u"plan"_s)->text(), u"6 queries: 3 tasks × 2 targets · free"_s);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    QCOMPARE(fixture.count(QueryState::Done), 6);
    QCOMPARE(fixture.results().headerData(1, Qt::Horizontal).toString(), u"second/extractive"_s);
    QCOMPARE(fixture.cell(0, 0).text, fixture.cell(0, 1).text);
}

void MainWindowTest::cardsKeepTheirSizeWhileTextGrows()
{
    SimulatorOptions streamed;
    streamed.firstToken = std::chrono::milliseconds(500);
    streamed.tokensPerSecond = 60;
    WindowFixture fixture(streamed);
    fixture.type(review);
    fixture.click(u"Run"_s);
    auto *grid = fixture.window().findChild<ResultsGrid *>();
    QTRY_VERIFY(grid->card(2, 0) && grid->card(2, 0)->height() > 100 && fixture.cell(2).isRunning());
    QVERIFY2(fixture.cell(2).text.isEmpty(), "the text came before the cards were laid out");
    QList<QRect> before;
    for (int row = 0; row < 3; ++row)
        before.append(grid->card(row, 0)->geometry());
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    QTRY_COMPARE(grid->card(2, 0)->cell().state, QueryState::Done);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(grid->card(row, 0)->geometry(), before.at(row));
}

void MainWindowTest::screenReaderHearsEachEndOnce()
{
    SimulatorOptions streamed;
    streamed.tokensPerSecond = 20;
    WindowFixture fixture(streamed);
    fixture.type(review);
    fixture.click(u"Run"_s);
    auto *grid = fixture.window().findChild<ResultsGrid *>();
    QTRY_VERIFY(grid->card(2, 0));
    QSignalSpy sentiment(grid->card(0, 0), &ResultCard::announced);
    QSignalSpy summary(grid->card(2, 0), &ResultCard::announced);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    QTRY_COMPARE(summary.size(), 1);
    QCOMPARE(sentiment.size(), 1);
    const QString said = summary.first().first().toString();
    QVERIFY(said.startsWith(u"Summary at simulator/extractive: Done."_s));
    QCOMPARE(grid->card(2, 0)->accessibleDescription(), said);
    // A change of appearance shows the cells again and says nothing.
    Theme::apply(Appearance::Dark);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(summary.size(), 1);
}

void MainWindowTest::everyInteractiveWidgetIsNamed()
{
    WindowFixture fixture;
    fixture.type(review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    QStringList unnamed;
    int seen = 0;
    const std::function<void(QAccessibleInterface *)> walk = [&](QAccessibleInterface *at) {
        const QAccessible::State state = at->state();
        auto *widget = qobject_cast<QWidget *>(at->object());
        if (widget && widget->isVisible() && state.focusable && !state.invisible) {
            ++seen;
            if (at->text(QAccessible::Name).isEmpty() || widget->objectName().isEmpty())
                unnamed.append(QString::fromLatin1(widget->metaObject()->className()) + u" \""_s + widget->objectName()
                               + u"\" in "_s + widget->parentWidget()->objectName());
        }
        for (int child = 0; child < at->childCount(); ++child) {
            QAccessibleInterface *next = at->child(child);
            if (next && next->object())
                walk(next);
        }
    };
    walk(QAccessible::queryAccessibleInterface(&fixture.window()));
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    QVERIFY2(seen > 12, "the walk did not reach the window's parts");
}

void MainWindowTest::contractNamesAreReachable_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"Text to analyze", "Run", "Stop", "Targets", "Tasks", "Results", "Request log", "Waterfall"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void MainWindowTest::contractNamesAreReachable()
{
    QFETCH(QString, name);
    WindowFixture fixture;
    int found = 0;
    const std::function<void(QAccessibleInterface *)> walk = [&](QAccessibleInterface *at) {
        found += at->text(QAccessible::Name) == name ? 1 : 0;
        for (int child = 0; child < at->childCount(); ++child) {
            if (QAccessibleInterface *next = at->child(child))
                walk(next);
        }
    };
    walk(QAccessible::queryAccessibleInterface(&fixture.window()));
    QVERIFY2(found >= 1, qPrintable(name));
}

void MainWindowTest::hostileReplyIsShownAsText()
{
    WindowFixture fixture;
    // The extractive summary repeats what it is given.
    fixture.window().setText(
        u"<b>Bold</b> <img src='http://127.0.0.1:9/x'> \u202eabc\u001b[31m is the only sentence."_s);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    auto *card = fixture.window().findChild<ResultsGrid *>()->card(2, 0);
    QTRY_COMPARE(card->cell().state, QueryState::Done);
    const QString shown = card->findChild<AnswerText *>()->toPlainText();
    QVERIFY(!shown.contains(QChar(0x202e)));
    QVERIFY(!shown.contains(QChar(0x1b)));
}

void MainWindowTest::offersNeedAKey()
{
    QProcessEnvironment environment;
    environment.insert(u"OPENAI_API_KEY"_s, u"sk-canary-7731"_s);
    WindowFixture fixture({}, {}, environment);
    auto *menu = fixture.window().findChild<QMenu *>(u"addTargetMenu"_s);
    QVERIFY(menu);
    QHash<QString, QAction *> offers;
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        offers.insert(action->objectName(), action);
        QVERIFY(!action->text().contains(u"canary"_s));
    }
    QVERIFY(offers.value(u"offer_openai"_s)->isEnabled());
    QVERIFY(!offers.value(u"offer_anthropic"_s)->isEnabled());
    QVERIFY(offers.value(u"offer_anthropic"_s)->text().contains(u"ANTHROPIC_API_KEY"_s));
    QVERIFY(!offers.value(u"offer_simulator"_s)->isEnabled());
    QVERIFY(offers.value(u"otherEndpoint"_s)->isEnabled());
}

void MainWindowTest::copyPutsTheAnswerOnTheClipboard()
{
    WindowFixture fixture;
    fixture.type(review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    Q_EMIT fixture.window().copyRequested(2, 0);
    QCOMPARE(QGuiApplication::clipboard()->text(), std::get<SummaryValue>(*fixture.cell(2).value).summary);
    Q_EMIT fixture.window().copyAllRequested();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"| Task | simulator/extractive |"_s));
}

void MainWindowTest::f6VisitsEveryPane()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    QSet<QString> panes;
    for (int step = 0; step < 4; ++step) {
        QTest::keyClick(&fixture.window(), Qt::Key_F6);
        QWidget *at = QApplication::focusWidget();
        QVERIFY(at);
        for (; at; at = at->parentWidget()) {
            if (QStringList{u"Text to analyze"_s, u"Results"_s, u"Request log"_s, u"Targets"_s}.contains(
                    at->accessibleName()))
                panes.insert(at->accessibleName());
        }
    }
    QVERIFY(panes.contains(u"Text to analyze"_s));
    QVERIFY(panes.contains(u"Results"_s));
    QVERIFY(panes.contains(u"Request log"_s));
}

void MainWindowTest::editKeysStayWithTheFocus()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    fixture.type(review);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    auto *table = fixture.window().findChild<QAbstractItemView *>(u"requestLogTable"_s);
    QVERIFY(table);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 3);
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(fixture.window().text(), review);
}

void MainWindowTest::closingWhileRunningIsQuiet()
{
    auto fixture = std::make_unique<WindowFixture>(slowStream());
    fixture->type(review);
    fixture->click(u"Run"_s);
    QTRY_VERIFY(fixture->workbench().isRunning());
    fixture.reset();
}

void MainWindowTest::writingAndReachingForRunAnnounceARun()
{
    WindowFixture fixture;
    QSignalSpy expected(&fixture.window(), &MainWindow::runExpected);
    fixture.window().setText(review);
    QTRY_COMPARE(expected.size(), 1);
    QCOMPARE(expected.first().first().toInt(), 3);
    QWidget *run = fixture.named(u"Run"_s);
    QVERIFY(run);
    QEnterEvent enter(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1));
    QCoreApplication::sendEvent(run, &enter);
    QCOMPARE(expected.size(), 2);
    run->setFocus();
    QTRY_COMPARE(expected.size(), 3);
}

void MainWindowTest::retryWaitCountsDownInItsPlace()
{
    SimulatorOptions broken;
    broken.faults = {{FaultKind::Status, 500, 1.0}};
    EnginePolicy patient;
    patient.retry.firstDelay = std::chrono::hours(1);
    patient.retry.longestDelay = std::chrono::hours(1);
    patient.retry.budget = 1;
    WindowFixture fixture(broken, patient);
    fixture.type(review);
    fixture.click(u"Run"_s);
    auto *grid = fixture.window().findChild<ResultsGrid *>();
    QTRY_COMPARE(fixture.count(QueryState::RetryWait), 3);
    ResultCard *card = grid->card(2, 0);
    QTRY_COMPARE(card->cell().state, QueryState::RetryWait);
    auto *heading = card->findChild<ElidedLabel *>(u"answerHeading"_s);
    QVERIFY(heading && heading->isVisible());
    QVERIFY2(heading->text().startsWith(u"Retrying in "_s) && heading->text().endsWith(u"(2 of 5)"_s),
             qPrintable(heading->text()));
    QVERIFY(card->findChild<AnswerText *>()->toPlainText().contains(u"Server error · HTTP 500"_s));
    const QString before = heading->text();
    const QRect place = heading->geometry();
    const QRect cardPlace = card->geometry();
    card->showTimes(fixture.results().now() + std::chrono::minutes(10));
    QVERIFY(heading->text() != before);
    QCOMPARE(heading->geometry(), place);
    QCOMPARE(card->geometry(), cardPlace);
    fixture.workbench().stop();
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
}

void MainWindowTest::longStatusNeverWidensTheWindow()
{
    WindowFixture fixture;
    const QSize least = fixture.window().minimumSizeHint();
    const int width = fixture.window().width();
    fixture.window().setStatus(QString(2000, u'm'), u"a remark"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(fixture.window().minimumSizeHint(), least);
    QCOMPARE(fixture.window().width(), width);
    auto *remark = fixture.window().findChild<ElidedLabel *>(u"remark"_s);
    QVERIFY(remark->width() >= remark->sizeHint().width());
}

void MainWindowTest::anEnormousAnswerIsViewedWhole()
{
    WindowFixture fixture;
    RunSpec spec;
    spec.text = review;
    spec.tasks = {builtinTasks().at(2)};
    spec.targets = fixture.workbench().targets();
    QList<QueryRequest> requests = fanOut(spec, 77);
    requests.first().id = 777;
    fixture.results().begin(spec, requests);
    fixture.results().applyProgress({777, QueryState::Streaming, {}, 1});
    const QString reply = u"0123456789"_s.repeated(1'000'000);
    fixture.results().appendText(777, reply);
    QWidget *view = nullptr;
    QTRY_VERIFY((view = fixture.named(u"View"_s)) != nullptr);
    QTest::mouseClick(view, Qt::LeftButton);
    auto *dialog = fixture.window().findChild<ReplyDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isComplete(), 60'000);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText().count(u'9'), 1'000'000);
    dialog->close();
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
