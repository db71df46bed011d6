// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringView>

namespace Fanlight {

//! Appends a text as a JSON string, in UTF-8, on one line; half a surrogate pair is escaped and so is not lost.
void appendJson(QByteArray *json, QStringView text);
//! Appends a number, whole ones without a fraction.
void appendJson(QByteArray *json, double number);
//! Appends any value, compact.
void appendJson(QByteArray *json, const QJsonValue &value);

} // namespace Fanlight
