// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchidentity.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchIdentityTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchIdentity)
};

QJsonObject toJson(const Task &task)
{
    QJsonObject object{
        {u"id"_s, task.id},
        {u"system"_s, task.systemPrompt},
        {u"template"_s, task.promptTemplate},
        {u"temperature"_s, task.temperature ? QJsonValue(*task.temperature) : QJsonValue()},
        {u"max_tokens"_s, task.maxTokens ? QJsonValue(*task.maxTokens) : QJsonValue()},
        {u"form"_s, int(task.form)},
    };
    // Left out where there are none, as journals of earlier versions have it.
    if (!task.words.isEmpty())
        object.insert(u"words"_s, QJsonArray::fromStringList(task.words));
    return object;
}

Task taskFromJson(const QJsonObject &object)
{
    Task task;
    task.id = object.value(u"id"_s).toString();
    task.systemPrompt = object.value(u"system"_s).toString();
    task.promptTemplate = object.value(u"template"_s).toString();
    const QJsonValue temperature = object.value(u"temperature"_s);
    task.temperature = temperature.isDouble() ? std::optional(temperature.toDouble()) : std::nullopt;
    const QJsonValue maxTokens = object.value(u"max_tokens"_s);
    task.maxTokens = maxTokens.isDouble() ? std::optional(maxTokens.toInt()) : std::nullopt;
    task.form = AnswerForm(object.value(u"form"_s).toInt());
    const QJsonArray words = object.value(u"words"_s).toArray();
    for (const QJsonValue &word : words)
        task.words.append(word.toString());
    return task;
}

//! What a task asks, without what it is called.
Task essence(Task task)
{
    task.title.clear();
    return task;
}

std::optional<QString> columnDifference(const BatchIdentity &begun, const BatchIdentity &now)
{
    if (begun.textColumn != now.textColumn)
        return BatchIdentityTexts::tr("The batch was begun with the text column \"%1\", not \"%2\".")
            .arg(begun.textColumn, now.textColumn);
    if (begun.idColumn == now.idColumn)
        return std::nullopt;
    if (begun.idColumn.isEmpty())
        return BatchIdentityTexts::tr("The batch was begun without the id column \"%1\".").arg(now.idColumn);
    if (now.idColumn.isEmpty())
        return BatchIdentityTexts::tr("The batch was begun with the id column \"%1\".").arg(begun.idColumn);
    return BatchIdentityTexts::tr("The batch was begun with the id column \"%1\", not \"%2\".")
        .arg(begun.idColumn, now.idColumn);
}

std::optional<QString> taskDifference(const BatchIdentity &begun, const BatchIdentity &now)
{
    const QStringList before = begun.questions().tasks;
    const QStringList after = now.questions().tasks;
    if (before != after)
        return BatchIdentityTexts::tr("The batch was begun with the tasks %1, and now the tasks %2 are chosen.")
            .arg(before.join(u", "_s), after.join(u", "_s));
    for (qsizetype i = 0; i < begun.tasks.size(); ++i) {
        if (essence(begun.tasks.at(i)) != essence(now.tasks.at(i)))
            return BatchIdentityTexts::tr("The task %1 asks something else than when the batch was begun.")
                .arg(before.at(i));
    }
    return std::nullopt;
}

std::optional<QString> targetDifference(const BatchIdentity &begun, const BatchIdentity &now)
{
    const QStringList before = begun.questions().targets;
    const QStringList after = now.questions().targets;
    if (before != after)
        return BatchIdentityTexts::tr("The batch was begun with the targets %1, and now the targets %2 are chosen.")
            .arg(before.join(u", "_s), after.join(u", "_s));
    for (qsizetype i = 0; i < begun.targets.size(); ++i) {
        const BatchTarget &then = begun.targets.at(i);
        const BatchTarget &today = now.targets.at(i);
        if (then != today)
            return BatchIdentityTexts::tr(
                       "When the batch was begun, the target %1 was at %2 (%3), and now it is at %4 (%5).")
                .arg(then.name, then.service, protocolName(then.protocol), today.service, protocolName(today.protocol));
    }
    return std::nullopt;
}

} // namespace

BatchTarget batchTargetOf(const BoundTarget &target, const QUrl &simulator)
{
    const QUrl &url = target.endpoint.baseUrl;
    const QString service = url == simulator
        ? u"simulator"_s
        : url.toString(QUrl::RemoveUserInfo | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    return {target.target().name(), service, target.endpoint.protocol};
}

BatchQuestions BatchIdentity::questions() const
{
    BatchQuestions questions;
    for (const Task &task : tasks)
        questions.tasks.append(task.id);
    for (const BatchTarget &target : targets)
        questions.targets.append(target.name);
    return questions;
}

QJsonObject toJson(const BatchIdentity &identity)
{
    QJsonArray tasks;
    for (const Task &task : identity.tasks)
        tasks.append(toJson(task));
    QJsonArray targets;
    for (const BatchTarget &target : identity.targets)
        targets.append(QJsonObject{
            {u"name"_s, target.name}, {u"service"_s, target.service}, {u"protocol"_s, protocolName(target.protocol)}});
    return {
        {u"input"_s, toJson(identity.input)},
        {u"text_column"_s, identity.textColumn},
        {u"id_column"_s, identity.idColumn},
        {u"tasks"_s, tasks},
        {u"targets"_s, targets},
    };
}

BatchIdentity batchIdentityFromJson(const QJsonObject &object)
{
    BatchIdentity identity;
    identity.input = inputFingerprintFromJson(object.value(u"input"_s).toObject());
    identity.textColumn = object.value(u"text_column"_s).toString();
    identity.idColumn = object.value(u"id_column"_s).toString();
    const QJsonArray tasks = object.value(u"tasks"_s).toArray();
    for (const QJsonValue &task : tasks)
        identity.tasks.append(taskFromJson(task.toObject()));
    const QJsonArray targets = object.value(u"targets"_s).toArray();
    for (const QJsonValue &target : targets)
        identity.targets.append({target[u"name"_s].toString(), target[u"service"_s].toString(),
                                 protocolFromName(target[u"protocol"_s].toString()).value_or(Protocol::OpenAiChat)});
    return identity;
}

std::optional<QString> difference(const BatchIdentity &begun, const BatchIdentity &now)
{
    if (begun.input != now.input)
        return BatchIdentityTexts::tr("The input has changed since the batch was begun.");
    if (auto columns = columnDifference(begun, now))
        return columns;
    if (auto tasks = taskDifference(begun, now))
        return tasks;
    return targetDifference(begun, now);
}

} // namespace Fanlight
