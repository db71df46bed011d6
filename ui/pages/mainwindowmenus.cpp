// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of MainWindow and what they open.
#include "ui/dialogs/replydialog.h"
#include "ui/models/celltext.h"
#include "ui/models/display.h"
#include "ui/models/resultsexport.h"
#include "ui/models/resultsmodel.h"
#include "ui/pages/analyzepage.h"
#include "ui/pages/batchpage.h"
#include "ui/pages/headerbar.h"
#include "ui/pages/mainwindow.h"
#include "ui/widgets/editmenu.h"
#include "ui/widgets/editorpane.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/named.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/resultsgrid.h"
#include "ui/widgets/texteditor.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct SaveChoice
{
    QString filter;
    QString ending;
};

SaveChoice saveChoice(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown:
        return {MainWindow::tr("Markdown (*.md)"), u"md"_s};
    case ExportFormat::Json:
        return {MainWindow::tr("JSON (*.json)"), u"json"_s};
    case ExportFormat::Csv:
        return {MainWindow::tr("CSV (*.csv)"), u"csv"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

QAction *MainWindow::addAct(const QString &objectName, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    action->setShortcuts(keys);
    addAction(action);
    return action;
}

void MainWindow::addCardKeys()
{
    // Each stands for the action of all cards and is never triggered itself.
    using Keys = QList<QKeySequence>;
    for (const auto &[name, title, keys] :
         {std::tuple(u"copy"_s, tr("Copy the answer of the card"), Keys{u"Ctrl+Shift+C"_s}),
          std::tuple(u"retry"_s, tr("Retry the card"), Keys{u"Ctrl+R"_s}),
          std::tuple(u"cancel"_s, tr("Cancel the card"), Keys{Qt::Key_Delete}),
          std::tuple(u"details"_s, tr("Details of the card"), Keys{u"Ctrl+I"_s}),
          std::tuple(u"save"_s, tr("Save the answer of the card"), Keys{u"Ctrl+Shift+S"_s}),
          std::tuple(u"read"_s, tr("Go into the answer of the card"), Keys{Qt::Key_Return, Qt::Key_Enter})}) {
        auto *action = new QAction(title, this);
        action->setObjectName(name + u"CardAction"_s);
        action->setProperty("standsForMany", true);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::changed, this,
                [this, action, card = name] { m_page->results()->setCardKeys(card, action->shortcuts()); });
    }
}

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *open = addAct(u"openAction"_s, tr("&Open text…"), {QKeySequence(QKeySequence::Open)});
    connect(open, &QAction::triggered, this, &MainWindow::chooseFile);
    file->addAction(open);
    QAction *table = addAct(u"openTableAction"_s, tr("Open &table…"), {QKeySequence(u"Ctrl+Shift+O"_s)});
    connect(table, &QAction::triggered, this, [this] {
        showBatch();
        m_batchPage->chooseTable();
    });
    file->addAction(table);
    file->addSeparator()->setObjectName(u"belowOpen"_s);
    file->addAction(m_run);
    file->addAction(m_stop);
    file->addSeparator();
    QMenu *save = file->addMenu(tr("&Save results as"));
    save->setObjectName(u"saveMenu"_s);
    for (const auto &[format, text, name] : {std::tuple(ExportFormat::Markdown, tr("&Markdown…"), u"saveMarkdown"_s),
                                             std::tuple(ExportFormat::Json, tr("&JSON…"), u"saveJson"_s),
                                             std::tuple(ExportFormat::Csv, tr("&CSV…"), u"saveCsv"_s)}) {
        QAction *action = addAct(name, text, {});
        action->setProperty("listTitle", tr("Save results as %1").arg(withoutMnemonic(text)));
        connect(action, &QAction::triggered, this, [this, chosen = format] { chooseSaveFile(chosen); });
        save->addAction(action);
        m_resultActions.append(action);
    }
    file->addSeparator();
    QAction *quit = addAct(u"quitAction"_s, tr("&Quit"), {QKeySequence(u"Ctrl+Q"_s)});
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    file->addAction(quit);
}

void MainWindow::addRecentMenu(QMenu *menu)
{
    menu->setParent(this, menu->windowFlags());
    auto *below = findChild<QAction *>(u"belowOpen"_s);
    qobject_cast<QMenu *>(below->parent())->insertMenu(below, menu);
}

