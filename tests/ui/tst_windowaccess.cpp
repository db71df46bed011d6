// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/models/display.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/requestlogtable.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/resultsgrid.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! What assistive tools see, not what the widgets' properties say.
void collect(QAccessibleInterface *from, QList<QAccessibleInterface *> &into)
{
    if (!from || from->state().invisible)
        return;
    into.append(from);
    // A table's cells are many and have names of their own.
    if (from->role() == QAccessible::Table)
        return;
    for (int index = 0; index < from->childCount(); ++index)
        collect(from->child(index), into);
}

QList<QAccessibleInterface *> visibleIn(QWidget &window)
{
    QList<QAccessibleInterface *> all;
    collect(QAccessible::queryAccessibleInterface(&window), all);
    return all;
}

void addSecondTarget(WindowFixture &fixture, const QString &name)
{
    Endpoint second = fixture.workbench().targets().first().endpoint;
    second.name = name;
    fixture.workbench().addTarget({second, SimulatorServer::modelName()});
}

} // namespace

//! What a user reaches by pointer, key and screen reader.
class WindowAccessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contractNamesAreHeardOnce_data();
    void contractNamesAreHeardOnce();
    void cardsAreGroupsWithTheirAnswersInside();
    void targetsCanBeAddedOneAfterAnother();
    void tabGoesThroughTheWindowAsItIsRead();
    void columnHeadersStayAboveTheirCards();
    void findKeyWorksInTheWholeWindow();
    void clearButtonOfTheFilterIsNamed();
    void everyStateFitsItsColumn();
    void tasksStandOnOneLine();
    void focusIsSeenOnEveryPage_data();
    void focusIsSeenOnEveryPage();
    void largeLettersFitTheirControls();
};

void WindowAccessTest::contractNamesAreHeardOnce_data()
{
    QTest::addColumn<QAccessible::Role>("role");
    QTest::newRow("Text to analyze") << QAccessible::EditableText;
    QTest::newRow("Run") << QAccessible::Button;
    QTest::newRow("Stop") << QAccessible::Button;
    QTest::newRow("Targets") << QAccessible::Grouping;
    QTest::newRow("Tasks") << QAccessible::Grouping;
    QTest::newRow("Results") << QAccessible::Grouping;
    QTest::newRow("Request log") << QAccessible::Table;
    QTest::newRow("Waterfall") << QAccessible::Grouping;
}

void WindowAccessTest::contractNamesAreHeardOnce()
{
    QFETCH(QAccessible::Role, role);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    WindowFixture fixture;
    QList<QAccessible::Role> roles;
    const QList<QAccessibleInterface *> all = visibleIn(fixture.window());
    for (QAccessibleInterface *item : all) {
        if (item->text(QAccessible::Name) == name)
            roles.append(item->role());
    }
    QCOMPARE(roles, QList<QAccessible::Role>{role});
}

void WindowAccessTest::cardsAreGroupsWithTheirAnswersInside()
{
    WindowFixture fixture;
    fixture.type(u"The screen is superb. The battery is excellent."_s);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    ResultCard *card = fixture.window().findChild<ResultsGrid *>()->card(0, 0);
    QTRY_COMPARE(card->cell().state, QueryState::Done);
    QAccessibleInterface *group = QAccessible::queryAccessibleInterface(card);
    QCOMPARE(group->role(), QAccessible::Grouping);
    QList<QAccessibleInterface *> inside;
    collect(group, inside);
    QStringList names;
    for (QAccessibleInterface *item : std::as_const(inside))
        names.append(item->text(QAccessible::Name));
    QVERIFY2(names.join(u'|').contains(u"Positive"_s), qPrintable(names.join(u'|')));
}

