// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"

#include <QJsonValue>
#include <QString>

#include <cmath>
#include <optional>

namespace Fanlight {

//! \name What is not known is null in output files, never 0 and never an empty text.
//! \{

template <typename Value>
QJsonValue orNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

//! To the microsecond.
inline double roundedMilliseconds(Duration duration)
{
    return std::round(toMilliseconds(duration) * 1e3) / 1e3;
}

//! To a hundredth of a millionth: finer than a token of any price.
inline double roundedDollars(double cost)
{
    return std::round(cost * 1e10) / 1e10;
}

inline QJsonValue milliseconds(Duration duration)
{
    return roundedMilliseconds(duration);
}

inline QJsonValue orNull(const std::optional<Duration> &duration)
{
    return duration ? milliseconds(*duration) : QJsonValue(QJsonValue::Null);
}

inline QJsonValue dollarsOrNull(const std::optional<double> &cost)
{
    return cost ? QJsonValue(roundedDollars(*cost)) : QJsonValue(QJsonValue::Null);
}

inline QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

//! \}

} // namespace Fanlight
