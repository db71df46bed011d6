// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/batchwork.h"
#include "app/gui/desktopnotifier.h"
#include "ui/models/copytext.h"

#include <QObject>

namespace Fanlight {

class BatchPage;
class MainWindow;

//! Joins a window to its batch: what is chosen, what is shown, what is asked when the window is closed.
class WindowBatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowBatch)

public:
    //! Both outlive this.
    WindowBatch(BatchWork &work, MainWindow &window, QObject *parent = nullptr);

protected:
    //! The window is not closed while a batch runs without asking.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void attach(BatchPage &page);
    void connectWindow();
    void connectWork();
    void show();
    void copyRows(const QList<int> &rows, const QList<int> &columns, CopyForm form);
    void editTarget(const QString &name);
    void askToClose();
    void tellEnd(const QString &sentence, Duration took);

    BatchWork &m_work;
    MainWindow &m_window;
    DesktopNotifier m_notifier;
    bool m_mayClose = false; //!< the user said so
};

} // namespace Fanlight
