// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/extracertificates.h"

#include <QCoreApplication>
#include <QFile>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ExtraCertificatesTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ExtraCertificates)
};

} // namespace

ExtraCertificates extraCertificates(const QProcessEnvironment &environment)
{
    const QString path = environment.value(u"SSL_CERT_FILE"_s);
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{},
                ExtraCertificatesTexts::tr("The certificate file \"%1\", named by SSL_CERT_FILE, cannot be read: %2.")
                    .arg(path, file.errorString())};
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(file.readAll(), QSsl::Pem);
    if (certificates.isEmpty())
        return {
            {},
            ExtraCertificatesTexts::tr("The file \"%1\", named by SSL_CERT_FILE, holds no PEM certificate.").arg(path)};
    return {certificates, {}};
}

} // namespace Fanlight
