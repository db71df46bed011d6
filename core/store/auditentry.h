// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"
#include "core/domain/target.h"
#include "core/domain/usage.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Fanlight {

//! How a query or one of its deliveries failed, in the names of files.
struct AuditError
{
    QString kind; //!< as errorKindName()
    int httpStatus = 0; //!< 0: none was received
    QString code;
    QString message; //!< empty where texts are not kept

    bool operator==(const AuditError &) const = default;
};

//! One delivery of a query as it is recorded. Moments count from the query's submission.
struct AuditAttempt
{
    using Time = std::chrono::microseconds;

    int number = 1;
    Time enqueued{};
    std::optional<Time> dispatched;
    std::optional<Time> requestSent;
    std::optional<Time> firstByte;
    std::optional<Time> firstToken;
    std::optional<Time> finished;
    bool connectionReused = false;
    std::optional<AuditError> error;
    Time retryWait{}; //!< before the next one

    bool operator==(const AuditAttempt &) const = default;
};

//! What is recorded of a query: the row of the audit log.
struct AuditEntry
{
    using Time = std::chrono::microseconds;

    qint64 id = 0; //!< in the order of recording, whatever the clock did
    QDateTime time; //!< of its submission, UTC; for display
    QString run; //!< which run of which start of the program
    QString endpoint;
    QString model;
    Protocol protocol = Protocol::OpenAiChat;
    QUrl url; //!< the endpoint's base, without user, password and query
    QString task;
    QString user;
    std::optional<QString> message; //!< what is kept of it: nothing, its beginning, or all
    qint64 messageLength = 0; //!< of the whole, in UTF-16 units
    std::optional<QString> reply; //!< as far as it came
    qint64 replyLength = 0;
    QString status; //!< "done", "failed" or "cancelled"
    std::optional<AuditError> error;
    int attempts = 0; //!< deliveries of its own
    Time queued{};
    std::optional<Time> connect; //!< of the last delivery; empty over a connection that was open
    std::optional<Time> firstToken;
    Time total{};
    Usage usage;
    std::optional<double> costUsd; //!< empty: unknown
    bool cached = false;
    bool shared = false; //!< answered by the delivery of an equal query
    QString providerRequestId;
    QList<AuditAttempt> deliveries;

    Target target() const { return {endpoint, model}; }
    bool operator==(const AuditEntry &) const = default;
};

} // namespace Fanlight
