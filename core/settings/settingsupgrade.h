// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/inidocument.h"

#include <QList>

#include <functional>

namespace Fanlight {

//! What turns a file of the version before into one of `version`.
struct SettingsUpgrade
{
    int version;
    std::function<void(IniDocument &)> apply;
};

//! The version that this program writes: 1. A file that does not say its version is of version 1.
int settingsVersion(const QList<SettingsUpgrade> &upgrades);
//! Every upgrade there has been, oldest first: none yet.
QList<SettingsUpgrade> settingsUpgrades();

//! The version that the file says, or 1; empty when what it says is no version.
std::optional<int> versionOf(const IniDocument &document);
//! Brings an older file to the newest version; a newer one is left as it is.
void upgradeSettings(IniDocument &document, const QList<SettingsUpgrade> &upgrades);

} // namespace Fanlight
