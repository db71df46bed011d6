// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/waterfall.h"

#include <QWidget>

#include <optional>

namespace Fanlight {

//! One entry of the waterfall's legend: a piece of bar and its name.
class WaterfallSample final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallSample)

public:
    explicit WaterfallSample(Phase phase, QWidget *parent = nullptr);
    //! The mark of a reused connection.
    explicit WaterfallSample(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    WaterfallSample(std::optional<Phase> phase, const QString &text, const QString &explanation, QWidget *parent);

    const std::optional<Phase> m_phase;
    const QString m_text;
};

} // namespace Fanlight
