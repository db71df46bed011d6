// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Fanlight {

/*! Reads the log over a connection of its own, on a thread of its own: a look through a long log must not hold up the
 *  cache, for which queries wait.
 */
class LogReader final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogReader)

public:
    //! The database outlives the reader.
    explicit LogReader(Database &database, QObject *parent = nullptr);
    ~LogReader() override;

    //! Calls `then` once all that was recorded by now can be read, unless the reader is gone.
    void afterWrites(const std::function<void()> &then);

    /*! Asks at once. `then` is told nothing if it cannot be read, and is not called when the reader is gone.
     */
    template <typename Result>
    void read(std::function<Result(DatabaseSession &)> question, std::function<void(std::optional<Result>)> then)
    {
        connection().read<Result>(this, std::move(question), std::move(then));
    }

    //! read(), once all that was recorded by now can be read.
    template <typename Result>
    void ask(std::function<Result(DatabaseSession &)> question, std::function<void(std::optional<Result>)> then)
    {
        afterWrites([this, question = std::move(question), then = std::move(then)] { read<Result>(question, then); });
    }

    //! What keeps the log from being read, as a sentence.
    QString problem() const;

private:
    Database &connection();

    Database &m_database;
    std::unique_ptr<Database> m_connection; //!< made with the first question
};

} // namespace Fanlight
