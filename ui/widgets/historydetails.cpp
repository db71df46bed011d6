// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/historydetails.h"

#include "ui/models/auditresult.h"
#include "ui/models/celltext.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"
#include "ui/models/errortext.h"
#include "ui/models/pastrun.h"
#include "ui/widgets/attempttable.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QTabWidget>
#include <QToolButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *textView(const QString &objectName, const QString &accessibleName)
{
    auto *view = new QPlainTextEdit;
    view->setObjectName(objectName);
    view->setAccessibleName(accessibleName);
    view->setReadOnly(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    view->setTabChangesFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    view->document()->setDocumentMargin(Theme::unit);
    return view;
}

QString answerOf(const AuditEntry &entry, const ResultCell &cell)
{
    QStringList lines;
    if (cell.error) {
        lines << errorHeading(*cell.error) << cell.error->message << remedyText(*cell.error);
        if (entry.replyLength > 0)
            lines << QString() << keptText(entry.reply, entry.replyLength);
        return lines.join(u'\n');
    }
    return keptText(entry.reply, entry.replyLength);
}

//! Each on a line: when, how it ended, how long it took, what it used.
QString figuresOf(const AuditEntry &entry, const ResultCell &cell)
{
    QStringList lines{HistoryDetails::tr("%1 %2 · %3", "symbol and name of a state, a time")
                          .arg(stateSymbol(cell.state), stateText(cell.state),
                               QLocale().toString(entry.time.toLocalTime(), QLocale::ShortFormat))};
    if (const QString times = timesText(cell, Moment()); !times.isEmpty())
        lines.append(times);
    if (!entry.cached && !entry.shared && entry.attempts > 0) {
        const auto count = [](const std::optional<qint64> &tokens) {
            return tokens ? countText(*tokens) : HistoryDetails::tr("unknown", "number of tokens");
        };
        const QString cost = entry.costUsd ? moneyText(*entry.costUsd) : HistoryDetails::tr("unknown", "cost");
        lines.append(HistoryDetails::tr("Tokens: %1 in, %2 out. Cost: %3.")
                         .arg(count(entry.usage.input), count(entry.usage.output), cost));
    }
    if (!entry.user.isEmpty())
        lines.append(HistoryDetails::tr("Asked by %1.").arg(visibleText(entry.user, false)));
    return lines.join(u'\n');
}

} // namespace

HistoryDetails::HistoryDetails(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_none(new MutedLabel(this))
    , m_some(new QWidget(this))
    , m_heading(new QLabel(m_some))
    , m_figures(new MutedLabel(m_some))
    , m_answer(textView(u"historyAnswer"_s, tr("Answer that was given")))
    , m_message(textView(u"historyMessage"_s, tr("Message that was sent")))
    , m_attempts(new AttemptTable)
{
    setObjectName(u"historyDetails"_s);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(2 * Theme::unit, 0, 2 * Theme::unit, 0);
    m_pages->addWidget(m_none);
    m_pages->addWidget(m_some);

    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(Theme::strongFont(font()));
    m_heading->setWordWrap(true);
    m_heading->setObjectName(u"historyHeading"_s);
    m_figures->setObjectName(u"historyFigures"_s);
    m_figures->setWordWrap(true);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *tabs = new QTabWidget(m_some);
    tabs->setObjectName(u"historyDetailTabs"_s);
    tabs->setAccessibleName(tr("Parts of the query"));
    tabs->setDocumentMode(true);
    tabs->addTab(m_answer, tr("Answer"));
    tabs->addTab(m_message, tr("Message"));
    tabs->addTab(m_attempts, tr("Attempts"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::unit / 2);
    const auto add = [this, buttons](const QString &name, const QString &icon, const QString &text,
                                     const QString &hint) {
        auto *button = new QToolButton(m_some);
        button->setObjectName(name);
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(hint);
        button->setIcon(Icons::symbolic(icon, QPalette::Text));
        button->setIconSize({16, 16});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
        return button;
    };
    QToolButton *open = add(u"historyOpenRun"_s, u"analyze"_s, tr("Open its run"),
                            tr("Show the whole run in the results of the Analyze page"));
    QToolButton *show = add(u"historyShowRun"_s, u"history"_s, tr("Only its run"),
                            tr("Show only the queries that were asked together with this one"));
    buttons->addStretch(1);
    connect(open, &QToolButton::clicked, this, &HistoryDetails::openRunRequested);
    connect(show, &QToolButton::clicked, this, &HistoryDetails::showRunRequested);

    auto *layout = new QVBoxLayout(m_some);
    layout->setContentsMargins(Theme::unit, 0, 0, 0);
    layout->setSpacing(Theme::unit / 2);
    layout->addWidget(m_heading);
    layout->addWidget(m_figures);
    layout->addWidget(tabs, 1);
    layout->addLayout(buttons);
    setMinimumWidth(36 * Theme::unit);
    showNone(0);
}

void HistoryDetails::showEntry(const AuditEntry &entry, const QList<Task> &tasks)
{
    // Whoever reads it keeps the place and what is selected.
    if (m_pages->currentWidget() == m_some && m_entry == entry && m_tasks == tasks)
        return;
    m_entry = entry;
    m_tasks = tasks;
    const Task task = taskOf(entry.task, tasks);
    const ResultCell cell = recordedCell(entry, task.form);
    m_heading->setText(
        tr("%1 at %2", "task, target").arg(visibleText(task.title, false), visibleText(entry.target().name(), false)));
    m_figures->setText(figuresOf(entry, cell));
    m_answer->setPlainText(answerOf(entry, cell));
    m_message->setPlainText(keptText(entry.message, entry.messageLength));
    m_attempts->setLines(phaseLines(cell.timeline, Moment()));
    const QString remark = historyRemark(entry);
    m_answer->setToolTip(remark);
    m_message->setToolTip(remark);
    m_pages->setCurrentWidget(m_some);
}

void HistoryDetails::showNone(int selected)
{
    m_none->setText(selected > 1 ? tr("%Ln queries are selected.", nullptr, selected)
                                 : tr("Select a query to see its message, its answer and its attempts."));
    m_pages->setCurrentWidget(m_none);
}

} // namespace Fanlight
