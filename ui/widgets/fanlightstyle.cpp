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

//! Buttons, fields and chips in one row share it; larger fonts make them grow.
constexpr int controlHeight = 28;

//! Between the outline of a field and its text, besides the frame's own width.
constexpr int fieldPadding = 4;
//! Between the side of a table's cell and its text: those of neighbouring columns keep their distance.
constexpr int cellPadding = Theme::unit - 1;

//! For the arrow of a button that opens a menu, and the distance to its side.
constexpr int menuArrow = 2 * Theme::unit;

//! As a whole, and it has words.
bool opensMenu(const QStyleOptionToolButton &button)
{
    return button.features.testFlag(QStyleOptionToolButton::HasMenu)
        && !button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)
        && button.toolButtonStyle != Qt::ToolButtonIconOnly;
}

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

//! Whoever uses the mouse knows where it is.
bool isFocusShown(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange);
}

QColor ringColor(const QStyleOption *option, const QWidget *widget)
{
    return isPrimary(widget) ? option->palette.color(QPalette::Text) : Theme::focusRing(option->palette);
}

//! Fusion's box has the colour of a dark window around it.
void drawCheckBox(QPainter *painter, const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor line = enabled ? Theme::controlBorder(palette) : Theme::border(palette);
    painter->setPen(on && enabled ? palette.color(QPalette::Highlight) : line);
    painter->setBrush(palette.color(!enabled ? QPalette::Window : on ? QPalette::Highlight : QPalette::Base));
    painter->drawRoundedRect(box, 3, 3);
    if (on) {
        painter->setPen(QPen(palette.color(enabled ? QPalette::HighlightedText : QPalette::Text), box.width() / 7,
                             Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)});
    }
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
        // Fusion leaves the ring of a push button to its panel.
        if (isFocusShown(option))
            drawRounded(painter, option->rect, QColor(), ringColor(option, widget), 2.0);
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
        // On what is selected the ring's colour is the ground's.
        const bool isSelected = focus && focus->backgroundColor == palette.color(QPalette::Highlight);
        const QColor color = isSelected ? palette.color(QPalette::HighlightedText) : ringColor(option, widget);
        const QRect place = button ? widget->rect() : isSelected ? option->rect.adjusted(1, 1, -1, -1) : option->rect;
        drawRounded(painter, place, QColor(), color, 2.0);
        return;
    }
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth <= 0) {
            painter->fillRect(option->rect, palette.brush(QPalette::Base));
            return;
        }
        const bool focused = option->state.testFlag(State_HasFocus);
        const bool isEnabled = option->state.testFlag(State_Enabled);
        drawRounded(painter, option->rect, palette.color(QPalette::Base),
                    focused         ? Theme::focusRing(palette)
                        : isEnabled ? Theme::controlBorder(palette)
                                    : Theme::border(palette),
                    focused ? 2.0 : 1.0);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(painter, option);
        return;
    case PE_FrameMenu:
        painter->save();
        painter->setPen(Theme::controlBorder(palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_Frame: {
        const bool focused = option->state.testFlag(State_HasFocus);
        // The fill closes the corners that the square viewport of a scroll area leaves open.
        const bool filled = widget && widget->inherits("QAbstractScrollArea");
        drawRounded(painter, option->rect, filled ? palette.color(QPalette::Base) : QColor(),
                    focused ? Theme::focusRing(palette) : Theme::border(palette), focused ? 2.0 : 1.0);
        return;
    }
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
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
    if (element == CE_HeaderSection) {
        drawHeaderSection(option, painter);
        return;
    }
    if (element == CE_HeaderLabel) {
        // It begins where the texts below it do. Qt cuts a long one in the middle of a letter.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader copy = *header;
            const int more = cellPadding - pixelMetric(PM_HeaderMargin, option, widget);
            copy.rect.adjust(more, 0, -more, 0);
            copy.text = header->fontMetrics.elidedText(header->text, Qt::ElideRight, copy.rect.width());
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
    }
    if (element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, option->palette.color(QPalette::AlternateBase));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          Theme::border(option->palette));
        return;
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

void FanlightStyle::drawHeaderSection(const QStyleOption *option, QPainter *painter) const
{
    const QPalette &palette = option->palette;
    const QRect &rect = option->rect;
    QColor fill = palette.color(QPalette::AlternateBase);
    if (option->state.testAnyFlags(State_Sunken))
        fill = mixed(fill, palette.color(QPalette::Text), 0.12);
    else if (option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled))
        fill = mixed(fill, palette.color(QPalette::Text), 0.05);
    painter->fillRect(rect, fill);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), Theme::border(palette));
    painter->fillRect(QRect(rect.right(), rect.top() + 4, 1, rect.height() - 8), Theme::border(palette));
}

