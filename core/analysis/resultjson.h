// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"

#include <QJsonObject>

namespace Fanlight {

/*! One finished query as the output files hold it: a line of JSONL, an element of `--format json`.
 *
 *  `row` counts from 1, `id` names the row in the user's own terms, `input` holds the row's original
 *  columns. What is not known is null, never 0 and never an empty text: "http_status" when no status
 *  was received, "code" when the provider gave none, token counts that it did not report,
 *  "first_token_ms" when no text came. A cancelled query is "failed" with the kind "cancelled".
 *  A query that an equal one's delivery answered has 0 attempts and no token counts: they are the other's. One that the
 *  cache answered has none either. Both cost 0. "cost_usd" is null where the price or the usage is unknown.
 */
QJsonObject resultLine(const AnalysisResult &result, qint64 row, const QString &id, const QJsonObject &input);

} // namespace Fanlight