void MainWindow::buildEditMenu()
{
    auto *edit = new EditMenu(tr("&Edit"), this);
    menuBar()->addMenu(edit);
    const auto add = [this, edit](const QString &name, const QString &text, QKeySequence::StandardKey key) {
        edit->addCommand(addAct(name, text, QKeySequence::keyBindings(key)), key);
    };
    add(u"undoAction"_s, tr("&Undo"), QKeySequence::Undo);
    add(u"redoAction"_s, tr("&Redo"), QKeySequence::Redo);
    edit->addSeparator();
    add(u"cutAction"_s, tr("Cu&t"), QKeySequence::Cut);
    add(u"copyAction"_s, tr("&Copy"), QKeySequence::Copy);
    add(u"pasteAction"_s, tr("&Paste"), QKeySequence::Paste);
    edit->addSeparator();
    add(u"selectAllAction"_s, tr("Select &all"), QKeySequence::SelectAll);
    edit->addSeparator();
    QAction *copyAll = addAct(u"copyResults"_s, tr("Copy all results as &Markdown"), {});
    edit->addAction(copyAll);
    m_resultActions.append(copyAll);
    connect(copyAll, &QAction::triggered, this, &MainWindow::copyAllRequested);
}

void MainWindow::buildViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    QMenu *appearance = view->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    for (const auto &[choice, text, name] : {std::tuple(Appearance::System, tr("&System"), u"appearanceSystem"_s),
                                             std::tuple(Appearance::Light, tr("&Light"), u"appearanceLight"_s),
                                             std::tuple(Appearance::Dark, tr("&Dark"), u"appearanceDark"_s)}) {
        QAction *action = addAct(name, text, {});
        action->setProperty("listTitle", tr("Appearance: %1").arg(withoutMnemonic(text)));
        action->setCheckable(true);
        action->setChecked(choice == m_appearance);
        group->addAction(action);
        appearance->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = choice] {
            m_appearance = chosen;
            Theme::apply(chosen);
            Q_EMIT appearanceChosen(chosen);
        });
    }
    view->addMenu(m_pageMenu);
    QAction *showPages = addAct(u"showPageBar"_s, tr("&Side bar"), {QKeySequence(u"Ctrl+\\"_s)});
    showPages->setCheckable(true);
    showPages->setChecked(true);
    connect(showPages, &QAction::toggled, m_pageBar, &QWidget::setVisible);
    view->addAction(showPages);
    QMenu *results = view->addMenu(tr("Res&ults"));
    auto *layouts = new QActionGroup(this);
    for (const auto &[choice, text, name] :
         {std::tuple(ResultsLayout::Columns, tr("&Columns, one a target"), u"resultsColumns"_s),
          std::tuple(ResultsLayout::Grid, tr("&Grid, as many as fit"), u"resultsGrid"_s),
          std::tuple(ResultsLayout::Tabs, tr("&Tabs, one target at a time"), u"resultsTabs"_s)}) {
        QAction *action = addAct(name, text, {});
        action->setCheckable(true);
        action->setChecked(choice == ResultsLayout::Columns);
        layouts->addAction(action);
        results->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = choice] { setResultsLayout(chosen); });
    }
    view->addSeparator();
    if (QWidget *log = m_page->requestLog()) {
        QAction *showLog = addAct(u"showLog"_s, tr("&Request log"), {QKeySequence(u"Ctrl+L"_s)});
        showLog->setCheckable(true);
        showLog->setChecked(true);
        connect(showLog, &QAction::toggled, log->parentWidget(), &QWidget::setVisible);
        view->addAction(showLog);
    }
    QAction *limits = addAct(u"limitsAction"_s, tr("&Limits…"), {QKeySequence(u"Ctrl+Shift+L"_s)});
    limits->setIcon(Icons::symbolic(u"limits"_s, QPalette::Text));
    connect(limits, &QAction::triggered, this, [this] { Q_EMIT limitsRequested(-1); });
    view->addAction(limits);
    view->addSeparator();
    QAction *next = addAct(u"nextPane"_s, tr("&Next pane"), {QKeySequence(Qt::Key_F6)});
    QAction *previous = addAct(u"previousPane"_s, tr("&Previous pane"), {QKeySequence(u"Shift+F6"_s)});
    connect(next, &QAction::triggered, this, [this] { movePane(1); });
    connect(previous, &QAction::triggered, this, [this] { movePane(-1); });
    view->addAction(next);
    view->addAction(previous);
}

