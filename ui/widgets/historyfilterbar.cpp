// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/historyfilterbar.h"

#include "ui/models/display.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto dayPause = 250ms;
//! In the list of periods: so many days, today included; or these.
constexpr int anyTime = 0;
constexpr int chosenDays = -1;

} // namespace

HistoryFilterBar::HistoryFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new SearchField(u"historySearch"_s, tr("Search the history"), tr("Search messages and answers"), this))
    , m_runChip(new QToolButton(this))
{
    // Breaks into two lines in a narrow window.
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins({});
    m_text->setMinimumWidth(30 * Theme::unit);
    layout->addWidget(m_text);

    m_period = addChoice(u"historyPeriod"_s, tr("When"), tr("Any time"));
    m_period->addItem(tr("Today"), 1);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), 30);
    m_period->addItem(tr("Last year"), 365);
    m_period->addItem(tr("Between two days"), chosenDays);
    m_first = addDate(u"historyFirstDay"_s, tr("From this day"));
    m_last = addDate(u"historyLastDay"_s, tr("To this day"));
    m_target = addChoice(u"historyTarget"_s, tr("Target of the queries"), tr("Every target"));
    m_task = addChoice(u"historyTask"_s, tr("Task of the queries"), tr("Every task"));
    m_status = addChoice(u"historyStatus"_s, tr("Status of the queries"), tr("Every status"));
    for (const auto &[state, status] :
         {std::pair(QueryState::Done, u"done"_s), std::pair(QueryState::Failed, u"failed"_s),
          std::pair(QueryState::Cancelled, u"cancelled"_s)})
        m_status->addItem(QString(stateSymbol(state) + u' ' + stateText(state)), status);
    m_status->addItem(tr("From cache"), u"cached"_s);

    m_runChip->setObjectName(u"historyRunChip"_s);
    m_runChip->setIcon(Icons::symbolic(u"remove"_s, QPalette::Text));
    m_runChip->setIconSize({12, 12});
    m_runChip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_runChip->setFocusPolicy(Qt::StrongFocus);
    m_runChip->setToolTip(tr("Show the queries of every run again"));
    m_runChip->hide();
    layout->addWidget(m_runChip);

    m_daySoon.setSingleShot(true);
    m_daySoon.setInterval(dayPause);
    connect(&m_daySoon, &QTimer::timeout, this, &HistoryFilterBar::changed);
    connect(m_text, &SearchField::searched, this, &HistoryFilterBar::changed);
    connect(m_period, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::choosePeriod);
    for (QComboBox *choice : {m_period, m_target, m_task, m_status})
        connect(choice, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
    for (QDateEdit *day : {m_first, m_last})
        connect(day, &QDateEdit::dateChanged, this, [this] { m_daySoon.start(); });
    connect(m_runChip, &QToolButton::clicked, this, [this] {
        m_run.clear();
        m_runChip->hide();
        Q_EMIT changed();
    });
    choosePeriod();
}

QComboBox *HistoryFilterBar::addChoice(const QString &objectName, const QString &accessibleName,
                                       const QString &anything)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(objectName);
    choice->setAccessibleName(accessibleName);
    choice->setToolTip(accessibleName);
    choice->addItem(anything);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice->setMaximumWidth(30 * Theme::unit);
    layout()->addWidget(choice);
    return choice;
}

QDateEdit *HistoryFilterBar::addDate(const QString &objectName, const QString &accessibleName)
{
    auto *day = new QDateEdit(QDate::currentDate(), this);
    day->setObjectName(objectName);
    day->setAccessibleName(accessibleName);
    day->setToolTip(accessibleName);
    day->setCalendarPopup(true);
    // The style's hint leaves no room for its button beside the day.
    const QString widest = locale().toString(QDate(2028, 12, 28), QLocale::ShortFormat);
    day->setMinimumWidth(fontMetrics().horizontalAdvance(widest) + 7 * Theme::unit);
    layout()->addWidget(day);
    return day;
}

void HistoryFilterBar::choosePeriod()
{
    const bool isChosen = m_period->currentData().toInt() == chosenDays;
    m_first->setVisible(isChosen);
    m_last->setVisible(isChosen);
}

AuditFilter HistoryFilterBar::filter() const
{
    AuditFilter filter;
    filter.text = m_text->text();
    const int days = m_period->currentData().toInt();
    if (days == chosenDays) {
        filter.since = m_first->date().startOfDay();
        filter.until = m_last->date().addDays(1).startOfDay();
    } else if (days != anyTime) {
        filter.since = QDate::currentDate().addDays(1 - days).startOfDay();
    }
    filter.target = m_target->currentData().toString();
    filter.task = m_task->currentData().toString();
    filter.status = m_status->currentData().toString();
    filter.run = m_run;
    return filter;
}

void HistoryFilterBar::setChoices(const QStringList &targets, const QList<Task> &tasks)
{
    const auto fill = [](QComboBox *choice, const QList<std::pair<QString, QString>> &items) {
        const QSignalBlocker blocker(choice);
        const QString chosen = choice->currentData().toString();
        const QString chosenText = choice->currentText();
        while (choice->count() > 1)
            choice->removeItem(1);
        for (const auto &[text, value] : items)
            choice->addItem(text, value);
        if (!chosen.isEmpty() && choice->findData(chosen) < 0)
            choice->addItem(chosenText, chosen);
        choice->setCurrentIndex(chosen.isEmpty() ? 0 : choice->findData(chosen));
    };
    QList<std::pair<QString, QString>> targetItems;
    for (const QString &target : targets)
        targetItems.append({visibleText(target, false), target});
    QList<std::pair<QString, QString>> taskItems;
    for (const Task &task : tasks)
        taskItems.append({visibleText(task.title, false), task.id});
    fill(m_target, targetItems);
    fill(m_task, taskItems);
}

void HistoryFilterBar::showRun(const QString &run, const QString &title)
{
    setQuietly([this] { clear(); });
    m_run = run;
    m_runChip->setText(title);
    m_runChip->setAccessibleName(tr("%1: show every run again").arg(title));
    m_runChip->show();
    Q_EMIT changed();
}

void HistoryFilterBar::clear()
{
    setQuietly([this] {
        m_text->setQuietly({});
        for (QComboBox *choice : {m_period, m_target, m_task, m_status})
            choice->setCurrentIndex(0);
        m_run.clear();
        m_runChip->hide();
    });
    m_daySoon.stop();
    Q_EMIT changed();
}

void HistoryFilterBar::focusSearch()
{
    m_text->focus();
}

void HistoryFilterBar::setSearchNote(const QString &note)
{
    m_text->setToolTip(note);
}

void HistoryFilterBar::setQuietly(const std::function<void()> &change)
{
    const QSignalBlocker blocker(this);
    change();
}

} // namespace Fanlight
