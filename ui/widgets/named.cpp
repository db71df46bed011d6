// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/named.h"

#include <QPushButton>
#include <QRegularExpression>

namespace Fanlight {

QPushButton *namedButton(QWidget *parent, const QString &objectName, const QString &text, const QString &hint)
{
    auto *button = named(new QPushButton(text, parent), objectName, withoutMnemonic(text));
    button->setToolTip(hint);
    button->setAutoDefault(false);
    return button;
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression apart(QStringLiteral("\\s*\\(&\\w\\)"));
    return text.remove(apart).remove(u'&').remove(u'…');
}

} // namespace Fanlight
