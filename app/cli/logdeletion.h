// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitcode.h"
#include "app/shared/datafolder.h"
#include "core/engine/clock.h"
#include "core/store/auditlog.h"
#include "core/store/database.h"

#include <QObject>
#include <QSocketNotifier>

#include <chrono>
#include <memory>
#include <optional>

namespace Fanlight {

class OutputStream;

/*! log --delete: says how much it is about, asks, deletes, and says how much it was.
 *
 *  Where nobody can be asked, nothing is deleted that was not confirmed before.
 */
class LogDeletion final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogDeletion)

public:
    //! The answer is read from `input`, a descriptor that stays the caller's. The streams outlive the command.
    LogDeletion(const LogArguments &arguments, int input, OutputStream &output, OutputStream &messages,
                QObject *parent = nullptr);
    ~LogDeletion() override;

    //! Begins; what is wrong instead, and then nothing is deleted and finished() never comes.
    std::optional<UsageProblem> start(const DataFolder &folder);
    void stop();

Q_SIGNALS:
    //! Never from within start().
    void finished(Fanlight::ExitCode code);

private:
    //! How old is old enough; empty: everything is. The moment is fixed, so it grows while somebody thinks.
    std::optional<std::chrono::seconds> age() const;
    void count();
    void takeCount(qint64 found);
    void takeAnswer();
    void remove();
    void fail();
    void finish(ExitCode code);
    void message(const QString &text);

    LogArguments m_arguments;
    int m_input;
    OutputStream &m_output;
    OutputStream &m_messages;
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AuditLog> m_log;
    QSocketNotifier m_answer;
    bool m_ended = false;
};

} // namespace Fanlight
