// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchannouncement.h"

#include <QCoreApplication>

#include <algorithm>

namespace Fanlight {

namespace {

struct BatchAnnouncementTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchAnnouncement)
};

bool wasPaused(const BatchView &view, const QString &target)
{
    return std::ranges::any_of(view.ofTargets, [&target](const BatchTargetView &each) {
        return each.name == target && !each.pause.isEmpty();
    });
}

} // namespace

QString batchAnnouncement(const BatchView &before, const BatchView &now)
{
    // What is found in a table that was opened, nobody waited for.
    if (!isBusy(before.phase))
        return {};
    QStringList said;
    for (const BatchTargetView &target : now.ofTargets) {
        if (!target.pause.isEmpty() && !wasPaused(before, target.name))
            said.append(
                BatchAnnouncementTexts::tr("%1: %2", "a target, and why it is paused").arg(target.name, target.pause));
    }
    if (!isBusy(now.phase))
        said << now.pause << now.progress;
    said.removeAll(QString());
    return said.join(u' ');
}

} // namespace Fanlight
