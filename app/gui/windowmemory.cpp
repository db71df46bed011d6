// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowmemory.h"

#include "app/shared/knownendpoints.h"
#include "core/domain/extraheaders.h"
#include "core/providers/knownhosts.h"

#include <QPointer>

#include <algorithm>

namespace Fanlight {

namespace {

//! Whether the environment's key for the endpoint as it was known is for the new address too. Azure's has none of its
//! own, and is known by its host.
bool keepsKeyVariable(const EndpointSettings &known, const QUrl &url)
{
    if (known.baseUrl.isEmpty())
        return isAzure(url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery));
    return originOf(known.baseUrl) == originOf(url);
}

//! The headers as settings have them: a secret one without its value.
QList<HeaderSettings> headersOf(const TargetDraft &draft)
{
    QList<HeaderSettings> headers;
    for (const ExtraHeader &header : draft.endpoint.extraHeaders) {
        if (isForProxy(header))
            continue;
        const bool secret = isSecret(header);
        headers.append(
            {QString::fromUtf8(header.name), secret ? QString() : QString::fromUtf8(header.value.reveal()), secret});
    }
    for (const QString &name : draft.valuelessHeaders)
        headers.append({name, {}, true});
    return headers;
}

} // namespace

WindowMemory::WindowMemory(SettingsStore *store, Keychain *keychain, const QProcessEnvironment &environment)
    : m_store(store)
    , m_keychain(keychain)
    , m_secrets(keychain ? *keychain : m_noKeychain, environment)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(0);
    connect(&m_saveSoon, &QTimer::timeout, this, &WindowMemory::save);
    connect(&m_secrets, &SecretStore::keychainFailed, this, &WindowMemory::noticed);
    if (!m_store)
        return;
    const LoadedSettings loaded = m_store->load();
    m_settings = loaded.settings;
    m_messages = loaded.messages;
}

WindowMemory::~WindowMemory() = default;

void WindowMemory::findKeys(const QList<EndpointSettings> &endpoints, QObject *context,
                            const std::function<void(const QList<KeyedEndpoint> &)> &done)
{
    findSecretsOfAll(m_secrets, endpoints, [this, asker = QPointer(context), done](const QList<KeyedEndpoint> &found) {
        QStringList problems;
        for (const KeyedEndpoint &endpoint : found) {
            m_keySources.insert(endpoint.settings.name, endpoint.keySource);
            problems += endpoint.problems;
        }
        if (asker)
            done(found);
        if (!problems.isEmpty())
            Q_EMIT noticed(problems.join(u' '));
    });
}

SecretSource WindowMemory::keySource(const QString &endpoint) const
{
    return m_keySources.value(endpoint, SecretSource::None);
}

QString WindowMemory::keySourceText(const QString &endpoint) const
{
    const EndpointSettings known = knownEndpoint(m_settings, endpoint).value_or(EndpointSettings());
    return secretSourceText(keySource(endpoint), known.keyVariable);
}

void WindowMemory::keepEndpoint(const TargetDraft &draft, const QString &before)
{
    const QString old = before.isEmpty() ? draft.endpoint.name : before;
    EndpointSettings kept = knownEndpoint(m_settings, old).value_or(EndpointSettings());
    const EndpointSettings known = kept;
    const SecretId oldKey = endpointKeyId(old, kept.baseUrl);
    if (draft.forgetKey || !keepsKeyVariable(kept, draft.endpoint.baseUrl))
        kept.keyVariable.clear();
    kept.name = draft.endpoint.name;
    kept.protocol = draft.endpoint.protocol;
    kept.baseUrl = draft.endpoint.baseUrl;
    kept.allowsPlainHttp = draft.endpoint.allowsPlainHttp;
    kept.headers = headersOf(draft);
    kept.caFile = draft.endpoint.caFile;
    kept.proxy = draft.endpoint.proxy;
    kept.proxyUser = kept.proxy.isEmpty() ? QString() : draft.proxyUser;
    kept.requestsPerMinute = draft.endpoint.limits.requestsPerMinute;
    kept.tokensPerMinute = draft.endpoint.limits.tokensPerMinute;
    kept.maxConcurrent = draft.endpoint.limits.maxConcurrent;
    m_settings.endpoints.removeIf(
        [&](const EndpointSettings &endpoint) { return endpoint.name == old || endpoint.name == kept.name; });
    if (!isAsBuiltIn(kept))
        m_settings.endpoints.append(kept);
    keepKey(draft, old, oldKey);
    keepSecrets(draft, known, kept);
    changed();
    Q_EMIT settingsChanged();
}

