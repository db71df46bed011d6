// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recentmenu.h"

#include "ui/models/display.h"

#include <QDir>
#include <QFileInfo>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestEntry = 480;

//! Menus take one ampersand for a mnemonic.
QString menuText(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace

RecentMenu::RecentMenu(QWidget *parent)
    : QMenu(tr("Open &recent"), parent)
{
    setObjectName(u"recentMenu"_s);
    setToolTipsVisible(true);
    setFiles({}, {});
}

void RecentMenu::setFiles(const QStringList &texts, const QStringList &tables)
{
    clear();
    addFiles(tr("Texts"), texts, &RecentMenu::textChosen);
    addFiles(tr("Tables"), tables, &RecentMenu::tableChosen);
    if (isEmpty()) {
        QAction *none = addAction(tr("Files that you open are listed here"));
        none->setEnabled(false);
        return;
    }
    addSeparator();
    QAction *forget = addAction(tr("&Clear list"));
    forget->setObjectName(u"clearRecent"_s);
    connect(forget, &QAction::triggered, this, &RecentMenu::clearRequested, Qt::QueuedConnection);
}

void RecentMenu::addFiles(const QString &heading, const QStringList &paths, void (RecentMenu::*chosen)(const QString &))
{
    if (paths.isEmpty())
        return;
    addSection(heading);
    for (const QString &path : paths) {
        const QFileInfo file(path);
        const QString folder = QDir::toNativeSeparators(file.path());
        const QString name = visibleText(tr("%1 in %2", "a file and its folder").arg(file.fileName(), folder), false);
        QAction *entry = addAction(menuText(fontMetrics().elidedText(name, Qt::ElideMiddle, widestEntry)));
        entry->setToolTip(plainToolTip(visibleText(QDir::toNativeSeparators(path), false)));
        // Whoever hears it fills the menu anew, and the action is gone then.
        const auto choose = [this, path, chosen] { Q_EMIT(this->*chosen)(path); };
        connect(entry, &QAction::triggered, this, choose, Qt::QueuedConnection);
    }
}

} // namespace Fanlight
