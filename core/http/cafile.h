// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QString>

namespace Fanlight {

//! Certificates to trust besides the system's, or why the file that should hold them is no use.
struct CaFile
{
    QList<QSslCertificate> certificates;
    QByteArray digest; //!< equal for files with the same certificates in the same order
    QString problem; //!< a sentence; empty when all is well
};

/*! Reads a file of PEM certificates.
 *
 *  A file that is missing, empty, not PEM, or holds a certificate that cannot be read, is a problem: going on without
 *  it would end in a TLS error that does not say why. Only regular files are opened: a pipe would hold us up.
 */
CaFile readCaFile(const QString &path);

} // namespace Fanlight
