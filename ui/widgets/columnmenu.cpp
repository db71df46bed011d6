// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnmenu.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>

namespace Fanlight {

namespace {

struct ColumnMenuTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ColumnMenu)
};

} // namespace

QMenu *columnMenu(const QHeaderView &header, const std::function<void(int column, bool visible)> &show,
                  const std::function<void()> &reset, QWidget *parent)
{
    auto *menu = new QMenu(ColumnMenuTexts::tr("Col&umns"), parent);
    const int shown = header.count() - header.hiddenSectionCount();
    for (int column = 0; column < header.count(); ++column) {
        QString heading = header.model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = menu->addAction(heading.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!header.isSectionHidden(column));
        action->setEnabled(!action->isChecked() || shown > 1);
        QObject::connect(action, &QAction::toggled, &header, [show, column](bool visible) { show(column, visible); });
    }
    menu->addSeparator();
    QObject::connect(menu->addAction(ColumnMenuTexts::tr("&Reset columns")), &QAction::triggered, &header, reset);
    return menu;
}

} // namespace Fanlight
