// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

#include <QWidget>

#include <memory>

namespace Fanlight {

class RequestLogModel;

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
    ~RequestLogView() override;

    //! Order, widths, hidden columns, sorting and the waterfall's alignment, for the settings.
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

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Fanlight
