// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/resultsexport.h"

#include "core/analysis/resultjson.h"
#include "core/batch/csvcell.h"
#include "core/batch/markdowncell.h"
#include "ui/models/celltext.h"
#include "ui/models/display.h"
#include "ui/models/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStringList>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ResultsExportTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ResultsExport)
};

QByteArray asJson(const ResultsModel &model)
{
    const QJsonObject input{{u"text"_s, model.text()}};
    QJsonArray lines;
    for (const AnalysisResult &result : model.results())
        lines.append(resultLine(result, 1, QString(), input));
    return QJsonDocument(lines).toJson(QJsonDocument::Indented);
}

QString csvNumber(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : QString();
}

QByteArray asCsv(const ResultsModel &model)
{
    QStringList lines{u"task,target,status,answer,text,error,http_status,attempts,queued_ms,first_token_ms,total_ms,"
                      "input_tokens,output_tokens,cost_usd,cached"_s};
    for (const AnalysisResult &result : model.results()) {
        const QJsonObject line = resultLine(result, 1, QString(), {});
        const QJsonObject error = line.value("error"_L1).toObject();
        QStringList cells{line.value("task"_L1).toString(),
                          line.value("target"_L1).toString(),
                          line.value("status"_L1).toString(),
                          result.value ? displayText(*result.value) : QString(),
                          line.value("text"_L1).toString(),
                          error.isEmpty() ? QString()
                                          : QString(error.value("kind"_L1).toString() + ": "_L1
                                                    + error.value("message"_L1).toString()),
                          csvNumber(error.value("http_status"_L1))};
        for (const QLatin1StringView key : {"attempts"_L1, "queued_ms"_L1, "first_token_ms"_L1, "total_ms"_L1,
                                            "input_tokens"_L1, "output_tokens"_L1, "cost_usd"_L1})
            cells.append(csvNumber(line.value(key)));
        cells.append(result.query.cached ? u"true"_s : u"false"_s);
        std::transform(cells.begin(), cells.end(), cells.begin(), &csvCell);
        lines.append(cells.join(u','));
    }
    return lines.join("\r\n"_L1).append("\r\n"_L1).toUtf8();
}

//! With control characters as visible marks.
QString shownCell(const QString &text)
{
    return markdownCell(visibleText(text));
}

QByteArray asMarkdown(const ResultsModel &model)
{
    QStringList lines;
    QStringList head{ResultsExportTexts::tr("Task")};
    QStringList rule{u"---"_s};
    for (const Target &target : model.targets()) {
        head.append(shownCell(target.name()));
        rule.append(u"---"_s);
    }
    const auto row = [](const QStringList &cells) { return QString(u"| "_s + cells.join(u" | "_s) + u" |"_s); };
    lines << row(head) << row(rule);
    for (int taskRow = 0; taskRow < model.rowCount(); ++taskRow) {
        QStringList cells{shownCell(model.tasks().at(taskRow).title)};
        for (int column = 0; column < model.columnCount(); ++column) {
            const ResultCell &cell = model.cell(taskRow, column);
            const QString said = cell.error
                ? ResultsExportTexts::tr("%1: %2").arg(errorTitle(cell.error->kind), cell.error->message)
                : copyText(cell);
            cells.append(shownCell(said));
        }
        lines.append(row(cells));
    }
    return lines.join(u'\n').append(u'\n').toUtf8();
}

std::optional<QString> saveBytes(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    // Flushed here: commit() does not notice when what is still in its buffer finds no room on the disk.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return ResultsExportTexts::tr("\"%1\" cannot be written: %2.")
            .arg(visibleText(path, false), file.errorString());
    return std::nullopt;
}

} // namespace

QByteArray exportedResults(const ResultsModel &model, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown:
        return asMarkdown(model);
    case ExportFormat::Json:
        return asJson(model);
    case ExportFormat::Csv:
        return asCsv(model);
    }
    Q_UNREACHABLE();
}

std::optional<QString> saveResults(const ResultsModel &model, ExportFormat format, const QString &path)
{
    return saveBytes(exportedResults(model, format), path);
}

std::optional<QString> saveText(const QString &text, const QString &path)
{
    return saveBytes(text.toUtf8(), path);
}

} // namespace Fanlight
