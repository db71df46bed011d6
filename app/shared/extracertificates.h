// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QProcessEnvironment>
#include <QSslCertificate>
#include <QString>

namespace Fanlight {

//! Certificates to trust besides the system's, or why the file that should hold them is no use.
struct ExtraCertificates
{
    QList<QSslCertificate> certificates;
    QString problem; //!< a sentence; empty when all is well
};

/*! The PEM certificates of the file that SSL_CERT_FILE names, as curl and OpenSSL have it.
 *
 *  Nothing when the variable is missing or empty. A file that cannot be read, or holds no certificate,
 *  is a problem: going on without it would end in a TLS error that does not say why.
 */
ExtraCertificates extraCertificates(const QProcessEnvironment &environment);

} // namespace Fanlight
