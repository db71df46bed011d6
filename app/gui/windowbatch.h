// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/batchwork.h"

#include <QObject>

namespace Fanlight {

class MainWindow;

//! Joins a window to its batch.
class WindowBatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowBatch)

public:
    //! Both outlive this.
    WindowBatch(BatchWork &work, MainWindow &window, QObject *parent = nullptr);

private:
    void show();

    BatchWork &m_work;
    MainWindow &m_window;
};

} // namespace Fanlight
