// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/appsettings.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Fanlight {

//! How well a text could be read as a setting.
enum class FieldReading {
    Good,
    Bad, //!< the setting keeps its default
    SecretLeftOut, //!< read without the user name and password that stood in it
};

//! One setting of a T and its text in the file. A table of these is all there is of reading and writing.
template <typename T>
struct SettingsField
{
    QString section; //!< empty for a T that has a section of its own
    QString key;
    QString expected; //!< what the text should be: "a whole number from 1 to 1024"
    bool mayHoldSecret = false; //!< its text is never repeated: people paste keys into the wrong place
    std::function<std::optional<QString>(const T &)> write; //!< empty: the key is left out
    std::function<FieldReading(T &, const QString &)> read;
};

//! The settings that stand once in the file; endpoints and the window's layout are lists of their own.
QList<SettingsField<AppSettings>> appSettingsFields();
//! The settings of one endpoint but its name and headers.
QList<SettingsField<EndpointSettings>> endpointSettingsFields();
//! The settings of one task but its id.
QList<SettingsField<TaskSettings>> taskSettingsFields();

} // namespace Fanlight
