// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/requestlogtable.h"

#include "ui/delegates/requestlogdelegate.h"
#include "ui/delegates/waterfalldelegate.h"
#include "ui/models/copytext.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"
#include "ui/models/requestlogtext.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptytable.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/waterfallheader.h"

#include <QActionGroup>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

using Log = RequestLogModel;

constexpr quint32 stateMagic = 0x464c6c67; // "FLlg"
constexpr quint16 stateVersion = 2;
//! Without a word on who chose the columns.
constexpr quint16 olderVersion = 1;
//! Where all columns are shown, the waterfall has this much.
constexpr int wideWaterfall = 40 * Theme::unit;
constexpr std::array leastNeeded{Log::Number, Log::TokensIn, Log::TokensOut, Log::TokensPerSecond, Log::Cache};
//! The longest amount that is common: "$0.0031".
constexpr double leastMoney = 0.0031;

//! The state that takes the most room, which differs by font and language.
QString widestState(const QFontMetrics &metrics)
{
    QString widest;
    for (const QueryState state :
         {QueryState::Queued, QueryState::Connecting, QueryState::Waiting, QueryState::Streaming, QueryState::RetryWait,
          QueryState::Done, QueryState::Failed, QueryState::Cancelled}) {
        QString text = stateSymbol(state) + u' ' + stateText(state);
        if (state == QueryState::Failed)
            text += u" · 429"_s;
        if (metrics.horizontalAdvance(text) > metrics.horizontalAdvance(widest))
            widest = text;
    }
    return widest;
}

QString widestTask(const QFontMetrics &metrics)
{
    QString widest;
    const QStringList titles = RequestLogText::commonTasks();
    for (const QString &title : titles) {
        if (metrics.horizontalAdvance(title) > metrics.horizontalAdvance(widest))
            widest = title;
    }
    return widest;
}

//! The widest text that a column should show without being cut, in the interface's language.
QString widestText(Log::Column column, const QFontMetrics &metrics)
{
    switch (column) {
    case Log::Number:
        return u"99,999"_s;
    case Log::Started:
        return u"00:00:00"_s;
    case Log::Target:
        return u"127.0.0.1:11434/llama3.2"_s;
    case Log::Task:
        return widestTask(metrics);
    case Log::State:
        return widestState(metrics);
    case Log::Attempt:
        return u"99"_s;
    case Log::Queued:
    case Log::FirstToken:
    case Log::Total:
        return u"9 m 59 s"_s;
    case Log::TokensIn:
    case Log::TokensOut:
        return u"9,999"_s;
    case Log::TokensPerSecond:
        return u"99,999"_s; // a server on this machine, and an answer of a few tokens
    case Log::Cost:
        return moneyText(leastMoney);
    case Log::Cache:
    case Log::Waterfall:
        return {};
    }
    Q_UNREACHABLE();
}

//! One cell of copied text: on one line, and never the start of a formula in a spreadsheet.
QString copied(const QString &text)
{
    QString cell = visibleText(QString(text).replace(u'\n', u' ').replace(u'\t', u' '), false);
    if (!cell.isEmpty() && u"=+-@"_s.contains(cell.front()))
        cell.prepend(u'\'');
    return cell;
}

} // namespace

