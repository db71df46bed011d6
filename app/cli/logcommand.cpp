// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logcommand.h"

#include "app/cli/costslist.h"
#include "app/cli/outputstream.h"
#include "core/store/auditreader.h"
#include "core/store/schema.h"
#include "ui/models/display.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesPerPage = 500;

//! Whoever asks waits for another program's lock rather than going without an answer.
DatabaseOptions patientOptions(bool readOnly)
{
    DatabaseOptions options;
    options.busyTimeout = std::chrono::seconds(10);
    options.readOnly = readOnly;
    return options;
}

} // namespace

LogCommand::LogCommand(const LogArguments &arguments, OutputStream &output, OutputStream &messages, QObject *parent)
    : QObject(parent)
    , m_arguments(arguments)
    , m_output(output)
    , m_messages(messages)
    , m_writer(arguments.format, output.isTerminal() ? output.columns() : 0)
{
}

LogCommand::~LogCommand() = default;

std::optional<UsageProblem> LogCommand::problemWith(const DataFolder &folder)
{
    const QString shown = QDir::toNativeSeparators(folder.path);
    const QFileInfo info(folder.path);
    if (info.exists() && !info.isDir())
        return UsageProblem{tr("The data directory \"%1\" is not a folder.").arg(shown)};
    if (!QFileInfo::exists(folder.database()) && info.exists() && !info.isReadable())
        return UsageProblem{tr("The data directory \"%1\" cannot be read.").arg(shown)};
    return std::nullopt;
}

std::optional<UsageProblem> LogCommand::start(const DataFolder &folder)
{
    if (auto problem = problemWith(folder))
        return problem;
    if (!QFileInfo::exists(folder.database())) {
        message(tr("Nothing was recorded in \"%1\" yet.").arg(QDir::toNativeSeparators(folder.path)));
        // Not before the event loop runs, which the end of this leaves.
        QMetaObject::invokeMethod(this, &LogCommand::end, Qt::QueuedConnection);
        return std::nullopt;
    }
    m_database = std::make_unique<Database>(folder.database(), storeMigrations(),
                                            patientOptions(!QFileInfo(folder.path).isWritable()));
    if (m_arguments.action == LogArguments::Action::Costs)
        findCosts();
    else
        findRange();
    return std::nullopt;
}

void LogCommand::stop()
{
    finish(ExitCode::Stopped);
}

void LogCommand::findCosts()
{
    const auto find = [filter = m_arguments.filter](DatabaseSession &session) { return spending(session, filter); };
    m_database->read<QList<SpendingLine>>(this, find, [this](const std::optional<QList<SpendingLine>> &lines) {
        if (!lines) {
            fail();
            return;
        }
        m_written = lines->size();
        if (write(costsText(*lines, m_arguments.format, m_output.isTerminal())))
            conclude();
    });
}

void LogCommand::findRange()
{
    const auto find = [filter = m_arguments.filter, last = m_arguments.last](DatabaseSession &session) {
        Range range;
        range.last = session.value(u"SELECT max(id) FROM queries"_s).toLongLong();
        range.found = countEntries(session, filter);
        if (last && range.found > *last)
            range.first = firstOfNewest(session, filter, *last);
        return range;
    };
    m_database->read<Range>(this, find, [this](const std::optional<Range> &range) {
        if (range)
            takeRange(*range);
        else
            fail();
    });
}

void LogCommand::takeRange(const Range &range)
{
    m_found = range.found;
    m_page = {AuditPage::Order::OldestFirst, range.first > 0 ? range.first - 1 : 0, range.last, entriesPerPage};
    nextPage();
}

void LogCommand::nextPage()
{
    const auto find = [filter = m_arguments.filter, page = m_page](DatabaseSession &session) {
        return auditEntries(session, filter, page);
    };
    m_database->read<QList<AuditEntry>>(this, find, [this](const std::optional<QList<AuditEntry>> &entries) {
        if (m_ended)
            return;
        if (entries)
            takePage(*entries);
        else
            fail();
    });
}

void LogCommand::takePage(const QList<AuditEntry> &entries)
{
    if (entries.isEmpty()) {
        end();
        return;
    }
    m_page.after = entries.constLast().id;
    m_written += entries.size();
    if (write(m_writer.add(entries)))
        nextPage();
}

bool LogCommand::write(const QByteArray &bytes)
{
    if (m_output.writeBytes(bytes))
        return true;
    if (m_output.readerLeft()) {
        finish(ExitCode::AllDone);
        return false;
    }
    message(tr("The log could not be written: %1.").arg(m_output.errorString()));
    finish(ExitCode::Stopped);
    return false;
}

void LogCommand::end()
{
    if (write(m_arguments.action == LogArguments::Action::Costs
                  ? costsText({}, m_arguments.format, m_output.isTerminal())
                  : m_writer.end()))
        conclude();
}

void LogCommand::conclude()
{
    if (m_database && m_written == 0)
        message(m_arguments.filter == AuditFilter() ? tr("Nothing was recorded yet.")
                                                    : tr("Nothing that was recorded matches."));
    else if (m_found > m_written)
        message(tr("The newest %1 of %2; --last %3 shows all of them.")
                    .arg(countText(m_written), countText(m_found), QString::number(m_found)));
    // A damaged file was set aside: that nothing is left in the new one is no answer.
    const QStringList notices = m_database ? m_database->notices() : QStringList();
    for (const QString &notice : notices)
        message(notice);
    finish(notices.isEmpty() ? ExitCode::AllDone : ExitCode::BadUsage);
}

void LogCommand::fail()
{
    m_database->close();
    const QString problem = m_database->problem();
    message(problem.isEmpty() ? tr("The log cannot be read: another program keeps it locked.") : problem);
    finish(ExitCode::BadUsage);
}

void LogCommand::finish(ExitCode code)
{
    if (!std::exchange(m_ended, true))
        Q_EMIT finished(code);
}

void LogCommand::message(const QString &text)
{
    m_messages.write(QString(u"fanlight-cli: "_s + visibleText(text, false) + u'\n'));
}

} // namespace Fanlight
