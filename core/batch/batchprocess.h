// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/costtotal.h"
#include "core/batch/targetprogress.h"
#include "core/engine/targetload.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

//! How far a batch is, for whoever watches it.
struct BatchProgress
{
    qint64 done = 0; //!< queries, earlier starts included
    qint64 failed = 0;
    qint64 cached = 0; //!< of those done
    double expected = 0; //!< queries in all; an estimate by the input's size until the whole of it was read
    bool isExpectedExact = false;
    CostTotal cost;
    QList<TargetLoad> loads; //!< of the targets that are asked now
    QList<TargetProgress> targets; //!< empty where that is not told
    QStringList holds; //!< what else is waited for, as short phrases for the user

    qint64 finished() const { return done + failed; }
    bool operator==(const BatchProgress &) const = default;
};

//! Why a batch ended before everything was answered. The names are in the summary's `stopped`.
struct BatchStop
{
    //! "interrupt", "budget", "auth", "quota", "retries", "journal", "input", and of a provider's batch API
    //! "unsupported" and "provider"; empty: all is answered.
    QString reason;
    QString message; //!< a sentence for the user; may be empty

    bool operator==(const BatchStop &) const = default;
};

/*! Answers what is open in a batch and notes it in the journal; who does that, and how, is for each kind to know:
 *  BatchRunner asks query by query.
 *
 *  `finished` is emitted exactly once after start(), on every path, and nothing after it. No signal is emitted from
 *  within start().
 */
class BatchProcess : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchProcess)

public:
    using QObject::QObject;

    //! Call once.
    virtual void start() = 0;
    //! Sends nothing more and ends what is under way soon; finished() follows, from the event loop.
    virtual void stop() = 0;
    virtual BatchProgress progress() const = 0;
    //! Most deliveries under way at one moment of this start.
    virtual int mostInFlight() const = 0;

Q_SIGNALS:
    //! Something the user should know, as a sentence: a target was paused.
    void noted(const QString &sentence);
    void finished(const Fanlight::BatchStop &stop);
};

} // namespace Fanlight
