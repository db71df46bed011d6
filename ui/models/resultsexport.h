// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/resultsmodel.h"

#include <QByteArray>

#include <optional>

namespace Fanlight {

//! How the results can be taken away.
enum class ExportFormat { Markdown, Json, Csv };

/*! The ended queries of the model in UTF-8.
 *
 *  JSON is the array of objects that `fanlight-cli analyze --format json` prints. CSV has a line per
 *  query; a cell that a spreadsheet would take for a formula gets a leading apostrophe.
 */
QByteArray exportedResults(const ResultsModel &model, ExportFormat format);

//! Writes them, replacing the file as a whole or not at all. What went wrong, as a sentence.
std::optional<QString> saveResults(const ResultsModel &model, ExportFormat format, const QString &path);

//! The same for any text, in UTF-8.
std::optional<QString> saveText(const QString &text, const QString &path);

} // namespace Fanlight
