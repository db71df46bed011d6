// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secret.h"

#include <QString>

#include <functional>

namespace Fanlight {

//! How the system's keychain answered.
enum class KeychainStatus {
    Done,
    NotFound, //!< it is open and holds no such entry
    Locked, //!< it is locked, and was not unlocked when it asked
    Refused, //!< the user or the system denied access
    Unavailable, //!< there is none: no session bus, no service, no support
    Failed, //!< something else; its words say what
};

//! One answer of a keychain.
struct KeychainReply
{
    KeychainStatus status = KeychainStatus::Done;
    Secret value{}; //!< of a read that is done
    QString words{}; //!< the system's own, for everything but Done; may be empty

    bool operator==(const KeychainReply &) const = default;
};

/*! Where the system keeps secrets, by name. No fallback of its own: what it cannot keep is not kept.
 *
 *  Every call returns at once. `done` comes later, at most once, and not at all while a dialog of the system waits for
 *  the user; never after the keychain is gone.
 */
class Keychain
{
    Q_DISABLE_COPY_MOVE(Keychain)

public:
    using Done = std::function<void(const KeychainReply &)>;

    virtual ~Keychain();

    virtual void read(const QString &name, Done done) = 0;
    virtual void write(const QString &name, const Secret &value, Done done) = 0;
    //! Done also when there was no such entry.
    virtual void remove(const QString &name, Done done) = 0;

protected:
    Keychain() = default;
};

} // namespace Fanlight
