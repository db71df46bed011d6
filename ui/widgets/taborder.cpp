// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QWidget>

namespace Fanlight {

namespace {

bool isStop(const QWidget *widget)
{
    return widget->focusPolicy() & Qt::TabFocus;
}

//! The bar itself when it takes the focus, else the nearest stop ahead of it; null when there is none.
QWidget *stopAhead(QWidget *bar)
{
    if (isStop(bar))
        return bar;
    for (QWidget *widget = bar->previousInFocusChain(); widget != bar; widget = widget->previousInFocusChain()) {
        if (isStop(widget) && !bar->isAncestorOf(widget))
            return widget;
    }
    return nullptr;
}

} // namespace

void takeBarsPlaceInTabOrder(QWidget *bar, const QList<QWidget *> &children)
{
    QWidget *previous = stopAhead(bar);
    const auto follow = [&previous](QWidget *stop) {
        if (previous)
            QWidget::setTabOrder(previous, stop);
        previous = stop;
    };
    for (QWidget *child : children) {
        if (isStop(child))
            follow(child);
        const QList<QWidget *> inside = child->findChildren<QWidget *>();
        for (QWidget *widget : inside) {
            // A menu of theirs is a window of its own.
            if (isStop(widget) && widget->window() == bar->window())
                follow(widget);
        }
    }
}

} // namespace Fanlight
