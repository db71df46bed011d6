// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchsurvey.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

//! Where the batch of a window stands.
enum class BatchPhase {
    Empty, //!< no table is open
    Ready, //!< one is, and can be asked about, or the view's obstacle says why not
    Starting, //!< table and journal are being read for a run that was asked for
    Running,
    Pausing, //!< nothing more is sent; what is under way ends by itself
    Stopping, //!< nothing more is sent; what is under way is being cut off
    Paused, //!< part of it is answered, and the batch is held ready
    Stopped, //!< part of it is answered, and anyone can go on with it
    Writing, //!< all is answered, and the output is being written
    Finished, //!< the output is there
};

//! Queries are sent, or answers written.
constexpr bool isBusy(BatchPhase phase)
{
    return phase == BatchPhase::Running || phase == BatchPhase::Pausing || phase == BatchPhase::Stopping
        || phase == BatchPhase::Writing;
}

//! There is something to stop, or, of a paused batch, to let go of.
constexpr bool canStop(BatchPhase phase)
{
    return phase == BatchPhase::Starting || phase == BatchPhase::Paused
        || (isBusy(phase) && phase != BatchPhase::Stopping);
}

//! How far one target of a batch is, in words.
struct BatchTargetView
{
    QString name;
    double share = 0; //!< done or failed, of its queries; 0 to 1
    QString figures; //!< on one line
    QString pause; //!< why it is not asked now, whole sentences, the provider's words among them; empty while it is
    QString help; //!< what would help, a sentence
    bool canEdit = false; //!< to change the target would help
    bool canGoOn = false; //!< it can be asked again while the others go on

    bool operator==(const BatchTargetView &) const = default;
};

//! Which rows an export has.
enum class RowsToExport { All, Shown };

//! How many rows are in which set.
struct BatchRowCounts
{
    qint64 all = 0;
    qint64 failed = 0;
    qint64 cached = 0;
    qint64 differing = 0;
    bool isComplete = true; //!< false while rows are still being looked at

    bool operator==(const BatchRowCounts &) const = default;
};

//! What the rows that are shown were answered, for one of a batch's questions. Of the answers to the question itself
//! all are told, so that another can be chosen.
struct BatchAnswersView
{
    QString task; //!< the id
    QString title; //!< what the user calls it
    QString target; //!< the name
    AnswerTally tally;
    bool isExact = true; //!< false: counts may be too small
    bool isNarrowed = false; //!< these are the answers of some rows: others are left out by what is chosen elsewhere
    bool isGuessed = false; //!< by the built-in simulator, which is no language model

    bool operator==(const BatchAnswersView &) const = default;
};

//! The rows with one answer to one question. Of several, each to another question, the rows with all of them.
struct AnswerChoice
{
    QString task; //!< the id
    QString target; //!< the name
    QString key; //!< of AnswerCount

    bool operator==(const AnswerChoice &) const = default;
};

//! What a window shows of its batch.
struct BatchView
{
    BatchPhase phase = BatchPhase::Empty;
    QString input; //!< the path as the user gave it
    QString problem; //!< why it cannot be used, a sentence; empty when it can
    QStringList columns;
    QString textColumn;
    QString idColumn; //!< empty: the rows' numbers
    QStringList notes; //!< what was guessed of the table, sentences
    QString caution; //!< what should be known of the tasks at these targets, a sentence
    QString output;
    std::optional<double> budgetUsd; //!< at which it stops
    QString unreadBudget; //!< what was typed for one and is no number; empty where it is
    QString obstacle; //!< why it cannot be run now, a sentence; empty when it can
    bool canRestart = false; //!< an earlier batch is in the way, and can be given up
    QString elsewhere; //!< where nothing is yet, beside the output that is in the way
    bool canGoBack = false; //!< and it was at hand before, with other tasks
    QString reading; //!< what is being read, and how far; empty when nothing is
    QString plan; //!< on one line
    QString planNote; //!< how it is known
    double share = 0; //!< done or failed, of all queries; 0 to 1
    QString progress; //!< on one line
    QString pause; //!< why the whole batch stopped by itself, whole sentences
    QList<BatchTargetView> ofTargets;
    qint64 failed = 0; //!< queries
    BatchRowCounts counts;
    QList<BatchAnswersView> answers; //!< of the questions whose answers can be counted, in fan-out order
    RowSet shown = RowSet::All;
    QList<AnswerChoice> shownAnswers; //!< of the rows in the set, those with all of these answers
    QString search; //!< and with all of the words in it; empty: whatever they say
    qint64 unreadRows = 0; //!< that could not be read to be looked through
    bool isSearching = false; //!< rows are still being looked through for them
    bool comparesTargets = false; //!< there are several

    bool operator==(const BatchView &) const = default;
};

} // namespace Fanlight
