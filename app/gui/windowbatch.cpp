// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowbatch.h"

#include "ui/models/display.h"
#include "ui/pages/batchpage.h"
#include "ui/pages/mainwindow.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Of a shorter one the user has not lost sight.
constexpr Duration longBatch = 30s;
//! More would hold up the window while they are read, and a clipboard is no place for them.
constexpr qsizetype mostCopiedRows = 2'000;

} // namespace

WindowBatch::WindowBatch(BatchWork &work, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_work(work)
    , m_window(window)
{
    connect(&m_window, &MainWindow::batchPageMade, this, &WindowBatch::attach);
    connectWindow();
    connectWork();
    m_window.installEventFilter(this);
    connect(&m_notifier, &DesktopNotifier::activated, this, [this] {
        m_window.showBatch();
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
    });
    show();
}

void WindowBatch::attach(BatchPage &page)
{
    // What was said of an earlier one is over.
    connect(&page, &BatchPage::inputChosen, &m_window, [this] {
        m_window.showNotice({});
        m_window.withdrawOffer();
    });
    connect(&page, &BatchPage::inputChosen, &m_work, &BatchWork::open);
    connect(&page, &BatchPage::columnsChosen, &m_work, &BatchWork::setColumns);
    connect(&page, &BatchPage::outputChosen, &m_work, &BatchWork::setOutputPath);
    connect(&page, &BatchPage::budgetTyped, &m_work, &BatchWork::enterBudget);
    connect(&page, &BatchPage::rowSetChosen, &m_work, &BatchWork::show);
    connect(&page, &BatchPage::searched, &m_work, &BatchWork::search);
    connect(&page, &BatchPage::answersChosen, &m_work, &BatchWork::showAnswers);
    connect(&page, &BatchPage::copyRequested, this, &WindowBatch::copyRows);
    connect(&page, &BatchPage::resumeRequested, &m_work, &BatchWork::run);
    connect(&page, &BatchPage::pauseRequested, &m_work, &BatchWork::pause);
    connect(&page, &BatchPage::stopRequested, &m_work, &BatchWork::stop);
    connect(&page, &BatchPage::targetEditRequested, this, &WindowBatch::editTarget);
    connect(&page, &BatchPage::targetGoOnRequested, &m_work, &BatchWork::goOn);
    connect(&page, &BatchPage::retryFailedRequested, &m_work, &BatchWork::retryFailed);
    connect(&page, &BatchPage::restartRequested, &m_work, &BatchWork::restart);
    connect(&page, &BatchPage::goBackRequested, &m_work, &BatchWork::goBack);
    connect(&page, &BatchPage::exportRequested, &m_work, &BatchWork::exportTo);
    page.show(m_work.view());
}

void WindowBatch::connectWindow()
{
    connect(&m_window, &MainWindow::batchRunRequested, &m_work, &BatchWork::run);
    connect(&m_window, &MainWindow::batchStopRequested, &m_work, &BatchWork::stop);
}

void WindowBatch::connectWork()
{
    connect(&m_work, &BatchWork::changed, this, &WindowBatch::show);
    connect(&m_work, &BatchWork::runningChanged, &m_window, [this](bool running) {
        if (!running)
            return;
        m_window.showNotice({});
        m_window.withdrawOffer();
    });
    connect(&m_work, &BatchWork::tasksWanted, &m_window, &MainWindow::setChosenTasks);
    connect(&m_work, &BatchWork::noted, &m_window, &MainWindow::showNotice);
    connect(&m_work, &BatchWork::ended, this, &WindowBatch::tellEnd);
}

void WindowBatch::show()
{
    const BatchView &view = m_work.view();
    if (BatchPage *page = m_window.madeBatchPage())
        page->show(view);
    m_window.setBatchPhase(view.phase);
    m_window.setBatchObstacle(view.phase == BatchPhase::Empty ? tr("Open a table first.") : view.obstacle);
}

void WindowBatch::copyRows(const QList<int> &rows, const QList<int> &columns, CopyForm form)
{
    const QList<QStringList> texts = m_work.fullTexts(rows.first(std::min(rows.size(), mostCopiedRows)));
    QStringList headings;
    for (const int column : columns)
        headings.append(m_work.table().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QList<QStringList> cells;
    for (const QStringList &row : texts) {
        QStringList chosen;
        for (const int column : columns)
            chosen.append(row.value(column));
        cells.append(chosen);
    }
    QGuiApplication::clipboard()->setText(form == CopyForm::Markdown ? markdownTable(headings, cells)
                                                                     : tabbedTable(headings, cells));
    if (rows.size() > mostCopiedRows)
        m_window.showNotice(tr("The first %1 of the %2 selected rows were copied. Export saves all of them.")
                                .arg(countText(mostCopiedRows), countText(rows.size())));
}

void WindowBatch::editTarget(const QString &name)
{
    const QList<BoundTarget> &targets = m_work.targets();
    const auto target =
        std::ranges::find_if(targets, [&name](const BoundTarget &each) { return each.target().name() == name; });
    if (target == targets.end())
        m_window.showNotice(tr("%1 is no longer among the targets. Add it again to change it.").arg(name));
    else
        Q_EMIT m_window.targetEditRequested(int(target - targets.begin()));
}

bool WindowBatch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || event->type() != QEvent::Close || m_mayClose || !m_work.isRunning())
        return QObject::eventFilter(watched, event);
    event->ignore();
    askToClose();
    return true;
}

void WindowBatch::askToClose()
{
    if (m_window.findChild<QMessageBox *>(u"batchCloseQuestion"_s))
        return;
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("A batch is under way"),
        tr("If the window is closed, the batch stops. Every answer so far is kept, and the next start offers to go on. "
           "What is under way at this moment is cut off: it may be billed, and is asked again."),
        QMessageBox::Cancel, &m_window);
    question->setObjectName(u"batchCloseQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *stop = question->addButton(tr("Stop and keep"), QMessageBox::AcceptRole);
    stop->setObjectName(u"batchCloseConfirm"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(stop, &QPushButton::clicked, this, [this] {
        m_mayClose = true;
        m_window.close();
    });
    question->open();
}

void WindowBatch::tellEnd(const QString &sentence, Duration took)
{
    if (took >= longBatch && !m_window.isActiveWindow())
        m_notifier.notify(tr("The batch has ended"), sentence);
}

} // namespace Fanlight