void WindowAccessTest::targetsCanBeAddedOneAfterAnother()
{
    WindowFixture fixture;
    auto *bar = fixture.named(u"Targets"_s);
    auto *add = qobject_cast<QToolButton *>(fixture.named(u"Add a target"_s));
    QVERIFY(bar && add);
    for (const QString &name : {u"second"_s, u"third"_s, u"fourth"_s}) {
        addSecondTarget(fixture, name);
        QTRY_COMPARE(bar->childAt(add->geometry().center()), add);
        const QList<QWidget *> chips = bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (const QWidget *chip : chips)
            QVERIFY(chip == add || chip->isHidden() || !chip->geometry().intersects(add->geometry()));
    }
}

void WindowAccessTest::tabGoesThroughTheWindowAsItIsRead()
{
    WindowFixture fixture;
    addSecondTarget(fixture, u"second"_s);
    fixture.type(u"The screen is superb."_s);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    const QStringList wanted{u"Run"_s,
                             u"Remove simulator/extractive"_s,
                             u"Edit second/extractive"_s,
                             u"Remove second/extractive"_s,
                             u"Add a target"_s,
                             u"Sentiment"_s,
                             u"Topics"_s,
                             u"Summary"_s,
                             u"Text to analyze"_s,
                             u"Sentiment at simulator/extractive"_s,
                             u"Sentiment at second/extractive"_s,
                             u"Topics at simulator/extractive"_s,
                             u"Summary at second/extractive"_s,
                             u"Filter the request log"_s,
                             u"Request log"_s,
                             u"Zero of the time axis"_s};
    QStringList met;
    QWidget *first = fixture.named(u"Run"_s);
    QWidget *at = first;
    do {
        if (wanted.contains(at->accessibleName()) && at->focusPolicy() & Qt::TabFocus && !at->isHidden())
            met.append(at->accessibleName());
        at = at->nextInFocusChain();
    } while (at != first);
    QCOMPARE(met, wanted);
}

void WindowAccessTest::columnHeadersStayAboveTheirCards()
{
    WindowFixture fixture;
    addSecondTarget(fixture, u"second"_s);
    addSecondTarget(fixture, u"third"_s);
    fixture.window().resize(900, 620);
    fixture.type(u"The screen is superb."_s);
    fixture.click(u"Run"_s);
    QTRY_COMPARE(fixture.runsFinished().size(), 1);
    auto *grid = fixture.window().findChild<ResultsGrid *>();
    QTRY_VERIFY(grid->verticalScrollBar()->maximum() > 0 && grid->horizontalScrollBar()->maximum() > 0);
    const auto standsAbove = [grid](int column, const QString &target) {
        const QList<ElidedLabel *> labels = grid->findChildren<ElidedLabel *>();
        for (const ElidedLabel *label : labels) {
            if (label->accessibleName() == target)
                return label->mapTo(grid, QPoint()).y() == 0
                    && label->mapTo(grid, QPoint()).x() == grid->card(0, column)->mapTo(grid, QPoint()).x()
                    && label->width() == grid->card(0, column)->width();
        }
        return false;
    };
    QTRY_VERIFY(standsAbove(0, u"simulator/extractive"_s) && standsAbove(2, u"third/extractive"_s));
    grid->verticalScrollBar()->setValue(grid->verticalScrollBar()->maximum());
    grid->horizontalScrollBar()->setValue(grid->horizontalScrollBar()->maximum());
    QTRY_VERIFY(standsAbove(0, u"simulator/extractive"_s) && standsAbove(2, u"third/extractive"_s));
}

void WindowAccessTest::findKeyWorksInTheWholeWindow()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    QWidget *editor = fixture.named(u"Text to analyze"_s);
    editor->setFocus();
    QTest::keySequence(editor, QKeySequence::Find);
    QTRY_VERIFY(fixture.named(u"Filter the request log"_s)->hasFocus());
}

void WindowAccessTest::clearButtonOfTheFilterIsNamed()
{
    WindowFixture fixture;
    auto *filter = qobject_cast<QLineEdit *>(fixture.named(u"Filter the request log"_s));
    filter->setText(u"failed"_s);
    QTRY_VERIFY(fixture.named(u"Clear the filter"_s));
}

