// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace Fanlight {

//! The pages of the window, one below the other at its side; the one that is shown is marked.
class PageBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageBar)

public:
    //! The actions belong to the window and are checkable, one of them at a time.
    explicit PageBar(const QList<QAction *> &pages, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Fanlight
