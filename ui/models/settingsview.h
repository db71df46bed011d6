// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/taskcheck.h"
#include "core/settings/appsettings.h"

#include <QMetaType>
#include <QString>

namespace Fanlight {

//! A language that the window can speak.
struct LanguageChoice
{
    QString id; //!< "de"; empty: the system's
    QString name; //!< in its own words

    bool operator==(const LanguageChoice &) const = default;
};

//! An endpoint in the settings.
struct EndpointEntry
{
    QString name;
    QString title;
    QString address; //!< empty where it is still to be typed
    QString key; //!< where its key is: "from the keychain"
    bool isOwn = false; //!< the user entered or changed it, so it can be removed
    QString removal{}; //!< what removing it does, whole sentences

    bool operator==(const EndpointEntry &) const = default;
};

//! A task in the settings.
struct TaskEntry
{
    Task task;
    bool isBuiltin = false;
    bool isChanged = false; //!< a built-in one that asks something else than it did

    bool operator==(const TaskEntry &) const = default;
};

//! A setting that is typed, and may be wrong.
enum class SettingsItem { RedisUrl, Proxy, CaFile };

//! "Positive, negative, neutral or mixed", "Topics", …: what a task's answer is, for the user.
QString answerFormText(const Task &task);

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::AppSettings)
Q_DECLARE_METATYPE(Fanlight::Task)
