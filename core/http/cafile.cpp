// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/cafile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace Fanlight {

namespace {

struct CaFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::CaFile)
};

//! The system's own bundles have a quarter of it.
constexpr qint64 mostCaBytes = 4 * 1024 * 1024;

CaFile unusable(const QString &problem)
{
    return {{}, {}, problem};
}

} // namespace

CaFile readCaFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return unusable(CaFileTexts::tr("The file of certificates \"%1\" does not exist.").arg(path));
    if (!info.isFile())
        return unusable(CaFileTexts::tr("\"%1\" is no file of certificates: it is a folder or a device.").arg(path));
    if (info.size() > mostCaBytes)
        return unusable(CaFileTexts::tr("\"%1\" is too large for a file of certificates.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(
            CaFileTexts::tr("The file of certificates \"%1\" cannot be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return unusable(
            CaFileTexts::tr("The file of certificates \"%1\" cannot be read: %2.").arg(path, file.errorString()));
    if (bytes.trimmed().isEmpty())
        return unusable(CaFileTexts::tr("The file of certificates \"%1\" is empty.").arg(path));

    const qsizetype promised = bytes.count("-----BEGIN CERTIFICATE-----");
    if (promised == 0 && !QSslCertificate::fromData(bytes, QSsl::Der).isEmpty())
        return unusable(
            CaFileTexts::tr("The file \"%1\" is a certificate in DER form, and PEM is needed. This makes one: "
                            "openssl x509 -inform der -in FILE -out FILE.pem")
                .arg(path));
    if (promised == 0)
        return unusable(CaFileTexts::tr("The file \"%1\" holds no PEM certificate.").arg(path));
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (certificates.size() != promised)
        return unusable(
            CaFileTexts::tr("The file \"%1\" holds a certificate that cannot be read: it is damaged or cut off.")
                .arg(path));

    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const QSslCertificate &certificate : certificates)
        digest.addData(certificate.digest(QCryptographicHash::Sha256));
    return {certificates, digest.result(), {}};
}

} // namespace Fanlight
