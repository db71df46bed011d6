// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace Fanlight {

//! Rows of texts, each with a key: a list of the settings.
class TextTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextTableModel)

public:
    struct Row
    {
        QString key; //!< unique
        QStringList cells; //!< a cell for each header

        bool operator==(const Row &) const = default;
    };

    explicit TextTableModel(const QStringList &headers, QObject *parent = nullptr);

    //! Rows that stay at their place keep their selection.
    void setRows(const QList<Row> &rows);
    //! Empty beyond the last.
    QString key(int row) const;
    //! -1 if there is none.
    int rowOf(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_headers;
    QList<Row> m_rows;
};

} // namespace Fanlight
