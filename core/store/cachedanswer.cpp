// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cachedanswer.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;
//! A date beyond this is no date: the year 9999.
constexpr double lastSecond = 253'402'300'799;

using Count = std::optional<qint64> Usage::*;
const std::array<std::pair<QString, Count>, 5> counts{{
    {u"input"_s, &Usage::input},
    {u"output"_s, &Usage::output},
    {u"cache_read"_s, &Usage::cacheRead},
    {u"cache_write"_s, &Usage::cacheWrite},
    {u"reasoning"_s, &Usage::reasoning},
}};

// A cache keeps whole answers only.
const std::array<std::pair<FinishReason, QString>, 2> finishes{{
    {FinishReason::Stop, u"stop"_s},
    {FinishReason::Length, u"length"_s},
}};

QString finishName(FinishReason reason)
{
    for (const auto &[known, name] : finishes) {
        if (known == reason)
            return name;
    }
    return {};
}

std::optional<FinishReason> finishFromName(const QString &name)
{
    for (const auto &[reason, known] : finishes) {
        if (known == name)
            return reason;
    }
    return std::nullopt;
}

QJsonObject usageObject(const Usage &usage)
{
    QJsonObject object;
    for (const auto &[name, count] : counts) {
        if (const auto &value = usage.*count)
            object.insert(name, *value);
    }
    return object;
}

Usage usageFrom(const QJsonObject &object)
{
    Usage usage;
    for (const auto &[name, count] : counts) {
        const qint64 value = object.value(name).toInteger(-1);
        if (value >= 0)
            usage.*count = value;
    }
    return usage;
}

} // namespace

bool isExpired(const CachedAnswer &answer, std::chrono::seconds age, std::chrono::sys_seconds now)
{
    return age > std::chrono::seconds::zero() && now - answer.keptAt > age;
}

qint64 sizeInMemory(const CachedAnswer &answer)
{
    constexpr qint64 overhead = 256;
    const Answer &kept = answer.answer;
    const qint64 characters =
        kept.text.size() + kept.reasoning.size() + kept.model.size() + kept.providerRequestId.size();
    return overhead + characters * qint64(sizeof(QChar));
}

QByteArray encoded(const CachedAnswer &answer)
{
    const Answer &kept = answer.answer;
    const QJsonObject object{
        {u"v"_s, version},
        {u"at"_s, qint64(answer.keptAt.time_since_epoch().count())},
        {u"text"_s, kept.text},
        {u"reasoning"_s, kept.reasoning},
        {u"finish"_s, finishName(kept.finishReason)},
        {u"model"_s, kept.model},
        {u"request_id"_s, kept.providerRequestId},
        {u"usage"_s, usageObject(kept.usage)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<CachedAnswer> decodedAnswer(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const QJsonValue at = object.value("at"_L1);
    const QJsonValue text = object.value("text"_L1);
    const auto finish = finishFromName(object.value("finish"_L1).toString());
    const bool isDate = at.isDouble() && at.toDouble() >= 0 && at.toDouble() <= lastSecond;
    if (object.value("v"_L1).toInteger() != version || !isDate || !text.isString() || !finish)
        return std::nullopt;
    CachedAnswer answer;
    answer.keptAt = std::chrono::sys_seconds(std::chrono::seconds(at.toInteger()));
    answer.answer.text = text.toString();
    answer.answer.reasoning = object.value("reasoning"_L1).toString();
    answer.answer.finishReason = *finish;
    answer.answer.model = object.value("model"_L1).toString();
    answer.answer.providerRequestId = object.value("request_id"_L1).toString();
    answer.answer.usage = usageFrom(object.value("usage"_L1).toObject());
    return answer;
}

} // namespace Fanlight
