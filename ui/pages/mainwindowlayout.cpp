// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow keeps of how it looked.
#include "ui/pages/analyzepage.h"
#include "ui/pages/mainwindow.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/requestlogtable.h"

#include <QAction>
#include <QSplitter>

namespace Fanlight {

using namespace Qt::StringLiterals;

void MainWindow::setAppearance(Appearance appearance)
{
    const QString name = appearance == Appearance::Light ? u"appearanceLight"_s
        : appearance == Appearance::Dark                 ? u"appearanceDark"_s
                                                         : u"appearanceSystem"_s;
    if (auto *action = findChild<QAction *>(name))
        action->setChecked(true);
    m_appearance = appearance;
    Theme::apply(appearance);
}

void MainWindow::setResultsLayout(ResultsLayout layout)
{
    const QString name = layout == ResultsLayout::Grid ? u"resultsGrid"_s
        : layout == ResultsLayout::Tabs                ? u"resultsTabs"_s
                                                       : u"resultsColumns"_s;
    if (auto *action = findChild<QAction *>(name))
        action->setChecked(true);
    m_page->results()->setArrangement(layout);
}

QMap<QString, QByteArray> MainWindow::layoutStates() const
{
    // What is of a page that was not made stays as it was.
    QMap<QString, QByteArray> states = m_layout;
    states.insert(u"geometry"_s, saveGeometry());
    const QList<QSplitter *> splitters = findChildren<QSplitter *>();
    for (const QSplitter *splitter : splitters)
        states.insert(splitter->objectName(), splitter->saveState());
    const ResultsLayout results = m_page->results()->arrangement();
    states.insert(u"results"_s,
                  results == ResultsLayout::Grid       ? "grid"
                      : results == ResultsLayout::Tabs ? "tabs"
                                                       : "columns");
    states.insert(u"resultTab"_s, QByteArray::number(m_page->results()->shownTab()));
    states.insert(u"textAndResultsBy"_s, m_page->isSplitByUser() ? "user" : "window");
    if (const auto *log = findChild<QAction *>(u"showLog"_s))
        states.insert(u"requestLog"_s, log->isChecked() ? "shown" : "hidden");
    states.insert(u"pageBar"_s, m_pageBar->isHidden() ? "hidden" : "shown");
    if (const auto *log = findChild<RequestLogTable *>())
        states.insert(u"logColumns"_s, log->saveState());
    const QList<RecordTable *> tables = findChildren<RecordTable *>();
    for (const RecordTable *table : tables)
        states.insert(table->objectName() + u"Columns"_s, table->saveState());
    return states;
}

void MainWindow::restoreLayout(const QMap<QString, QByteArray> &states)
{
    m_layout = states;
    if (states.contains(u"geometry"_s))
        restoreGeometry(states.value(u"geometry"_s));
    restoreParts(*this);
    m_page->setSplitByUser(states.contains(u"textAndResults"_s) && states.value(u"textAndResultsBy"_s) != "window");
    m_page->results()->setShownTab(states.value(u"resultTab"_s).toInt());
    if (auto *log = findChild<QAction *>(u"showLog"_s))
        log->setChecked(states.value(u"requestLog"_s) != "hidden");
    const QByteArray results = states.value(u"results"_s);
    setResultsLayout(results == "grid"       ? ResultsLayout::Grid
                         : results == "tabs" ? ResultsLayout::Tabs
                                             : ResultsLayout::Columns);
    if (auto *action = findChild<QAction *>(u"showPageBar"_s))
        action->setChecked(states.value(u"pageBar"_s) != "hidden");
    if (auto *log = findChild<RequestLogTable *>(); log && states.contains(u"logColumns"_s))
        log->restoreState(states.value(u"logColumns"_s));
}

void MainWindow::restoreParts(const QWidget &part)
{
    const QList<QSplitter *> splitters = part.findChildren<QSplitter *>();
    for (QSplitter *splitter : splitters) {
        // The window's own split follows the number of targets.
        const bool chosen = m_layout.value(splitter->objectName() + u"By"_s) != "window";
        if (chosen && m_layout.contains(splitter->objectName()))
            splitter->restoreState(m_layout.value(splitter->objectName()));
    }
    const QList<RecordTable *> tables = part.findChildren<RecordTable *>();
    for (RecordTable *table : tables)
        table->restoreState(m_layout.value(table->objectName() + u"Columns"_s));
}

} // namespace Fanlight
