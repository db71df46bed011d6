// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/appsettings.h"

#include <QObject>

namespace Fanlight {

class MainWindow;
class SessionCore;
class SettingsPage;
class ShortcutBook;

//! Joins the settings page to the settings: what is chosen there is checked, kept and used.
class WindowPreferences final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowPreferences)

public:
    //! Both outlive this. Adds the page to the window, after the others.
    WindowPreferences(SessionCore &core, MainWindow &window, QObject *parent = nullptr);

Q_SIGNALS:
    //! The page is made, and about to be shown first.
    void pageMade(Fanlight::SettingsPage &page);
    //! The settings name another language.
    void languageChosen();

private:
    SettingsPage *makePage();
    void take(const AppSettings &wanted);
    void refresh();
    void keepShortcuts();
    void showShortcuts();
    void measureCache();
    void clearCache();

    SessionCore &m_core;
    MainWindow &m_window;
    SettingsPage *m_page = nullptr; //!< null until it is shown first
    ShortcutBook *m_shortcuts = nullptr;
};

} // namespace Fanlight
