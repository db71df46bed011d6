// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logdeletion.h"

#include "app/cli/logcommand.h"
#include "app/cli/outputstream.h"
#include "core/store/schema.h"
#include "ui/models/display.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <unistd.h>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

LogDeletion::LogDeletion(const LogArguments &arguments, int input, OutputStream &output, OutputStream &messages,
                         QObject *parent)
    : QObject(parent)
    , m_arguments(arguments)
    , m_input(input)
    , m_output(output)
    , m_messages(messages)
    , m_answer(QSocketNotifier::Read)
{
    connect(&m_answer, &QSocketNotifier::activated, this, &LogDeletion::takeAnswer);
}

LogDeletion::~LogDeletion() = default;

std::optional<UsageProblem> LogDeletion::start(const DataFolder &folder)
{
    if (auto problem = LogCommand::problemWith(folder))
        return problem;
    if (const auto old = age(); old && old->count() <= 0)
        return UsageProblem{tr("--until needs a time in the past when something is to be deleted.")};
    if (!QFileInfo::exists(folder.database())) {
        message(tr("Nothing was recorded in \"%1\" yet.").arg(QDir::toNativeSeparators(folder.path)));
        QMetaObject::invokeMethod(
            this, [this] { finish(ExitCode::AllDone); }, Qt::QueuedConnection);
        return std::nullopt;
    }
    DatabaseOptions options;
    options.busyTimeout = std::chrono::seconds(10);
    m_database = std::make_unique<Database>(folder.database(), storeMigrations(), options);
    m_log = std::make_unique<AuditLog>(*m_database, m_clock);
    count();
    return std::nullopt;
}

void LogDeletion::stop()
{
    finish(ExitCode::Stopped);
}

std::optional<std::chrono::seconds> LogDeletion::age() const
{
    const QDateTime &until = m_arguments.filter.until;
    if (!until.isValid())
        return std::nullopt;
    return std::chrono::seconds(until.secsTo(QDateTime::currentDateTimeUtc()));
}

void LogDeletion::count()
{
    const auto then = [this](std::optional<qint64> found) {
        if (found)
            takeCount(*found);
        else
            fail();
    };
    if (const auto old = age())
        m_log->countOlder(this, *old, then);
    else
        m_log->count(this, {}, then);
}

void LogDeletion::takeCount(qint64 found)
{
    if (m_ended)
        return;
    if (found == 0) {
        message(m_arguments.filter.until.isValid() ? tr("Nothing that was recorded is older.")
                                                   : tr("Nothing was recorded yet."));
        finish(ExitCode::AllDone);
        return;
    }
    message(tr("Recorded queries to delete: %1.").arg(countText(found)));
    if (m_arguments.confirmed) {
        remove();
        return;
    }
    if (!m_messages.isTerminal() || ::isatty(m_input) == 0) {
        message(tr("Nothing was deleted: --yes deletes without a question."));
        finish(ExitCode::BadUsage);
        return;
    }
    m_messages.write(tr("Delete them for good? Type yes: "));
    m_answer.setSocket(m_input);
    m_answer.setEnabled(true);
}

void LogDeletion::takeAnswer()
{
    m_answer.setEnabled(false);
    // A terminal hands over whole lines.
    std::array<char, 256> line{};
    const auto length = ::read(m_input, line.data(), line.size());
    const QString answer = QString::fromUtf8(line.data(), std::max<qsizetype>(0, length)).trimmed().toLower();
    if (answer == "yes"_L1 || answer == tr("yes")) {
        remove();
        return;
    }
    message(tr("Nothing was deleted."));
    finish(ExitCode::Stopped);
}

void LogDeletion::remove()
{
    const auto then = [this](std::optional<qint64> removed) {
        if (m_ended)
            return;
        if (!removed) {
            fail();
            return;
        }
        const bool written = m_output.write(tr("Deleted queries: %1.\n").arg(countText(*removed)));
        finish(written || m_output.readerLeft() ? ExitCode::AllDone : ExitCode::Stopped);
    };
    if (const auto old = age())
        m_log->removeOlder(this, *old, then);
    else
        m_log->removeAll(this, then);
}

void LogDeletion::fail()
{
    if (m_ended)
        return;
    m_database->close();
    const QString problem = m_database->problem();
    message(problem.isEmpty() ? tr("The log cannot be changed: another program keeps it locked.") : problem);
    finish(ExitCode::BadUsage);
}

void LogDeletion::finish(ExitCode code)
{
    if (!std::exchange(m_ended, true))
        Q_EMIT finished(code);
}

void LogDeletion::message(const QString &text)
{
    m_messages.write(QString(u"fanlight-cli: "_s + visibleText(text, false) + u'\n'));
}

} // namespace Fanlight
