// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mainwindow.h"

#include "ui/dialogs/detailsdialog.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/dialogs/infodialog.h"
#include "ui/models/countstext.h"
#include "ui/models/resultsmodel.h"
#include "ui/models/textfile.h"
#include "ui/pages/analyzepage.h"
#include "ui/pages/batchpage.h"
#include "ui/pages/headerbar.h"
#include "ui/widgets/editorpane.h"
#include "ui/widgets/elidedbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/resultsgrid.h"
#include "ui/widgets/targetbar.h"
#include "ui/widgets/taskbar.h"
#include "ui/widgets/texteditor.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDragEnterEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QStatusBar>
#include <QStyleHints>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const ResultsModel &results, QAbstractItemModel &batchRows, QWidget *requestLog, QWidget *parent)
    : QMainWindow(parent)
    , m_results(results)
    , m_batchRows(batchRows)
    , m_run(addAct(u"runAction"_s, tr("Run"), {QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)}))
    , m_stop(addAct(u"stopAction"_s, tr("Stop"), {QKeySequence(Qt::Key_Escape)}))
    , m_load(new ElidedButton(tr("Show and change the limits of the targets"), this))
    , m_spending(new MutedLabel(this))
    , m_remark(new ElidedLabel({}, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Fanlight"_s);
    m_run->setIcon(Icons::symbolic(u"run"_s, QPalette::HighlightedText));
    m_stop->setIcon(Icons::symbolic(u"stop"_s));
    m_header = new HeaderBar(m_run, m_stop, this);
    m_notice = new NoticeBar(this);
    m_offer = new NoticeBar(this);
    m_offer->setObjectName(u"offer"_s);
    setAcceptDrops(true);
    m_page = new AnalyzePage(results, requestLog, this);
    m_page->setObjectName(u"analyzePage"_s);
    buildPages();
    addCardKeys();
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildHelpMenu();
    buildStatusBar();
    connectPage();
    setRunning(false);
    updateResultActions();
    resize(1280, 800);
    setMinimumSize(960, 600);
    m_page->editor()->editor()->setFocus();
}

void MainWindow::setTasks(const QList<TaskChoice> &tasks)
{
    m_header->tasks()->setTasks(tasks);
    updatePlan();
}

void MainWindow::setChosenTasks(const QStringList &ids)
{
    m_header->tasks()->setChosen(ids);
}

void MainWindow::setTargets(const QList<TargetChip> &targets)
{
    m_targetCount = int(targets.size());
    m_header->targets()->setTargets(targets);
    m_page->setTargetCount(m_targetCount);
    updatePlan();
}

void MainWindow::setOffers(const QList<TargetOffer> &offers)
{
    m_header->targets()->setOffers(offers);
}

void MainWindow::setSampleText(const QString &text)
{
    m_sample = text;
}

QStringList MainWindow::chosenTasks() const
{
    return m_header->tasks()->chosen();
}

void MainWindow::showAnalyze()
{
    m_pages->setCurrentWidget(m_page);
}

BatchPage &MainWindow::batchPage()
{
    makePage(u"batchPage"_s);
    return *m_batchPage;
}

void MainWindow::showBatch()
{
    m_pages->setCurrentWidget(&batchPage());
}

bool MainWindow::showsBatch() const
{
    return m_batchPage && m_pages->currentWidget() == m_batchPage;
}

void MainWindow::setBatchPhase(BatchPhase phase)
{
    if (phase == m_batchPhase)
        return;
    m_batchPhase = phase;
    showPlan();
}

void MainWindow::setBatchObstacle(const QString &obstacle)
{
    m_batchObstacle = obstacle;
    showPlan();
}

void MainWindow::setRunning(bool running)
{
    m_running = running;
    updatePlan();
}

void MainWindow::setStatus(const QString &load, const QString &remark)
{
    m_load->setLine(load);
    m_remark->setText(remark);
}

void MainWindow::setPlanPrice(const QString &price, const QString &toolTip, int cached)
{
    m_planCached = cached;
    m_planPrice = price;
    m_planPriceNote = toolTip;
    showPlan();
}

void MainWindow::setSpending(const QString &spending, const QString &toolTip)
{
    m_spending->setText(spending);
    m_spending->setToolTip(toolTip);
    m_spending->setAccessibleDescription(toolTip);
    m_spending->setVisible(!spending.isEmpty());
}

void MainWindow::showNotice(const QString &message)
{
    m_notice->setMessage(message);
}

void MainWindow::offer(const QString &message, const QString &button, const std::function<void()> &taken)
{
    m_offer->setOffer(message, button, taken);
}

void MainWindow::withdrawOffer()
{
    m_offer->setMessage({});
}

void MainWindow::openFile(const QString &path)
{
    const auto read = readTextFile(path);
    if (const auto *problem = std::get_if<TextFileProblem>(&read)) {
        m_page->editor()->showProblem(problem->message);
        return;
    }
    setText(std::get<QString>(read));
    Q_EMIT textOpened(path);
}

void MainWindow::setText(const QString &text)
{
    m_page->editor()->setText(text);
}

QString MainWindow::text() const
{
    return m_page->editor()->editor()->toPlainText();
}

void MainWindow::takeTextOf(MainWindow &other)
{
    TextEditor *from = other.m_page->editor()->editor();
    TextEditor *to = m_page->editor()->editor();
    const QTextCursor cursor = from->textCursor();
    const int scrolled = from->verticalScrollBar()->value();
    QTextDocument *document = from->document();
    document->setParent(to);
    to->setDocument(document);
    to->setTextCursor(cursor);
    to->verticalScrollBar()->setValue(scrolled);
    auto *empty = new QTextDocument(from);
    empty->setDocumentLayout(new QPlainTextDocumentLayout(empty));
    from->setDocument(empty);
    m_page->editor()->recount();
}

void MainWindow::showInfo(const QString &title, const QString &introduction, const QList<InfoRow> &rows)
{
    auto *dialog = new InfoDialog(title, introduction, rows, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::askForTarget(const EndpointQuestion &question, int index)
{
    auto *dialog = new EndpointDialog(question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, index] { Q_EMIT targetEntered(dialog->draft(), index); });
    Q_EMIT endpointDialogOpened(dialog);
    dialog->open();
}

void MainWindow::showDetails(const QString &title, const ResultCell &cell, Moment now)
{
    auto *dialog = new DetailsDialog(title, cell, now, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::followSystem()
{
    if (m_appearance == Appearance::System)
        Theme::apply(Appearance::System);
}

bool MainWindow::event(QEvent *event)
{
    // The desktop went from light to dark, or back. Not at once: applying a theme sends events of its own.
    if (event->type() == QEvent::ThemeChange)
        QMetaObject::invokeMethod(this, &MainWindow::followSystem, Qt::QueuedConnection);
    // Nothing is cut off by a key that is not in sight; the button is.
    if (event->type() == QEvent::ShortcutOverride && m_stop->isEnabled() && !isStoppableInSight()
        && m_stop->shortcuts().contains(QKeySequence(static_cast<QKeyEvent *>(event)->keyCombination()))) {
        event->accept();
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_pages)
        m_pages->update();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::ranges::any_of(urls, &QUrl::isLocalFile))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    event->acceptProposedAction();
    if (urls.size() == 1 && urls.first().isLocalFile())
        Q_EMIT fileGiven(urls.first().toLocalFile());
    else
        showNotice(tr("Drop one file at a time."));
}

QAction *MainWindow::addPage(const QString &name, const std::function<QWidget *()> &make, const QString &title,
                             const QString &icon)
{
    return addPageAction(m_pages->addLater(name, make), name, title, icon);
}

QAction *MainWindow::addPageAction(int index, const QString &name, const QString &title, const QString &icon)
{
    QAction *action = addAct(name + u"Action"_s, title, {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index))});
    action->setIcon(Icons::symbolic(icon, QPalette::Text));
    action->setProperty("listTitle", tr("Show the page \"%1\"").arg(title));
    action->setCheckable(true);
    action->setChecked(m_pages->currentIndex() == index);
    m_pageActions->addAction(action);
    m_pageMenu->addAction(action);
    m_pageBar->addPage(action);
    // Toggled, because that is what a screen reader does to a button that can be checked.
    connect(action, &QAction::toggled, this, [this, index](bool chosen) {
        if (chosen)
            m_pages->showPage(index);
    });
    connect(m_pages, &QStackedWidget::currentChanged, action,
            [index, action](int current) { action->setChecked(current == index); });
    return action;
}

QString MainWindow::currentPage() const
{
    return m_pages->currentWidget()->objectName();
}

void MainWindow::showPageNamed(const QString &name)
{
    for (int index = 0; index < m_pages->count(); ++index) {
        if (!name.isEmpty() && m_pages->widget(index)->objectName() == name)
            m_pages->showPage(index);
    }
}

QStringList MainWindow::madePages() const
{
    return m_pages->madePages();
}

void MainWindow::makePage(const QString &name)
{
    m_pages->makePage(name);
}

void MainWindow::addBar(QWidget *bar)
{
    m_bars->addWidget(bar);
}

void MainWindow::buildPages()
{
    m_pages = new PageStack(this);
    m_pageBar = new PageBar(this);
    m_pageActions = new QActionGroup(this);
    m_pageMenu = new QMenu(tr("Pa&ge"), this);
    addPageAction(m_pages->addWidget(m_page), m_page->objectName(), tr("Analyze"), u"analyze"_s);
    addPage(
        u"batchPage"_s, [this] { return m_batchPage = new BatchPage(m_batchRows); }, tr("Batch"), u"batch"_s);
    connect(m_pages, &PageStack::pageMade, this, [this](const QWidget *page) {
        restoreParts(*page);
        if (page == m_batchPage)
            Q_EMIT batchPageMade(*m_batchPage);
    });

    m_bars = new QVBoxLayout;
    m_bars->setContentsMargins(2 * Theme::unit, 0, 2 * Theme::unit, 0);
    m_bars->setSpacing(Theme::unit / 2);
    m_bars->addWidget(m_notice);
    m_bars->addWidget(m_offer);
    auto *right = new QVBoxLayout;
    right->setContentsMargins({});
    right->setSpacing(0);
    right->addLayout(m_bars);
    right->addWidget(m_pages, 1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins({});
    below->setSpacing(0);
    below->addWidget(m_pageBar);
    below->addLayout(right, 1);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(below, 1);
    setCentralWidget(central);
}

void MainWindow::buildStatusBar()
{
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(2 * Theme::unit - 2, 0, 2 * Theme::unit, 2);
    m_load->setObjectName(u"load"_s);
    m_spending->setObjectName(u"spending"_s);
    m_spending->hide();
    m_remark->setObjectName(u"remark"_s);
    m_spending->setFont(Theme::tabularFont(Theme::smallFont(font())));
    m_load->setAccessibleName(tr("Limits"));
    connect(m_load, &QAbstractButton::clicked, this, [this] { Q_EMIT limitsRequested(-1); });
    m_load->setFont(Theme::tabularFont(Theme::smallFont(font())));
    m_remark->setFont(Theme::tabularFont(Theme::smallFont(font())));
    m_remark->setColor(&Theme::mutedText);
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    statusBar()->addWidget(m_load, 1);
    statusBar()->addPermanentWidget(m_spending);
    statusBar()->addPermanentWidget(m_remark);
}

void MainWindow::connectPage()
{
    EditorPane *editor = m_page->editor();
    connect(editor, &EditorPane::hasTextChanged, this, &MainWindow::updatePlan);
    connect(editor, &EditorPane::counted, this, [this](const QString &written) {
        updatePlan();
        updateStale(written);
    });
    connect(editor, &EditorPane::attended, this, &MainWindow::expectRun);
    connect(m_header, &HeaderBar::runApproached, this, &MainWindow::expectRun);
    connect(m_header, &HeaderBar::focusGivenUp, this, [this] {
        if (showsBatch())
            m_batchPage->focusTable();
        else
            m_page->editor()->editor()->setFocus();
    });
    connect(editor, &EditorPane::openRequested, this, &MainWindow::chooseFile);
    connect(editor, &EditorPane::fileDropped, this, &MainWindow::fileGiven);
    connect(editor, &EditorPane::sampleRequested, this, [this] { setText(m_sample); });

    TargetBar *targets = m_header->targets();
    connect(targets, &TargetBar::removeRequested, this, &MainWindow::targetRemoved);
    connect(targets, &TargetBar::editRequested, this, &MainWindow::targetEditRequested);
    connect(targets, &TargetBar::limitsRequested, this, &MainWindow::limitsRequested);
    connect(targets, &TargetBar::offerChosen, this, &MainWindow::offerChosen);
    connect(targets, &TargetBar::otherEndpointRequested, this, &MainWindow::otherEndpointRequested);
    connect(m_header->tasks(), &TaskBar::addRequested, this, &MainWindow::taskRequested);
    connect(m_header->tasks(), &TaskBar::chosenChanged, this, [this] {
        updatePlan();
        Q_EMIT tasksChosen(m_header->tasks()->chosen());
    });

    ResultsGrid *grid = m_page->results();
    connect(grid, &ResultsGrid::copyRequested, this, &MainWindow::copyRequested);
    connect(grid, &ResultsGrid::retryRequested, this, &MainWindow::retryRequested);
    connect(grid, &ResultsGrid::cancelRequested, this, &MainWindow::cancelRequested);
    connect(grid, &ResultsGrid::detailsRequested, this, &MainWindow::detailsRequested);
    connect(grid, &ResultsGrid::saveRequested, this, &MainWindow::chooseAnswerFile);
    connect(grid, &ResultsGrid::linkChosen, this,
            [this](const QUrl &address) { confirmLink(address, tr("Link in an answer"), this); });
    connect(grid, &ResultsGrid::viewRequested, this, &MainWindow::showWholeReply);
    connect(grid, &ResultsGrid::editEndpointRequested, this, &MainWindow::editEndpointRequested);
    connect(grid, &ResultsGrid::limitsRequested, this, &MainWindow::lowerRateRequested);
    connect(m_page, &AnalyzePage::retryFailedRequested, this, &MainWindow::retryFailedRequested);

    connect(m_run, &QAction::triggered, this, [this] {
        if (showsBatch()) {
            m_batchPage->takeFields();
            Q_EMIT batchRunRequested();
        } else if (m_pages->currentWidget() == m_page) {
            Q_EMIT runRequested(text(), chosenTasks());
        }
    });
    connect(m_stop, &QAction::triggered, this, [this] {
        if (stopsBatch())
            Q_EMIT batchStopRequested();
        else
            Q_EMIT stopRequested();
    });
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::showPlan);
    connect(&m_results, &ResultsModel::modelReset, this, &MainWindow::updateResultActions);
    connect(&m_results, &ResultsModel::modelReset, this, [this] { updateStale(text()); });
    connect(&m_results, &ResultsModel::dataChanged, this, &MainWindow::updateResultActions);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &MainWindow::followSystem,
            Qt::QueuedConnection);
#endif
}

