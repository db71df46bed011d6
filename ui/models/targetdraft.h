// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"

#include <QMetaType>
#include <QString>

namespace Fanlight {

//! A target as the user enters it: where, as whom, and which model.
struct TargetDraft
{
    Endpoint endpoint;
    QString model;
    bool keyTyped = false; //!< the endpoint's key was entered just now
    bool rememberKey = false; //!< the key that was typed is to be kept in the system's keychain
    bool forgetKey = false; //!< no key is to be sent, nor one found again

    bool operator==(const TargetDraft &) const = default;
};

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::TargetDraft)
