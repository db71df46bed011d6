// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/requestlogview.h"

#include "ui/models/display.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/logexportbutton.h"
#include "ui/widgets/requestlogtable.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/waterfalllegend.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto frame = 33ms;
constexpr auto refreshEvery = 100ms;
//! Above this many rows a filter text is applied when typing pauses.
constexpr qsizetype manyRows = 5'000;
constexpr auto filterPause = 150ms;
constexpr QStringView figureGap = u"   ";

QString rateText(double rate)
{
    const double percent = rate * 100;
    const QString shown = QLocale().toString(percent, 'f', percent > 0 && percent < 10 ? 1 : 0);
    return RequestLogView::tr("%1 %", "percentage").arg(shown);
}

} // namespace

RequestLogView::RequestLogView(RequestLogModel &log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_rows(log)
    , m_frame(new QTimer(this))
    , m_refresh(new QTimer(this))
    , m_typing(new QTimer(this))
{
    setObjectName(u"requestLogView"_s);
    // Made in the order in which Tab goes through them.
    QWidget *titleRow = makeTitleRow();
    m_table = new RequestLogTable(m_rows, this);

    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(u"requestLogSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(makeDetails());
    m_legend = new WaterfallLegend(this);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(titleRow);
    layout->addWidget(m_splitter, 1);
    auto *legendRow = new QHBoxLayout;
    legendRow->setContentsMargins(0, Theme::unit / 2, 0, Theme::unit / 2);
    legendRow->addWidget(m_legend);
    layout->addLayout(legendRow);

    connect(m_table, &RequestLogTable::axisChanged, m_legend, &WaterfallLegend::describe);
    connect(m_legend, &WaterfallLegend::originChosen, m_table, &RequestLogTable::setOrigin);
    connect(m_table, &RequestLogTable::cancelRequested, this, &RequestLogView::cancelRequested);
    connect(m_table, &RequestLogTable::copyCurlRequested, this, &RequestLogView::copyCurlRequested);
    connect(m_table, &RequestLogTable::clearRequested, &m_log, &RequestLogModel::clearFinished);
    connect(m_table, &RequestLogTable::detailsRequested, this, [this] { showDetails(true); });
    connect(m_table, &RequestLogTable::currentQueryChanged, this, &RequestLogView::refreshDetails);

    m_frame->setObjectName(u"requestLogFrame"_s);
    m_frame->setInterval(frame);
    connect(m_frame, &QTimer::timeout, this, [this] {
        if (!window()->isMinimized())
            Q_EMIT frameElapsed();
        // Under a selection the text stands still, so that it can be copied.
        if (!m_detailsText->textCursor().hasSelection())
            refreshDetails();
        runFrames();
    });
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(refreshEvery);
    connect(m_refresh, &QTimer::timeout, this, &RequestLogView::refresh);
    connect(&m_log, &RequestLogModel::countsChanged, this, [this] {
        if (!m_refresh->isActive())
            m_refresh->start();
        runFrames();
    });
    m_typing->setSingleShot(true);
    m_typing->setInterval(filterPause);
    connect(m_typing, &QTimer::timeout, this, &RequestLogView::applyFilterText);

    auto *find = new QAction(tr("Filter the request log"), this);
    find->setObjectName(u"filterLogAction"_s);
    find->setShortcuts(QKeySequence::keyBindings(QKeySequence::Find));
    addAction(find);
    connect(find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    refresh();
}

QWidget *RequestLogView::makeTitleRow()
{
    auto *row = new QWidget(this);
    m_titleRow = row;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, Theme::unit / 2, 0, Theme::unit / 2);
    layout->setSpacing(Theme::unit / 2);

    auto *title = new QLabel(tr("Request log"), row);
    // The table alone answers to the bare name.
    title->setAccessibleName(tr("%1:", "heading").arg(title->text()));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    layout->addSpacing(Theme::unit);

    struct ChipText
    {
        QString objectName;
        QString text;
        QString toolTip;
    };
    const QList<ChipText> texts{
        {u"logChipAll"_s, tr("All"), tr("Show every request")},
        {u"logChipRunning"_s, tr("Running"), tr("Show requests that are queued or under way")},
        {u"logChipFailed"_s, tr("Failed"), tr("Show requests that failed")},
        {u"logChipCancelled"_s, tr("Cancelled"), tr("Show requests that were cancelled")},
        {u"logChipCached"_s, tr("Cached"), tr("Show requests that the cache answered")},
    };
    auto *group = new QButtonGroup(row);
    for (const ChipText &text : texts) {
        auto *chip = new FilterChip(text.text, row);
        chip->setObjectName(text.objectName);
        chip->setToolTip(text.toolTip);
        group->addButton(chip, int(m_chips.size()));
        m_chips.append(chip);
        layout->addWidget(chip);
    }
    m_chips.first()->setChecked(true);
    // Toggled, because that is what a screen reader does to a button that can be checked.
    connect(group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn)
            chooseChip(RequestLogChip(id));
    });

    layout->addSpacing(Theme::unit / 2);
    m_filter = new QLineEdit(row);
    m_filter->setObjectName(u"logFilter"_s);
    m_filter->setAccessibleName(tr("Filter the request log"));
    m_filter->setPlaceholderText(tr("Filter by target, task, state, error"));
    m_filter->setToolTip(tr("Shows the requests whose target, task, state or error contains every word (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    if (auto *clear = m_filter->findChild<QToolButton *>())
        clear->setAccessibleName(tr("Clear the filter"));
    m_filter->setMinimumWidth(14 * Theme::unit);
    m_filter->setMaximumWidth(36 * Theme::unit);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_log.counts().all > manyRows && !text.isEmpty())
            m_typing->start();
        else
            applyFilterText();
    });
    layout->addWidget(m_filter, 1);
    layout->addStretch(1);

    m_figures = new QLabel(row);
    m_figures->setObjectName(u"logFigures"_s);
    m_figures->setAccessibleName(tr("Figures of the request log"));
    m_figures->setTextFormat(Qt::PlainText);
    m_figures->setFont(Theme::tabularFont(m_figures->font()));
    m_figures->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_figures->setMinimumWidth(1);
    m_figures->setToolTip(tr("Of this session, since the program was started, as far as the log shows it. "
                             "Total time of the requests that are done, without the time in Fanlight's queue: half of "
                             "them took at most p50, 95 of 100 at most p95. Errors: those that failed among those "
                             "that were not cancelled."));
    layout->addWidget(m_figures);
    addButtons(*layout);
    return row;
}

