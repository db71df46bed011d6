// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QToolButton;

namespace Fanlight {

class EditorPane;
class PaneTitle;
class ResultsGrid;
class ResultsModel;

//! Text at the left, results at the right, the request log below.
class AnalyzePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnalyzePage)

public:
    //! The model outlives the page; the log becomes its child.
    AnalyzePage(const ResultsModel &results, QWidget *requestLog, QWidget *parent = nullptr);

    EditorPane *editor() const { return m_editor; }
    ResultsGrid *results() const { return m_grid; }
    QWidget *requestLog() const { return m_log; }
    //! The text was edited since it was asked about: the results say so.
    void setStale(bool stale);
    //! So many targets are chosen: several get more of the width, unless the user divided it.
    void setTargetCount(int targets);
    bool isSplitByUser() const { return m_splitByUser; }
    void setSplitByUser(bool split) { m_splitByUser = split; }

Q_SIGNALS:
    void retryFailedRequested();

private:
    void showCounts();
    void fitSplit();

    const ResultsModel &m_model;
    EditorPane *m_editor;
    PaneTitle *m_resultsTitle;
    QToolButton *m_retryFailed;
    ResultsGrid *m_grid;
    QWidget *m_log;
    QSplitter *m_split;
    int m_targetCount = 1;
    bool m_splitByUser = false;
    bool m_stale = false;
};

} // namespace Fanlight
