// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/keychain.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace Fanlight {

/*! The system's keychain through QtKeychain: the Secret Service or KWallet, the macOS keychain, Windows credentials.
 *
 *  QtKeychain runs one job of a process after the other, so one that waits for the user holds up the rest.
 */
class SystemKeychain final : public QObject, public Keychain
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemKeychain)

public:
    //! `service` names the program in the keychain; entries of another service are not seen.
    explicit SystemKeychain(const QString &service, QObject *parent = nullptr);
    ~SystemKeychain() override;

    void read(const QString &name, Done done) override;
    void write(const QString &name, const Secret &value, Done done) override;
    void remove(const QString &name, Done done) override;

private:
    void start(QKeychain::Job *job, const QString &name, Done done);
    void askWhetherLocked(const Done &done);

    QString m_service;
};

} // namespace Fanlight
