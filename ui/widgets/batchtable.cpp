// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/batchtable.h"

#include "ui/models/batchtablemodel.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! A list of remembered columns is not for ever.
constexpr qsizetype mostWidths = 200;
//! That are always seen.
constexpr int fewestRows = 5;

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
    header->setTextElideMode(Qt::ElideMiddle);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(6 * Theme::unit);
    setModel(&rows);
    connect(&rows, &QAbstractItemModel::modelReset, this, &BatchTable::resizeColumns);
    connect(&rows, &QAbstractItemModel::columnsInserted, this, &BatchTable::resizeColumns);
    connect(header, &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { takeWidth(section, width); });
    connect(this, &QTableView::doubleClicked, this, &BatchTable::rowRequested);
    connect(header, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu *menu = makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(horizontalHeader()->mapToGlobal(at));
    });
}

QSize BatchTable::sizeHint() const
{
    const int rows = fewestRows * verticalHeader()->defaultSectionSize();
    return {QTableView::sizeHint().width(), horizontalHeader()->sizeHint().height() + rows};
}

void BatchTable::setTextColumn(const QString &name)
{
    if (std::exchange(m_textColumn, name) != name)
        resizeColumns();
}

void BatchTable::setColumnWidths(const QMap<QString, int> &widths)
{
    m_widths = widths;
    resizeColumns();
}

void BatchTable::setHiddenColumns(const QStringList &names)
{
    m_hidden = names;
    resizeColumns();
}

QString BatchTable::nameOf(int section) const
{
    return model()->headerData(section, Qt::Horizontal, BatchTableModel::NameRole).toString();
}

void BatchTable::resizeColumns()
{
    m_isResizing = true;
    const int unit = fontMetrics().averageCharWidth();
    const int columns = model()->columnCount();
    for (int column = 0; column < columns; ++column) {
        const QString name = nameOf(column);
        const bool isText = column > 0 && name == m_textColumn;
        const int letters = column == 0 ? 10 : isText ? 48 : name.size() <= 4 ? 12 : 20;
        horizontalHeader()->setSectionHidden(column, m_hidden.contains(name));
        horizontalHeader()->resizeSection(column, m_widths.value(name, unit * letters));
    }
    // Names that were hidden in another table may be all that this one has.
    if (columns > 0 && horizontalHeader()->hiddenSectionCount() == columns)
        horizontalHeader()->setSectionHidden(0, false);
    m_isResizing = false;
}

void BatchTable::takeWidth(int section, int width)
{
    // The last one takes the room that there is.
    if (m_isResizing || section >= model()->columnCount() - 1 || QApplication::mouseButtons() == Qt::NoButton)
        return;
    if (m_widths.size() >= mostWidths)
        m_widths.clear();
    m_widths.insert(nameOf(section), width);
    Q_EMIT columnWidthsChanged();
}

void BatchTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT rowRequested(currentIndex());
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copyRows(CopyForm::Text);
        return;
    }
    QTableView::keyPressEvent(event);
}

void BatchTable::copyRows(CopyForm form)
{
    QList<int> rows;
    // By ranges: all of a long table may be selected.
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<int> columns;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column))
            columns.append(column);
    }
    if (!rows.isEmpty())
        Q_EMIT copyRequested(rows, columns, form);
}

QMenu *BatchTable::makeColumnMenu(QWidget *parent)
{
    QMenu *menu = columnMenu(
        *horizontalHeader(),
        [this](int column, bool visible) {
            m_hidden.removeAll(nameOf(column));
            if (!visible && m_hidden.size() < mostWidths)
                m_hidden.append(nameOf(column));
            resizeColumns();
        },
        [this] {
            m_hidden.clear();
            m_widths.clear();
            resizeColumns();
            Q_EMIT columnWidthsChanged();
        },
        parent);
    menu->setObjectName(u"batchColumns"_s);
    return menu;
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
    connect(menu->addAction(tr("Copy the cell")), &QAction::triggered, this, [cell] {
        const QVariant text = cell.data(BatchTableModel::FullTextRole);
        if (text.isValid())
            QApplication::clipboard()->setText(text.toString());
    });
    QAction *rows = menu->addAction(Icons::symbolic(u"copy"_s, QPalette::Text), tr("Copy rows as text"), this,
                                    [this] { copyRows(CopyForm::Text); });
    rows->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy rows as Markdown"), this, [this] { copyRows(CopyForm::Markdown); });
    menu->addSeparator();
    menu->addMenu(makeColumnMenu(menu));
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).center())
                                                               : event->globalPos());
}

} // namespace Fanlight