void MainWindow::buildHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *guide = addAct(u"guideAction"_s, tr("&User guide"), {QKeySequence(Qt::Key_F1)});
    connect(guide, &QAction::triggered, this, &MainWindow::guideRequested);
    help->addAction(guide);
    QAction *shortcuts = addAct(u"shortcutsAction"_s, tr("&Keyboard shortcuts"), {QKeySequence(u"Ctrl+/"_s)});
    connect(shortcuts, &QAction::triggered, this, &MainWindow::shortcutsRequested);
    help->addAction(shortcuts);
    QAction *news = addAct(u"newsAction"_s, tr("&What's new"), {});
    connect(news, &QAction::triggered, this, &MainWindow::newsRequested);
    help->addAction(news);
    QAction *about = addAct(u"aboutAction"_s, tr("&About Fanlight"), {});
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::aboutRequested);
    help->addAction(about);
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open text"));
    dialog->setObjectName(u"openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Texts (*.txt *.md *.text *.log *.json *.html)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::fileGiven);
    dialog->open();
}

void MainWindow::chooseSaveFile(ExportFormat format)
{
    const SaveChoice choice = saveChoice(format);
    auto *dialog = new QFileDialog(this, tr("Save results"));
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(choice.filter);
    dialog->setDefaultSuffix(choice.ending);
    dialog->selectFile(u"fanlight-results."_s + choice.ending);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { Q_EMIT saveRequested(path, format); });
    dialog->open();
}

void MainWindow::chooseAnswerFile(int row, int column)
{
    auto *dialog = new QFileDialog(this, tr("Save answer"));
    dialog->setObjectName(u"saveAnswerDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Texts (*.txt *.md)"), tr("All files (*)")});
    dialog->selectFile(u"fanlight-answer.txt"_s);
    // Taken now: the cell may have another answer when the name is found.
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, answer = copyText(m_results.cell(row, column))](const QString &path) {
                showNotice(saveText(answer, path).value_or(tr("Saved to \"%1\".").arg(visibleText(path, false))));
            });
    dialog->open();
}

void MainWindow::showWholeReply(int row, int column)
{
    const ResultCell &cell = m_results.cell(row, column);
    auto *dialog = new ReplyDialog(
        tr("%1 at %2")
            .arg(visibleText(m_results.tasks().at(row).title, false), visibleText(cell.request.target().name(), false)),
        cell.text, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::confirmLink(const QUrl &address, const QString &title, QWidget *over)
{
    // What else a link can start (files, programs) is nothing that an answer may ask for.
    const bool leadsToWeb = address.scheme() == u"https"_s || address.scheme() == u"http"_s;
    const QString shown = visibleText(address.toString(), false);
    auto *box = new QMessageBox(leadsToWeb ? QMessageBox::Question : QMessageBox::Information, title,
                                leadsToWeb ? tr("Open this address in your browser?")
                                           : tr("This link is not opened: it does not lead to the web."),
                                QMessageBox::NoButton, over);
    box->setObjectName(u"linkDialog"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    constexpr qsizetype longestShown = 500;
    box->setInformativeText(shown.size() <= longestShown ? shown : shown.first(longestShown) + u'…');
    if (leadsToWeb) {
        QPushButton *open = box->addButton(tr("Open"), QMessageBox::AcceptRole);
        connect(open, &QPushButton::clicked, this, [address] { QDesktopServices::openUrl(address); });
    }
    QPushButton *copy = box->addButton(tr("Copy address"), QMessageBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [address] { QGuiApplication::clipboard()->setText(address.toString(QUrl::FullyEncoded)); });
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    box->open();
}

QList<QWidget *> MainWindow::panes() const
{
    QList<QWidget *> found{m_header};
    if (m_pages->currentWidget() != m_page)
        return found << m_pages->currentWidget();
    found << m_page->editor()->editor() << m_page->results();
    if (m_page->requestLog() && m_page->requestLog()->isVisible())
        found << m_page->requestLog();
    return found;
}

void MainWindow::movePane(int step)
{
    const QList<QWidget *> panes = this->panes();
    const QWidget *focus = QApplication::focusWidget();
    qsizetype current = 1;
    for (qsizetype index = 0; index < panes.size(); ++index) {
        if (focus && (panes.at(index) == focus || panes.at(index)->isAncestorOf(focus)))
            current = index;
    }
    const qsizetype count = panes.size();
    QWidget *pane = panes.at((current + step + count) % count);
    if (pane->focusPolicy() != Qt::NoFocus && pane->isEnabled()) {
        pane->setFocus(Qt::TabFocusReason);
        return;
    }
    // A pane without focus of its own hands it to its table, else to the first of its widgets that takes it.
    if (auto *table = pane->findChild<QAbstractItemView *>()) {
        table->setFocus(Qt::TabFocusReason);
        return;
    }
    const QList<QWidget *> inside = pane->findChildren<QWidget *>();
    for (QWidget *candidate : inside) {
        if (candidate->isVisible() && candidate->isEnabled() && candidate->focusPolicy() & Qt::TabFocus) {
            candidate->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace Fanlight
