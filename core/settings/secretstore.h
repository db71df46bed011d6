// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secret.h"
#include "core/settings/keychain.h"
#include "core/settings/secretid.h"

#include <QHash>
#include <QObject>
#include <QProcessEnvironment>

#include <chrono>
#include <functional>
#include <optional>

namespace Fanlight {

//! Where a secret was found.
enum class SecretSource {
    None, //!< there is none
    Keychain, //!< the system keeps it
    Environment, //!< a variable of the environment holds it
    Session, //!< entered in this session, and gone with it
};

//! "from the keychain", "from OPENAI_API_KEY", "for this session only", "none": for the user. `variable` may be empty.
QString secretSourceText(SecretSource source, const QString &variable);

//! A secret, or why there is none.
struct FoundSecret
{
    Secret value{}; //!< empty when the source is None
    SecretSource source = SecretSource::None;
    QString problem{}; //!< why what the keychain holds was not given out; a sentence, mostly empty

    bool operator==(const FoundSecret &) const = default;
};

/*! Finds and keeps secrets: what was entered in this session, else the system's keychain, else the environment.
 *
 *  A secret of the keychain or of the session is bound to the origin that it was entered for and is not given out for
 *  another. Every call returns at once, and every answer comes within `patience`: a keychain that does not answer is
 *  said to be so and is not waited for again until it answers. Nothing is ever kept in a less safe place instead.
 */
class SecretStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretStore)

public:
    using Found = std::function<void(const FoundSecret &)>;
    using Kept = std::function<void(const std::optional<QString> &problem)>;

    static constexpr std::chrono::milliseconds usualPatience{5'000};
    //! Unlocking takes a person a while.
    static constexpr std::chrono::milliseconds usualWritePatience{60'000};

    //! The keychain outlives the store.
    SecretStore(Keychain &keychain, const QProcessEnvironment &environment,
                std::chrono::milliseconds patience = usualPatience,
                std::chrono::milliseconds writePatience = usualWritePatience, QObject *parent = nullptr);
    ~SecretStore() override;

    //! Looks for it; `variable` is the environment's, empty for none. `found` comes once, later or at once.
    void find(const SecretId &id, const QString &variable, const Found &found);

    /*! Keeps it in the keychain, in the place of one before. If that fails it is kept for this session, and `kept` gets
     *  a sentence that says so. A keychain that takes it after all, once it is unlocked, is reported by a second call
     *  of `kept`.
     */
    void remember(const SecretId &id, const Secret &secret, const Kept &kept);
    //! Keeps it until the program ends.
    void keepForSession(const SecretId &id, const Secret &secret);
    //! Takes it out of session and keychain.
    void forget(const SecretId &id, const Kept &kept);

    //! What is wrong with the keychain, as far as is known: a sentence, or nothing.
    const QString &keychainProblem() const { return m_keychainProblem; }

Q_SIGNALS:
    //! What is wrong with the keychain became known; once for each thing that is.
    void keychainFailed(const QString &problem);
    //! A keychain that had not answered in time has done so: what is asked for now may be found.
    void keychainAnswered();

private:
    struct Bound
    {
        QString origin;
        Secret value;
    };
    using Call = std::function<void(const Keychain::Done &)>;

    //! `late` is told what comes after `answered` was told that nothing did.
    void ask(const Call &call, std::chrono::milliseconds patience,
             const std::function<void(const KeychainReply &)> &answered,
             const std::function<void(const KeychainReply &)> &late = {});
    //! The keychain has it: what was kept meanwhile is needed no more. False if another was entered since.
    bool endSession(const SecretId &id, const Secret &secret);
    FoundSecret judged(const SecretId &id, const KeychainReply &reply) const;
    FoundSecret fromEnvironment(const QString &variable, const QString &problem) const;
    void take(const KeychainReply &reply);

    Keychain &m_keychain;
    QProcessEnvironment m_environment;
    std::chrono::milliseconds m_patience;
    std::chrono::milliseconds m_writePatience;
    QHash<QString, Bound> m_session;
    QString m_keychainProblem;
    bool m_silent = false; //!< the last one that was asked has not answered yet
};

} // namespace Fanlight
