// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fanlightstyle.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

QColor mixed(const QColor &a, const QColor &b, double part)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * part),
                            float(a.greenF() + (b.greenF() - a.greenF()) * part),
                            float(a.blueF() + (b.blueF() - a.blueF()) * part));
}

void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, qreal width = 1.0)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = line.isValid() ? width / 2 : 0.0;
    const qreal corner = std::max(0.0, Theme::radius - inset);
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
    painter->restore();
}

} // namespace

FanlightStyle::FanlightStyle()
    : QProxyStyle(u"Fusion"_s)
{
    setObjectName(u"fanlight"_s);
}

void FanlightStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget,
                                    bool flat) const
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool down = option->state.testAnyFlags(State_Sunken);
    const bool on = option->state.testFlag(State_On);
    const bool hovered = enabled && option->state.testFlag(State_MouseOver);
    const QColor ink = palette.color(QPalette::Text);
    QColor fill;
    QColor line;
    if (isPrimary(widget) && enabled) {
        fill = palette.color(QPalette::Highlight);
        if (down)
            fill = mixed(fill, Qt::black, 0.20);
        else if (hovered)
            fill = mixed(fill, Qt::black, 0.10);
    } else if (flat && !on && !down) {
        fill = hovered ? mixed(palette.color(QPalette::Window), ink, 0.09) : QColor();
    } else {
        fill = on ? Theme::chipBackground(palette) : palette.color(flat ? QPalette::Window : QPalette::Base);
        if (down)
            fill = mixed(fill, ink, 0.14);
        else if (hovered)
            fill = mixed(fill, ink, 0.06);
        if (!enabled)
            fill = palette.color(QPalette::Window);
        if (!flat)
            line = on && enabled ? mixed(Theme::chipBackground(palette), Theme::focusRing(palette), 0.45)
                                 : (enabled ? Theme::controlBorder(palette) : Theme::border(palette));
    }
    drawRounded(painter, option->rect, fill, line);
}

void FanlightStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        drawButtonPanel(option, painter, widget, button && button->features.testFlag(QStyleOptionButton::Flat));
        return;
    }
    case PE_PanelButtonTool:
        drawButtonPanel(option, painter, widget, true);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect: {
        const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(option);
        if (focus && !focus->state.testFlag(State_KeyboardFocusChange))
            return;
        // The ring goes around the control, not around its label.
        const bool button = widget && widget->inherits("QAbstractButton") && !widget->inherits("QCheckBox")
            && !widget->inherits("QRadioButton");
        drawRounded(painter, button ? widget->rect() : option->rect, QColor(),
                    isPrimary(widget) ? palette.color(QPalette::Text) : Theme::focusRing(palette), 2.0);
        return;
    }
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth <= 0) {
            painter->fillRect(option->rect, palette.brush(QPalette::Base));
            return;
        }
        const bool focused = option->state.testFlag(State_HasFocus);
        drawRounded(painter, option->rect, palette.color(QPalette::Base),
                    focused ? Theme::focusRing(palette) : Theme::controlBorder(palette), focused ? 2.0 : 1.0);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
    case PE_FrameMenu: {
        if (element == PE_FrameMenu) {
            painter->save();
            painter->setPen(Theme::controlBorder(palette));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            painter->restore();
            return;
        }
        const bool focused = option->state.testFlag(State_HasFocus);
        drawRounded(painter, option->rect, QColor(), focused ? Theme::focusRing(palette) : Theme::border(palette),
                    focused ? 2.0 : 1.0);
        return;
    }
    case PE_FrameStatusBarItem:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FanlightStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && isPrimary(widget) && option->state.testFlag(State_Enabled)) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, button->palette.color(QPalette::HighlightedText));
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_Splitter) {
        const QColor line = option->state.testFlag(State_MouseOver) ? Theme::focusRing(option->palette)
                                                                    : Theme::border(option->palette);
        const QRect &rect = option->rect;
        if (rect.width() > rect.height())
            painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), line);
        else
            painter->fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), line);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int FanlightStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 2 * Theme::unit;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Theme::unit;
    case PM_SplitterWidth:
        return Theme::unit + 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FanlightStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize FanlightStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                      const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(result.height(), size.height() + 2 * Theme::unit - 4));
        result.rwidth() += Theme::unit;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(std::max(result.height(), size.height() + Theme::unit));
        break;
    case CT_MenuItem:
        result.rheight() += result.height() > 12 ? 4 : 0;
        break;
    default:
        break;
    }
    return result;
}

} // namespace Fanlight