void RequestLogView::addButtons(QHBoxLayout &row)
{
    m_export = new LogExportButton(u"fanlight-requests"_s, tr("Export the requests that are shown"), m_titleRow);
    m_export->setObjectName(u"logExport"_s);
    m_export->setToolButtonStyle(Qt::ToolButtonIconOnly);
    connect(m_export, &LogExportButton::exportRequested, this, [this](const QString &path, AuditFormat format) {
        Q_EMIT exportRequested(m_table->shownQueries(), path, format);
    });
    auto *columns = new QToolButton(m_titleRow);
    columns->setObjectName(u"logColumns"_s);
    columns->setAccessibleName(tr("Choose the columns of the request log"));
    columns->setToolTip(tr("Choose the columns; drag a heading to move it"));
    columns->setIcon(Icons::symbolic(u"columns"_s, QPalette::Text));
    columns->setIconSize({16, 16});
    columns->setAutoRaise(true);
    columns->setFocusPolicy(Qt::StrongFocus);
    connect(columns, &QToolButton::clicked, this,
            [this, columns] { m_table->showColumnMenu(columns->mapToGlobal(QPoint(0, columns->height()))); });
    row.addWidget(m_export);
    row.addWidget(columns);
}

QWidget *RequestLogView::makeDetails()
{
    m_details = new QWidget(this);
    auto *layout = new QHBoxLayout(m_details);
    layout->setContentsMargins(0, Theme::unit / 2, 0, 0);
    layout->setSpacing(Theme::unit / 2);
    m_detailsText = new QPlainTextEdit(m_details);
    m_detailsText->setObjectName(u"requestLogDetails"_s);
    m_detailsText->setAccessibleName(tr("Details of the request"));
    m_detailsText->setReadOnly(true);
    m_detailsText->setFrameShape(QFrame::NoFrame);
    m_detailsText->setTabChangesFocus(true);
    m_detailsText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detailsText->setMinimumHeight(4 * fontMetrics().lineSpacing() + 2 * Theme::unit);
    m_detailsText->installEventFilter(this);
    m_table->installEventFilter(this);
    layout->addWidget(m_detailsText);
    auto *close = new QToolButton(m_details);
    close->setObjectName(u"closeRequestLogDetails"_s);
    close->setAccessibleName(tr("Close the details"));
    close->setToolTip(tr("Close the details (Esc)"));
    close->setText(u"✕"_s);
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, [this] { showDetails(false); });
    layout->addWidget(close, 0, Qt::AlignTop);
    m_details->hide();
    return m_details;
}

