// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowguide.h"

#include "ui/dialogs/guidedialog.h"
#include "ui/pages/mainwindow.h"
#include "ui/pages/settingscache.h"
#include "ui/pages/settingsendpoints.h"
#include "ui/pages/settingslook.h"
#include "ui/pages/settingsnetwork.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/settingsprivacy.h"
#include "ui/pages/settingsshortcuts.h"
#include "ui/pages/settingstasks.h"
#include "ui/widgets/screenfit.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

WindowGuide::WindowGuide(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    connect(&window, &MainWindow::guideRequested, this, &WindowGuide::show);
}

WindowGuide::~WindowGuide()
{
    delete m_dialog;
}

void WindowGuide::show()
{
    if (!m_dialog) {
        // Without a parent, so that it can be read while the window waits for one of its dialogs; and so it must not be
        // what keeps the program running.
        m_dialog = new GuideDialog(Guide::fromFolder(Guide::programFolder()), Guide::programFolder());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setAttribute(Qt::WA_QuitOnClose, false);
        connect(m_dialog, &GuideDialog::linkChosen, this,
                [this](const QUrl &address) { m_window.confirmLink(address, tr("Link in the guide"), m_dialog); });
    }
    m_dialog->showPlace(chapterOfPage());
    m_dialog->resize(m_dialog->size().boundedTo(roomOnScreen(*m_dialog)));
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

QString WindowGuide::chapterOfPage() const
{
    const QString page = m_window.currentPage();
    if (page == "batchPage"_L1)
        return u"batch.md"_s;
    if (page == "historyPage"_L1 || page == "insightsPage"_L1)
        return u"history-and-insights.md"_s;
    if (page == "settingsPage"_L1 && m_settings)
        return chapterOfSection(*m_settings);
    return u"first-analysis.md"_s;
}

QString WindowGuide::chapterOfSection(SettingsPage &settings)
{
    const SettingsSection *section = settings.currentSection();
    if (section == &settings.endpoints() || section == &settings.network())
        return u"providers.md"_s;
    if (section == &settings.tasks())
        return u"tasks.md"_s;
    if (section == &settings.cache())
        return u"costs.md"_s;
    if (section == &settings.privacy())
        return u"privacy.md"_s;
    if (section == &settings.look())
        return u"index.md"_s;
    if (section == &settings.shortcuts())
        return u"shortcuts.md"_s;
    return u"rate-limits.md"_s;
}

} // namespace Fanlight
