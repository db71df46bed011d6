// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/embeddedsimulator.h"

#include "core/endpoints/builtinendpoints.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

SimulatorOptions withKey(SimulatorOptions options, const QByteArray &key)
{
    options.requiredKey = key;
    return options;
}

} // namespace

EmbeddedSimulator::EmbeddedSimulator(const SimulatorOptions &options)
    : m_token(SimulatorServer::newToken())
    , m_server(std::make_unique<SimulatorServer>(withKey(options, m_token)))
{
}

EmbeddedSimulator::~EmbeddedSimulator() = default;

bool EmbeddedSimulator::start()
{
    if (!m_running)
        m_running = m_server->listen();
    return m_running;
}

QString EmbeddedSimulator::errorString() const
{
    return m_server->errorString();
}

Endpoint EmbeddedSimulator::endpoint() const
{
    Endpoint endpoint{simulatorEndpointName(), Protocol::OpenAiChat, m_server->openAiBaseUrl(), Secret(m_token)};
    // Another version may find other answers.
    endpoint.service = u"simulator "_s + QStringLiteral(FANLIGHT_VERSION);
    return endpoint;
}

} // namespace Fanlight