RequestLogTable::RequestLogTable(RequestLogFilter &rows, QWidget *parent)
    : QTableView(parent)
    , m_rows(rows)
    , m_header(new WaterfallHeader(Log::Waterfall, this))
    , m_waterfall(new WaterfallDelegate(this))
{
    setObjectName(u"requestLogTable"_s);
    setAccessibleName(tr("Request log"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);

    setItemDelegate(new RequestLogDelegate(this));
    setItemDelegateForColumn(Log::Waterfall, m_waterfall);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setModel(&rows);
    setSortingEnabled(true);
    sortByColumn(Log::Number, Qt::AscendingOrder);
    fitRowHeight();
    setUpColumns();

    m_fit.setSingleShot(true);
    connect(&m_fit, &QTimer::timeout, this, &RequestLogTable::fitAxis);
    const auto fitSoon = [this] {
        if (!m_fit.isActive())
            m_fit.start(0);
    };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, fitSoon);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, fitSoon);
    connect(m_header, &QHeaderView::sectionResized, this, fitSoon);
    connect(&rows, &QAbstractItemModel::dataChanged, this, fitSoon);
    connect(static_cast<Log *>(rows.sourceModel()), &Log::timesAdvanced, this, [this, fitSoon] {
        viewport()->update();
        fitSoon();
    });
    connect(&rows, &QAbstractItemModel::layoutChanged, this, fitSoon);
    connect(&rows, &QAbstractItemModel::modelReset, this, fitSoon);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, fitSoon);
    connect(&rows, &QAbstractItemModel::rowsInserted, this, fitSoon);

    m_follow.setSingleShot(true);
    connect(&m_follow, &QTimer::timeout, this, &RequestLogTable::scrollToBottom);
    connect(&rows, &QAbstractItemModel::rowsAboutToBeInserted, this, &RequestLogTable::followNewest);
    // The end moves away too when the view gets smaller: by a scroll bar, a splitter, the details below.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (newestLast() && verticalScrollBar()->value() >= std::exchange(m_end, maximum) && !m_follow.isActive())
            m_follow.start(0);
    });
    // Who scrolls away in the meantime stays there.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value < verticalScrollBar()->maximum())
            m_follow.stop();
    });

    connect(this, &QAbstractItemView::doubleClicked, this, &RequestLogTable::detailsRequested);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showColumnMenu(m_header->mapToGlobal(at)); });
}

void RequestLogTable::setUpColumns()
{
    m_header->setObjectName(u"requestLogHeader"_s);
    m_header->setAccessibleName(tr("Columns of the request log"));
    m_header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fitColumns();
    m_defaultColumns = m_header->saveState();
}

void RequestLogTable::fitColumns()
{
    const QFontMetrics numbers(Theme::tabularFont(font()));
    const int margin = 2 * Theme::unit;
    m_roomForAll = wideWaterfall;
    for (int column = 0; column < Log::Waterfall; ++column) {
        const QString heading = model()->headerData(column, Qt::Horizontal).toString();
        const int text = std::max(numbers.horizontalAdvance(widestText(Log::Column(column), numbers)),
                                  numbers.horizontalAdvance(heading) + Theme::unit / 2);
        m_header->resizeSection(column, text + margin);
        m_roomForAll += text + margin;
    }
    showByWidth();
}

void RequestLogTable::showByWidth()
{
    if (!m_columnsChosen) {
        const bool hides = width() < m_roomForAll;
        for (const Log::Column column : leastNeeded)
            m_header->setSectionHidden(column, hides);
    }
    m_header->fillWidth();
}

void RequestLogTable::fitRowHeight()
{
    const int height = fontMetrics().height() + Theme::unit;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    m_header->setFixedHeight(height + Theme::unit / 2);
}

void RequestLogTable::setOrigin(WaterfallOrigin origin)
{
    m_origin = origin;
    fitAxis();
}

const WaterfallAxis &RequestLogTable::axis() const
{
    return m_waterfall->axis();
}

void RequestLogTable::fitAxis()
{
    QList<WaterfallSpan> spans;
    const int first = std::max(rowAt(0), 0);
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? m_rows.rowCount() - 1 : below;
    for (int row = first; row <= last; ++row) {
        const auto bar = m_rows.index(row, Log::Waterfall).data(Log::WaterfallRole).value<WaterfallBar>();
        if (!bar.segments.isEmpty())
            spans.append(spanOf(bar, m_origin));
    }
    const WaterfallAxis axis = fittedAxis(spans, m_origin, m_header->maximumTicks());
    if (axis == m_waterfall->axis())
        return;
    m_waterfall->setAxis(axis);
    m_header->setAxis(axis);
    viewport()->update();
    Q_EMIT axisChanged(axis);
}

bool RequestLogTable::newestLast() const
{
    // The header knows it too, and is still whole when the rows are destroyed first.
    return m_header->sortIndicatorSection() == Log::Number && m_header->sortIndicatorOrder() == Qt::AscendingOrder;
}

