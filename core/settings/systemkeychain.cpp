// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/systemkeychain.h"

#include <qt6keychain/keychain.h>

#ifdef FANLIGHT_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

KeychainReply replyOf(const QKeychain::Job &job)
{
    const QString words = job.errorString();
    switch (job.error()) {
    case QKeychain::NoError:
        if (const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job))
            return {KeychainStatus::Done, Secret(read->textData().toUtf8())};
        return {};
    case QKeychain::EntryNotFound:
        return {KeychainStatus::NotFound, {}, words};
    case QKeychain::AccessDeniedByUser:
        return {KeychainStatus::Refused, {}, words};
    // What libsecret says is locked comes as this.
    case QKeychain::AccessDenied:
        return {KeychainStatus::Locked, {}, words};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {KeychainStatus::Unavailable, {}, words};
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
#ifdef FANLIGHT_HAS_DBUS
    // libsecret's error for a bus that is missing is one among many.
    if (!QDBusConnection::sessionBus().isConnected())
        return {KeychainStatus::Unavailable, {}, words};
#endif
    return {KeychainStatus::Failed, {}, words};
}

} // namespace

SystemKeychain::SystemKeychain(const QString &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
}

SystemKeychain::~SystemKeychain() = default;

void SystemKeychain::read(const QString &name, Done done)
{
    start(new QKeychain::ReadPasswordJob(m_service), name, [this, done](const KeychainReply &reply) {
        // A search of a locked keyring that nobody unlocked finds nothing, and says no more than that.
        if (reply.status == KeychainStatus::NotFound)
            askWhetherLocked(done);
        else
            done(reply);
    });
}

void SystemKeychain::write(const QString &name, const Secret &value, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(QString::fromUtf8(value.reveal()));
    start(job, name, std::move(done));
}

void SystemKeychain::remove(const QString &name, Done done)
{
    start(new QKeychain::DeletePasswordJob(m_service), name, [done](const KeychainReply &reply) {
        done(reply.status == KeychainStatus::NotFound ? KeychainReply() : reply);
    });
}

void SystemKeychain::start(QKeychain::Job *job, const QString &name, Done done)
{
    // Jobs have no owner: libsecret answers to a job's address even after the job was deleted.
    job->setKey(name);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this,
            [done = std::move(done)](QKeychain::Job *ended) { done(replyOf(*ended)); });
    job->start();
}

void SystemKeychain::askWhetherLocked(const Done &done)
{
#ifdef FANLIGHT_HAS_DBUS
    // https://specifications.freedesktop.org/secret-service: the default collection has a property "Locked".
    QDBusMessage question =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [done](QDBusPendingCallWatcher *ended) {
        const QDBusPendingReply<QDBusVariant> reply = *ended;
        const bool locked = !reply.isError() && reply.value().variant().toBool();
        ended->deleteLater();
        done({locked ? KeychainStatus::Locked : KeychainStatus::NotFound});
    });
#else
    done({KeychainStatus::NotFound});
#endif
}

} // namespace Fanlight
