// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batchcommand.h"
#include "app/cli/commandline.h"
#include "app/cli/endpointscommand.h"
#include "app/cli/exitcode.h"
#include "app/cli/keycommand.h"
#include "app/cli/logcommand.h"
#include "app/cli/logdeletion.h"
#include "app/cli/outputstream.h"
#include "app/cli/runcommand.h"
#include "app/cli/runplan.h"
#include "app/cli/signalwatcher.h"
#include "app/cli/simulatecommand.h"
#include "app/shared/datafolder.h"
#include "app/shared/settingsinuse.h"
#include "core/settings/settingsstore.h"
#include "core/settings/systemkeychain.h"
#include "ui/models/display.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcessEnvironment>

#include <cerrno>
#include <clocale>
#include <cstring>
#include <fcntl.h>
#include <langinfo.h>
#include <memory>
#include <unistd.h>

namespace {

using namespace Fanlight;
using namespace Qt::StringLiterals;

struct ProgramTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::Cli)
};

//! A standard stream that the caller closed must not become the number of a socket.
void occupyClosedStandardStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // Read-only also for output, so that writing to it fails as it would have.
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            ::open("/dev/null", O_RDONLY);
    }
}

//! Qt knows no other file system and terminal encoding than UTF-8, and says so on stderr under LC_ALL=C.
void useUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

//! The three things every command needs.
struct Terminal
{
    OutputStream &output;
    OutputStream &messages;
    SignalWatcher &signalWatcher;
};

int report(const UsageProblem &problem, Terminal &terminal)
{
    // An argument that the sentence repeats may hold anything; it is shown, and stays on its line.
    terminal.messages.write(QString(u"fanlight-cli: "_s + visibleText(problem.message, false) + u'\n'));
    return int(ExitCode::BadUsage);
}

LoadedSettings loadSettings(const DataFolder &data, Terminal &terminal)
{
    LoadedSettings loaded = SettingsStore(data.path).load();
    for (const QString &sentence : std::as_const(loaded.messages))
        terminal.messages.write(QString(u"fanlight-cli: "_s + visibleText(sentence, false) + u'\n'));
    return loaded;
}

//! Carries a command out that asks somebody: with what is recorded where, and the user's settings and prices.
template <typename Command>
int ask(Command &command, const QString &dataDirectory, Terminal &terminal)
{
    const DataFolder data = preparedDataFolder(dataDirectory);
    // A folder that was named is meant; without the platform's there are still answers.
    if (!data.isUsable() && !dataDirectory.isEmpty())
        return report({data.problem}, terminal);
    if (!data.isUsable())
        terminal.messages.write(
            ProgramTexts::tr("fanlight-cli: %1 Nothing is recorded.\n").arg(visibleText(data.problem, false)));
    command.stack().readPrices(data.prices());
    if (data.isUsable())
        command.stack().recordIn(data);
    const LoadedSettings loaded = loadSettings(data, terminal);
    command.stack().useSettings(loaded.settings, std::make_unique<SystemKeychain>(keychainService(data)));
    if (const auto problem = command.start())
        return report(*problem, terminal);
    QObject::connect(&terminal.signalWatcher, &SignalWatcher::interrupted, &command, &Command::stop);
    QObject::connect(&command, &Command::finished, qApp, [](ExitCode code) { QCoreApplication::exit(int(code)); });
    QObject::connect(&command, &Command::refused, qApp,
                     [&terminal](const UsageProblem &problem) { QCoreApplication::exit(report(problem, terminal)); });
    return QCoreApplication::exec();
}

int run(const RunPlanOutcome &outcome, const QString &dataDirectory, Terminal &terminal)
{
    if (std::holds_alternative<Interrupted>(outcome))
        return int(ExitCode::Stopped);
    if (const auto *problem = std::get_if<UsageProblem>(&outcome))
        return report(*problem, terminal);
    RunCommand command(std::get<RunPlan>(outcome), QProcessEnvironment::systemEnvironment(), terminal.output,
                       terminal.messages);
    return ask(command, dataDirectory, terminal);
}

int batch(const BatchArguments &arguments, const QString &dataDirectory, Terminal &terminal)
{
    BatchCommand command(arguments, QProcessEnvironment::systemEnvironment(), terminal.output, terminal.messages);
    return ask(command, dataDirectory, terminal);
}

int endpoints(const EndpointsArguments &arguments, const QString &dataDirectory, Terminal &terminal)
{
    const DataFolder data = dataFolder(dataDirectory);
    if (QFileInfo::exists(data.path) && !QFileInfo(data.path).isDir())
        return report({ProgramTexts::tr("The data directory \"%1\" is not a folder.").arg(dataDirectory)}, terminal);
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const LoadedSettings loaded = loadSettings(data, terminal);
    SystemKeychain keychain(keychainService(data));
    EndpointsCommand command(arguments, {loaded.settings, keychain, environment, terminal.output, terminal.messages});
    if (const auto problem = command.start())
        return report(*problem, terminal);
    QObject::connect(&terminal.signalWatcher, &SignalWatcher::interrupted, qApp,
                     [] { QCoreApplication::exit(int(ExitCode::Stopped)); });
    QObject::connect(&command, &EndpointsCommand::finished, qApp,
                     [](ExitCode code) { QCoreApplication::exit(int(code)); });
    QObject::connect(&command, &EndpointsCommand::refused, qApp,
                     [&terminal](const UsageProblem &problem) { QCoreApplication::exit(report(problem, terminal)); });
    return QCoreApplication::exec();
}