//! Qt draws the arrow into the lower corner, over the end of the text.
void FanlightStyle::drawMenuButton(const QStyleOptionToolButton &button, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionToolButton plain = button;
    plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
    QStyleOptionToolButton ground = plain;
    ground.text.clear();
    ground.icon = {};
    QProxyStyle::drawComplexControl(CC_ToolButton, &ground, painter, widget);
    QRect text = plain.rect;
    text.setWidth(text.width() - menuArrow);
    plain.rect = visualRect(button.direction, button.rect, text);
    QProxyStyle::drawControl(CE_ToolButtonLabel, &plain, painter, widget);
    QStyleOption arrow = button;
    const QRect place(text.right() + 1, text.top(), menuArrow - Theme::unit / 2, text.height());
    arrow.rect = visualRect(button.direction, button.rect, place);
    QProxyStyle::drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
}

void FanlightStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    if (control == CC_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && button->toolButtonStyle == Qt::ToolButtonIconOnly) {
            // The arrow that tells of a menu would lie on the icon of so small a button.
            QStyleOptionToolButton plain = *button;
            plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
        if (button && opensMenu(*button)) {
            drawMenuButton(*button, painter, widget);
            return;
        }
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_ComboBox && isFocusShown(option))
            drawRounded(painter, option->rect, QColor(), ringColor(option, widget), 2.0);
        return;
    }
    if (bar->minimum == bar->maximum)
        return;
    const QPalette &palette = option->palette;
    const bool active = option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken);
    const QColor color = mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), active ? 0.55 : 0.35);
    const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const QRectF thumb = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal corner = std::min(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, corner, corner);
    painter->restore();
}

QRect FanlightStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                    const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        const QRect field = QProxyStyle::subControlRect(control, option, subControl, widget);
        return field.adjusted(option->direction == Qt::LeftToRight ? fieldPadding : 0, 0,
                              option->direction == Qt::LeftToRight ? 0 : -fieldPadding, 0);
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const QRect whole = option->rect;
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? whole.width() : whole.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int thumb = length;
    if (range > 0)
        thumb = std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)), std::min(length, 28), length);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
    QRect part;
    const auto along = [&whole, horizontal](int from, int to) {
        return horizontal ? QRect(whole.left() + from, whole.top(), to - from, whole.height())
                          : QRect(whole.left(), whole.top() + from, whole.width(), to - from);
    };
    // No arrow buttons: the wheel, the keys and the groove do what they did.
    switch (subControl) {
    case SC_ScrollBarGroove:
        part = along(0, length);
        break;
    case SC_ScrollBarSlider:
        part = along(start, start + thumb);
        break;
    case SC_ScrollBarSubPage:
        part = along(0, start);
        break;
    case SC_ScrollBarAddPage:
        part = along(start + thumb, length);
        break;
    default:
        return {};
    }
    return visualRect(bar->direction, whole, part);
}

QRect FanlightStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(fieldPadding, 0, -fieldPadding, 0) : rect;
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
    case PM_DefaultFrameWidth:
        // Room for the focus ring inside the frame.
        return 2;
    case PM_FocusFrameHMargin:
        return cellPadding - 1; // views add one
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FanlightStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
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
        result.setHeight(std::max(controlHeight, size.height() + Theme::unit));
        result.rwidth() += Theme::unit;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        result.rwidth() += fieldPadding;
        result.setHeight(std::max(controlHeight, size.height() + Theme::unit));
        break;
    case CT_HeaderSection:
        result.rwidth() += 2 * (cellPadding - pixelMetric(PM_HeaderMargin, option, widget));
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && opensMenu(*button))
            result.rwidth() += Theme::unit / 2;
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
