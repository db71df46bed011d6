// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace Fanlight {

//! \name What is not known is null in output files, never 0 and never an empty text.
//! \{

template <typename Value>
QJsonValue orNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

//! In milliseconds.
inline QJsonValue orNull(const std::optional<Duration> &duration)
{
    return duration ? QJsonValue(toMilliseconds(*duration)) : QJsonValue(QJsonValue::Null);
}

inline QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

//! \}

} // namespace Fanlight
