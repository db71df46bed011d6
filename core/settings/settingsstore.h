// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settingstext.h"
#include "core/settings/settingsupgrade.h"

#include <QString>

#include <optional>

namespace Fanlight {

//! Settings as a start finds them, and what the user should be told of it.
struct LoadedSettings
{
    AppSettings settings;
    QStringList messages; //!< whole sentences, without secrets

    bool operator==(const LoadedSettings &) const = default;
};

/*! The one place that loads and saves settings: `settings.ini` in the data folder, for its owner only (0600).
 *
 *  Loading always succeeds: what cannot be used is replaced by its default and said. Saving writes only what was
 *  changed since loading, into the file as it is then, so that two programs on one folder do not undo each other, and
 *  what this version does not know stays. The file is replaced whole or not at all.
 *
 *  It never writes a secret: those are the SecretStore's.
 */
class SettingsStore final
{
public:
    //! Nothing is read or made yet.
    explicit SettingsStore(const QString &folder, QList<SettingsUpgrade> upgrades = settingsUpgrades());

    QString path() const { return m_path; }

    /*! Reads the file. A missing one is no problem; one that is no text of settings is set aside under a name with
     *  the date, and that is said. One that cannot be opened is left alone, and save() refuses to replace it.
     */
    LoadedSettings load();

    /*! Saves what differs from what was loaded or saved last; all of it, should the file be gone. What is wrong
     * instead, as a sentence; then nothing has changed on disk, and the next save tries it all again.
     */
    std::optional<QString> save(const AppSettings &settings);

private:
    struct FoundFile
    {
        std::optional<IniDocument> document{}; //!< nothing: there is none, or none any more
        bool mayBeReplaced = true; //!< false: it is there and could not be opened
    };

    FoundFile read(QStringList &messages) const;
    QString setAside(const QString &reason) const;
    //! Puts what differs from `base` into the document.
    void merge(const SettingsText &base, const SettingsText &text, IniDocument &document) const;
    std::optional<QString> write(const QByteArray &bytes) const;

    QString m_path;
    QList<SettingsUpgrade> m_upgrades;
    SettingsText m_base; //!< as loaded or saved last
    QMap<QString, QStringList> m_unfit; //!< keys to be taken out of the file or written anew, by section
};

} // namespace Fanlight
