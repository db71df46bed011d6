// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/appsettings.h"
#include "core/settings/inidocument.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace Fanlight {

//! Settings as they stand in the file: section, key, value.
using SettingsText = QMap<QString, QMap<QString, QString>>;

//! The settings as text. What is empty by default and empty now is left out. A secret is never among it.
SettingsText settingsText(const AppSettings &settings);

//! The section of an endpoint, "endpoint NAME", and whether a section is one.
QString endpointSection(const QString &name);
bool isEndpointSection(const QString &section);
//! The section of a task, "task ID", and whether a section is one.
QString taskSection(const QString &id);
bool isTaskSection(const QString &section);

//! Settings read from a file, and what had to be said about them.
struct ReadSettings
{
    AppSettings settings;
    QStringList messages; //!< a sentence for each value that could not be used: its key, what it was, what is used
    /*! Keys whose text holds what must not be in a file, a password in an address for instance: by section.
     *  They are to be written anew even if their setting does not change.
     */
    QMap<QString, QStringList> unfit;

    bool operator==(const ReadSettings &) const = default;
};

//! Reads what is known; a bad value is replaced by its default, and everything else stands.
ReadSettings readSettings(const IniDocument &document);

} // namespace Fanlight
