// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/singleinstance.h"
#include "app/gui/windowhost.h"
#include "app/shared/datafolder.h"
#include "app/shared/localstore.h"
#include "app/shared/sampletext.h"
#include "app/shared/settingsinuse.h"
#include "core/settings/systemkeychain.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/screenfit.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

//! The window's own size would reach under a panel, or off the screen with its frame: then it takes what there is.
void showFitting(QWidget &window)
{
    const QSize room = Fanlight::roomOnScreen(window);
    if (window.width() > room.width() || window.height() > room.height())
        window.showMaximized();
    else
        window.show();
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Asks several questions of one or several language models at once."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"FILE"_s,
        QCoreApplication::translate("main", "A text to open, or a table (CSV, TSV, JSON Lines) for a batch."),
        u"[FILE]"_s);
    parser.addOption({u"data-dir"_s,
                      QCoreApplication::translate("main", "The folder for settings and data, instead of the system's."),
                      u"DIR"_s});
}

bool asksForText(int argc, char *argv[])
{
    return std::any_of(argv + std::min(argc, 1), argv + argc, [](std::string_view argument) {
        return argument == "-h" || argument == "--help" || argument == "--help-all" || argument == "-v"
            || argument == "--version";
    });
}

bool hasDisplay(int argc, char *argv[])
{
#if defined(Q_OS_LINUX)
    const bool isChosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
        || std::any_of(argv + std::min(argc, 1), argv + argc,
                       [](std::string_view argument) { return argument == "-platform"; });
    return isChosen || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    Q_UNUSED(argc);
    Q_UNUSED(argv);
    return true;
#endif
}

//! What can be said without a window; QApplication would abort the program where there is no display.
int answerInText(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application); // ends the program for the help and the version
    std::fputs(qPrintable(QCoreApplication::translate(
                   "main", "fanlight: There is no display here. fanlight-cli does the same work in a terminal.\n")),
               stderr);
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"fanlight"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FANLIGHT_VERSION));
    if (asksForText(argc, argv) || !hasDisplay(argc, argv))
        return answerInText(argc, argv);
    // Before Qt takes it for a window that may never open.
    const QString activationToken = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Fanlight"_s);
    QApplication::setDesktopFileName(QStringLiteral(FANLIGHT_APPLICATION_ID));
    QApplication::setWindowIcon(Fanlight::Icons::application());

    QCommandLineParser parser;
    describe(parser);
    parser.process(application);

    const Fanlight::DataFolder data = Fanlight::preparedDataFolder(parser.value(u"data-dir"_s));
    const QStringList files = parser.positionalArguments();
    Fanlight::SingleInstance instance(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation), data.path);
    if (instance.begin(Fanlight::handoverOf(files, activationToken)) == Fanlight::SingleInstance::Start::HandedOver)
        return 0;

    Fanlight::Theme::apply(Fanlight::Appearance::System);
    Fanlight::SettingsStore settings(data.path);
    Fanlight::WindowStateStore state(data.path);
    Fanlight::SystemKeychain keychain(Fanlight::keychainService(data));
    std::optional<Fanlight::LocalStore> store;
    if (data.isUsable())
        store.emplace(data);
    std::optional<Fanlight::WindowHost> kept;
    Fanlight::WindowHost &host =
        kept.emplace(Fanlight::SimulatorOptions{}, Fanlight::EnginePolicy{}, QProcessEnvironment::systemEnvironment(),
                     Fanlight::WindowKeeping{data.isUsable() ? &settings : nullptr, &keychain,
                                             store ? &*store : nullptr, data.isUsable() ? &state : nullptr});
    Fanlight::WindowSession &session = host.session();
    if (!data.isUsable())
        session.window().showNotice(data.problem);
    session.readPrices(data.prices());
    if (!files.isEmpty())
        host.open(files);
    else if (!session.restoreText())
        session.window().setText(Fanlight::sampleText());
    QObject::connect(&instance, &Fanlight::SingleInstance::received, &host, &Fanlight::WindowHost::take);
    showFitting(session.window());
    const int status = QApplication::exec();
    kept.reset();
    // There is no window any more to tell it.
    const QStringList told = store ? store->close() : QStringList();
    for (const QString &sentence : told)
        QTextStream(stderr) << sentence << Qt::endl;
    return status;
}
