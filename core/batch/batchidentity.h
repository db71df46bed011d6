// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/analysis/task.h"
#include "core/batch/inputfingerprint.h"
#include "core/batch/outputwriter.h"
#include "core/domain/protocol.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Fanlight {

//! A target as a batch remembers it.
struct BatchTarget
{
    QString name; //!< "endpoint/model"
    QString service; //!< where it is: origin and path, or a name of ours for what moves (the built-in simulator)
    Protocol protocol = Protocol::OpenAiChat;

    bool operator==(const BatchTarget &) const = default;
};

//! As a batch remembers it. The built-in simulator, which is somewhere else at every start, is told by where it is now.
BatchTarget batchTargetOf(const BoundTarget &target, const QUrl &simulator);

/*! What makes a batch this one and no other: under an existing journal all of it is the same, or nothing is done.
 *
 *  Limits, keys, budgets and the output's place are no part of it.
 */
struct BatchIdentity
{
    InputFingerprint input;
    QString textColumn;
    QString idColumn; //!< empty: the row's number
    QList<Task> tasks;
    QList<BatchTarget> targets;

    BatchQuestions questions() const;
    bool operator==(const BatchIdentity &) const = default;
};

QJsonObject toJson(const BatchIdentity &identity);
BatchIdentity batchIdentityFromJson(const QJsonObject &object);

//! How `now` differs from what the batch was begun with, as a sentence; empty when it does not.
std::optional<QString> difference(const BatchIdentity &begun, const BatchIdentity &now);

} // namespace Fanlight
