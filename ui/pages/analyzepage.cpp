// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/analyzepage.h"

#include "ui/models/countstext.h"
#include "ui/models/resultsmodel.h"
#include "ui/widgets/editorpane.h"
#include "ui/widgets/panetitle.h"
#include "ui/widgets/resultsgrid.h"
#include "ui/widgets/theme.h"

#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QWidget *padded(QWidget *content, const QMargins &margins)
{
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(margins);
    layout->setSpacing(0);
    layout->addWidget(content);
    return pane;
}

QSplitter *splitter(Qt::Orientation orientation, const QString &objectName)
{
    auto *result = new QSplitter(orientation);
    result->setObjectName(objectName);
    result->setChildrenCollapsible(false);
    return result;
}

} // namespace

AnalyzePage::AnalyzePage(const ResultsModel &results, QWidget *requestLog, QWidget *parent)
    : QWidget(parent)
    , m_model(results)
    , m_editor(new EditorPane(this))
    , m_resultsTitle(new PaneTitle(tr("Results"), this))
    , m_retryFailed(m_resultsTitle->addButton(u"retryFailed"_s, u"retry"_s, tr("Retry failed"),
                                              tr("Ask again where a query failed")))
    , m_grid(new ResultsGrid(results, this))
    , m_log(requestLog)
    , m_split(splitter(Qt::Horizontal, u"textAndResults"_s))
{
    constexpr int side = 2 * Theme::unit;
    constexpr int half = Theme::unit;
    auto *resultsPane = new QWidget;
    auto *resultsLayout = new QVBoxLayout(resultsPane);
    resultsLayout->setContentsMargins(half, half, side, half);
    resultsLayout->setSpacing(Theme::unit / 2);
    resultsLayout->addWidget(m_resultsTitle);
    resultsLayout->addWidget(m_grid, 1);
    resultsPane->setMinimumWidth(44 * Theme::unit);

    m_split->addWidget(padded(m_editor, {side, half, half, half}));
    m_split->addWidget(resultsPane);
    fitSplit();
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_splitByUser = true; });

    QSplitter *both = splitter(Qt::Vertical, u"pageAndLog"_s);
    both->addWidget(m_split);
    if (m_log) {
        m_log->setMinimumHeight(14 * Theme::unit);
        both->addWidget(padded(m_log, {side, 0, side, 0}));
    }
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 1);
    both->setSizes({660, 340});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(both, 1);

    connect(m_retryFailed, &QToolButton::clicked, this, &AnalyzePage::retryFailedRequested);
    connect(&results, &ResultsModel::modelReset, this, &AnalyzePage::showCounts);
    connect(&results, &ResultsModel::modelReset, this, &AnalyzePage::fitSplit);
    connect(&results, &ResultsModel::dataChanged, this, &AnalyzePage::showCounts);
    showCounts();
}

void AnalyzePage::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    showCounts();
}

void AnalyzePage::setTargetCount(int targets)
{
    m_targetCount = targets;
    fitSplit();
}

void AnalyzePage::fitSplit()
{
    if (m_splitByUser)
        return;
    const bool several = std::max(m_targetCount, m_model.columnCount()) > 1;
    const int text = several ? 1 : 2;
    const int results = several ? 2 : 3;
    m_split->setStretchFactor(0, text);
    m_split->setStretchFactor(1, results);
    // Shares of whatever width there is.
    m_split->setSizes({1000 * text / (text + results), 1000 * results / (text + results)});
}

void AnalyzePage::showCounts()
{
    const ResultCounts counts = m_model.counts();
    const QString words = countsText(counts);
    m_resultsTitle->setRemark(m_stale && counts.total() > 0 ? tr("⚠ of an earlier text · %1").arg(words) : words);
    m_retryFailed->setVisible(counts.failed > 0);
}

} // namespace Fanlight