void WindowAccessTest::everyStateFitsItsColumn()
{
    WindowFixture fixture;
    auto *table = fixture.window().findChild<RequestLogTable *>();
    const int margins = 14;
    for (int value = int(QueryState::Queued); value <= int(QueryState::Cancelled); ++value) {
        const auto state = QueryState(value);
        const QString text = stateSymbol(state) + u' ' + stateText(state);
        QVERIFY2(table->fontMetrics().horizontalAdvance(text) + margins <= table->columnWidth(RequestLogModel::State),
                 qPrintable(text));
    }
}

void WindowAccessTest::tasksStandOnOneLine()
{
    WindowFixture fixture;
    fixture.window().resize(1280, 800);
    auto *add = fixture.named(u"Add a task"_s);
    auto *last = fixture.named(u"Summary"_s);
    QVERIFY(add && last);
    QTRY_COMPARE(add->geometry().center().y() / 4, last->geometry().center().y() / 4);
    QVERIFY(add->x() > last->geometry().right());
}

void WindowAccessTest::focusIsSeenOnEveryPage_data()
{
    QTest::addColumn<QString>("page");
    for (const auto &page : {u"analyzePage"_s, u"batchPage"_s, u"historyPage"_s, u"insightsPage"_s, u"settingsPage"_s})
        QTest::newRow(qPrintable(page)) << page;
}

void WindowAccessTest::focusIsSeenOnEveryPage()
{
    QFETCH(const QString, page);
    const int flash = QApplication::cursorFlashTime();
    QApplication::setCursorFlashTime(0);
    WindowFixture fixture;
    MainWindow &window = fixture.window();
    window.resize(1280, 800);
    window.showPageNamed(page);
    QCOMPARE(window.currentPage(), page);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    // As after a Tab: with the mouse alone no rings are drawn.
    window.setAttribute(Qt::WA_KeyboardFocusChange);
    QStringList unseen;
    int reached = 0;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (!isStop || !widget->isVisible() || !widget->isEnabled() || widget->size().isEmpty())
            continue;
        ++reached;
        widget->setFocus(Qt::TabFocusReason);
        QCOMPARE(QApplication::focusWidget() == widget || widget->isAncestorOf(QApplication::focusWidget()), true);
        // A ring may be around the widget.
        const QRect place = QRect(widget->mapTo(&window, QPoint()), widget->size()).adjusted(-4, -4, 4, 4);
        const QImage with = window.grab(place).toImage();
        QApplication::focusWidget()->clearFocus();
        if (with == window.grab(place).toImage())
            unseen.append(u"%1 %2 (%3)"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                              widget->objectName(), widget->accessibleName()));
    }
    QApplication::setCursorFlashTime(flash);
    QVERIFY2(reached > 10, qPrintable(QString::number(reached)));
    QVERIFY2(unseen.isEmpty(), qPrintable(u'\n' + unseen.join(u'\n')));
}

void WindowAccessTest::largeLettersFitTheirControls()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSize(18);
    QApplication::setFont(large);
    {
        WindowFixture fixture;
        fixture.window().resize(1600, 1000);
        const QList<QWidget *> widgets = fixture.window().findChildren<QWidget *>();
        int seen = 0;
        for (const QWidget *widget : widgets) {
            const bool hasText = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const ElidedLabel *>(widget) || widget->inherits("Fanlight::TargetChipWidget")
                || widget->inherits("Fanlight::PaneTitle");
            const auto *button = qobject_cast<const QToolButton *>(widget);
            const bool isIcon = button && button->toolButtonStyle() == Qt::ToolButtonIconOnly;
            if (!hasText || isIcon || !widget->isVisible())
                continue;
            ++seen;
            QVERIFY2(widget->height() >= widget->fontMetrics().height(),
                     qPrintable(u"%1 %2"_s.arg(widget->objectName(), widget->accessibleName())));
        }
        QVERIFY(seen > 20);
    }
    QApplication::setFont(usual);
}

QTEST_MAIN(WindowAccessTest)
#include "tst_windowaccess.moc"
