// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace Fanlight {

//! A target as the user enters it: where, as whom, and which model.
struct TargetDraft
{
    Endpoint endpoint;
    QString model;
    bool keyTyped = false; //!< the endpoint's key was entered just now
    bool rememberKey = false; //!< what was typed of key and secrets is to be kept in the system's keychain
    bool forgetKey = false; //!< no key is to be sent, nor one found again
    QList<QByteArray> typedSecrets{}; //!< names of extra headers whose secret value was entered just now
    QStringList valuelessHeaders{}; //!< names of secret headers whose value is not known: not sent until it is
    QString proxyUser{}; //!< the name to give the endpoint's proxy

    bool operator==(const TargetDraft &) const = default;
};

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::TargetDraft)
