// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/batchcelldelegate.h"

#include "ui/delegates/quietselection.h"
#include "ui/models/batchtablemodel.h"
#include "ui/widgets/theme.h"

namespace Fanlight {

BatchCellDelegate::BatchCellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void BatchCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    useQuietSelection(*option);
    option->textElideMode = Qt::ElideRight;
    const auto colored = [option](const QColor &color) {
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    };
    if (index.column() == 0) {
        option->font = Theme::tabularFont(option->font);
        colored(Theme::mutedText(option->palette));
        return;
    }
    const QVariant state = index.data(BatchTableModel::StateRole);
    if (state.isValid() && state.value<QueryState>() == QueryState::Failed)
        colored(Theme::stateColor(QueryState::Failed, option->palette));
    else if (index.data(BatchTableModel::DiffersRole).toBool())
        colored(Theme::toneColor(Tone::Mixed, option->palette));
}

} // namespace Fanlight
