// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/quietselection.h"

#include "ui/widgets/theme.h"

#include <QStyleOptionViewItem>

namespace Fanlight {

void useQuietSelection(QStyleOptionViewItem &option)
{
    const bool dark = Theme::isDark(option.palette);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const QColor base = option.palette.color(group, QPalette::Base);
        const QColor highlight = option.palette.color(group, QPalette::Highlight);
        const int share = group == QPalette::Active ? (dark ? 34 : 17) : (dark ? 20 : 10);
        const auto mix = [=](int a, int b) { return (a * share + b * (100 - share)) / 100; };
        option.palette.setColor(group, QPalette::Highlight,
                                QColor(mix(highlight.red(), base.red()), mix(highlight.green(), base.green()),
                                       mix(highlight.blue(), base.blue())));
        option.palette.setColor(group, QPalette::HighlightedText, option.palette.color(group, QPalette::Text));
    }
    if (option.state.testFlag(QStyle::State_Selected))
        option.state.setFlag(QStyle::State_HasFocus, false);
}

} // namespace Fanlight
