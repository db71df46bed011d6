// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/copytext.h"

#include <QMap>
#include <QStringList>
#include <QTableView>

class QMenu;

namespace Fanlight {

/*! The rows of a batch. Columns keep the width that they were given by their names, whatever the table is.
 */
class BatchTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchTable)

public:
    //! The model outlives the table.
    explicit BatchTable(QAbstractItemModel &rows, QWidget *parent = nullptr);

    //! The column that texts are in, which is wider than others.
    void setTextColumn(const QString &name);
    //! In device-independent pixels, by the names of the columns.
    const QMap<QString, int> &columnWidths() const { return m_widths; }
    void setColumnWidths(const QMap<QString, int> &widths);
    //! The names of the columns that are not shown.
    QStringList hiddenColumns() const { return m_hidden; }
    void setHiddenColumns(const QStringList &names);

    //! Some rows: with less, its page scrolls.
    QSize sizeHint() const override;

Q_SIGNALS:
    //! The user gave a column another width.
    void columnWidthsChanged();
    //! The whole row is wanted.
    void rowRequested(const QModelIndex &index);
    //! The selected rows, rising, with these columns from the left.
    void copyRequested(const QList<int> &rows, const QList<int> &columns, Fanlight::CopyForm form);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void resizeColumns();
    void takeWidth(int section, int width);
    QString nameOf(int section) const;
    QMenu *makeColumnMenu(QWidget *parent);
    void copyRows(CopyForm form);

    QMap<QString, int> m_widths;
    QStringList m_hidden;
    QString m_textColumn;
    bool m_isResizing = false; //!< by us
};

} // namespace Fanlight
