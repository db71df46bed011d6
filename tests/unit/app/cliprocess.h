// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/loopbackconnection.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace Fanlight {

//! The program under test: the one that was built beside the test, or what FANLIGHT_CLI names, such as one with
//! sanitizers.
QString cliProgram();

//! How a run of fanlight-cli ended.
struct CliResult
{
    int exitCode = -1; //!< -1: it crashed, or did not end
    QByteArray output;
    QByteArray messages;

    //! The output as an array; empty when it is no JSON array.
    QJsonArray json() const;
};

/*! fanlight-cli as its users run it.
 *
 *  The test's event loop runs on meanwhile, so that servers of the test answer it. Of the caller's
 *  environment it sees nothing that changes what it does: no proxy, no keys, no certificates, no settings, no keychain.
 */
class CliProcess final
{
    Q_DISABLE_COPY_MOVE(CliProcess)

public:
    CliProcess();
    ~CliProcess();

    void setVariable(const QString &name, const QString &value);
    void start(const QStringList &arguments);
    void write(const QByteArray &input) { m_process.write(input); }
    void closeInput() { m_process.closeWriteChannel(); }
    void sendSignal(int number);
    //! The process itself, for what is not here.
    QProcess &process() { return m_process; }

    //! What it has printed by now.
    QByteArray output();
    QByteArray messages();
    //! Waits for its end.
    CliResult result();

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_messages;
};

//! Runs it to its end. Standard input is `input` and then closed.
CliResult runCli(const QStringList &arguments, const QByteArray &input = {});

//! "--url URL --model m" for a server of the test that speaks openai-chat.
QStringList targetAt(const QUrl &baseUrl);

//! The reply of an openai-chat server that was not asked to stream, or did not care.
void replyWithText(LoopbackConnection &connection, const QString &text);
//! An error in OpenAI's shape.
void replyWithError(LoopbackConnection &connection, int status, const QString &message, const QString &code = {});
//! One event of an openai-chat stream: text, or the end when it is null.
QByteArray chatEvent(const QString &text);
//! The JSON body of a request.
QJsonObject bodyOf(const LoopbackRequest &request);

} // namespace Fanlight
