// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Fanlight {

//! A chosen target, as the window shows it.
struct TargetChip
{
    QString name; //!< "endpoint/model"
    QString description; //!< where it is, for the tooltip; never a key
    bool editable = false; //!< its address, key or model can be changed

    bool operator==(const TargetChip &) const = default;
};

//! A target that can be added without typing an address.
struct TargetOffer
{
    QString id; //!< the endpoint's name
    QString label;
    QString obstacle; //!< why it cannot be chosen now, in a few words; empty when it can

    bool operator==(const TargetOffer &) const = default;
};

} // namespace Fanlight
