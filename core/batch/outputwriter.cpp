// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/outputwriter.h"

#include "core/batch/csvwriter.h"
#include "core/batch/jsonlineswriter.h"
#include "core/batch/markdownwriter.h"
#include "core/batch/shownname.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct OutputWriterTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::OutputWriter)
};

using OpenedOutput = std::variant<std::unique_ptr<OutputWriter>, QString>;

template <typename Writer>
OpenedOutput opened(std::unique_ptr<Writer> writer)
{
    if (auto problem = writer->open())
        return *std::move(problem);
    return std::unique_ptr<OutputWriter>(std::move(writer));
}

} // namespace

OpenedOutput openOutput(const QString &path, const QStringList &columns, const BatchQuestions &questions)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "jsonl"_L1)
        return opened(std::make_unique<JsonLinesWriter>(path, columns, questions));
    if (ending == "csv"_L1)
        return opened(std::make_unique<CsvWriter>(path, columns, questions));
    return OutputWriterTexts::tr("%1 cannot be written: the name of the output has to end in .jsonl or .csv.")
        .arg(shownName(path));
}

OpenedOutput openExport(const QString &path, const QStringList &columns, const BatchQuestions &questions)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "json"_L1)
        return opened(std::make_unique<JsonLinesWriter>(path, columns, questions, JsonLinesWriter::Frame::Array));
    if (ending == "md"_L1)
        return opened(std::make_unique<MarkdownWriter>(path, columns, questions));
    if (ending == "jsonl"_L1 || ending == "csv"_L1)
        return openOutput(path, columns, questions);
    return OutputWriterTexts::tr("%1 cannot be written: its name has to end in .csv, .json, .jsonl or .md.")
        .arg(shownName(path));
}

} // namespace Fanlight
