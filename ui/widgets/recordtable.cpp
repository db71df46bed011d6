// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordtable.h"

#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptytable.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! What the stretched column keeps where there is no room.
constexpr int leastStretched = 20 * Theme::unit;

} // namespace

RecordTable::RecordTable(QAbstractItemModel &model, const RecordStyle &style, const QStringList &widest,
                         QWidget *parent)
    : QTableView(parent)
    , m_widest(widest)
{
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
    setItemDelegate(new RecordDelegate(style, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    setModel(&model);
    fitRowHeight();
    fitColumns();
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &RecordTable::showColumnMenu);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT openRequested(index.row()); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT currentRowChanged(-1); });
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &RecordTable::noteAnchor);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &RecordTable::noteAnchor);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RecordTable::keepAnchor);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RecordTable::keepAnchor);
}

void RecordTable::noteAnchor()
{
    m_anchor =
        verticalScrollBar()->value() > 0 ? QPersistentModelIndex(model()->index(rowAt(0), 0)) : QPersistentModelIndex();
    m_anchorTop = m_anchor.isValid() ? rowViewportPosition(m_anchor.row()) : 0;
}

void RecordTable::keepAnchor()
{
    if (!m_anchor.isValid())
        return;
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(verticalHeader()->sectionPosition(m_anchor.row()) - m_anchorTop);
    m_anchor = QPersistentModelIndex();
}

void RecordTable::setEmptyText(const QString &text)
{
    if (m_emptyText == text)
        return;
    m_emptyText = text;
    setAccessibleDescription(model()->rowCount() == 0 ? text : QString());
    viewport()->update();
}

QList<int> RecordTable::selectedRowNumbers() const
{
    QList<int> rows;
    // By ranges: all of a long log may be selected.
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QByteArray RecordTable::saveState() const
{
    return horizontalHeader()->saveState();
}

bool RecordTable::restoreState(const QByteArray &state)
{
    if (!horizontalHeader()->restoreState(state))
        return false;
    fillWidth();
    return true;
}

void RecordTable::fitRowHeight()
{
    const int height = fontMetrics().height() + Theme::unit;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFixedHeight(height + Theme::unit / 2);
}

void RecordTable::fitColumns()
{
    const QFontMetrics numbers(Theme::tabularFont(font()));
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString heading = model()->headerData(column, Qt::Horizontal).toString();
        const int text = std::max(numbers.horizontalAdvance(m_widest.value(column)),
                                  numbers.horizontalAdvance(heading) + Theme::unit / 2);
        horizontalHeader()->resizeSection(column, text + 2 * Theme::unit);
    }
    fillWidth();
}

void RecordTable::fillWidth()
{
    const qsizetype stretched = m_widest.indexOf(QString());
    if (stretched < 0 || isColumnHidden(int(stretched)))
        return;
    const int others = horizontalHeader()->length() - horizontalHeader()->sectionSize(int(stretched));
    horizontalHeader()->resizeSection(int(stretched), std::max(viewport()->width() - others, leastStretched));
}

QMenu *RecordTable::makeColumnMenu(QWidget *parent)
{
    QHeaderView *header = horizontalHeader();
    QMenu *menu = columnMenu(
        *header,
        [this, header](int column, bool visible) {
            header->setSectionHidden(column, !visible);
            fillWidth();
        },
        [this, header] {
            for (int column = 0; column < header->count(); ++column) {
                header->setSectionHidden(column, false);
                header->moveSection(header->visualIndex(column), column);
            }
            fitColumns();
        },
        parent);
    menu->setObjectName(u"recordColumns"_s);
    return menu;
}

void RecordTable::showColumnMenu(const QPoint &at)
{
    QMenu *menu = makeColumnMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

void RecordTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model()->rowCount() == 0 && !m_emptyText.isEmpty())
        paintEmptyTable(*this, m_emptyText);
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    const bool hasCurrent = currentIndex().isValid();
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event->key() == Qt::Key_Delete && hasCurrent)
        Q_EMIT removeRequested();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && hasCurrent
             && !event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT openRequested(currentIndex().row());
    else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void RecordTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!selectionModel()->hasSelection() || !isSignalConnected(QMetaMethod::fromSignal(&RecordTable::menuRequested)))
        showColumnMenu({Theme::unit, horizontalHeader()->height()});
    else
        Q_EMIT menuRequested(isKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
    event->accept();
}

void RecordTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model()) {
        fitRowHeight();
        fitColumns();
    }
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fillWidth();
}

void RecordTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        Q_EMIT currentRowChanged(current.row());
}

} // namespace Fanlight
