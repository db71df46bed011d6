// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitcode.h"
#include "core/settings/appsettings.h"
#include "core/settings/secretid.h"
#include "core/settings/secretstore.h"

#include <QObject>

#include <optional>
#include <variant>

namespace Fanlight {

class OutputStream;

/*! endpoints key: puts the key, a secret header or the proxy's password of an endpoint into the system's keychain, or
 *  takes it out. A secret is read from standard input and never is an argument, which everybody on the machine can see.
 */
class KeyCommand final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyCommand)

public:
    //! Keychain and stream outlive the command.
    KeyCommand(KeyArguments arguments, const AppSettings &settings, Keychain &keychain, OutputStream &messages,
               QObject *parent = nullptr);

    //! Blocks while the secret is entered, until `interruptFd` becomes readable; what is wrong instead, and then
    //! nothing was kept and finished() never comes.
    std::optional<UsageProblem> start(int interruptFd);

Q_SIGNALS:
    //! Never from within start().
    void finished(Fanlight::ExitCode code);

private:
    //! What the secret is, for whom it is kept.
    struct Place
    {
        SecretId id;
        QString title; //!< "the key of \"openai\""
    };

    std::variant<Place, UsageProblem> place() const;
    void conclude(const QString &done, const std::optional<QString> &problem);
    void finish(ExitCode code);
    void message(const QString &text);

    KeyArguments m_arguments;
    AppSettings m_settings;
    OutputStream &m_messages;
    SecretStore m_secrets;
};

} // namespace Fanlight
