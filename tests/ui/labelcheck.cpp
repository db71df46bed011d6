// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/labelcheck.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QLabel>
#include <QScreen>
#include <QStyle>
#include <QToolButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

bool isIconOnly(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    return tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
}

//! What the widget says in words of its own; empty where it says nothing.
QString wordsOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return isIconOnly(*button) ? QString() : button->text();
    return widget.inherits("Fanlight::ElidedLabel") ? widget.accessibleName() : QString();
}

//! Made to be cut, with the whole text in its tool tip.
bool isMadeToBeCut(const QWidget &widget)
{
    return widget.inherits("Fanlight::ElidedLabel") || widget.inherits("Fanlight::ElidedButton");
}

//! Less than a letter loses where a height is rounded.
constexpr int tolerance = 1;

bool isCut(const QWidget &widget)
{
    if (isMadeToBeCut(widget))
        return false;
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label && label->wordWrap())
        return label->height() + tolerance < label->heightForWidth(label->width());
    return widget.width() < widget.sizeHint().width();
}

//! By a bar of that kind, which is there or would be.
bool canBeScrolled(const QWidget &widget, Qt::Orientation orientation)
{
    for (const QWidget *around = widget.parentWidget(); around; around = around->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(around);
        const bool isOff = area
            && (orientation == Qt::Horizontal ? area->horizontalScrollBarPolicy() : area->verticalScrollBarPolicy())
                == Qt::ScrollBarAlwaysOff;
        if (area && !isOff)
            return true;
    }
    return false;
}

//! Part of it lies beyond a widget that it is in.
bool isBeyond(const QWidget &widget)
{
    const QRect seen = widget.visibleRegion().boundingRect();
    // What is scrolled out of sight altogether is nowhere.
    if (seen.isEmpty() && canBeScrolled(widget, Qt::Vertical))
        return false;
    return (seen.width() + tolerance < widget.width() && !canBeScrolled(widget, Qt::Horizontal))
        || (seen.height() + tolerance < widget.height() && !canBeScrolled(widget, Qt::Vertical));
}

//! Where it is seen, in the window's coordinates.
QRect seenOf(const QWidget &widget, const QWidget &window)
{
    const QRect seen = widget.visibleRegion().boundingRect();
    return seen.isEmpty() ? QRect() : QRect(widget.mapTo(&window, seen.topLeft()), seen.size());
}

QString placeOf(const QWidget &widget, const QString &words)
{
    return u"%1 \"%2\""_s.arg(widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className())
                                                            : widget.objectName(),
                              words.left(60));
}

//! Headings of tables that are shorter than their words; those of a batch are its user's, of any length.
QStringList cutHeadings(const QWidget &window)
{
    QStringList problems;
    const QList<QHeaderView *> headers = window.findChildren<QHeaderView *>();
    for (const QHeaderView *header : headers) {
        if (!header->isVisible() || header->orientation() != Qt::Horizontal || !header->model()
            || header->parentWidget()->objectName() == "batchTable"_L1)
            continue;
        // On each side, as in the cells below.
        const int padding = header->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, header) + 1;
        for (int section = 0; section < header->count(); ++section) {
            const QString words = header->model()->headerData(section, Qt::Horizontal).toString();
            const int needed = header->fontMetrics().horizontalAdvance(words) + 2 * padding;
            if (!header->isSectionHidden(section) && header->sectionSize(section) < needed)
                problems.append(
                    u"the heading \"%1\" of %2 has %3 and needs %4"_s.arg(words, header->parentWidget()->objectName())
                        .arg(header->sectionSize(section))
                        .arg(needed));
        }
    }
    return problems;
}

} // namespace

QStringList labelProblems(const QWidget &window)
{
    struct Said
    {
        const QWidget *widget;
        QString words;
        QRect seen;
    };
    QList<Said> all;
    QStringList problems = cutHeadings(window);
    const QSize room = window.screen()->availableSize();
    if (window.width() > room.width() || window.height() > room.height())
        problems.append(u"the window has %1×%2, and its screen %3×%4"_s.arg(window.width())
                            .arg(window.height())
                            .arg(room.width())
                            .arg(room.height()));
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const QString words = wordsOf(*widget);
        if (!widget->isVisible() || widget->window() != &window || words.isEmpty())
            continue;
        if (isCut(*widget)) {
            const QSize needed = widget->hasHeightForWidth()
                ? QSize(widget->width(), widget->heightForWidth(widget->width()))
                : widget->sizeHint();
            problems.append(u"%1 has %2×%3 and needs %4×%5"_s.arg(placeOf(*widget, words))
                                .arg(widget->width())
                                .arg(widget->height())
                                .arg(needed.width())
                                .arg(needed.height()));
        }
        if (isBeyond(*widget))
            problems.append(u"%1 is not seen as a whole"_s.arg(placeOf(*widget, words)));
        all.append({widget, words, seenOf(*widget, window)});
    }
    for (qsizetype first = 0; first < all.size(); ++first) {
        for (qsizetype second = first + 1; second < all.size(); ++second) {
            const Said &one = all.at(first);
            const Said &other = all.at(second);
            const bool isWithin = one.widget->isAncestorOf(other.widget) || other.widget->isAncestorOf(one.widget);
            if (!isWithin && one.seen.intersects(other.seen))
                problems.append(
                    u"%1 lies over %2"_s.arg(placeOf(*other.widget, other.words), placeOf(*one.widget, one.words)));
        }
    }
    return problems;
}

} // namespace Fanlight
