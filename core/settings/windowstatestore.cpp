// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/windowstatestore.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct WindowStateStoreTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::WindowStateStore)
};

//! More than any state of ours.
constexpr qint64 largestStateFile = 64 * 1024 * 1024;

QStringList strings(const QJsonValue &value)
{
    QStringList all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue each : array) {
        if (each.isString())
            all.append(each.toString());
    }
    return all;
}

QJsonObject toJson(const RememberedBatch &batch)
{
    QJsonObject json{
        {u"input"_s, batch.input},
        {u"textColumn"_s, batch.textColumn},
        {u"idColumn"_s, batch.idColumn},
        {u"output"_s, batch.output},
        {u"tasks"_s, QJsonArray::fromStringList(batch.tasks)},
        {u"targets"_s, QJsonArray::fromStringList(batch.targets)},
        {u"unfinished"_s, batch.isUnfinished},
        {u"answered"_s, batch.answered},
    };
    if (batch.budgetUsd)
        json.insert(u"budgetUsd"_s, *batch.budgetUsd);
    return json;
}

RememberedBatch batchFrom(const QJsonObject &json)
{
    RememberedBatch batch{json.value(u"input"_s).toString(),    json.value(u"textColumn"_s).toString(),
                          json.value(u"idColumn"_s).toString(), json.value(u"output"_s).toString(),
                          strings(json.value(u"tasks"_s)),      strings(json.value(u"targets"_s)),
                          json.value(u"unfinished"_s).toBool(), json.value(u"answered"_s).toInteger()};
    if (const QJsonValue budget = json.value(u"budgetUsd"_s); budget.isDouble() && budget.toDouble() >= 0)
        batch.budgetUsd = budget.toDouble();
    return batch;
}

} // namespace

WindowStateStore::WindowStateStore(const QString &folder)
    : m_path(folder + u"/window.json"_s)
{
}

WindowState WindowStateStore::load() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestStateFile)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    WindowState state;
    state.text = json.value(u"text"_s).toString();
    state.page = json.value(u"page"_s).toString();
    state.batch = batchFrom(json.value(u"batch"_s).toObject());
    state.recentTexts = strings(json.value(u"recentTexts"_s));
    state.recentTables = strings(json.value(u"recentTables"_s));
    state.hiddenColumns = strings(json.value(u"hiddenColumns"_s));
    const QJsonObject widths = json.value(u"columnWidths"_s).toObject();
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        if (const int pixels = width.value().toInt(); pixels > 0)
            state.columnWidths.insert(width.key(), pixels);
    }
    return state;
}

std::optional<QString> WindowStateStore::save(const WindowState &state) const
{
    QJsonObject widths;
    for (auto width = state.columnWidths.begin(); width != state.columnWidths.end(); ++width)
        widths.insert(width.key(), width.value());
    const QJsonObject json{
        {u"text"_s, state.text},
        {u"page"_s, state.page},
        {u"batch"_s, toJson(state.batch)},
        {u"recentTexts"_s, QJsonArray::fromStringList(state.recentTexts)},
        {u"recentTables"_s, QJsonArray::fromStringList(state.recentTables)},
        {u"columnWidths"_s, widths},
        {u"hiddenColumns"_s, QJsonArray::fromStringList(state.hiddenColumns)},
    };
    QSaveFile file(m_path);
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    // A full disk shows in flush() and not in commit().
    const bool isSaved = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(bytes) == bytes.size()
        && file.flush() && file.commit();
    if (isSaved)
        return std::nullopt;
    return WindowStateStoreTexts::tr("What is open in the window cannot be remembered in \"%1\": %2.")
        .arg(m_path, file.errorString());
}

} // namespace Fanlight
