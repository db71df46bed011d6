// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/batchtable.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! A list of remembered columns is not for ever.
constexpr qsizetype mostWidths = 200;

} // namespace

BatchTable::BatchTable(QAbstractItemModel &rows, QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Theme::unit);
    QHeaderView *header = horizontalHeader();
    header->setTextElideMode(Qt::ElideRight);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(6 * Theme::unit);
    setModel(&rows);
    connect(&rows, &QAbstractItemModel::modelReset, this, &BatchTable::resizeColumns);
    connect(&rows, &QAbstractItemModel::columnsInserted, this, &BatchTable::resizeColumns);
    connect(header, &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { takeWidth(section, width); });
    connect(this, &QTableView::doubleClicked, this, &BatchTable::rowRequested);
}

void BatchTable::setTextColumn(const QString &title)
{
    m_textColumn = title;
    resizeColumns();
}

void BatchTable::setColumnWidths(const QMap<QString, int> &widths)
{
    m_widths = widths;
    resizeColumns();
}

QString BatchTable::titleOf(int section) const
{
    return model()->headerData(section, Qt::Horizontal).toString();
}

void BatchTable::resizeColumns()
{
    m_isResizing = true;
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString title = titleOf(column);
        const bool isText = column > 0 && title == m_textColumn;
        const int letters = column == 0 ? 10 : isText ? 48 : title.size() <= 4 ? 12 : 20;
        horizontalHeader()->resizeSection(column, m_widths.value(title, unit * letters));
    }
    m_isResizing = false;
}

void BatchTable::takeWidth(int section, int width)
{
    // The last one takes the room that there is.
    if (m_isResizing || section >= model()->columnCount() - 1 || QApplication::mouseButtons() == Qt::NoButton)
        return;
    if (m_widths.size() >= mostWidths)
        m_widths.clear();
    m_widths.insert(titleOf(section), width);
    Q_EMIT columnWidthsChanged();
}

void BatchTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT rowRequested(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void BatchTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"batchTableMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex cell(index);
    connect(menu->addAction(Icons::symbolic(u"details"_s, QPalette::Text), tr("Show the whole row")),
            &QAction::triggered, this, [this, cell] {
                if (cell.isValid())
                    Q_EMIT rowRequested(cell);
            });
    connect(menu->addAction(Icons::symbolic(u"copy"_s, QPalette::Text), tr("Copy the cell")), &QAction::triggered, this,
            [cell] {
                if (cell.isValid())
                    QApplication::clipboard()->setText(cell.data().toString());
            });
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).center())
                                                               : event->globalPos());
}

} // namespace Fanlight