void WindowMemory::removeEndpoint(const QString &name)
{
    const std::optional<EndpointSettings> known = knownEndpoint(m_settings, name);
    if (!known)
        return;
    QList<SecretId> secrets{endpointKeyId(name, known->baseUrl)};
    for (const HeaderSettings &header : known->headers) {
        if (header.isSecret)
            secrets.append(headerSecretId(name, known->baseUrl, header.name));
    }
    if (!known->proxyUser.isEmpty())
        secrets.append(endpointProxyPasswordId(name, known->proxy));
    for (const SecretId &id : std::as_const(secrets))
        keepSecret(id, {});
    m_keySources.remove(name);
    m_settings.endpoints.removeIf([&name](const EndpointSettings &endpoint) { return endpoint.name == name; });
    changed();
    Q_EMIT settingsChanged();
}

void WindowMemory::keepSecret(const SecretId &id, const Secret &secret)
{
    const auto tell = [this](const std::optional<QString> &problem) {
        if (problem)
            Q_EMIT noticed(*problem);
    };
    if (secret.isEmpty())
        m_secrets.forget(id, m_keychain ? SecretStore::Kept(tell) : SecretStore::Kept([](const auto &) {}));
    else if (m_keychain)
        m_secrets.remember(id, secret, tell);
    else
        m_secrets.keepForSession(id, secret);
}

void WindowMemory::setSettings(const AppSettings &settings)
{
    if (m_settings == settings)
        return;
    m_settings = settings;
    changed();
    Q_EMIT settingsChanged();
}

void WindowMemory::keepRules(const QString &endpoint, const TargetRules &rules)
{
    std::optional<EndpointSettings> kept = knownEndpoint(m_settings, endpoint);
    if (!kept)
        return;
    kept->requestsPerMinute = rules.limits.requestsPerMinute;
    kept->tokensPerMinute = rules.limits.tokensPerMinute;
    kept->maxConcurrent = rules.limits.maxConcurrent;
    kept->fixedLimit = rules.fixed;
    m_settings.endpoints.removeIf([&endpoint](const EndpointSettings &known) { return known.name == endpoint; });
    if (!isAsBuiltIn(*kept))
        m_settings.endpoints.append(*kept);
    changed();
}

void WindowMemory::keepSecrets(const TargetDraft &draft, const EndpointSettings &before, const EndpointSettings &kept)
{
    const auto tell = [this](const std::optional<QString> &problem) {
        if (problem)
            Q_EMIT noticed(*problem);
    };
    QList<SecretId> still; // in use, or taken along
    const auto keep = [&](const SecretId &id, const SecretId &oldId, const ExtraHeader &header, const Secret &value) {
        still.append(id);
        if (draft.typedSecrets.contains(header.name)) {
            if (m_keychain && draft.rememberKey)
                m_secrets.remember(id, value, tell);
            else
                m_secrets.keepForSession(id, value);
        } else if (id != oldId) {
            still.append(oldId);
            moveSecret(oldId, id, value);
        }
    };
    const SecretId proxyBefore = endpointProxyPasswordId(before.name, before.proxy);
    const SecretId proxyNow = endpointProxyPasswordId(kept.name, kept.proxy);
    for (const ExtraHeader &header : draft.endpoint.extraHeaders) {
        const QString name = QString::fromUtf8(header.name);
        if (isForProxy(header)) {
            const QByteArray login = proxyCredentials({header}).reveal();
            keep(proxyNow, proxyBefore, header, Secret(login.sliced(login.indexOf(':') + 1)));
        } else if (isSecret(header)) {
            keep(headerSecretId(kept.name, kept.baseUrl, name), headerSecretId(before.name, before.baseUrl, name),
                 header, header.value);
        }
    }
    QList<SecretId> gone;
    for (const HeaderSettings &header : before.headers) {
        if (header.isSecret && !draft.valuelessHeaders.contains(header.name))
            gone.append(headerSecretId(before.name, before.baseUrl, header.name));
    }
    if (!before.proxyUser.isEmpty() && (kept.proxyUser.isEmpty() || proxyBefore != proxyNow))
        gone.append(proxyBefore);
    for (const SecretId &id : std::as_const(gone)) {
        if (m_keychain && !still.contains(id))
            m_secrets.forget(id, tell);
    }
}

