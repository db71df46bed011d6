// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"
#include "ui/models/resultsexport.h"
#include "ui/models/targetchoice.h"
#include "ui/models/targetdraft.h"
#include "ui/widgets/resultsgrid.h"
#include "ui/widgets/theme.h"

#include <QMainWindow>
#include <QMap>

#include <functional>

class QAbstractItemModel;
class QAction;
class QActionGroup;
class QLabel;
class QMenu;
class QVBoxLayout;

namespace Fanlight {

class AnalyzePage;
class BatchPage;
class ElidedButton;
class ElidedLabel;
class HeaderBar;
class MutedLabel;
class NoticeBar;
class PageBar;
class PageStack;
class ResultsModel;
class EndpointDialog;
struct EndpointQuestion;
struct InfoRow;
struct ResultCell;
struct TaskChoice;

/*! The window. It shows what it is told and tells what is wanted of it; it reaches no service itself.
 */
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    //! The models outlive the window; the log becomes its child and may be null.
    MainWindow(const ResultsModel &results, QAbstractItemModel &batchRows, QWidget *requestLog,
               QWidget *parent = nullptr);

    //! Makes the page, if it was not wanted before.
    BatchPage &batchPage();
    //! Null while it was not.
    BatchPage *madeBatchPage() const { return m_batchPage; }
    /*! Adds a page below the others; Ctrl and its number shows it, and its action is in the View menu.
     *  `name` is the page's object name, with "Action" behind it the action's; `icon` is a symbolic one. `make` is
     * called once the page is to be shown, and the window takes what it makes.
     */
    QAction *addPage(const QString &name, const std::function<QWidget *()> &make, const QString &title,
                     const QString &icon);
    //! The object name of the page that is shown, and its way back.
    QString currentPage() const;
    void showPageNamed(const QString &name);
    //! The object names of the pages that are there: the first one, and those that were wanted since.
    QStringList madePages() const;
    //! Makes a page that was added and not shown yet.
    void makePage(const QString &name);
    //! Puts a bar across the window, above the page. The window takes it.
    void addBar(QWidget *bar);
    //! Shows a page, if it is not shown.
    void showBatch();
    void showAnalyze();
    //! The ids of the tasks that are on.
    QStringList chosenTasks() const;
    //! What the batch is doing: Stop ends one that is under way, and lets go of one that is paused.
    void setBatchPhase(BatchPhase phase);
    //! Whether Run can run a batch, and why not; empty when it can.
    void setBatchObstacle(const QString &obstacle);

    void setTasks(const QList<TaskChoice> &tasks);
    void setChosenTasks(const QStringList &ids);
    void setTargets(const QList<TargetChip> &targets);
    void setOffers(const QList<TargetOffer> &offers);
    void setSampleText(const QString &text);
    void setRunning(bool running);
    //! What the targets have to do now, and what should be known about them.
    void setStatus(const QString &load, const QString &remark);
    //! What the planned run will cost, how that is known, and how many of its queries the cache answers.
    void setPlanPrice(const QString &price, const QString &toolTip, int cached = 0);
    //! What was spent, and how that is known; empty: nothing.
    void setSpending(const QString &spending, const QString &toolTip);
    void showNotice(const QString &message);
    //! One with a button that does what the message offers, in a bar of its own: notices come and go meanwhile.
    void offer(const QString &message, const QString &button, const std::function<void()> &taken);
    //! What was offered is over.
    void withdrawOffer();
    //! Puts a menu below "Open table…" of the File menu, and takes it.
    void addRecentMenu(QMenu *menu);
    void setAppearance(Appearance appearance);
    void setResultsLayout(ResultsLayout layout);

    //! The sizes and columns of the window by the name of what they are of, for restoreLayout().
    QMap<QString, QByteArray> layoutStates() const;
    //! What is missing, or is of another version, stays as it is.
    void restoreLayout(const QMap<QString, QByteArray> &states);

    //! Opens a text file in the editor; what is wrong with it is said in the window.
    void openFile(const QString &path);
    void setText(const QString &text);
    QString text() const;
    //! The text of another window, with its undo history and its place; the other one is left without.
    void takeTextOf(MainWindow &other);
    //! A window to read from, with a list of two columns.
    void showInfo(const QString &title, const QString &introduction, const QList<InfoRow> &rows);

    //! Opens the address in the browser if that is wanted; the question stands over a window of ours.
    void confirmLink(const QUrl &address, const QString &title, QWidget *over);

