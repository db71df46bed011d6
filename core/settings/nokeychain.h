// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/keychain.h"

namespace Fanlight {

//! The keychain of a program that is to leave the system's alone: it holds nothing and keeps nothing.
class NoKeychain final : public Keychain
{
    Q_DISABLE_COPY_MOVE(NoKeychain)

public:
    NoKeychain() = default;

    void read(const QString &name, Done done) override;
    void write(const QString &name, const Secret &value, Done done) override;
    void remove(const QString &name, Done done) override;
};

} // namespace Fanlight
