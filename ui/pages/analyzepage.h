// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QSplitter;
class QToolButton;

namespace Fanlight {

class EditorPane;
class HeaderBar;
class NoticeBar;
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
    AnalyzePage(const ResultsModel &results, QWidget *requestLog, QAction *run, QAction *stop,
                QWidget *parent = nullptr);

    HeaderBar *header() const { return m_header; }
    EditorPane *editor() const { return m_editor; }
    ResultsGrid *results() const { return m_grid; }
    QWidget *requestLog() const { return m_log; }
    //! A message about the whole window; empty takes it away.
    void showNotice(const QString &message);
    //! The text was edited since it was asked about: the results say so.
    void setStale(bool stale);

Q_SIGNALS:
    void retryFailedRequested();

private:
    void showCounts();

    const ResultsModel &m_model;
    HeaderBar *m_header;
    NoticeBar *m_notice;
    EditorPane *m_editor;
    PaneTitle *m_resultsTitle;
    QToolButton *m_retryFailed;
    ResultsGrid *m_grid;
    QWidget *m_log;
    bool m_stale = false;
};

} // namespace Fanlight
