// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exitcode.h"
#include "app/cli/logwriter.h"
#include "app/shared/datafolder.h"
#include "core/store/database.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Fanlight {

class OutputStream;

/*! log: prints what was recorded, the newest last, page by page, so that a log of any length is printed at once.
 *
 *  Looking makes nothing: where nothing was recorded there is no file afterwards either.
 */
class LogCommand final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogCommand)

public:
    //! The streams outlive the command.
    LogCommand(const LogArguments &arguments, OutputStream &output, OutputStream &messages, QObject *parent = nullptr);
    ~LogCommand() override;

    //! Why that folder cannot be asked, whatever is in it.
    static std::optional<UsageProblem> problemWith(const DataFolder &folder);

    //! Begins to print; what is wrong instead, and then finished() never comes.
    std::optional<UsageProblem> start(const DataFolder &folder);
    void stop();

Q_SIGNALS:
    //! All is printed.
    void finished(Fanlight::ExitCode code);

private:
    //! Where the wanted entries are.
    struct Range
    {
        qint64 first = 0;
        qint64 last = 0;
        qint64 found = 0; //!< by the filter, in all
    };

    void findCosts();
    void findRange();
    void takeRange(const Range &range);
    void nextPage();
    void takePage(const QList<AuditEntry> &entries);
    //! False, and the command has ended, when the output takes no more.
    bool write(const QByteArray &bytes);
    void end();
    //! All that was found is written.
    void conclude();
    //! The store could not be asked.
    void fail();
    void finish(ExitCode code);
    void message(const QString &text);

    LogArguments m_arguments;
    OutputStream &m_output;
    OutputStream &m_messages;
    std::unique_ptr<Database> m_database;
    LogWriter m_writer;
    AuditPage m_page;
    qint64 m_written = 0;
    qint64 m_found = 0;
    bool m_ended = false;
};

} // namespace Fanlight
