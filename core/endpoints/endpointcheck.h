// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

//! What a test of an endpoint looks at, in this order.
enum class CheckStep {
    Settings, //!< whether a request could be sent at all
    Reach, //!< name, network, proxy
    Tls,
    Auth,
    Models,
    Question, //!< a tiny streamed question
};

//! How a step came out.
enum class CheckVerdict {
    Passed,
    Failed,
    Unknown, //!< nothing speaks against it, and nothing proves it
    Skipped, //!< not looked at, because of what came before or because nobody asked for it
};

//! One step's outcome.
struct CheckResult
{
    CheckStep step = CheckStep::Settings;
    CheckVerdict verdict = CheckVerdict::Skipped;
    QString text; //!< what was found, one or more sentences; the provider's own words where it has some
    QString help{}; //!< what helps; empty when nothing needs to

    bool operator==(const CheckResult &) const = default;
};

//! "Settings", "Connection", "TLS", "Key", "Models", "Question": for the user.
QString checkStepTitle(CheckStep step);
//! "ok", "failed", "unclear", "skipped": for the user.
QString checkVerdictText(CheckVerdict verdict);

//! Everything a test found out.
struct EndpointCheck
{
    QList<CheckResult> steps; //!< in the order of CheckStep, each at most once; TLS is left out for http
    QStringList models; //!< empty when there is no list
    QString askedModel; //!< empty when nothing was asked
    std::optional<Duration> connecting; //!< name, TCP, proxy and TLS of the first request
    std::optional<Duration> firstToken; //!< dispatch of the question → its first text

    //! Whether no step failed.
    bool passed() const;

    bool operator==(const EndpointCheck &) const = default;
};

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::CheckResult)
Q_DECLARE_METATYPE(Fanlight::EndpointCheck)
