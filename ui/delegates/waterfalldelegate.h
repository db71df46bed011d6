// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/waterfallaxis.h"

#include <QStyledItemDelegate>

namespace Fanlight {

//! Paints a WaterfallBar on the log's time axis and tells its numbers in a tool tip.
class WaterfallDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallDelegate)

public:
    explicit WaterfallDelegate(QObject *parent = nullptr);

    //! The axis of all rows. The caller repaints its view.
    void setAxis(const WaterfallAxis &axis) { m_axis = axis; }
    const WaterfallAxis &axis() const { return m_axis; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    //! The tool tip of a bar: a table of its phases, as rich text.
    static QString toolTip(const WaterfallBar &bar, const QStringList &attemptErrors = {});

private:
    void paintBar(QPainter &painter, const QRectF &cell, const WaterfallBar &bar, const QPalette &palette) const;

    WaterfallAxis m_axis;
};

} // namespace Fanlight
