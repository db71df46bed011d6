// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QToolButton;

namespace Fanlight {

//! The pages of the window, one below the other at its side; the one that is shown is marked.
class PageBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageBar)

public:
    explicit PageBar(QWidget *parent = nullptr);

    //! At the end. The action belongs to the window and is checkable, one of all at a time.
    void addPage(QAction *page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QToolButton *> m_buttons;
};

} // namespace Fanlight
