// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include <memory>
#include <optional>

namespace Fanlight {

class OutputStream;

//! simulate: serves until it is destroyed.
class SimulateCommand final
{
    Q_DISABLE_COPY_MOVE(SimulateCommand)

public:
    //! The streams outlive the command.
    SimulateCommand(SimulateArguments arguments, OutputStream &output, OutputStream &messages);
    ~SimulateCommand();

    //! Listens and says where; what is wrong instead.
    std::optional<UsageProblem> start();

private:
    SimulateArguments m_arguments;
    OutputStream &m_output;
    OutputStream &m_messages;
    std::unique_ptr<SimulatorServer> m_server;
};

} // namespace Fanlight
