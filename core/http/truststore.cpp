// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/truststore.h"

#include <QFileInfo>

#include <utility>

namespace Fanlight {

TrustStore::TrustStore(QList<QSslCertificate> extra)
    : m_extra(std::move(extra))
{
    if (!m_extra.isEmpty())
        m_own.configuration = configurationWith({});
}

const Trust &TrustStore::trustOf(const QString &caFile)
{
    if (caFile.isEmpty())
        return m_own;
    const QFileInfo info(caFile);
    Entry &entry = m_entries[caFile];
    const bool unchanged = entry.trust.problem.isEmpty() && entry.size == info.size()
        && entry.modified == info.lastModified() && info.exists();
    if (unchanged)
        return entry.trust;
    const CaFile read = readCaFile(caFile);
    entry.size = info.size();
    entry.modified = info.lastModified();
    if (read.problem.isEmpty() && read.digest == entry.trust.digest)
        return entry.trust;
    entry.trust = {read.digest,
                   read.problem.isEmpty() ? std::optional(configurationWith(read.certificates)) : std::nullopt,
                   read.problem};
    return entry.trust;
}

QSslConfiguration TrustStore::configurationWith(const QList<QSslCertificate> &certificates) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + m_extra + certificates);
    return configuration;
}

} // namespace Fanlight
