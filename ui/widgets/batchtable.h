// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QTableView>

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
    void setTextColumn(const QString &title);
    //! In device-independent pixels, by the titles of the columns.
    const QMap<QString, int> &columnWidths() const { return m_widths; }
    void setColumnWidths(const QMap<QString, int> &widths);

Q_SIGNALS:
    //! The user gave a column another width.
    void columnWidthsChanged();
    //! The whole row is wanted.
    void rowRequested(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void resizeColumns();
    void takeWidth(int section, int width);
    QString titleOf(int section) const;

    QMap<QString, int> m_widths;
    QString m_textColumn;
    bool m_isResizing = false; //!< by us
};

} // namespace Fanlight
