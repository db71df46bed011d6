// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/keychain.h"

#include <QList>
#include <QMap>
#include <QString>

#include <functional>

namespace Fanlight {

//! A keychain in memory that can be locked, missing, or silent until it is told to answer.
class FakeKeychain final : public Keychain
{
    Q_DISABLE_COPY_MOVE(FakeKeychain)

public:
    FakeKeychain() = default;

    void read(const QString &name, Done done) override
    {
        ++reads;
        answer(done, [this, name]() -> KeychainReply {
            if (!entries.contains(name))
                return {KeychainStatus::NotFound};
            return {KeychainStatus::Done, entries.value(name)};
        });
    }
    void write(const QString &name, const Secret &value, Done done) override
    {
        answer(done, [this, name, value]() -> KeychainReply {
            entries.insert(name, value);
            return {};
        });
    }
    void remove(const QString &name, Done done) override
    {
        answer(done, [this, name]() -> KeychainReply {
            entries.remove(name);
            return {};
        });
    }

    //! Answers everything that was asked while it was silent.
    void speak()
    {
        silent = false;
        const QList<std::function<void()>> now = std::exchange(m_waiting, {});
        for (const auto &each : now)
            each();
    }

    QMap<QString, Secret> entries;
    KeychainStatus state = KeychainStatus::Done; //!< what it answers to everything, unless Done
    bool silent = false;
    int reads = 0;

private:
    void answer(const Done &done, const std::function<KeychainReply()> &carryOut)
    {
        const auto reply = [this, done, carryOut] {
            done(state == KeychainStatus::Done ? carryOut()
                                               : KeychainReply{state, {}, QStringLiteral("in the system's words")});
        };
        if (silent)
            m_waiting.append(reply);
        else
            reply();
    }

    QList<std::function<void()>> m_waiting;
};

} // namespace Fanlight
