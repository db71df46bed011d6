// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulatecommand.h"

#include "app/cli/outputstream.h"

#include <QCoreApplication>

#include <utility>

namespace Fanlight {

namespace {

struct SimulateCommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SimulateCommand)
};

} // namespace

SimulateCommand::SimulateCommand(SimulateArguments arguments, OutputStream &output, OutputStream &messages)
    : m_arguments(std::move(arguments))
    , m_output(output)
    , m_messages(messages)
{
}

SimulateCommand::~SimulateCommand() = default;

std::optional<UsageProblem> SimulateCommand::start()
{
    m_server = std::make_unique<SimulatorServer>(m_arguments.options);
    if (!m_server->listen(m_arguments.port))
        return UsageProblem{SimulateCommandTexts::tr("The simulator cannot listen on 127.0.0.1:%1: %2")
                                .arg(QString::number(m_arguments.port), m_server->errorString())};
    // The address is what scripts wait for: it stands in a line of its own and is written at once.
    m_output.write(SimulateCommandTexts::tr("Fanlight simulator listening on %1 (anthropic: %2)\n")
                       .arg(m_server->openAiBaseUrl().toString(), m_server->anthropicBaseUrl().toString()));
    m_messages.write(
        SimulateCommandTexts::tr("Model \"%1\": offline text analysis, no language model. Ctrl+C ends it.\n")
            .arg(SimulatorServer::modelName()));
    return std::nullopt;
}

} // namespace Fanlight
