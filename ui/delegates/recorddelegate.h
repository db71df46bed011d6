// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Fanlight {

//! Which cells of a table of records are more than plain text.
struct RecordStyle
{
    int stateColumn = -1; //!< shows a state in its colour; -1: none does
    int stateRole = -1; //!< the QueryState, as int
    int strongRole = -1; //!< whether the row is a sum; -1: none is
};

//! A row of what was recorded: figures in tabular digits, states in their colours, sums bold.
class RecordDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordDelegate)

public:
    explicit RecordDelegate(const RecordStyle &style, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    RecordStyle m_style;
};

} // namespace Fanlight
