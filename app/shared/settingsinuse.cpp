// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/settingsinuse.h"

#include "core/domain/proxyaddress.h"
#include "core/http/cafile.h"
#include "core/settings/secretid.h"

#include <QFileInfo>
#include <QPointer>

namespace Fanlight {

using namespace Qt::StringLiterals;

EnginePolicy withLimits(EnginePolicy policy, const LimitSettings &limits)
{
    policy.maxInFlightPerTarget = limits.maxConcurrent;
    policy.fixedLimit = limits.fixed;
    policy.retry.maxAttempts = limits.maxAttempts;
    policy.retry.longestServerWait = limits.longestRetryAfter;
    return policy;
}

HttpSessionOptions withNetwork(HttpSessionOptions options, const NetworkSettings &settings, QString &problem,
                               const Secret &proxyPassword)
{
    const ProxyAddress proxy = readProxyAddress(settings.proxy).value_or(ProxyAddress());
    if (proxy.kind == ProxyAddress::Kind::Direct)
        options.proxyMode = HttpProxyMode::None;
    if (proxy.kind == ProxyAddress::Kind::Http || proxy.kind == ProxyAddress::Kind::Socks5) {
        const auto type =
            proxy.kind == ProxyAddress::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
        options.proxyMode = HttpProxyMode::Explicit;
        options.proxy = QNetworkProxy(type, proxy.host, quint16(proxy.port), settings.proxyUser,
                                      QString::fromUtf8(proxyPassword.reveal()));
    }
    if (!settings.caFile.isEmpty()) {
        const CaFile file = readCaFile(settings.caFile);
        options.extraCaCertificates += file.certificates;
        problem = file.problem;
    }
    return options;
}

bool hasProxyPassword(const NetworkSettings &settings)
{
    const ProxyAddress proxy = readProxyAddress(settings.proxy).value_or(ProxyAddress());
    return !proxy.host.isEmpty() && !settings.proxyUser.isEmpty();
}

void findProxyPassword(const NetworkSettings &settings, SecretStore &secrets, QObject *context,
                       const std::function<void(const FoundSecret &)> &found)
{
    if (!hasProxyPassword(settings))
        return;
    const QPointer<QObject> wanted(context);
    secrets.find(proxyPasswordId(settings.proxy), u"FANLIGHT_PROXY_PASSWORD"_s,
                 [wanted, found](const FoundSecret &secret) {
                     if (wanted)
                         found(secret);
                 });
}

AuditSettings auditSettings(const PrivacySettings &privacy)
{
    constexpr qint64 megabyte = 1024 * 1024;
    AuditSettings settings;
    switch (privacy.excerpts) {
    case ExcerptKind::None:
        settings.privacy = AuditPrivacy::None;
        break;
    case ExcerptKind::Excerpt:
        settings.privacy = AuditPrivacy::Excerpt;
        break;
    case ExcerptKind::Full:
        settings.privacy = AuditPrivacy::Full;
        break;
    }
    settings.user = privacy.userName;
    if (privacy.retentionDays)
        settings.keepFor = std::chrono::days(*privacy.retentionDays);
    if (privacy.retentionMegabytes)
        settings.mostBytes = *privacy.retentionMegabytes * megabyte;
    return settings;
}

QString keychainService(const DataFolder &folder)
{
    const auto plain = [](const QString &path) {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        return canonical.isEmpty() ? path : canonical;
    };
    const QString path = plain(folder.path);
    return path == plain(dataFolder({}).path) ? u"fanlight"_s : QString(u"fanlight "_s + path);
}

} // namespace Fanlight
