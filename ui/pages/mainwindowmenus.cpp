// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of MainWindow and what they open.
#include "ui/dialogs/infodialog.h"
#include "ui/models/resultsmodel.h"
#include "ui/pages/analyzepage.h"
#include "ui/pages/batchpage.h"
#include "ui/pages/headerbar.h"
#include "ui/pages/mainwindow.h"
#include "ui/widgets/editorpane.h"
#include "ui/widgets/resultsgrid.h"
#include "ui/widgets/texteditor.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QSysInfo>

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

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *open = addAct(u"openAction"_s, tr("&Open text…"), {QKeySequence(QKeySequence::Open)});
    connect(open, &QAction::triggered, this, &MainWindow::chooseFile);
    file->addAction(open);
    file->addSeparator();
    file->addAction(m_run);
    file->addAction(m_stop);
    file->addSeparator();
    QMenu *save = file->addMenu(tr("&Save results as"));
    save->setObjectName(u"saveMenu"_s);
    for (const auto &[format, text, name] : {std::tuple(ExportFormat::Markdown, tr("&Markdown…"), u"saveMarkdown"_s),
                                             std::tuple(ExportFormat::Json, tr("&JSON…"), u"saveJson"_s),
                                             std::tuple(ExportFormat::Csv, tr("&CSV…"), u"saveCsv"_s)}) {
        QAction *action = addAct(name, text, {});
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

void MainWindow::buildEditMenu()
{
    TextEditor *editor = m_page->editor()->editor();
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    const auto add = [this, edit](const QString &name, const QString &text, QKeySequence::StandardKey key) {
        QAction *action = addAct(name, text, QKeySequence::keyBindings(key));
        // Shown, not grabbed: whatever has the focus answers these keys itself, the log's table too.
        action->setShortcutContext(Qt::WidgetShortcut);
        edit->addAction(action);
        return action;
    };
    QAction *undo = add(u"undoAction"_s, tr("&Undo"), QKeySequence::Undo);
    QAction *redo = add(u"redoAction"_s, tr("&Redo"), QKeySequence::Redo);
    edit->addSeparator();
    QAction *cut = add(u"cutAction"_s, tr("Cu&t"), QKeySequence::Cut);
    QAction *copy = add(u"copyAction"_s, tr("&Copy"), QKeySequence::Copy);
    QAction *paste = add(u"pasteAction"_s, tr("&Paste"), QKeySequence::Paste);
    edit->addSeparator();
    QAction *selectAll = add(u"selectAllAction"_s, tr("Select &all"), QKeySequence::SelectAll);
    edit->addSeparator();
    QAction *copyAll = addAct(u"copyResults"_s, tr("Copy all results as &Markdown"), {});
    edit->addAction(copyAll);
    m_resultActions.append(copyAll);

    connect(undo, &QAction::triggered, editor, &QPlainTextEdit::undo);
    connect(redo, &QAction::triggered, editor, &QPlainTextEdit::redo);
    connect(cut, &QAction::triggered, editor, &QPlainTextEdit::cut);
    // Reached from the menu or where the focused widget has no copying of its own.
    connect(copy, &QAction::triggered, this, [editor] {
        auto *focused = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        (focused ? focused : editor)->copy();
    });
    connect(paste, &QAction::triggered, editor, &QPlainTextEdit::paste);
    connect(selectAll, &QAction::triggered, editor, &QPlainTextEdit::selectAll);
    connect(copyAll, &QAction::triggered, this, &MainWindow::copyAllRequested);
    undo->setEnabled(false);
    redo->setEnabled(false);
    cut->setEnabled(false);
    connect(editor, &QPlainTextEdit::undoAvailable, undo, &QAction::setEnabled);
    connect(editor, &QPlainTextEdit::redoAvailable, redo, &QAction::setEnabled);
    connect(editor, &QPlainTextEdit::copyAvailable, cut, &QAction::setEnabled);
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
    view->addSeparator();
    if (QWidget *log = m_page->requestLog()) {
        QAction *showLog = addAct(u"showLog"_s, tr("&Request log"), {QKeySequence(u"Ctrl+L"_s)});
        showLog->setCheckable(true);
        showLog->setChecked(true);
        connect(showLog, &QAction::toggled, log->parentWidget(), &QWidget::setVisible);
        view->addAction(showLog);
    }
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
    QAction *shortcuts = addAct(u"shortcutsAction"_s, tr("&Keyboard shortcuts"), {QKeySequence(u"Ctrl+/"_s)});
    connect(shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    help->addAction(shortcuts);
    QAction *about = addAct(u"aboutAction"_s, tr("&About Fanlight"), {});
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    help->addAction(about);
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open text"));
    dialog->setObjectName(u"openDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Texts (*.txt *.md *.text *.log *.csv *.json *.html)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
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

void MainWindow::showShortcuts()
{
    const QList<InfoRow> rows{
        {tr("Run"), tr("Ctrl+Enter")},
        {tr("Stop"), tr("Esc")},
        {tr("Open a text file"), tr("Ctrl+O")},
        {tr("Analyze, Batch"), tr("Ctrl+1, Ctrl+2")},
        {tr("Next or previous pane"), tr("F6, Shift+F6")},
        {tr("Another card"), tr("Arrow keys")},
        {tr("Copy the answer of the card"), tr("Ctrl+Shift+C")},
        {tr("Retry the card"), tr("Ctrl+R")},
        {tr("Cancel the card"), tr("Delete")},
        {tr("Details of the card"), tr("Ctrl+I")},
        {tr("Show or hide the request log"), tr("Ctrl+L")},
        {tr("Filter the request log"), tr("Ctrl+F")},
        {tr("This list"), tr("Ctrl+/")},
        {tr("Quit"), tr("Ctrl+Q")},
    };
    auto *dialog = new InfoDialog(tr("Keyboard shortcuts"), {}, rows, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    const QList<InfoRow> rows{
        {tr("Version"), QStringLiteral(FANLIGHT_VERSION)},
        {tr("Qt"), QString::fromLatin1(qVersion())},
        {tr("System"), QSysInfo::prettyProductName() + u' ' + QSysInfo::currentCpuArchitecture()},
        {tr("License"), tr("GNU General Public License, version 3 or later")},
    };
    auto *dialog = new InfoDialog(tr("About Fanlight"),
                                  tr("Fanlight asks several questions of one or several language models at once "
                                     "and shows the answers side by side as they arrive."),
                                  rows, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Fanlight
