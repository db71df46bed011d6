// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowwelcome.h"

#include "app/gui/sessioncore.h"
#include "core/endpoints/builtinendpoints.h"
#include "core/store/sqliteversion.h"
#include "ui/dialogs/infodialog.h"
#include "ui/dialogs/newsdialog.h"
#include "ui/models/changelog.h"
#include "ui/models/endpointoffers.h"
#include "ui/models/targetvalidation.h"
#include "ui/pages/mainwindow.h"
#include "ui/widgets/welcomebar.h"

#include <QEvent>
#include <QFile>
#include <QSslSocket>
#include <QSysInfo>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString version()
{
    return QStringLiteral(FANLIGHT_VERSION);
}

QString tlsText()
{
    return QSslSocket::supportsSsl() ? WindowWelcome::tr("%1, by Qt's backend \"%2\"")
                                           .arg(QSslSocket::sslLibraryVersionString(), QSslSocket::activeBackend())
                                     : WindowWelcome::tr("none: only addresses with http can be reached");
}

} // namespace

WindowWelcome::WindowWelcome(SessionCore &core, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_window(window)
{
    connect(&window, &MainWindow::newsRequested, this, &WindowWelcome::showNews);
    connect(&window, &MainWindow::aboutRequested, this, &WindowWelcome::showAbout);
    // Where nothing is kept, nothing would remember that this was read.
    if (!core.memory().keepsSettings())
        return;
    tellNews();
    const AppSettings &settings = core.memory().settings();
    const bool knowsOthers = !settings.endpoints.isEmpty()
        || std::ranges::any_of(settings.targets,
                               [](const Target &target) { return target.endpoint != simulatorEndpointName(); });
    if (!settings.window.welcomed && !knowsOthers)
        welcome();
}

void WindowWelcome::welcome()
{
    m_bar = new WelcomeBar(&m_window);
    m_window.addBar(m_bar);
    connect(m_bar, &WelcomeBar::serverChosen, this, &WindowWelcome::useServer);
    connect(m_bar, &WelcomeBar::keyRequested, this, [this] { Q_EMIT m_window.otherEndpointRequested(); });
    connect(m_bar, &WelcomeBar::declined, this, &WindowWelcome::end);
    // A target of one's own is what the bar is for.
    connect(&m_window, &MainWindow::targetEntered, this, &WindowWelcome::end);
    m_window.installEventFilter(this);
}

bool WindowWelcome::eventFilter(QObject *watched, QEvent *event)
{
    // Not before the window is there: a start waits for nothing.
    if (watched == &m_window && event->type() == QEvent::Paint) {
        m_window.removeEventFilter(this);
        QMetaObject::invokeMethod(
            this, [this] { lookForServers(); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void WindowWelcome::lookForServers(const QList<DetectionPort> &ports)
{
    if (!m_bar)
        return;
    auto *detection = new ServerDetection(m_core.stack().http(), this);
    connect(detection, &ServerDetection::finished, this, [this, detection](const QList<LocalServer> &servers) {
        detection->deleteLater();
        QList<EndpointOffer> usable = foundOffers(servers);
        usable.removeIf([](const EndpointOffer &server) { return server.model.isEmpty(); });
        if (!m_bar || usable.isEmpty())
            return;
        m_found = usable;
        m_bar->offerServer(usable.first().title);
    });
    detection->start(ports);
}

void WindowWelcome::useServer()
{
    const EndpointOffer &server = m_found.first();
    TargetDraft draft;
    draft.endpoint.protocol = server.protocol;
    draft.endpoint.baseUrl = server.baseUrl;
    draft.endpoint.name = suggestedEndpointName(server.baseUrl);
    draft.model = server.model;
    // Ours would only stand beside it.
    while (!m_core.workbench().targets().isEmpty())
        m_core.workbench().removeTarget(0);
    Q_EMIT m_window.targetEntered(draft, -1);
    end();
}

void WindowWelcome::end()
{
    if (m_bar)
        m_bar->deleteLater();
    m_bar = nullptr;
    AppSettings settings = m_core.memory().settings();
    settings.window.welcomed = true;
    m_core.memory().setSettings(settings);
}

void WindowWelcome::tellNews()
{
    AppSettings settings = m_core.memory().settings();
    if (settings.window.newsOf == version())
        return;
    // Nothing is new to whoever starts for the first time.
    if (!settings.window.newsOf.isEmpty())
        m_window.showNotice(
            tr("Fanlight is now version %1. What is new stands under Help, What's new.").arg(version()));
    settings.window.newsOf = version();
    m_core.memory().setSettings(settings);
}

void WindowWelcome::showNews()
{
    QFile file(u":/CHANGELOG.md"_s);
    const QString changes =
        file.open(QIODevice::ReadOnly) ? newestChanges(QString::fromUtf8(file.readAll())) : QString();
    auto *dialog = new NewsDialog(changes, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowWelcome::showAbout()
{
    const QString compiler = QStringLiteral(FANLIGHT_COMPILER);
    m_window.showInfo(
        tr("About Fanlight"),
        tr("Fanlight asks several questions of one or several language models at once and shows the "
           "answers side by side as they arrive."),
        {
            {tr("Version"), version()},
            {tr("Qt"),
             tr("%1, built with %2").arg(QString::fromLatin1(qVersion()), QString::fromLatin1(QT_VERSION_STR))},
            {tr("TLS"), tlsText()},
            {tr("SQLite"), sqliteVersion()},
            {tr("Build"), tr("%1, %2").arg(compiler, QSysInfo::buildAbi())},
            {tr("System"), QSysInfo::prettyProductName() + u' ' + QSysInfo::currentCpuArchitecture()},
            {tr("License"), tr("GNU General Public License, version 3 or later")},
            {tr("Third parties"), tr("Their notices are the last chapter of the user guide (F1).")},
        });
}

} // namespace Fanlight
