// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/requestlogdelegate.h"

#include "ui/delegates/quietselection.h"
#include "ui/models/requestlogmodel.h"
#include "ui/widgets/theme.h"

namespace Fanlight {

RequestLogDelegate::RequestLogDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void RequestLogDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    useQuietSelection(*option);
    switch (RequestLogModel::Column(index.column())) {
    case RequestLogModel::State: {
        const auto state = QueryState(index.data(RequestLogModel::StateRole).toInt());
        const QColor color = Theme::stateColor(state, option->palette);
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
        break;
    }
    case RequestLogModel::Number:
    case RequestLogModel::Started:
        option->palette.setColor(QPalette::Text, Theme::mutedText(option->palette));
        option->palette.setColor(QPalette::HighlightedText, Theme::mutedText(option->palette));
        [[fallthrough]];
    case RequestLogModel::Attempt:
    case RequestLogModel::Queued:
    case RequestLogModel::FirstToken:
    case RequestLogModel::Total:
    case RequestLogModel::TokensIn:
    case RequestLogModel::TokensOut:
    case RequestLogModel::TokensPerSecond:
    case RequestLogModel::Cost:
        option->font = Theme::tabularFont(option->font);
        break;
    case RequestLogModel::Target:
        option->textElideMode = Qt::ElideMiddle;
        break;
    case RequestLogModel::Task:
    case RequestLogModel::Cache:
    case RequestLogModel::Waterfall:
        break;
    }
}

} // namespace Fanlight