QByteArray RequestLogView::saveState() const
{
    return m_table->saveState();
}

bool RequestLogView::restoreState(const QByteArray &state)
{
    if (!m_table->restoreState(state))
        return false;
    m_legend->setOrigin(m_table->origin());
    return true;
}

bool RequestLogView::showQuery(QueryId id)
{
    return m_table->showQuery(id);
}

void RequestLogView::chooseChip(RequestLogChip chip)
{
    m_rows.setChip(chip);
}

void RequestLogView::applyFilterText()
{
    m_typing->stop();
    m_rows.setText(m_filter->text());
}

void RequestLogView::refresh()
{
    const RequestLogStatistics statistics = m_log.statistics();
    const RequestLogCounts &counts = statistics.counts;
    m_export->setEnabled(counts.all > 0);
    const QList<qsizetype> shown{counts.all, counts.running, counts.failed, counts.cancelled, counts.cached};
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setCount(shown[i]);
    m_figureTexts.clear();
    if (statistics.median && statistics.percentile95) {
        m_figureTexts.append(tr("p50 %1").arg(durationText(*statistics.median)));
        m_figureTexts.append(tr("p95 %1").arg(durationText(*statistics.percentile95)));
    }
    if (const std::optional<double> rate = statistics.errorRate())
        m_figureTexts.append(tr("errors %1").arg(rateText(*rate)));
    fitFigures();
    refreshDetails();
}

void RequestLogView::fitFigures()
{
    // Where there is no room, figures are left out whole instead of being cut.
    const int room = width() - m_titleRow->layout()->minimumSize().width();
    QStringList fitting = m_figureTexts;
    const QFontMetrics metrics(m_figures->font());
    const auto shown = [&fitting] {
        return fitting.isEmpty() ? QString() : tr("This session: %1", "figures").arg(fitting.join(figureGap));
    };
    while (!fitting.isEmpty() && metrics.horizontalAdvance(shown()) > room)
        fitting.removeFirst();
    m_figures->setText(shown());
}

void RequestLogView::runFrames()
{
    const bool due = m_log.counts().running > 0 && isVisible();
    if (due && !m_frame->isActive())
        m_frame->start();
    else if (!due)
        m_frame->stop();
}

void RequestLogView::showDetails(bool shown)
{
    const bool hadFocus = m_details->isAncestorOf(focusWidget());
    const bool opens = shown && m_details->isHidden();
    m_details->setVisible(shown);
    refreshDetails();
    if (opens) {
        const int wanted = 7 * fontMetrics().lineSpacing() + 2 * Theme::unit;
        const int height = m_splitter->height();
        m_splitter->setSizes({std::max(height - wanted, height / 2), std::min(wanted, height / 2)});
        // The row that was asked for stays in view when the table gets shorter.
        m_table->scrollTo(m_table->currentIndex());
    }
    if (!shown && hadFocus)
        m_table->setFocus(Qt::OtherFocusReason);
}

void RequestLogView::refreshDetails()
{
    if (m_details->isHidden())
        return;
    const QModelIndex current = m_table->currentIndex();
    const QString text = current.isValid() ? current.data(RequestLogModel::DetailsRole).toString()
                                           : tr("Select a request to see its details.");
    // Setting the same text again would lose the reader's selection.
    if (text != m_detailsText->toPlainText())
        m_detailsText->setPlainText(text);
}

bool RequestLogView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    const bool clears = watched == m_filter && !m_filter->text().isEmpty();
    const bool closes = watched != m_filter && m_details->isVisible();
    if (!clears && !closes)
        return QWidget::eventFilter(watched, event);
    // Accepting the override keeps the window's own Esc (Stop) from taking the key.
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        if (clears)
            m_filter->clear();
        else
            showDetails(false);
    }
    return true;
}

void RequestLogView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitFigures();
}

void RequestLogView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    runFrames();
}

void RequestLogView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    runFrames();
}

} // namespace Fanlight
