// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/requestlogview.h"

#include "ui/models/requestlogfilter.h"

#include <QTableView>
#include <QVBoxLayout>

namespace Fanlight {

using namespace Qt::StringLiterals;

class RequestLogView::Private
{
public:
    Private(RequestLogModel &log, RequestLogView *view)
        : filter(log)
        , table(view)
    {
        table.setModel(&filter);
        table.setObjectName(u"requestLogTable"_s);
        table.setAccessibleName(RequestLogView::tr("Request log"));
    }

    RequestLogFilter filter;
    QTableView table;
};

RequestLogView::RequestLogView(RequestLogModel &log, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(log, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(&d->table);
}

RequestLogView::~RequestLogView() = default;

QByteArray RequestLogView::saveState() const
{
    return {};
}

bool RequestLogView::restoreState(const QByteArray &)
{
    return false;
}

bool RequestLogView::showQuery(QueryId)
{
    return false;
}

} // namespace Fanlight
