// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace Fanlight {

//! How much of messages and replies the audit log keeps.
enum class AuditPrivacy {
    None, //!< no text, also not of what providers say of an error
    Excerpt, //!< the first 100 characters
    Full,
};

//! What the user decides of the audit log.
struct AuditSettings
{
    AuditPrivacy privacy = AuditPrivacy::Excerpt;
    QString user; //!< empty: the login name
    std::optional<std::chrono::days> keepFor; //!< empty: whatever its age
    qint64 mostBytes = qint64(1024) * 1024 * 1024; //!< about so much on disk, then the oldest go; 0: no limit

    bool operator==(const AuditSettings &) const = default;
};

} // namespace Fanlight