    //! Asks for a target; targetEntered comes if it is given. `index` is handed back.
    void askForTarget(const EndpointQuestion &question, int index);
    void showDetails(const QString &title, const ResultCell &cell, Moment now);

Q_SIGNALS:
    //! The page is there, and not shown yet.
    void batchPageMade(Fanlight::BatchPage &page);
    void runRequested(const QString &text, const QStringList &tasks);
    //! A run of so many tasks at every target may follow soon: the text is being written, or Run is within reach.
    void runExpected(int tasks);
    //! What Run would do is something else now: these tasks of a text of about so many tokens. No tasks: nothing.
    void planChanged(const QStringList &tasks, qint64 textTokens);
    void stopRequested();
    void batchRunRequested();
    void batchStopRequested();
    //! A file is to be opened, whatever is in it: it was chosen, or dropped on the window.
    void fileGiven(const QString &path);
    //! A text was read from a file into the editor.
    void textOpened(const QString &path);
    void tasksChosen(const QStringList &ids);
    void appearanceChosen(Fanlight::Appearance appearance);
    void taskRequested();
    void shortcutsRequested();
    void guideRequested();
    void newsRequested();
    void aboutRequested();
    void targetRemoved(int index);
    void targetEditRequested(int index);
    //! What the targets may do now is to be shown; this one first, unless it is negative.
    void limitsRequested(int index);
    void offerChosen(const QString &id);
    void otherEndpointRequested();
    //! A dialog opens that offers to find servers and to test what is entered.
    void endpointDialogOpened(Fanlight::EndpointDialog *dialog);
    //! A target was entered: new when `index` is negative, in the place of that one otherwise.
    void targetEntered(const Fanlight::TargetDraft &draft, int index);
    void copyRequested(int row, int column);
    void retryRequested(int row, int column);
    void cancelRequested(int row, int column);
    void detailsRequested(int row, int column);
    void editEndpointRequested(int row, int column);
    //! What the target of a result may do now is to be shown, and lowered.
    void lowerRateRequested(int row, int column);
    void retryFailedRequested();
    void copyAllRequested();
    void saveRequested(const QString &path, Fanlight::ExportFormat format);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QAction *addAct(const QString &objectName, const QString &text, const QList<QKeySequence> &keys);
    void addCardKeys();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void buildPages();
    QAction *addPageAction(int index, const QString &name, const QString &title, const QString &icon);
    void restoreParts(const QWidget &part);
    QList<QWidget *> panes() const;
    void buildStatusBar();
    bool showsBatch() const;
    //! Whether Stop means the batch: the page's own goes first, then the other that runs.
    bool stopsBatch() const;
    //! What Stop means is on the page that is shown.
    bool isStoppableInSight() const;
    void connectPage();
    void expectRun();
    void updatePlan();
    void showPlan();
    void showStop();
    void updateStale(const QString &text);
    void updateResultActions();
    //! Takes on the desktop's appearance, if that is what was chosen.
    void followSystem();
    void chooseFile();
    void chooseSaveFile(ExportFormat format);
    void chooseAnswerFile(int row, int column);
    void showWholeReply(int row, int column);
    void movePane(int step);

    const ResultsModel &m_results;
    QAbstractItemModel &m_batchRows;
    QAction *m_run;
    QAction *m_stop;
    QList<QAction *> m_resultActions;
    HeaderBar *m_header = nullptr;
    NoticeBar *m_notice = nullptr;
    NoticeBar *m_offer = nullptr;
    QVBoxLayout *m_bars = nullptr;
    AnalyzePage *m_page = nullptr;
    BatchPage *m_batchPage = nullptr;
    PageStack *m_pages = nullptr;
    PageBar *m_pageBar = nullptr;
    QActionGroup *m_pageActions = nullptr;
    QMenu *m_pageMenu = nullptr;
    ElidedButton *m_load;
    MutedLabel *m_spending;
    ElidedLabel *m_remark;
    QString m_sample;
    QMap<QString, QByteArray> m_layout; //!< what was restored, for pages that are made later
    Appearance m_appearance = Appearance::System;
    QString m_planPrice;
    QString m_planPriceNote;
    int m_planCached = 0;
    int m_targetCount = 0;
    QString m_batchObstacle;
    bool m_running = false;
    BatchPhase m_batchPhase = BatchPhase::Empty;
};

} // namespace Fanlight
