// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"
#include "core/domain/query.h"
#include "core/domain/target.h"
#include "core/simulator/simulatorserver.h"
#include "core/store/auditfilter.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <variant>

namespace Fanlight {

//! How results are printed.
enum class OutputFormat { Text, Json };

//! An endpoint given on the command line instead of by name.
struct AdHocArguments
{
    QUrl url;
    Protocol protocol = Protocol::OpenAiChat;
    QString model;
    std::optional<QString> keyVariable; //!< empty: no key is sent

    bool operator==(const AdHocArguments &) const = default;
};

//! Whom to ask. Nothing given: the built-in simulator.
struct TargetArguments
{
    QList<Target> targets; //!< without duplicates, in the order given
    std::optional<AdHocArguments> adHoc;

    bool operator==(const TargetArguments &) const = default;
};

//! How hard and how long to ask. Empty: as the settings have it.
struct LimitArguments
{
    std::optional<int> maxInFlight; //!< queries at once per target, at most
    bool fixed = false; //!< always as many, whatever the settings
    std::optional<double> requestsPerMinute;
    std::optional<double> tokensPerMinute;
    std::optional<std::chrono::milliseconds> timeout; //!< of one delivery, from its dispatch
    std::optional<int> maxAttempts;
    CacheUse cacheUse = CacheUse::AtTemperatureZero;

    bool operator==(const LimitArguments &) const = default;
};

//! analyze
struct AnalyzeArguments
{
    std::optional<QString> file; //!< "-": standard input
    std::optional<QString> text;
    bool sample = false; //!< the bundled text
    QStringList taskIds; //!< known ones, without duplicates
    OutputFormat format = OutputFormat::Text;
    QString summaryFile; //!< empty: none
    bool quiet = false;
    TargetArguments targets;
    LimitArguments limits;

    bool operator==(const AnalyzeArguments &) const = default;
};

//! ask
struct AskArguments
{
    QString prompt; //!< "-": standard input
    QString systemPrompt;
    std::optional<double> temperature;
    std::optional<int> maxTokens;
    bool stream = true;
    OutputFormat format = OutputFormat::Text;
    bool quiet = false;
    TargetArguments targets;
    LimitArguments limits;

    bool operator==(const AskArguments &) const = default;
};

//! batch
struct BatchArguments
{
    //! Who answers the rows.
    enum class Via {
        Requests, //!< one request for each query
        ProviderBatch, //!< the provider's batch API
    };

    QString input;
    QString output; //!< empty only with plan
    QString textColumn; //!< empty: guessed
    QString idColumn; //!< likewise
    QStringList taskIds; //!< known ones, without duplicates
    bool plan = false;
    bool restart = false;
    bool retryFailed = false;
    std::optional<double> budgetUsd;
    Via via = Via::Requests;
    std::optional<double> pollSeconds; //!< with a batch API: before the first question after a batch; empty: the usual
    QString summaryFile; //!< empty: none
    bool quiet = false;
    TargetArguments targets;
    LimitArguments limits;

    bool operator==(const BatchArguments &) const = default;
};

//! endpoints
struct EndpointsArguments
{
    enum class Action { List, Detect, Test };

    Action action = Action::List;
    QString name{}; //!< of the endpoint to test; empty with adHoc
    std::optional<AdHocArguments> adHoc{};
    QString model{}; //!< to ask in a test; empty: the first that the server lists
    bool asksQuestion = true;
    std::optional<std::chrono::milliseconds> timeout{}; //!< of a step

    bool operator==(const EndpointsArguments &) const = default;
};

//! How the log is printed.
enum class LogFormat { Table, Csv, Json, Har };

//! log
struct LogArguments
{
    enum class Action {
        Show,
        Costs, //!< by day and model
        Delete, //!< what is older than the filter's `until`, or everything
    };

    Action action = Action::Show;
    bool confirmed = false; //!< deletes without a question
    AuditFilter filter;
    std::optional<qint64> last; //!< the newest so many; empty: all that the filter finds
    LogFormat format = LogFormat::Table;

    bool operator==(const LogArguments &) const = default;
};

//! simulate
struct SimulateArguments
{
    quint16 port = 0; //!< 0: a free one
    SimulatorOptions options;

    bool operator==(const SimulateArguments &) const = default;
};

//! --help or --version: what to print.
struct InformationRequest
{
    QString text;

    bool operator==(const InformationRequest &) const = default;
};

//! The command line cannot be carried out: one sentence for the user.
struct UsageProblem
{
    QString message;

    bool operator==(const UsageProblem &) const = default;
};

//! What the command line asks for.
using Command = std::variant<InformationRequest, UsageProblem, AnalyzeArguments, AskArguments, BatchArguments,
                             EndpointsArguments, LogArguments, SimulateArguments>;

} // namespace Fanlight
