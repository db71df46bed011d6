// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/openaiproblem.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct Names
{
    QString type;
    QJsonValue code;
};

Names namesOf(ProblemKind kind)
{
    const QString invalid = u"invalid_request_error"_s;
    switch (kind) {
    case ProblemKind::InvalidRequest:
    case ProblemKind::NotFound:
    case ProblemKind::WrongMethod:
    case ProblemKind::TooLarge:
        return {invalid, QJsonValue::Null};
    case ProblemKind::InvalidKey:
        return {invalid, u"invalid_api_key"_s};
    case ProblemKind::UnknownModel:
        return {invalid, u"model_not_found"_s};
    case ProblemKind::RateLimited:
        return {u"requests"_s, u"rate_limit_exceeded"_s};
    case ProblemKind::Overloaded:
        return {u"service_unavailable_error"_s, u"server_is_overloaded"_s};
    case ProblemKind::ServerError:
        return {u"server_error"_s, u"server_error"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject openAiProblem(const ApiProblem &problem)
{
    const Names names = namesOf(problem.kind);
    return {
        {u"message"_s, problem.message},
        {u"type"_s, names.type},
        {u"param"_s, problem.parameter.isEmpty() ? QJsonValue() : QJsonValue(problem.parameter)},
        {u"code"_s, names.code},
    };
}

} // namespace Fanlight
