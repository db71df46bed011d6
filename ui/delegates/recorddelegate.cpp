// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/recorddelegate.h"

#include "ui/delegates/quietselection.h"
#include "ui/widgets/theme.h"

namespace Fanlight {

RecordDelegate::RecordDelegate(const RecordStyle &style, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_style(style)
{
}

void RecordDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    useQuietSelection(*option);
    if (option->displayAlignment.testFlag(Qt::AlignRight) || index.column() == 0)
        option->font = Theme::tabularFont(option->font);
    if (m_style.strongRole >= 0 && index.data(m_style.strongRole).toBool())
        option->font = Theme::strongFont(option->font);
    if (index.column() != m_style.stateColumn)
        return;
    const QVariant state = index.data(m_style.stateRole);
    if (!state.isValid())
        return;
    const QColor color = Theme::stateColor(QueryState(state.toInt()), option->palette);
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

} // namespace Fanlight
