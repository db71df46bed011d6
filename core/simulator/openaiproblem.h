// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/apiproblem.h"

#include <QJsonObject>

namespace Fanlight {

//! The error object of the OpenAI protocols: message, type, param, code.
QJsonObject openAiProblem(const ApiProblem &problem);

} // namespace Fanlight
