// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowhost.h"

#include "ui/widgets/widgetstates.h"

#include <utility>

namespace Fanlight {

WindowHost::WindowHost(const SimulatorOptions &simulator, const EnginePolicy &policy,
                       const QProcessEnvironment &environment, const WindowKeeping &keeping,
                       const QString &translations)
    : m_core(std::make_unique<SessionCore>(simulator, policy, environment, keeping))
    , m_languages(translations)
{
    m_languages.use(m_core->memory().settings().window.language);
    m_core->tellTasks();
    m_session = std::make_unique<WindowSession>(*m_core);
    attend();
}

WindowHost::~WindowHost() = default;

void WindowHost::open(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_session->open(paths.first());
    if (paths.size() > 1)
        m_session->window().showNotice(
            tr("Only the first of the files was opened: a run asks about one text, and a batch about one table."));
}

void WindowHost::take(const Handover &handover)
{
    open(handover.paths);
    // Where Qt's Wayland looks for it when a window asks to be in front.
    if (!handover.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", handover.activationToken.toUtf8());
    MainWindow &window = m_session->window();
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void WindowHost::attend()
{
    // From the event loop: the click that chooses is still being delivered inside the window that goes.
    connect(&m_session->preferences(), &WindowPreferences::languageChosen, this, &WindowHost::replaceWindow,
            Qt::QueuedConnection);
}

void WindowHost::replaceWindow()
{
    if (!m_languages.use(m_core->memory().settings().window.language))
        return;
    m_core->tellTasks();
    m_core->batch().retranslate();
    MainWindow &old = m_session->window();
    m_core->memory().setLayout(old.layoutStates());
    const WidgetStates states = widgetStates(old);
    const QString page = old.currentPage();
    const bool wasActive = old.isActiveWindow();
    // The new one reads what this one knows of files and columns.
    m_session->save();
    std::unique_ptr<WindowSession> before = std::exchange(m_session, std::make_unique<WindowSession>(*m_core));
    MainWindow &window = m_session->window();
    // What was chosen and typed there goes on in the new window.
    const QStringList pages = old.madePages();
    for (const QString &made : pages)
        window.makePage(made);
    window.restoreLayout(old.layoutStates());
    window.takeTextOf(old);
    restoreWidgetStates(window, states);
    window.showPageNamed(page);
    attend();
    if (old.isVisible()) {
        window.show();
        if (wasActive)
            window.activateWindow();
    }
    before.reset();
    // And keeps the text, which the other had no more.
    m_session->save();
    Q_EMIT windowReplaced();
}

} // namespace Fanlight
