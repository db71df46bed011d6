// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedbatch.h"

#include "core/simulator/wireformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Parts of the duration: how long the file is validated, and when the results are put together.
constexpr double validated = 0.1;
constexpr double answered = 0.9;
//! A cancellation takes this part of the duration.
constexpr double cancelling = 0.1;

double shareOf(SimulatedBatch::Time time, SimulatedBatch::Time duration)
{
    // Even the shortest batch is not over at the moment when it is made.
    return duration.count() > 0 ? double(time.count()) / double(duration.count()) : (time.count() > 0 ? 1.0 : 0.0);
}

} // namespace

bool isOver(SimulatedState state)
{
    return state == SimulatedState::Failed || state == SimulatedState::Completed || state == SimulatedState::Expired
        || state == SimulatedState::Cancelled;
}

SimulatedState SimulatedBatch::stateAt(Time now) const
{
    if (cancelled)
        return shareOf(now - *cancelled, duration) < cancelling ? SimulatedState::Cancelling
                                                                : SimulatedState::Cancelled;
    const double share = shareOf(now - created, duration);
    if (share < validated)
        return SimulatedState::Validating;
    if (problem)
        return SimulatedState::Failed;
    if (share < answered)
        return SimulatedState::InProgress;
    if (share < 1)
        return SimulatedState::Finalizing;
    return expires ? SimulatedState::Expired : SimulatedState::Completed;
}

qsizetype SimulatedBatch::askedAt(Time now) const
{
    if (problem)
        return 0;
    const double share = shareOf(std::min(now, cancelled.value_or(now)) - created, duration);
    const double asked = std::clamp((share - validated) / (answered - validated), 0.0, 1.0);
    return qsizetype(double(entries.size()) * asked * (expires ? 0.5 : 1.0));
}

bool SimulatedBatch::canBeCancelledAt(Time now) const
{
    return !cancelled && !isOver(stateAt(now));
}

std::optional<BatchFileProblem> readBatchFile(const QByteArray &content, const QString &endpoint, qint64 mostLines,
                                              QList<SimulatedEntry> *entries)
{
    QSet<QString> ids;
    QString model;
    const QList<QByteArray> lines = content.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        if (line.isEmpty())
            continue;
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const QJsonObject body = object.value("body"_L1).toObject();
        const QString id = object.value("custom_id"_L1).toString();
        if (object.isEmpty())
            return BatchFileProblem{u"invalid_json_line"_s, u"This line is not parseable as valid JSON."_s, i + 1};
        if (id.isEmpty() || body.isEmpty())
            return BatchFileProblem{u"missing_required_parameter"_s, u"The line has no \"custom_id\" or no \"body\"."_s,
                                    i + 1};
        if (object.value("method"_L1).toString() != "POST"_L1)
            return BatchFileProblem{u"invalid_method"_s, u"The method of the line is not POST."_s, i + 1};
        if (object.value("url"_L1).toString() != endpoint)
            return BatchFileProblem{u"url_mismatch"_s, u"The URL of the line is not the batch's endpoint."_s, i + 1};
        if (ids.contains(id))
            return BatchFileProblem{u"duplicate_custom_id"_s, u"The custom_id of the line was used before."_s, i + 1};
        ids.insert(id);
        const QString asked = body.value("model"_L1).toString();
        if (!entries->isEmpty() && asked != model)
            return BatchFileProblem{u"model_mismatch"_s, u"The model of the line is not that of the first."_s, i + 1};
        model = asked;
        if (entries->size() == mostLines)
            return BatchFileProblem{u"too_many_tasks"_s, u"The batch has more than %1 requests."_s.arg(mostLines)};
        entries->append({id, compactJson(body)});
    }
    if (entries->isEmpty())
        return BatchFileProblem{u"empty_file"_s, u"The input file has no requests."_s};
    return std::nullopt;
}

QString readMessageRequests(const QByteArray &body, qint64 mostRequests, QList<SimulatedEntry> *entries)
{
    static const QRegularExpression form(u"\\A[a-zA-Z0-9_-]{1,64}\\z"_s);
    const QJsonArray requests = QJsonDocument::fromJson(body).object().value("requests"_L1).toArray();
    if (requests.isEmpty())
        return u"requests: at least one is required."_s;
    if (requests.size() > mostRequests)
        return u"requests: at most %1 are allowed."_s.arg(mostRequests);
    QSet<QString> ids;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const QJsonObject request = requests.at(i).toObject();
        const QString id = request.value("custom_id"_L1).toString();
        const QJsonObject params = request.value("params"_L1).toObject();
        if (!form.match(id).hasMatch())
            return u"requests.%1.custom_id: should match the pattern ^[a-zA-Z0-9_-]{1,64}$."_s.arg(i);
        if (ids.contains(id))
            return u"requests.%1.custom_id: is not unique."_s.arg(i);
        if (params.isEmpty())
            return u"requests.%1.params: field required."_s.arg(i);
        ids.insert(id);
        entries->append({id, compactJson(params)});
    }
    return {};
}

} // namespace Fanlight
