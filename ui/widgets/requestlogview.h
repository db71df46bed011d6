// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "ui/models/auditdocument.h"
#include "ui/models/requestlogfilter.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSplitter;
class QTimer;

namespace Fanlight {

class FilterChip;
class LogExportButton;
class RequestLogTable;
class WaterfallLegend;

/*! The request log as a pane: filter chips with counts, a filter text, figures, the table with its
 *  waterfall, the legend, and the details of a row.
 *
 *  While rows run and the pane is visible it emits frameElapsed() about thirty times a second; whoever
 *  owns the engine answers by calling RequestLogModel::advance() with the engine's now().
 */
class RequestLogView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestLogView)

public:
    //! The log outlives the view.
    explicit RequestLogView(RequestLogModel &log, QWidget *parent = nullptr);

    //! Order, widths, hidden columns, sorting and the waterfall's zero, for the settings.
    QByteArray saveState() const;
    //! False, and nothing changes, when the bytes are not from saveState() of this version.
    bool restoreState(const QByteArray &state);

    //! Selects the query's row and scrolls to it, if the log has it and the filter shows it.
    bool showQuery(QueryId id);

Q_SIGNALS:
    //! A frame of a running log is due: advance the model.
    void frameElapsed();
    //! The user wants to cancel a running query.
    void cancelRequested(Fanlight::QueryId id);
    void copyCurlRequested(Fanlight::QueryId id);
    //! These rows, which the filter shows, are to be written to a file.
    void exportRequested(const QList<Fanlight::QueryId> &ids, const QString &path, Fanlight::AuditFormat format);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTitleRow();
    void addButtons(QHBoxLayout &row);
    QWidget *makeDetails();
    void chooseChip(RequestLogChip chip);
    void applyFilterText();
    void refresh();
    void fitFigures();
    void runFrames();
    void showDetails(bool shown);
    void refreshDetails();

    RequestLogModel &m_log;
    RequestLogFilter m_rows;
    QList<FilterChip *> m_chips; //!< in the order of RequestLogChip
    QLineEdit *m_filter = nullptr;
    QWidget *m_titleRow = nullptr;
    QLabel *m_figures = nullptr;
    LogExportButton *m_export = nullptr;
    QStringList m_figureTexts; //!< the most important one last
    RequestLogTable *m_table = nullptr;
    WaterfallLegend *m_legend = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_details = nullptr;
    QPlainTextEdit *m_detailsText = nullptr;
    QTimer *m_frame;
    QTimer *m_refresh; //!< one refresh of counts and figures for many changes
    QTimer *m_typing;
};

} // namespace Fanlight
