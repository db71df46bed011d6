// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/cliprocess.h"

#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTest>

#include <csignal>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QJsonArray CliResult::json() const
{
    return QJsonDocument::fromJson(output).array();
}

QString cliProgram()
{
    return qEnvironmentVariable("FANLIGHT_CLI", QStringLiteral(FANLIGHT_CLI));
}

CliProcess::CliProcess()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        const QString lower = name.toLower();
        if (lower.endsWith("_proxy"_L1) || lower.endsWith("_api_key"_L1) || lower.startsWith("ssl_cert"_L1))
            environment.remove(name);
    }
    // Nothing of the user's: neither the keychain nor the folder of data.
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    environment.insert(u"XDG_DATA_HOME"_s, m_home.path());
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(cliProgram());
}

CliProcess::~CliProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void CliProcess::setVariable(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void CliProcess::start(const QStringList &arguments)
{
    m_process.setArguments(arguments);
    m_process.start();
    m_process.waitForStarted();
}

void CliProcess::sendSignal(int number)
{
    // Of one that has ended it is 0, which would be this program and all of its group.
    if (const qint64 id = m_process.processId(); id > 0)
        ::kill(pid_t(id), number);
}

QByteArray CliProcess::output()
{
    m_output += m_process.readAllStandardOutput();
    return m_output;
}

QByteArray CliProcess::messages()
{
    m_messages += m_process.readAllStandardError();
    return m_messages;
}

CliResult CliProcess::result()
{
    const bool ended = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patience);
    const bool orderly = ended && m_process.exitStatus() == QProcess::NormalExit;
    return {orderly ? m_process.exitCode() : -1, output(), messages()};
}

CliResult runCli(const QStringList &arguments, const QByteArray &input)
{
    CliProcess cli;
    cli.start(arguments);
    cli.write(input);
    cli.closeInput();
    return cli.result();
}

QStringList targetAt(const QUrl &baseUrl)
{
    return {u"--url"_s, baseUrl.toString(), u"--model"_s, u"m"_s};
}

void replyWithText(LoopbackConnection &connection, const QString &text)
{
    const QJsonObject choice{{u"index"_s, 0},
                             {u"message"_s, QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, text}}},
                             {u"finish_reason"_s, u"stop"_s}};
    const QJsonObject reply{{u"id"_s, u"r1"_s},
                            {u"object"_s, u"chat.completion"_s},
                            {u"model"_s, u"m"_s},
                            {u"choices"_s, QJsonArray{choice}},
                            {u"usage"_s, QJsonObject{{u"prompt_tokens"_s, 11}, {u"completion_tokens"_s, 3}}}};
    connection.reply(200, compact(reply), {{"Content-Type", "application/json"}});
}

void replyWithError(LoopbackConnection &connection, int status, const QString &message, const QString &code)
{
    const QJsonObject error{
        {u"message"_s, message}, {u"type"_s, u"some_error"_s}, {u"code"_s, code.isEmpty() ? QJsonValue() : code}};
    connection.reply(status, compact({{u"error"_s, error}}), {{"Content-Type", "application/json"}});
}

QByteArray chatEvent(const QString &text)
{
    QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, QJsonObject()}};
    if (text.isNull())
        choice.insert(u"finish_reason"_s, u"stop"_s);
    else
        choice.insert(u"delta"_s, QJsonObject{{u"content"_s, text}});
    return "data: " + compact({{u"object"_s, u"chat.completion.chunk"_s}, {u"choices"_s, QJsonArray{choice}}}) + "\n\n";
}

QJsonObject bodyOf(const LoopbackRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace Fanlight
