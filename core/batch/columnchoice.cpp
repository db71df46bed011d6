// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/columnchoice.h"

#include "core/batch/columnguess.h"
#include "core/batch/shownname.h"

#include <QCoreApplication>

namespace Fanlight {

namespace {

struct ColumnChoiceTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ColumnChoice)
};

qsizetype find(const QStringList &columns, const QString &name)
{
    if (const qsizetype exact = columns.indexOf(name); exact >= 0)
        return exact;
    for (qsizetype column = 0; column < columns.size(); ++column) {
        if (columns.at(column).trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return column;
    }
    return -1;
}

TableProblem missing(const QStringList &columns, const QString &name, const QString &file)
{
    constexpr qsizetype most = 30;
    QStringList shown;
    for (const QString &column : columns.first(std::min(columns.size(), most)))
        shown.append(shownName(column));
    if (columns.size() > most)
        shown.append(QStringLiteral("…"));
    return {ColumnChoiceTexts::tr("%1 has no column %2. Its columns are: %3.")
                .arg(file, shownName(name), shown.join(QStringLiteral(", ")))};
}

} // namespace

std::variant<ColumnChoice, TableProblem> chooseColumns(const QStringList &columns, const QList<QStringList> &sample,
                                                       const TableOptions &options, const QString &file)
{
    ColumnChoice choice;
    if (options.textColumn.isEmpty()) {
        choice.text = guessTextColumn(columns, sample);
        if (columns.size() > 1)
            choice.notes.append(ColumnChoiceTexts::tr("The texts are taken from the column %1.")
                                    .arg(shownName(columns.at(choice.text))));
    } else {
        choice.text = find(columns, options.textColumn);
        if (choice.text < 0)
            return missing(columns, options.textColumn, file);
    }
    if (options.idColumn.isEmpty()) {
        choice.id = guessIdColumn(columns, sample, choice.text);
        if (choice.id >= 0)
            choice.notes.append(
                ColumnChoiceTexts::tr("The rows are named by the column %1.").arg(shownName(columns.at(choice.id))));
    } else {
        choice.id = find(columns, options.idColumn);
        if (choice.id < 0)
            return missing(columns, options.idColumn, file);
    }
    return choice;
}

} // namespace Fanlight
