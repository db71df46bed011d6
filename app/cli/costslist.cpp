// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/costslist.h"

#include "app/cli/jsonoutput.h"
#include "app/cli/texttable.h"
#include "core/batch/csvcell.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct CostsListTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::CostsList)
};

std::optional<double> knownCost(const SpendingLine &line)
{
    return line.unknownCosts < line.queries ? std::optional(line.costUsd) : std::nullopt;
}

QString moneyOf(const SpendingLine &line)
{
    return knownCost(line) ? moneyText(line.costUsd) : QString();
}

QStringList cellsOf(const SpendingLine &line, const QString &day, const QString &target)
{
    return {day,
            target,
            countText(line.queries),
            countText(line.inputTokens),
            countText(line.outputTokens),
            moneyOf(line),
            line.unknownCosts > 0 ? countText(line.unknownCosts) : QString()};
}

QByteArray table(const QList<SpendingLine> &lines)
{
    if (lines.isEmpty())
        return {};
    QList<QStringList> rows;
    SpendingLine sum;
    for (const SpendingLine &line : lines) {
        rows.append(cellsOf(line, line.day.toString(Qt::ISODate), line.endpoint + u'/' + line.model));
        sum.queries += line.queries;
        sum.inputTokens += line.inputTokens;
        sum.outputTokens += line.outputTokens;
        sum.costUsd += line.costUsd;
        sum.unknownCosts += line.unknownCosts;
    }
    rows.append(cellsOf(sum, CostsListTexts::tr("together"), {}));
    return textTable({CostsListTexts::tr("Day"), CostsListTexts::tr("Target"), CostsListTexts::tr("Queries"),
                      CostsListTexts::tr("Tokens in"), CostsListTexts::tr("Tokens out"), CostsListTexts::tr("Cost"),
                      CostsListTexts::tr("Price unknown")},
                     rows)
        .toUtf8();
}

QByteArray csv(const QList<SpendingLine> &lines, bool forTerminal)
{
    QString text =
        u"day,endpoint,model,queries,cached,attempts,input_tokens,output_tokens,cost_usd,unknown_costs\r\n"_s;
    const auto cell = [forTerminal](const QString &value) {
        return csvCell(forTerminal ? visibleText(value, false) : value);
    };
    for (const SpendingLine &line : lines) {
        const std::optional<double> cost = knownCost(line);
        text += QStringList{line.day.toString(Qt::ISODate),
                            cell(line.endpoint),
                            cell(line.model),
                            QString::number(line.queries),
                            QString::number(line.cached),
                            QString::number(line.attempts),
                            QString::number(line.inputTokens),
                            QString::number(line.outputTokens),
                            cost ? QString::number(*cost, 'g', QLocale::FloatingPointShortest) : QString(),
                            QString::number(line.unknownCosts)}
                    .join(u',')
            + u"\r\n"_s;
    }
    return text.toUtf8();
}

QByteArray json(const QList<SpendingLine> &lines)
{
    QJsonArray array;
    for (const SpendingLine &line : lines) {
        const std::optional<double> cost = knownCost(line);
        array.append(QJsonObject{{u"day"_s, line.day.toString(Qt::ISODate)},
                                 {u"endpoint"_s, line.endpoint},
                                 {u"model"_s, line.model},
                                 {u"queries"_s, line.queries},
                                 {u"cached"_s, line.cached},
                                 {u"attempts"_s, line.attempts},
                                 {u"input_tokens"_s, line.inputTokens},
                                 {u"output_tokens"_s, line.outputTokens},
                                 {u"cost_usd"_s, cost ? QJsonValue(*cost) : QJsonValue(QJsonValue::Null)},
                                 {u"unknown_costs"_s, line.unknownCosts}});
    }
    return terminalSafeJson(array);
}

} // namespace

QByteArray costsText(const QList<SpendingLine> &lines, LogFormat format, bool forTerminal)
{
    switch (format) {
    case LogFormat::Csv:
        return csv(lines, forTerminal);
    case LogFormat::Json:
        return json(lines);
    case LogFormat::Table:
    case LogFormat::Har:
        return table(lines);
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
