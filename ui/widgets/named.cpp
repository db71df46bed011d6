// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/named.h"

#include <QPushButton>

namespace Fanlight {

QPushButton *namedButton(QWidget *parent, const QString &objectName, const QString &text, const QString &hint)
{
    auto *button = named(new QPushButton(text, parent), objectName, QString(text).remove(u'…'));
    button->setToolTip(hint);
    button->setAutoDefault(false);
    return button;
}

} // namespace Fanlight
