// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/endpointsecrets.h"
#include "ui/models/endpointoffer.h"

#include <QObject>

namespace Fanlight {

class MainWindow;
class SessionCore;
class SettingsPage;
struct TargetDraft;

//! Joins the list of endpoints in the settings to what is known, kept and tested of them.
class WindowEndpoints final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowEndpoints)

public:
    //! Both outlive this.
    WindowEndpoints(SessionCore &core, MainWindow &window, QObject *parent = nullptr);

    //! The page is made; it outlives this.
    void attach(SettingsPage &page);

    //! Asks for a new endpoint, with what was found filled in.
    void add(const EndpointOffer &offer = {});

private:
    void refresh();
    //! Looks where the keys are; once it was asked for, after each change.
    void findKeys();
    QString removalText(const QString &endpoint) const;
    void edit(const QString &name);
    void ask(const TargetDraft &draft, const QString &before);
    void take(const TargetDraft &draft, const QString &before);
    void remove(const QString &name);
    void search();
    void test(const QString &name);

    SessionCore &m_core;
    MainWindow &m_window;
    SettingsPage *m_page = nullptr; //!< null until it is made
    bool m_looksForKeys = false; //!< the page was looked at
};

} // namespace Fanlight
