// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/recorddelegate.h"

#include <QPersistentModelIndex>
#include <QTableView>

class QMenu;

namespace Fanlight {

/*! A table of what was recorded, to read, select and copy from.
 *
 *  Without rows it says in words why. What is read stays in sight while rows come and go above it.
 */
class RecordTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordTable)

public:
    //! The model outlives the table. `widest`: for each column the text that it should show whole; the one without
    //! takes the room that is left.
    RecordTable(QAbstractItemModel &model, const RecordStyle &style, const QStringList &widest,
                QWidget *parent = nullptr);

    void setEmptyText(const QString &text);
    //! A menu to choose the columns, for a menu of the rows.
    QMenu *makeColumnMenu(QWidget *parent);
    //! The rows that are selected, from the top.
    QList<int> selectedRowNumbers() const;

    //! What the user changed of the columns; restoring takes only what this made.
    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    //! Enter or a double click.
    void openRequested(int row);
    void currentRowChanged(int row);
    //! A menu for the selected rows is wanted there, in global coordinates.
    void menuRequested(const QPoint &at);
    void copyRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitRowHeight();
    void fitColumns();
    void fillWidth();
    void noteAnchor();
    void keepAnchor();
    void showColumnMenu(const QPoint &at);

    QStringList m_widest;
    QString m_emptyText;
    QPersistentModelIndex m_anchor; //!< the uppermost row in sight, unless that is the first of all
    int m_anchorTop = 0; //!< where it was, in the viewport
};

} // namespace Fanlight
