// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"

#include <QStringList>

namespace Fanlight {

/*! The last door before the disk: takes an endpoint's key and secret headers out of text.
 *
 *  What servers say was redacted when it was read; messages are the user's own and may hold anything. What is a secret
 *  is what the Redactor takes for one.
 */
class SecretRemover
{
public:
    explicit SecretRemover(const Endpoint &endpoint);

    //! Secrets of 16 characters and more become "[key]". Shorter ones are words: local servers take "lm-studio".
    QString withoutSecrets(QString text) const;
    //! For texts that are no one's answer: secrets of four characters and more.
    QString withoutShortSecrets(QString text) const;

private:
    void add(const QByteArray &secret);

    QStringList m_long; //!< the longest first
    QStringList m_all;
};

} // namespace Fanlight