void RequestLogTable::followNewest()
{
    // While a scroll is pending the bar's range is behind the rows, and says nothing.
    if (newestLast() && !m_follow.isActive() && verticalScrollBar()->value() >= verticalScrollBar()->maximum())
        m_follow.start(0);
}

QueryId RequestLogTable::currentQuery() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? current.data(Log::QueryIdRole).value<QueryId>() : QueryId(0);
}

bool RequestLogTable::showQuery(QueryId id)
{
    auto &log = static_cast<Log &>(*m_rows.sourceModel());
    const int row = log.rowOf(id);
    const QModelIndex shown = row < 0 ? QModelIndex() : m_rows.mapFromSource(log.index(row, Log::Number));
    if (!shown.isValid())
        return false;
    m_follow.stop();
    // Not selectRow(): it would add to the selection while Ctrl is held.
    selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(shown);
    return true;
}

QList<int> RequestLogTable::visibleColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(logical))
            columns.append(logical);
    }
    return columns;
}

QList<int> RequestLogTable::selectedRowNumbers() const
{
    QList<int> selected;
    const QModelIndexList indexes = selectionModel()->selectedRows(Log::Number);
    for (const QModelIndex &index : indexes)
        selected.append(index.row());
    std::sort(selected.begin(), selected.end());
    return selected;
}

QStringList RequestLogTable::rowCells(int row) const
{
    QStringList cells;
    const QList<int> columns = visibleColumns();
    for (const int column : columns)
        cells.append(m_rows.index(row, column).data().toString());
    return cells;
}

QString RequestLogTable::selectedText() const
{
    const QList<int> selected = selectedRowNumbers();
    const QList<int> columns = visibleColumns();
    QStringList lines;
    if (selected.size() > 1) {
        QStringList headings;
        for (const int column : columns)
            headings.append(model()->headerData(column, Qt::Horizontal).toString());
        lines.append(headings.join(u'\t'));
    }
    for (const int row : selected) {
        QStringList cells = rowCells(row);
        for (QString &cell : cells)
            cell = copied(cell);
        const QString error = m_rows.index(row, Log::State).data(Log::ErrorRole).toString();
        if (!error.isEmpty())
            cells.append(copied(error));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString RequestLogTable::selectedMarkdown() const
{
    QStringList headings;
    const QList<int> columns = visibleColumns();
    for (const int column : columns)
        headings.append(model()->headerData(column, Qt::Horizontal).toString());
    headings.append(tr("Error"));
    QList<QStringList> rows;
    const QList<int> selected = selectedRowNumbers();
    for (const int row : selected)
        rows.append(rowCells(row) << m_rows.index(row, Log::State).data(Log::ErrorRole).toString());
    return markdownTable(headings, rows);
}

QList<QueryId> RequestLogTable::shownQueries() const
{
    QList<QueryId> ids;
    ids.reserve(m_rows.rowCount());
    for (int row = 0; row < m_rows.rowCount(); ++row)
        ids.append(m_rows.index(row, Log::Number).data(Log::QueryIdRole).value<QueryId>());
    return ids;
}

void RequestLogTable::copySelection() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QByteArray RequestLogTable::saveState() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << stateMagic << stateVersion << qint32(Log::columns) << qint32(m_origin) << m_header->saveState()
        << m_columnsChosen;
    return bytes;
}

bool RequestLogTable::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    quint16 version = 0;
    qint32 columns = 0;
    qint32 origin = 0;
    QByteArray header;
    bool chosen = true;
    in >> magic >> version >> columns >> origin >> header;
    if (version == stateVersion)
        in >> chosen;
    if (in.status() != QDataStream::Ok || magic != stateMagic || (version != stateVersion && version != olderVersion)
        || columns != Log::columns
        || (origin != int(WaterfallOrigin::RunStart) && origin != int(WaterfallOrigin::OwnStart))
        || !m_header->restoreState(header))
        return false;
    m_columnsChosen = chosen;
    showByWidth();
    sortByColumn(m_header->sortIndicatorSection(), m_header->sortIndicatorOrder());
    setOrigin(WaterfallOrigin(origin));
    return true;
}

void RequestLogTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()
               && !event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT detailsRequested();
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void RequestLogTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool some = selectionModel()->hasSelection();
    auto *shown = new QMenu(this);
    shown->setAttribute(Qt::WA_DeleteOnClose);
    QMenu &menu = *shown;
    menu.setObjectName(u"requestLogMenu"_s);
    QAction *details = menu.addAction(tr("Show details"), this, &RequestLogTable::detailsRequested);
    details->setEnabled(currentIndex().isValid());
    QAction *copy = menu.addAction(tr("Copy rows as text"), this, &RequestLogTable::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(some);
    QAction *markdown = menu.addAction(tr("Copy rows as Markdown"), this,
                                       [this] { QGuiApplication::clipboard()->setText(selectedMarkdown()); });
    markdown->setEnabled(some);
    QAction *curl =
        menu.addAction(tr("Copy request as cURL"), this, [this] { Q_EMIT copyCurlRequested(currentQuery()); });
    curl->setEnabled(currentIndex().isValid());
    menu.addSeparator();
    QList<QueryId> running;
    const QModelIndexList selected = selectionModel()->selectedRows(Log::State);
    for (const QModelIndex &index : selected) {
        if (!isFinal(QueryState(index.data(Log::StateRole).toInt())))
            running.append(index.data(Log::QueryIdRole).value<QueryId>());
    }
    const QString cancelText =
        running.size() > 1 ? tr("Cancel %1 requests").arg(countText(running.size())) : tr("Cancel request");
    QAction *cancel = menu.addAction(cancelText, this, [this, running] {
        for (const QueryId id : running)
            Q_EMIT cancelRequested(id);
    });
    cancel->setEnabled(!running.isEmpty());
    menu.addAction(tr("Clear finished rows"), this, &RequestLogTable::clearRequested);
    menu.addSeparator();
    fillSortMenu(*menu.addMenu(tr("Sort by")));
    menu.addMenu(makeColumnMenu(&menu));
    menu.popup(event->globalPos());
}

void RequestLogTable::showColumnMenu(const QPoint &globalAt)
{
    QMenu *menu = makeColumnMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"requestLogColumns"_s);
    menu->addSeparator();
    fillSortMenu(*menu->addMenu(tr("Sort by")));
    menu->popup(globalAt);
}

QMenu *RequestLogTable::makeColumnMenu(QWidget *parent)
{
    return columnMenu(
        *m_header,
        [this](int column, bool visible) {
            m_columnsChosen = true;
            m_header->setSectionHidden(column, !visible);
            m_header->fillWidth();
        },
        [this] { resetColumns(); }, parent);
}

void RequestLogTable::fillSortMenu(QMenu &menu)
{
    menu.setObjectName(u"requestLogSort"_s);
    const Qt::SortOrder order = m_header->sortIndicatorOrder();
    auto *columns = new QActionGroup(&menu);
    for (int column = 0; column < Log::Waterfall; ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(m_header->sortIndicatorSection() == column);
        columns->addAction(action);
        connect(action, &QAction::triggered, this, [this, column, order] { sortByColumn(column, order); });
    }
    menu.addSeparator();
    auto *orders = new QActionGroup(&menu);
    for (const auto &[text, chosen] :
         {std::pair(tr("Ascending"), Qt::AscendingOrder), std::pair(tr("Descending"), Qt::DescendingOrder)}) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(order == chosen);
        orders->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, way = chosen] { sortByColumn(m_header->sortIndicatorSection(), way); });
    }
}

void RequestLogTable::resetColumns()
{
    m_header->restoreState(m_defaultColumns);
    m_columnsChosen = false;
    fitColumns();
    sortByColumn(Log::Number, Qt::AscendingOrder);
}

void RequestLogTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        showByWidth();
}

QString RequestLogTable::emptyText() const
{
    if (m_rows.sourceModel()->rowCount() == 0)
        return tr("Requests appear here as they are sent, with the time that each phase of them took.");
    return tr("No request matches the filter.");
}

void RequestLogTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_rows.rowCount() == 0)
        paintEmptyTable(*this, emptyText());
}

void RequestLogTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_header) {
        fitRowHeight();
        fitColumns();
    }
}

void RequestLogTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        Q_EMIT currentQueryChanged();
}

} // namespace Fanlight
