// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/tablereader.h"

#include "core/batch/delimitedtable.h"
#include "core/batch/jsonlinestable.h"
#include "core/batch/shownname.h"
#include "core/batch/textlinestable.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct TableReaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TableReader)
};

using OpenedReader = std::variant<std::unique_ptr<TableReader>, TableProblem>;

template <typename Table>
OpenedReader opened(std::unique_ptr<Table> table, const TableOptions &options)
{
    if (auto problem = table->open(options))
        return *std::move(problem);
    return std::unique_ptr<TableReader>(std::move(table));
}

} // namespace

OpenedReader openTable(const QString &path, const TableOptions &options)
{
    const QFileInfo info(path);
    const QString ending = info.suffix().toLower();
    if (ending == "csv"_L1)
        return opened(std::make_unique<DelimitedTable>(path, ','), options);
    if (ending == "tsv"_L1)
        return opened(std::make_unique<DelimitedTable>(path, '\t'), options);
    if (ending == "jsonl"_L1 || ending == "ndjson"_L1)
        return opened(std::make_unique<JsonLinesTable>(path), options);
    if (ending == "txt"_L1)
        return opened(std::make_unique<TextLinesTable>(path), options);
    if (info.isDir())
        return TableProblem{TableReaderTexts::tr("%1 is a folder, not a table.").arg(shownName(path))};
    return TableProblem{
        TableReaderTexts::tr("%1 is no table that can be read: its name has to end in .csv, .tsv, .jsonl, .ndjson or "
                             ".txt.")
            .arg(shownName(info.fileName()))};
}

} // namespace Fanlight
