// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/secretstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! What the keychain holds: the secret and whom it is for.
Secret bound(const SecretId &id, const Secret &secret)
{
    const QJsonObject object{{u"origin"_s, id.origin}, {u"secret"_s, QString::fromUtf8(secret.reveal())}};
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString sentenceFor(const KeychainReply &reply)
{
    const QString words = reply.words.isEmpty() ? QString() : QString(u" ("_s + reply.words + u')');
    switch (reply.status) {
    case KeychainStatus::Done:
    case KeychainStatus::NotFound:
        return {};
    case KeychainStatus::Locked:
        return SecretStore::tr(
                   "The system's keychain is locked%1. Until it is unlocked, keys come from the environment or "
                   "are kept for this session only.")
            .arg(words);
    case KeychainStatus::Refused:
        return SecretStore::tr("The system's keychain refused access%1. Keys come from the environment or are kept for "
                               "this session only.")
            .arg(words);
    case KeychainStatus::Unavailable:
        return SecretStore::tr(
                   "There is no keychain here%1. Keys come from the environment or are kept for this session "
                   "only.")
            .arg(words);
    case KeychainStatus::Failed:
        return SecretStore::tr("The system's keychain cannot be used%1. Keys come from the environment or are kept for "
                               "this session only.")
            .arg(words);
    }
    Q_UNREACHABLE();
}

} // namespace

QString secretSourceText(SecretSource source, const QString &variable)
{
    switch (source) {
    case SecretSource::None:
        return SecretStore::tr("none");
    case SecretSource::Keychain:
        return SecretStore::tr("from the keychain");
    case SecretSource::Environment:
        return SecretStore::tr("from %1").arg(variable);
    case SecretSource::Session:
        return SecretStore::tr("for this session only");
    }
    Q_UNREACHABLE();
}

SecretStore::SecretStore(Keychain &keychain, const QProcessEnvironment &environment, std::chrono::milliseconds patience,
                         std::chrono::milliseconds writePatience, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_environment(environment)
    , m_patience(patience)
    , m_writePatience(writePatience)
{
}

SecretStore::~SecretStore() = default;

void SecretStore::find(const SecretId &id, const QString &variable, const Found &found)
{
    const auto entered = m_session.constFind(id.name);
    if (entered != m_session.cend() && entered->origin == id.origin) {
        found({entered->value, SecretSource::Session});
        return;
    }
    if (m_silent) {
        found(fromEnvironment(variable, {}));
        return;
    }
    ask([this, id](const Keychain::Done &done) { m_keychain.read(id.name, done); }, m_patience,
        [this, id, variable, found](const KeychainReply &reply) {
            FoundSecret secret = judged(id, reply);
            found(secret.source == SecretSource::None ? fromEnvironment(variable, secret.problem) : secret);
        });
}

void SecretStore::remember(const SecretId &id, const Secret &secret, const Kept &kept)
{
    // Meanwhile, and if it fails.
    keepForSession(id, secret);
    ask([this, id, secret](const Keychain::Done &done) { m_keychain.write(id.name, bound(id, secret), done); },
        m_writePatience,
        [this, id, secret, kept](const KeychainReply &reply) {
            if (reply.status != KeychainStatus::Done) {
                kept(tr("The key could not be put into the keychain and is kept for this session only. %1")
                         .arg(m_keychainProblem));
                return;
            }
            endSession(id, secret);
            kept(std::nullopt);
        },
        [this, id, secret, kept](const KeychainReply &reply) {
            if (reply.status == KeychainStatus::Done && endSession(id, secret))
                kept(std::nullopt);
        });
}

bool SecretStore::endSession(const SecretId &id, const Secret &secret)
{
    const auto entered = m_session.constFind(id.name);
    if (entered == m_session.cend() || entered->value != secret)
        return false;
    m_session.erase(entered);
    return true;
}

void SecretStore::keepForSession(const SecretId &id, const Secret &secret)
{
    m_session.insert(id.name, {id.origin, secret});
}

void SecretStore::forget(const SecretId &id, const Kept &kept)
{
    m_session.remove(id.name);
    ask([this, id](const Keychain::Done &done) { m_keychain.remove(id.name, done); }, m_writePatience,
        [this, kept](const KeychainReply &reply) {
            if (reply.status == KeychainStatus::Done || reply.status == KeychainStatus::NotFound)
                kept(std::nullopt);
            else
                kept(tr("The key could not be taken out of the keychain. %1").arg(m_keychainProblem));
        });
}

void SecretStore::ask(const Call &call, std::chrono::milliseconds patience,
                      const std::function<void(const KeychainReply &)> &answered,
                      const std::function<void(const KeychainReply &)> &late)
{
    // Whichever comes first answers; an answer that comes too late still tells that the keychain is there.
    const auto pending = std::make_shared<bool>(true);
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, pending, timer, answered] {
        timer->deleteLater();
        *pending = false;
        m_silent = true;
        const KeychainReply reply{KeychainStatus::Failed, {}, tr("it does not answer, or waits to be unlocked")};
        take(reply);
        answered(reply);
    });
    timer->start(patience);
    // A guard, because the keychain outlives the store.
    call([guard = QPointer<SecretStore>(this), pending, timer, answered, late](const KeychainReply &reply) {
        if (!guard)
            return;
        if (!std::exchange(*pending, false)) {
            if (std::exchange(guard->m_silent, false)) {
                guard->m_keychainProblem.clear();
                Q_EMIT guard->keychainAnswered();
            }
            if (guard && late)
                late(reply);
            return;
        }
        timer->stop();
        timer->deleteLater();
        guard->take(reply);
        answered(reply);
    });
}

FoundSecret SecretStore::judged(const SecretId &id, const KeychainReply &reply) const
{
    if (reply.status != KeychainStatus::Done)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(reply.value.reveal()).object();
    const QString origin = object.value("origin"_L1).toString();
    const QByteArray secret = object.value("secret"_L1).toString().toUtf8();
    if (origin.isEmpty() || secret.isEmpty())
        return {{},
                SecretSource::None,
                tr("The keychain's entry \"%1\" does not say whom it is for, so it is not used. Enter the key again.")
                    .arg(id.name)};
    if (origin != id.origin)
        return {{},
                SecretSource::None,
                tr("The key in the keychain was entered for %1, and is not given to %2. Enter the key for the new "
                   "address.")
                    .arg(origin, id.origin)};
    return {Secret(secret), SecretSource::Keychain};
}

FoundSecret SecretStore::fromEnvironment(const QString &variable, const QString &problem) const
{
    const QByteArray value = variable.isEmpty() ? QByteArray() : m_environment.value(variable).trimmed().toUtf8();
    if (value.isEmpty())
        return {{}, SecretSource::None, problem};
    return {Secret(value), SecretSource::Environment, problem};
}

void SecretStore::take(const KeychainReply &reply)
{
    const QString problem = sentenceFor(reply);
    const bool news = problem != m_keychainProblem;
    m_keychainProblem = problem;
    if (news && !problem.isEmpty())
        Q_EMIT keychainFailed(problem);
}

} // namespace Fanlight