void MainWindow::expectRun()
{
    const qsizetype tasks = m_header->tasks()->chosen().size();
    if (tasks > 0 && m_targetCount > 0 && !m_running)
        Q_EMIT runExpected(int(tasks));
}

void MainWindow::updatePlan()
{
    if (!m_page)
        return;
    showPlan();
    const bool possible = m_page->editor()->hasText() && m_targetCount > 0;
    Q_EMIT planChanged(possible ? m_header->tasks()->chosen() : QStringList(), m_page->editor()->tokens());
}

void MainWindow::updateStale(const QString &text)
{
    m_page->setStale(text != m_results.text());
}

void MainWindow::showPlan()
{
    const int tasks = int(m_header->tasks()->chosen().size());
    const QString obstacle = planObstacle(m_page->editor()->hasText(), tasks, m_targetCount);
    const QString plan = obstacle.isEmpty() ? planText(tasks, m_targetCount, m_planCached, m_planPrice) : obstacle;
    m_page->editor()->setPlan(plan, obstacle.isEmpty() ? m_planPriceNote : QString());
    showStop();
    if (showsBatch()) {
        const bool isUnderWay = isBusy(m_batchPhase);
        m_run->setEnabled(m_batchObstacle.isEmpty() && !isUnderWay);
        m_run->setToolTip(isUnderWay ? tr("The batch is under way.")
                              : m_batchObstacle.isEmpty()
                              ? tr("Ask about every row, or go on where the batch stopped (Ctrl+Enter)")
                              : m_batchObstacle);
        return;
    }
    // Nothing is sent, and perhaps billed, that is not in sight.
    const bool isInSight = m_pages->currentWidget() == m_page;
    m_run->setEnabled(isInSight && obstacle.isEmpty() && !m_running);
    if (!isInSight)
        m_run->setToolTip(tr("Analyze and Batch are the pages with something to run."));
    else if (m_running)
        m_run->setToolTip(tr("A run is under way. Stop it first, or wait for its last answer."));
    else
        m_run->setToolTip(obstacle.isEmpty() ? tr("Run %1 (Ctrl+Enter)").arg(plan) : obstacle);
}

bool MainWindow::stopsBatch() const
{
    return canStop(m_batchPhase) && (showsBatch() || !m_running);
}

bool MainWindow::isStoppableInSight() const
{
    return stopsBatch() ? showsBatch() : m_pages->currentWidget() == m_page;
}

void MainWindow::showStop()
{
    if (stopsBatch()) {
        m_stop->setEnabled(true);
        m_stop->setToolTip(m_batchPhase == BatchPhase::Paused
                               ? tr("Let go of the paused batch; every answer is kept (Esc)")
                               : tr("Stop the batch and cut off what is under way; every answer is kept (Esc)"));
        return;
    }
    m_stop->setEnabled(m_running);
    m_stop->setToolTip(m_running ? tr("Stop what is running; finished answers stay (Esc)") : tr("Nothing is running"));
}

void MainWindow::updateResultActions()
{
    const ResultCounts counts = m_results.counts();
    for (QAction *action : std::as_const(m_resultActions))
        action->setEnabled(counts.done + counts.failed + counts.cancelled > 0);
}

} // namespace Fanlight
