// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowbatch.h"

#include "ui/pages/batchpage.h"
#include "ui/pages/mainwindow.h"

namespace Fanlight {

WindowBatch::WindowBatch(BatchWork &work, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_work(work)
    , m_window(window)
{
    BatchPage &page = window.batchPage();
    connect(&page, &BatchPage::inputChosen, &work, &BatchWork::open);
    connect(&page, &BatchPage::columnsChosen, &work, &BatchWork::setColumns);
    connect(&page, &BatchPage::outputChosen, &work, &BatchWork::setOutputPath);
    connect(&page, &BatchPage::budgetChosen, &work, &BatchWork::setBudget);
    connect(&page, &BatchPage::retryFailedRequested, &work, &BatchWork::retryFailed);
    connect(&page, &BatchPage::restartRequested, &work, &BatchWork::restart);
    connect(&page, &BatchPage::exportRequested, &work, &BatchWork::exportTo);
    connect(&window, &MainWindow::batchRunRequested, &work, &BatchWork::run);
    connect(&window, &MainWindow::batchPauseRequested, &work, &BatchWork::pause);
    connect(&work, &BatchWork::changed, this, &WindowBatch::show);
    connect(&work, &BatchWork::runningChanged, &window, &MainWindow::setBatchRunning);
    // What was said of an earlier one is over.
    connect(&work, &BatchWork::runningChanged, &window, [&window](bool running) {
        if (running)
            window.showNotice({});
    });
    connect(&page, &BatchPage::inputChosen, &window, [&window] { window.showNotice({}); });
    connect(&work, &BatchWork::noted, &window, &MainWindow::showNotice);
    show();
}

void WindowBatch::show()
{
    const BatchView &view = m_work.view();
    m_window.batchPage().show(view);
    m_window.setBatchObstacle(view.phase == BatchPhase::Empty ? tr("Open a table first.") : view.obstacle);
}

} // namespace Fanlight