void WindowMemory::moveSecret(const SecretId &from, const SecretId &to, const Secret &value)
{
    // Where it was kept, there it stays: what was meant for this session does not get into the keychain.
    m_secrets.find(from, {}, [this, from, to, value](const FoundSecret &found) {
        const auto tell = [this](const std::optional<QString> &problem) {
            if (problem)
                Q_EMIT noticed(*problem);
        };
        if (found.source != SecretSource::Keychain) {
            m_secrets.keepForSession(to, value);
            return;
        }
        m_secrets.remember(to, value, tell);
        m_secrets.forget(from, tell);
    });
}

void WindowMemory::keepKey(const TargetDraft &draft, const QString &before, const SecretId &beforeId)
{
    const QString name = draft.endpoint.name;
    const SecretId id = endpointKeyId(name, draft.endpoint.baseUrl);
    const SecretSource source = keySource(before);
    const bool moved = name != before;
    const auto tell = [this](const std::optional<QString> &problem) {
        if (problem)
            Q_EMIT noticed(*problem);
    };
    const bool wasKept = m_keychain && source == SecretSource::Keychain;
    if (draft.keyTyped && !draft.rememberKey) {
        m_secrets.keepForSession(id, draft.endpoint.apiKey);
        m_keySources.insert(name, SecretSource::Session);
    } else if (draft.keyTyped || (moved && wasKept && !draft.endpoint.apiKey.isEmpty())) {
        m_keySources.insert(name, SecretSource::Session);
        m_secrets.remember(id, draft.endpoint.apiKey, [this, name, tell](const std::optional<QString> &problem) {
            if (!problem)
                m_keySources.insert(name, SecretSource::Keychain);
            tell(problem);
            Q_EMIT keySourceChanged();
        });
    } else {
        m_keySources.insert(name, draft.endpoint.apiKey.isEmpty() ? SecretSource::None : source);
    }
    if (m_keychain && (draft.forgetKey || (moved && wasKept)))
        m_secrets.forget(beforeId, tell);
}

void WindowMemory::setTargets(const QList<Target> &targets)
{
    if (m_settings.targets == targets)
        return;
    m_settings.targets = targets;
    changed();
}

void WindowMemory::setTasks(const QStringList &tasks)
{
    if (m_settings.tasks == tasks)
        return;
    m_settings.tasks = tasks;
    changed();
}

void WindowMemory::setColorScheme(ColorScheme scheme)
{
    m_settings.window.colorScheme = scheme;
    changed();
    Q_EMIT settingsChanged();
}

void WindowMemory::setLayout(const QMap<QString, QByteArray> &layout)
{
    m_settings.window.layout = layout;
    m_unsaved = true;
}

void WindowMemory::save()
{
    m_saveSoon.stop();
    if (!m_store || !m_unsaved)
        return;
    const std::optional<QString> problem = m_store->save(m_settings);
    m_unsaved = problem.has_value();
    if (problem && *problem != m_saveProblem)
        Q_EMIT noticed(*problem);
    m_saveProblem = problem.value_or(QString());
}

void WindowMemory::changed()
{
    m_unsaved = true;
    m_saveSoon.start();
}

} // namespace Fanlight
