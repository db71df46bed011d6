// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settingsview.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace Fanlight {

class SettingsCache;
class SettingsEndpoints;
class SettingsLook;
class SettingsNetwork;
class SettingsPrivacy;
class SettingsSection;
class SettingsShortcuts;
class SettingsTasks;

//! Everything that can be set, in sections. It saves nothing: it tells what was chosen, and shows what holds.
class SettingsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    explicit SettingsPage(QWidget *parent = nullptr);

    void setSettings(const AppSettings &settings);
    //! What is wrong with what was typed, beside its field; empty: nothing.
    void showProblem(SettingsItem item, const QString &problem);
    //! Brings a section to the front.
    void showSection(const SettingsSection &section);
    const SettingsSection *currentSection() const;

    SettingsEndpoints &endpoints() { return *m_endpoints; }
    SettingsTasks &tasks() { return *m_tasks; }
    SettingsCache &cache() { return *m_cache; }
    SettingsPrivacy &privacy() { return *m_privacy; }
    SettingsNetwork &network() { return *m_network; }
    SettingsLook &look() { return *m_look; }
    SettingsShortcuts &shortcuts() { return *m_shortcuts; }

Q_SIGNALS:
    //! All settings as they are now wanted.
    void chosen(const Fanlight::AppSettings &settings);
    //! The page is looked at: what it shows of the world should be true.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    template <typename Section>
    Section *addSection(Section *section, const QString &title);

    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<SettingsSection *> m_sections;
    SettingsEndpoints *m_endpoints;
    SettingsTasks *m_tasks;
    SettingsCache *m_cache;
    SettingsPrivacy *m_privacy;
    SettingsNetwork *m_network;
    SettingsLook *m_look;
    SettingsShortcuts *m_shortcuts;
};

} // namespace Fanlight
