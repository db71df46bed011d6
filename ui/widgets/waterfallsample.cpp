// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/waterfallsample.h"

#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/waterfallpaint.h"

#include <QPainter>

namespace Fanlight {

namespace {

constexpr int sampleWidth = 18;
constexpr int gap = Theme::unit / 2 + 2;

} // namespace

WaterfallSample::WaterfallSample(Phase phase, QWidget *parent)
    : WaterfallSample(phase, phaseText(phase), phaseExplanation(phase), parent)
{
}

WaterfallSample::WaterfallSample(QWidget *parent)
    : WaterfallSample(std::nullopt, tr("Reused connection"),
                      tr("The request met an open connection: there was nothing to connect."), parent)
{
}

WaterfallSample::WaterfallSample(std::optional<Phase> phase, const QString &text, const QString &explanation,
                                 QWidget *parent)
    : QWidget(parent)
    , m_phase(phase)
    , m_text(text)
{
    setToolTip(explanation);
    setAccessibleRole(this, QAccessible::StaticText);
    setAccessibleName(text);
    setAccessibleDescription(explanation);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize WaterfallSample::sizeHint() const
{
    const int sample = m_phase ? sampleWidth : 4;
    return {sample + gap + fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height() + Theme::unit / 2};
}

void WaterfallSample::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int sample = m_phase ? sampleWidth : 4;
    const QRectF band(0, 0, sample, height());
    if (m_phase)
        WaterfallPaint::paintPhase(painter, band, *m_phase, palette());
    else
        WaterfallPaint::paintReused(painter, band, band.center().x(), palette());
    painter.setPen(Theme::mutedText(palette()));
    painter.drawText(rect().adjusted(sample + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace Fanlight
