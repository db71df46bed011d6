// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowpreferences.h"

#include "app/gui/appearances.h"
#include "app/gui/languages.h"
#include "app/gui/sessioncore.h"
#include "app/gui/settingscheck.h"
#include "app/shared/localstore.h"
#include "core/settings/secretid.h"
#include "core/store/loginname.h"
#include "ui/dialogs/infodialog.h"
#include "ui/models/display.h"
#include "ui/pages/mainwindow.h"
#include "ui/pages/settingscache.h"
#include "ui/pages/settingslook.h"
#include "ui/pages/settingsnetwork.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/settingsprivacy.h"
#include "ui/pages/settingsshortcuts.h"
#include "ui/widgets/shortcutbook.h"

#include <QAction>
#include <QLocale>

namespace Fanlight {

using namespace Qt::StringLiterals;

WindowPreferences::WindowPreferences(SessionCore &core, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_window(window)
{
    QAction *show = window.addPage(
        u"settingsPage"_s, [this] { return makePage(); }, tr("Settings"), u"settings"_s);
    show->setShortcuts(QList<QKeySequence>{QKeySequence(u"Ctrl+,"_s)} + show->shortcuts());
    // The actions of all pages are there by now.
    m_shortcuts = new ShortcutBook(window, this);
    m_shortcuts->apply(core.memory().settings().window.shortcuts);
    connect(m_shortcuts, &ShortcutBook::changed, this, &WindowPreferences::keepShortcuts);
    connect(&window, &MainWindow::shortcutsRequested, this, &WindowPreferences::showShortcuts);
    connect(&core.memory(), &WindowMemory::settingsChanged, this, &WindowPreferences::refresh);
}

SettingsPage *WindowPreferences::makePage()
{
    m_page = new SettingsPage;
    m_page->shortcuts().setBook(m_shortcuts);
    m_page->look().setLanguages(Languages::choices());
    m_page->privacy().setLoginName(loginName());
    connect(m_page, &SettingsPage::chosen, this, &WindowPreferences::take);
    connect(m_page, &SettingsPage::shown, this, &WindowPreferences::measureCache);
    connect(&m_page->cache(), &SettingsCache::clearRequested, this, &WindowPreferences::clearCache);
    connect(&m_page->cache(), &SettingsCache::passwordEntered, this, [this](const QString &password) {
        m_core.memory().keepSecret(redisPasswordId(m_core.memory().settings().cache.redisUrl),
                                   Secret(password.toUtf8()));
        m_core.useCachePassword();
    });
    connect(&m_page->network(), &SettingsNetwork::passwordEntered, this, [this](const QString &password) {
        m_core.memory().keepSecret(proxyPasswordId(m_core.memory().settings().network.proxy),
                                   Secret(password.toUtf8()));
    });
    refresh();
    Q_EMIT pageMade(*m_page);
    return m_page;
}

void WindowPreferences::refresh()
{
    if (m_page)
        m_page->setSettings(m_core.memory().settings());
}

void WindowPreferences::take(const AppSettings &wanted)
{
    const AppSettings before = m_core.memory().settings();
    const QMap<SettingsItem, QString> problems = settingsProblems(before, wanted);
    if (!problems.isEmpty()) {
        for (auto each = problems.cbegin(); each != problems.cend(); ++each)
            m_page->showProblem(each.key(), *each);
        return;
    }
    m_core.memory().setSettings(wanted);
    if (before.window.colorScheme != wanted.window.colorScheme)
        m_window.setAppearance(appearanceOf(wanted.window.colorScheme));
    if (before.cache != wanted.cache || before.privacy != wanted.privacy)
        measureCache();
    if (before.window.language != wanted.window.language)
        Q_EMIT languageChosen();
}

void WindowPreferences::keepShortcuts()
{
    AppSettings wanted = m_core.memory().settings();
    wanted.window.shortcuts = m_shortcuts->changes();
    m_core.memory().setSettings(wanted);
}

void WindowPreferences::showShortcuts()
{
    QList<InfoRow> rows;
    const QList<ShortcutBook::Entry> entries = m_shortcuts->entries();
    for (const ShortcutBook::Entry &entry : entries) {
        if (!entry.keys.isEmpty())
            rows.append({entry.title, keysText(entry.keys)});
    }
    m_window.showInfo(tr("Keyboard shortcuts"), tr("They can be changed in the settings, under Shortcuts."), rows);
}

void WindowPreferences::measureCache()
{
    const CacheSettings &cache = m_core.memory().settings().cache;
    if (!m_core.store() || !cache.enabled) {
        m_page->cache().setFigures({});
        return;
    }
    m_core.store()->cache().measure(this, [this](const CacheStatistics &measured) {
        m_page->cache().setFigures(CacheFigures{measured.onDisk.entries, measured.onDisk.bytes, measured.hits,
                                                measured.hits + measured.misses});
    });
}

void WindowPreferences::clearCache()
{
    if (!m_core.store())
        return;
    m_core.store()->cache().clear(this, [this](std::optional<CacheSize> cleared) {
        m_page->cache().showCleared(
            cleared ? tr("Forgot %Ln answer(s), %1.", nullptr, int(cleared->entries))
                          .arg(QLocale().formattedDataSize(cleared->bytes, 1, QLocale::DataSizeSIFormat))
                    : tr("The cache could not be cleared: its database does not answer. Try again in a moment."));
    });
}

} // namespace Fanlight
