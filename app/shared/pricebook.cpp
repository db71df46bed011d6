// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/pricebook.h"

#include "core/domain/tokenestimate.h"
#include "core/providers/builtinprices.h"
#include "core/providers/pricefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct PriceBookTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::PriceBook)
};

//! Sixty times the built-in prices.
constexpr qint64 largestFile = 8 << 20;
//! openai-responses takes no less.
constexpr int leastMaxTokens = 16;

std::optional<QByteArray> contentOf(const QString &path, QString &problem)
{
    QFile file(path);
    if (QFileInfo(path).isDir()) {
        problem = PriceBookTexts::tr("it is a folder");
    } else if (file.size() > largestFile) {
        problem = PriceBookTexts::tr("it is too large for a list of prices");
    } else if (!file.open(QIODevice::ReadOnly)) {
        problem = file.errorString();
    } else {
        const QByteArray content = file.readAll();
        if (file.error() == QFileDevice::NoError)
            return content;
        problem = file.errorString();
    }
    return std::nullopt;
}

//! What a protocol makes of a lower limit.
std::optional<int> mostTokens(const std::optional<int> &maxTokens)
{
    return maxTokens ? std::optional(std::max(*maxTokens, leastMaxTokens)) : std::nullopt;
}

} // namespace

std::optional<QString> PriceBook::readOwn(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    QString problem;
    if (const std::optional<QByteArray> content = contentOf(path, problem)) {
        QStringList known;
        for (const PriceProvider &provider : table().providers())
            known.append(provider.id);
        const auto own = parsePrices(*content, known);
        if (const auto *prices = std::get_if<PriceTable>(&own)) {
            m_table = table().withOwn(*prices);
            return std::nullopt;
        }
        problem = std::get<PriceFileProblem>(own).message;
    }
    return PriceBookTexts::tr("Your own prices in \"%1\" are not used: %2. The built-in ones are.")
        .arg(QDir::toNativeSeparators(path), problem);
}

void PriceBook::addFreeService(const QString &id, const QUrl &baseUrl)
{
    m_free = m_free.withFreeService(id, baseUrl);
}

const PriceTable &PriceBook::table()
{
    if (!m_table)
        m_table = builtinPrices();
    return *m_table;
}

const PriceTable &PriceBook::tableFor(const QUrl &baseUrl)
{
    return m_free.find(baseUrl, u"any"_s, {}) ? m_free : table();
}

std::optional<double> PriceBook::costOf(const Endpoint &endpoint, const QString &model, const Usage &usage)
{
    return tableFor(endpoint.baseUrl).costOf(endpoint.baseUrl, model, usage, QDateTime::currentDateTimeUtc());
}

std::optional<double> PriceBook::estimate(const Endpoint &endpoint, const QString &model, qint64 inputTokens,
                                          std::optional<int> maxTokens)
{
    return tableFor(endpoint.baseUrl)
        .estimate(endpoint.baseUrl, model, inputTokens, maxTokens, QDateTime::currentDateTimeUtc());
}

std::function<std::optional<double>(const QueryRequest &)> PriceBook::bound()
{
    return [this](const QueryRequest &request) {
        const qint64 input = estimatedTokens(request.systemPrompt) + estimatedTokens(request.message);
        return estimate(request.endpoint, request.model, input, mostTokens(request.maxTokens));
    };
}

CostTotal PriceBook::estimate(const QList<BoundTarget> &targets, const QList<Task> &tasks, qint64 textTokens)
{
    CostTotal total;
    for (const Task &task : tasks) {
        const qint64 input = textTokens + estimatedTokens(task.systemPrompt) + estimatedTokens(task.promptTemplate);
        const std::optional<int> most = mostTokens(task.maxTokens);
        for (const BoundTarget &target : targets)
            total.add(estimate(target.endpoint, target.model, input, most));
    }
    return total;
}

EngineSeams::Price PriceBook::price()
{
    return [this](const QueryRequest &request, const Usage &usage) {
        return costOf(request.endpoint, request.model, usage);
    };
}

} // namespace Fanlight
