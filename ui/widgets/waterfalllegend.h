// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/waterfallaxis.h"

#include <QWidget>

class QComboBox;

namespace Fanlight {

/*! What the waterfall's bars mean: a sample of each phase, and the choice of what counts as zero.
 *
 *  This is the widget a screen reader finds as "Waterfall"; its description says what the axis spans.
 */
class WaterfallLegend final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallLegend)

public:
    explicit WaterfallLegend(QWidget *parent = nullptr);

    WaterfallOrigin origin() const;
    void setOrigin(WaterfallOrigin origin);
    //! Describes the axis to screen readers.
    void describe(const WaterfallAxis &axis);

    QSize sizeHint() const override;
    //! The choice alone: samples that have no room are left out, whole.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void originChosen(Fanlight::WaterfallOrigin origin);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QList<QWidget *> m_samples;
    QComboBox *m_origin;
};

} // namespace Fanlight
