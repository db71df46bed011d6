// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsstore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <chrono>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct SettingsStoreTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SettingsStore)
};

constexpr std::chrono::milliseconds lockPatience{2'000};
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerOnlyFolder = ownerOnly | QFileDevice::ExeOwner;

//! More than any settings: what does not end would be read for ever.
constexpr qint64 mostToRead = 8 * 1024 * 1024;

} // namespace

SettingsStore::SettingsStore(const QString &folder, QList<SettingsUpgrade> upgrades)
    : m_path(QDir(folder).filePath(u"settings.ini"_s))
    , m_upgrades(std::move(upgrades))
    , m_base(settingsText({}))
{
}

LoadedSettings SettingsStore::load()
{
    LoadedSettings loaded;
    IniDocument document = read(loaded.messages).document.value_or(IniDocument());
    const std::optional<int> version = versionOf(document);
    const int known = settingsVersion(m_upgrades);
    if (!version)
        loaded.messages.append(
            SettingsStoreTexts::tr("In settings.ini, the version is no number; the file is read as version %1.")
                .arg(known));
    else if (*version > known)
        loaded.messages.append(
            SettingsStoreTexts::tr("The settings were written by a newer Fanlight (version %1 of the file, this one "
                                   "knows %2). What this one knows is used, and the rest is kept.")
                .arg(*version)
                .arg(known));
    upgradeSettings(document, m_upgrades);
    for (const int line : document.strayLines())
        loaded.messages.append(
            SettingsStoreTexts::tr(
                "Line %1 of settings.ini is neither a section nor a key with a value; it is ignored.")
                .arg(line));
    const ReadSettings read = readSettings(document);
    loaded.settings = read.settings;
    loaded.messages.append(read.messages);
    m_base = settingsText(loaded.settings);
    m_unfit = read.unfit;
    for (auto each = m_unfit.cbegin(); each != m_unfit.cend(); ++each) {
        for (const QString &key : *each)
            m_base[each.key()].remove(key);
    }
    return loaded;
}

std::optional<QString> SettingsStore::save(const AppSettings &settings)
{
    const SettingsText text = settingsText(settings);
    const QString folder = QFileInfo(m_path).path();
    if (!QFileInfo(folder).isDir()) {
        if (!QDir().mkpath(folder))
            return SettingsStoreTexts::tr("The settings could not be saved: the folder \"%1\" cannot be made.")
                .arg(folder);
        QFile::setPermissions(folder, ownerOnlyFolder);
    }
    QLockFile lock(m_path + ".lock"_L1);
    // Without a lock there is still an atomic file, and better words for what is wrong with the folder.
    if (!lock.tryLock(int(lockPatience.count())) && lock.error() == QLockFile::LockFailedError)
        return SettingsStoreTexts::tr("The settings could not be saved: another program holds \"%1\".").arg(m_path);
    QStringList messages;
    FoundFile found = read(messages);
    if (!found.mayBeReplaced)
        return SettingsStoreTexts::tr("The settings were not saved, because others would be lost. %1")
            .arg(messages.join(u' '));
    // Where nothing is left of what was loaded, all of it is to be written, not only what was changed since.
    const SettingsText base = found.document ? m_base : settingsText({});
    IniDocument document = std::move(found.document).value_or(IniDocument());
    const QByteArray before = document.toBytes();
    upgradeSettings(document, m_upgrades);
    merge(base, text, document);
    const QByteArray after = document.toBytes();
    if (after != before || !QFile::exists(m_path)) {
        if (std::optional<QString> problem = write(after))
            return problem;
    }
    m_base = text;
    m_unfit.clear();
    return messages.isEmpty() ? std::nullopt : std::optional(messages.join(u' '));
}

SettingsStore::FoundFile SettingsStore::read(QStringList &messages) const
{
    const QFileInfo info(m_path);
    if (!info.exists() && !info.isSymbolicLink())
        return {};
    if (!info.isFile()) {
        messages.append(setAside(SettingsStoreTexts::tr("it is no file")));
        return {};
    }
    QFile file(m_path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(mostToRead) : QByteArray();
    // Nothing is known of what is in it: it may be readable the next time.
    if (file.error() != QFileDevice::NoError) {
        messages.append(
            SettingsStoreTexts::tr("The settings in \"%1\" cannot be read now: %2. The file is left as it is.")
                .arg(m_path, file.errorString()));
        return {.mayBeReplaced = false};
    }
    std::optional<IniDocument> document = IniDocument::fromBytes(bytes);
    if (document && document->isPlausible())
        return {.document = std::move(document)};
    file.close();
    messages.append(setAside(SettingsStoreTexts::tr("it is no text of settings")));
    return {};
}

QString SettingsStore::setAside(const QString &reason) const
{
    const QString dated = m_path + ".unreadable-"_L1 + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString name = dated;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = dated + u'-' + QString::number(number);
    if (QFile::rename(m_path, name))
        return SettingsStoreTexts::tr(
                   "The settings in \"%1\" cannot be read: %2. The file is now \"%3\", and the usual settings are "
                   "used.")
            .arg(m_path, reason, name);
    return SettingsStoreTexts::tr("The settings in \"%1\" cannot be read: %2. The usual settings are used.")
        .arg(m_path, reason);
}

void SettingsStore::merge(const SettingsText &base, const SettingsText &text, IniDocument &document) const
{
    for (auto each = m_unfit.cbegin(); each != m_unfit.cend(); ++each) {
        for (const QString &key : *each)
            document.remove(each.key(), key);
    }
    QStringList sections = base.keys() + text.keys();
    sections.removeDuplicates();
    for (const QString &section : std::as_const(sections)) {
        const QMap<QString, QString> before = base.value(section);
        const QMap<QString, QString> now = text.value(section);
        if (now == before)
            continue;
        // Half an endpoint or task would be none, should the other program have removed it meanwhile.
        const bool whole = isEndpointSection(section) || isTaskSection(section);
        if (whole && !text.contains(section)) {
            document.removeSection(section);
            continue;
        }
        for (auto each = before.cbegin(); each != before.cend(); ++each) {
            if (!now.contains(each.key()))
                document.remove(section, each.key());
        }
        for (auto each = now.cbegin(); each != now.cend(); ++each) {
            if (whole || !before.contains(each.key()) || before.value(each.key()) != *each)
                document.setValue(section, each.key(), *each);
        }
    }
}

std::optional<QString> SettingsStore::write(const QByteArray &bytes) const
{
    QSaveFile file(m_path);
    // Its permissions are set before a byte is in it. Flushed here, because commit() does not notice when what is still
    // in its buffer finds no room on the disk.
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly)
        && file.write(bytes) == bytes.size() && file.flush() && file.commit();
    if (written)
        return std::nullopt;
    return SettingsStoreTexts::tr("The settings could not be saved in \"%1\": %2. They stand until the program ends.")
        .arg(m_path, file.errorString());
}

} // namespace Fanlight
