// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace Fanlight {

class TargetBar;
class TaskBar;

//! The row above the page: Run and Stop, whom to ask, what to ask.
class HeaderBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeaderBar)

public:
    //! The actions belong to the window; the buttons follow their state.
    HeaderBar(QAction *run, QAction *stop, QWidget *parent = nullptr);

    TargetBar *targets() const { return m_targets; }
    TaskBar *tasks() const { return m_tasks; }

Q_SIGNALS:
    //! The pointer or the keyboard has reached Run.
    void runApproached();
    //! A button is about to be disabled while it has the focus, which is better off elsewhere.
    void focusGivenUp();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addButton(QAction *action, const QString &objectName);

    // Made in the order in which Tab goes through them.
    QPushButton *m_run;
    QPushButton *m_stop;
    TargetBar *m_targets;
    TaskBar *m_tasks;
};

} // namespace Fanlight
