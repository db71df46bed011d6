// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"

#include <chrono>

namespace Fanlight {

//! Results as a run gives them, made by hand: submitted at 0, times in milliseconds.
namespace SampleResults {

using Ms = std::chrono::milliseconds;

//! A query of `task` at "host/model", dispatched and finished at these times; first text half-way.
QueryResult query(const QString &task, Ms dispatched, Ms finished, Outcome outcome);
//! A query that was answered.
AnalysisResult done(const QString &task, Ms dispatched, Ms finished, AnswerValue value);
//! A query that failed.
AnalysisResult failed(const QString &task, Ms dispatched, Ms finished, QueryError error);
//! A query that was cancelled in our own queue.
AnalysisResult cancelledBeforeSending(const QString &task, Ms finished);
//! The same result at another target.
AnalysisResult at(AnalysisResult result, const Target &target);

} // namespace SampleResults

} // namespace Fanlight
