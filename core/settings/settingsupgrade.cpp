// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsupgrade.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

int settingsVersion(const QList<SettingsUpgrade> &upgrades)
{
    return upgrades.isEmpty() ? 1 : upgrades.constLast().version;
}

QList<SettingsUpgrade> settingsUpgrades()
{
    return {};
}

std::optional<int> versionOf(const IniDocument &document)
{
    const std::optional<QString> text = document.value(u"fanlight"_s, u"version"_s);
    if (!text)
        return 1;
    bool numeric = false;
    const int version = text->toInt(&numeric);
    return numeric && version > 0 ? std::optional(version) : std::nullopt;
}

void upgradeSettings(IniDocument &document, const QList<SettingsUpgrade> &upgrades)
{
    const int from = versionOf(document).value_or(settingsVersion(upgrades));
    for (const SettingsUpgrade &upgrade : upgrades) {
        if (upgrade.version > from)
            upgrade.apply(document);
    }
    if (from <= settingsVersion(upgrades))
        document.setValue(u"fanlight"_s, u"version"_s, QString::number(settingsVersion(upgrades)));
}

} // namespace Fanlight
