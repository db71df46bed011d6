// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/requestlogfilter.h"
#include "ui/models/waterfallaxis.h"

#include <QTableView>
#include <QTimer>

class QMenu;

namespace Fanlight {

class WaterfallDelegate;
class WaterfallHeader;

/*! The table of the request log.
 *
 *  The time axis always fits the rows on screen: what is seen is never cut off and never squashed by a
 *  slow request elsewhere. Until the user chooses columns, those that are needed least are hidden where the waterfall
 *  would have too little room. New rows scroll into view only when the newest was in view already.
 */
class RequestLogTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestLogTable)

public:
    //! The rows outlive the table.
    explicit RequestLogTable(RequestLogFilter &rows, QWidget *parent = nullptr);

    WaterfallOrigin origin() const { return m_origin; }
    void setOrigin(WaterfallOrigin origin);
    const WaterfallAxis &axis() const;

    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

    //! The query of the current row; 0 without one.
    QueryId currentQuery() const;
    bool showQuery(QueryId id);
    //! The selected rows in the order on screen, visible columns separated by tabs, an error last.
    QString selectedText() const;
    void copySelection() const;
    //! The same rows and columns as a Markdown table.
    QString selectedMarkdown() const;
    //! All rows that the filter shows, in the order on screen.
    QList<QueryId> shownQueries() const;
    //! Lets the user choose the columns and the order, in a menu there.
    void showColumnMenu(const QPoint &globalAt);

Q_SIGNALS:
    void axisChanged(const Fanlight::WaterfallAxis &axis);
    void currentQueryChanged();
    //! Enter, a double click or the menu asked for the current row's details.
    void detailsRequested();
    void cancelRequested(Fanlight::QueryId id);
    void copyCurlRequested(Fanlight::QueryId id);
    void clearRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpColumns();
    void fitRowHeight();
    void fitColumns();
    void showByWidth();
    QMenu *makeColumnMenu(QWidget *parent);
    void fillSortMenu(QMenu &menu);
    void resetColumns();
    void fitAxis();
    void followNewest();
    bool newestLast() const;
    QString emptyText() const;
    QList<int> visibleColumns() const;
    QList<int> selectedRowNumbers() const;
    QStringList rowCells(int row) const;

    RequestLogFilter &m_rows;
    WaterfallHeader *m_header;
    WaterfallDelegate *m_waterfall;
    QTimer m_fit; //!< one fit of the axis for many changes
    QTimer m_follow; //!< one scroll for many new rows
    int m_end = 0; //!< where the scroll bar ended before it last changed
    WaterfallOrigin m_origin = WaterfallOrigin::RunStart;
    QByteArray m_defaultColumns;
    int m_roomForAll = 0; //!< what all columns need beside a wide waterfall
    bool m_columnsChosen = false; //!< by the user
};

} // namespace Fanlight