int key(const KeyArguments &arguments, const QString &dataDirectory, Terminal &terminal)
{
    const DataFolder data = dataFolder(dataDirectory);
    const LoadedSettings loaded = loadSettings(data, terminal);
    SystemKeychain keychain(keychainService(data));
    KeyCommand command(arguments, loaded.settings, keychain, terminal.messages);
    if (const auto problem = command.start(terminal.signalWatcher.descriptor()))
        return report(*problem, terminal);
    QObject::connect(&terminal.signalWatcher, &SignalWatcher::interrupted, qApp,
                     [] { QCoreApplication::exit(int(ExitCode::Stopped)); });
    QObject::connect(&command, &KeyCommand::finished, qApp, [](ExitCode code) { QCoreApplication::exit(int(code)); });
    return QCoreApplication::exec();
}

int simulate(const SimulateArguments &arguments, Terminal &terminal)
{
    SimulateCommand command(arguments, terminal.output, terminal.messages);
    if (const auto problem = command.start())
        return report(*problem, terminal);
    QObject::connect(&terminal.signalWatcher, &SignalWatcher::interrupted, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

int deleteLog(const LogArguments &arguments, const QString &dataDirectory, Terminal &terminal)
{
    LogDeletion command(arguments, STDIN_FILENO, terminal.output, terminal.messages);
    if (const auto problem = command.start(dataFolder(dataDirectory)))
        return report(*problem, terminal);
    QObject::connect(&terminal.signalWatcher, &SignalWatcher::interrupted, &command, &LogDeletion::stop);
    QObject::connect(&command, &LogDeletion::finished, qApp, [](ExitCode code) { QCoreApplication::exit(int(code)); });
    return QCoreApplication::exec();
}

int showLog(const LogArguments &arguments, const QString &dataDirectory, Terminal &terminal)
{
    LogCommand command(arguments, terminal.output, terminal.messages);
    if (const auto problem = command.start(dataFolder(dataDirectory)))
        return report(*problem, terminal);
    QObject::connect(&terminal.signalWatcher, &SignalWatcher::interrupted, &command, &LogCommand::stop);
    QObject::connect(&command, &LogCommand::finished, qApp, [](ExitCode code) { QCoreApplication::exit(int(code)); });
    return QCoreApplication::exec();
}

int carryOut(const Invocation &invocation, Terminal &terminal)
{
    if (const auto *problem = std::get_if<UsageProblem>(&invocation.command))
        return report(*problem, terminal);
    if (const auto *information = std::get_if<InformationRequest>(&invocation.command)) {
        const bool written = terminal.output.write(information->text) || terminal.output.readerLeft();
        return int(written ? ExitCode::AllDone : ExitCode::Stopped);
    }
    const int interruptFd = terminal.signalWatcher.descriptor();
    if (const auto *analyze = std::get_if<AnalyzeArguments>(&invocation.command))
        return run(planAnalyze(*analyze, interruptFd), invocation.dataDirectory, terminal);
    if (const auto *ask = std::get_if<AskArguments>(&invocation.command))
        return run(planAsk(*ask, interruptFd), invocation.dataDirectory, terminal);
    if (const auto *table = std::get_if<BatchArguments>(&invocation.command))
        return batch(*table, invocation.dataDirectory, terminal);
    if (const auto *wanted = std::get_if<EndpointsArguments>(&invocation.command))
        return endpoints(*wanted, invocation.dataDirectory, terminal);
    if (const auto *wanted = std::get_if<KeyArguments>(&invocation.command))
        return key(*wanted, invocation.dataDirectory, terminal);
    if (const auto *log = std::get_if<LogArguments>(&invocation.command))
        return log->action == LogArguments::Action::Delete ? deleteLog(*log, invocation.dataDirectory, terminal)
                                                           : showLog(*log, invocation.dataDirectory, terminal);
    return simulate(std::get<SimulateArguments>(invocation.command), terminal);
}

} // namespace

int main(int argc, char *argv[])
{
    occupyClosedStandardStreams();
    useUtf8Locale();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"fanlight"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(FANLIGHT_VERSION));

    OutputStream output(STDOUT_FILENO);
    OutputStream messages(STDERR_FILENO);
    SignalWatcher signalWatcher;
    Terminal terminal{output, messages, signalWatcher};
    return carryOut(parseCommandLine(QCoreApplication::arguments().sliced(1)), terminal);
}
