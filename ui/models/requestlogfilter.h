// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/requestlogmodel.h"

#include <QSortFilterProxyModel>

namespace Fanlight {

//! Which rows of the request log are shown.
enum class RequestLogChip { All, Running, Failed, Cancelled, Cached };

//! The request log sorted by raw numbers and filtered by state and text.
class RequestLogFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestLogFilter)

public:
    //! The log outlives the filter.
    explicit RequestLogFilter(RequestLogModel &log, QObject *parent = nullptr);

    RequestLogChip chip() const { return m_chip; }
    void setChip(RequestLogChip chip);

    QString text() const { return m_text; }
    //! Rows whose target, task, state or error contains every word of the text, in any case.
    void setText(const QString &text);

Q_SIGNALS:
    //! Other rows may be shown than before.
    void filterChanged();

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void refilter();

    RequestLogModel &m_log;
    RequestLogChip m_chip = RequestLogChip::All;
    QString m_text;
    QStringList m_words;
};

} // namespace Fanlight
