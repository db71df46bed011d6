// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/waterfallaxis.h"

#include <QHeaderView>

namespace Fanlight {

/*! The request log's header: above the waterfall it draws the time axis instead of a heading.
 *
 *  The axis' column takes whatever width the other columns leave, down to a least width.
 */
class WaterfallHeader final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallHeader)

public:
    //! `axisSection` is the logical index of the waterfall's column.
    explicit WaterfallHeader(int axisSection, QWidget *parent = nullptr);

    void setAxis(const WaterfallAxis &axis);
    const WaterfallAxis &axis() const { return m_axis; }
    //! As many ticks as have room for their labels.
    int maximumTicks() const;

    //! Gives the axis' column the width that is left.
    void fillWidth();

    //! As high as it was made, where Qt would measure each heading.
    QSize sizeHint() const override { return {length(), minimumHeight()}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintHeading(QPainter &painter, const QRect &rect, int logicalIndex) const;
    void paintAxis(QPainter &painter, const QRect &rect) const;

    const int m_axisSection;
    bool m_filling = false;
    WaterfallAxis m_axis;
};

} // namespace Fanlight
