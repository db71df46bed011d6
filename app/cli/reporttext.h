// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"

#include <QList>
#include <QString>

namespace Fanlight {

//! How a report is fitted to where it is read.
struct ReportStyle
{
    int width = 0; //!< columns; 0: lines are as long as they are
    bool emphasis = false; //!< terminal escapes for bold and dim may be used

    bool operator==(const ReportStyle &) const = default;
};

/*! \name Results as people read them
 *  Whatever came from a server is shown with its control characters made visible, so that none reaches
 *  a terminal raw.
 */
//! \{

//! The report of analyze: a block per task; with several targets, a line per target in it.
QString analysisReport(const QList<AnalysisResult> &results, const QList<Task> &tasks, const ReportStyle &style);

//! The report of ask for several targets: each answer under its target's name.
QString answersReport(const QList<AnalysisResult> &results, const ReportStyle &style);

//! "rate_limited (HTTP 429, slow_down): the provider's words".
QString errorText(const QueryError &error);

//! "1.24 s · first token 214 ms · 310 tokens in, 12 out": what a query took, as far as it is known.
QString figuresText(const AnalysisResult &result);

//! Text for a terminal: CRLF becomes LF, other control characters are shown.
QString printable(const QString &text);
//! The same on one line.
QString printableLine(const QString &text);

//! \}

} // namespace Fanlight
