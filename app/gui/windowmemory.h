// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/targetrules.h"
#include "core/settings/appsettings.h"
#include "core/settings/endpointsecrets.h"
#include "core/settings/nokeychain.h"
#include "core/settings/secretstore.h"
#include "core/settings/settingsstore.h"
#include "ui/models/targetdraft.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace Fanlight {

/*! What a window keeps between starts: settings in their file, keys where SecretStore puts them.
 *
 *  Changes are saved a moment after they are made, several at once. A save that fails is told once, and tried again
 *  with the next change and at the end.
 */
class WindowMemory final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowMemory)

public:
    //! Loads the settings. Without a store nothing is kept, without a keychain no key is; both outlive this.
    WindowMemory(SettingsStore *store, Keychain *keychain, const QProcessEnvironment &environment);
    ~WindowMemory() override;

    const AppSettings &settings() const { return m_settings; }
    bool keepsSettings() const { return m_store; }
    bool hasKeychain() const { return m_keychain; }
    //! What had to be said about the file when it was loaded.
    const QStringList &messages() const { return m_messages; }
    SecretStore &secrets() { return m_secrets; }
    //! Why a key could not be kept in the keychain now; empty when it could, as far as is known.
    const QString &keychainProblem() const { return m_secrets.keychainProblem(); }

    /*! Finds the keys of endpoints and remembers where they are from. A locked keychain may be waited for: `done` is
     * not called when `context` is gone by then.
     */
    void findKeys(const QList<EndpointSettings> &endpoints, QObject *context,
                  const std::function<void(const QList<KeyedEndpoint> &)> &done);
    //! Where the key of an endpoint is from, as far as it was looked for.
    SecretSource keySource(const QString &endpoint) const;
    //! "from the keychain", "from OPENAI_API_KEY" …
    QString keySourceText(const QString &endpoint) const;

    //! An endpoint was entered, in the place of one called `before` unless that is empty: it and its key are kept.
    void keepEndpoint(const TargetDraft &draft, const QString &before);
    //! What a known endpoint's targets are allowed is something else.
    void keepRules(const QString &endpoint, const TargetRules &rules);
    //! Takes an endpoint of the user's out, and its secrets out of session and keychain.
    void removeEndpoint(const QString &name);
    //! Keeps a secret in the keychain, or for this session where there is none; an empty one is forgotten.
    void keepSecret(const SecretId &id, const Secret &secret);
    //! All of them, as the user set them.
    void setSettings(const AppSettings &settings);
    void setTargets(const QList<Target> &targets);
    void setTasks(const QStringList &tasks);
    void setColorScheme(ColorScheme scheme);
    void setLayout(const QMap<QString, QByteArray> &layout);
    //! Saves now what is not saved yet.
    void save();

Q_SIGNALS:
    //! Something that the user should know, as a sentence.
    void noticed(const QString &message);
    //! Something else than targets, tasks that are on and layout was set.
    void settingsChanged();
    //! A key was put into the keychain, or could not be.
    void keySourceChanged();

private:
    void keepSecrets(const TargetDraft &draft, const EndpointSettings &before, const EndpointSettings &kept);
    void moveSecret(const SecretId &from, const SecretId &to, const Secret &value);
    void keepKey(const TargetDraft &draft, const QString &before, const SecretId &beforeId);
    void changed();

    SettingsStore *m_store;
    NoKeychain m_noKeychain;
    Keychain *m_keychain;
    SecretStore m_secrets;
    AppSettings m_settings;
    QStringList m_messages;
    QHash<QString, SecretSource> m_keySources;
    QString m_saveProblem;
    QTimer m_saveSoon;
    bool m_unsaved = false;
};

} // namespace Fanlight
