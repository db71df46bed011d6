// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/screenfit.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace Fanlight {

namespace {

constexpr QSize windowFrame(8, 48);

} // namespace

QSize roomOnScreen(const QWidget &window)
{
    return window.screen()->availableSize() - windowFrame;
}

void fitToContents(QWidget &window)
{
    window.resize(window.sizeHint().boundedTo(roomOnScreen(window)));
    const QRect screen = window.screen()->availableGeometry();
    const QRect taken = window.frameGeometry();
    const QPoint last = screen.bottomRight() - QPoint(taken.width(), taken.height());
    const QPoint place(std::max(screen.left(), std::min(taken.left(), last.x())),
                       std::max(screen.top(), std::min(taken.top(), last.y())));
    if (place != taken.topLeft())
        window.move(place);
}

} // namespace Fanlight
