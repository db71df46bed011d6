// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keycommand.h"

#include "app/cli/outputstream.h"
#include "app/cli/secretinput.h"
#include "app/shared/knownendpoints.h"
#include "core/endpoints/builtinendpoints.h"
#include "ui/models/display.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

KeyCommand::KeyCommand(KeyArguments arguments, const AppSettings &settings, Keychain &keychain, OutputStream &messages,
                       QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
    , m_settings(settings)
    , m_messages(messages)
    // What the environment has is not to be kept.
    , m_secrets(keychain, QProcessEnvironment())
{
}

std::optional<UsageProblem> KeyCommand::start(int interruptFd)
{
    const auto found = place();
    if (const auto *problem = std::get_if<UsageProblem>(&found))
        return *problem;
    const Place &place = std::get<Place>(found);
    if (m_arguments.forget) {
        m_secrets.forget(place.id, [this, title = place.title](const std::optional<QString> &problem) {
            conclude(tr("The keychain no longer holds %1.").arg(title), problem);
        });
        return std::nullopt;
    }
    if (m_messages.isTerminal())
        m_messages.write(tr("Enter %1 (it is not shown): ").arg(visibleText(place.title, false)));
    const SecretInput input = readSecret(interruptFd);
    if (m_messages.isTerminal())
        m_messages.write(u"\n"_s);
    if (input.interrupted) {
        finish(ExitCode::Stopped);
        return std::nullopt;
    }
    if (!input.problem.isEmpty())
        return UsageProblem{input.problem};
    m_secrets.remember(place.id, input.secret, [this, place](const std::optional<QString> &problem) {
        conclude(tr("The system's keychain keeps %1, for %2 only.").arg(place.title, place.id.origin), problem);
    });
    return std::nullopt;
}

std::variant<KeyCommand::Place, UsageProblem> KeyCommand::place() const
{
    const QString &name = m_arguments.name;
    if (name == simulatorEndpointName())
        return UsageProblem{tr("The built-in simulator needs no key.")};
    const std::optional<EndpointSettings> known = knownEndpoint(m_settings, name);
    if (!known)
        return UsageProblem{tr("There is no endpoint \"%1\": the endpoints are %2.")
                                .arg(name, knownEndpointNames(m_settings).join(u", "_s))};
    if (known->baseUrl.isEmpty())
        return UsageProblem{tr("The endpoint \"%1\" has no address yet, and a key is kept for an address.").arg(name)};
    if (m_arguments.forProxy) {
        if (known->proxyUser.isEmpty())
            return UsageProblem{tr("The endpoint \"%1\" gives its proxy no name, so there is no password.").arg(name)};
        return Place{endpointProxyPasswordId(name, known->proxy), tr("the proxy password of \"%1\"").arg(name)};
    }
    if (m_arguments.header.isEmpty())
        return Place{endpointKeyId(name, known->baseUrl), tr("the key of \"%1\"").arg(name)};
    const auto header = std::ranges::find_if(known->headers, [this](const HeaderSettings &candidate) {
        return candidate.isSecret && candidate.name.compare(m_arguments.header, Qt::CaseInsensitive) == 0;
    });
    if (header == known->headers.end())
        return UsageProblem{
            tr("The endpoint \"%1\" has no secret header \"%2\" in the settings.").arg(name, m_arguments.header)};
    return Place{headerSecretId(name, known->baseUrl, header->name),
                 tr("the header %1 of \"%2\"").arg(header->name, name)};
}

void KeyCommand::conclude(const QString &done, const std::optional<QString> &problem)
{
    // "For this session only" is for programs that go on.
    message(problem ? tr("Nothing was changed. %1").arg(m_secrets.keychainProblem()) : done);
    finish(problem ? ExitCode::SomeFailed : ExitCode::AllDone);
}

void KeyCommand::finish(ExitCode code)
{
    QMetaObject::invokeMethod(
        this, [this, code] { Q_EMIT finished(code); }, Qt::QueuedConnection);
}

void KeyCommand::message(const QString &text)
{
    m_messages.write(QString(u"fanlight-cli: "_s + visibleText(text, false) + u'\n'));
}

} // namespace Fanlight
