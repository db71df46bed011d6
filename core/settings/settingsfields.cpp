// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsfields.h"

#include "core/domain/endpoint.h"
#include "core/domain/proxyaddress.h"
#include "core/settings/fieldforms.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

using FieldForms::Text;

constexpr double day = 86'400;
constexpr double greatestRate = 1e9;

//! What a variable of the environment is called; a key pasted here instead rarely is, and then it is not kept.
QString variablePattern()
{
    return u"[A-Za-z_][A-Za-z0-9_]{0,127}"_s;
}

bool isProxy(const QString &text)
{
    return readProxyAddress(text).has_value();
}

bool isRedis(const QString &text)
{
    const QUrl url(text);
    return url.isValid()
        && ((url.scheme() == "redis"_L1 && !url.host().isEmpty())
            || (url.scheme() == "unix"_L1 && !url.path().isEmpty()));
}

QString proxyForm()
{
    return Text::tr("\"direct\", an address like http://host:port or socks5://host:port, or nothing");
}

SettingsField<AppSettings> targetsField()
{
    return {u"window"_s,
            u"targets"_s,
            Text::tr("names like endpoint/model with commas between them"),
            false,
            [](const AppSettings &settings) -> std::optional<QString> {
                QStringList names;
                for (const Target &target : settings.targets)
                    names.append(target.name());
                return names.isEmpty() ? std::nullopt : std::optional(FieldForms::joined(names));
            },
            [](AppSettings &settings, const QString &text) {
                QList<Target> targets;
                const QStringList names = FieldForms::split(text);
                for (const QString &name : names) {
                    const std::optional<Target> target = targetFromName(name);
                    if (!target)
                        return FieldReading::Bad;
                    if (!targets.contains(*target))
                        targets.append(*target);
                }
                settings.targets = targets;
                return FieldReading::Good;
            }};
}

SettingsField<AppSettings> tasksField()
{
    return {u"window"_s,
            u"tasks"_s,
            {},
            false,
            [](const AppSettings &settings) -> std::optional<QString> {
                return settings.tasks ? std::optional(FieldForms::joined(*settings.tasks)) : std::nullopt;
            },
            [](AppSettings &settings, const QString &text) {
                settings.tasks = FieldForms::split(text);
                settings.tasks->removeDuplicates();
                return FieldReading::Good;
            }};
}

SettingsField<AppSettings> removedTasksField()
{
    return {u"tasks"_s,
            u"removed"_s,
            {},
            false,
            [](const AppSettings &settings) -> std::optional<QString> {
                return settings.removedTasks.isEmpty() ? std::nullopt
                                                       : std::optional(FieldForms::joined(settings.removedTasks));
            },
            [](AppSettings &settings, const QString &text) {
                settings.removedTasks = FieldForms::split(text);
                settings.removedTasks.removeDuplicates();
                return FieldReading::Good;
            }};
}

SettingsField<TaskSettings> wordsField()
{
    return {{},
            u"words"_s,
            {},
            false,
            [](const TaskSettings &task) -> std::optional<QString> {
                return task.words.isEmpty() ? std::nullopt : std::optional(FieldForms::joined(task.words));
            },
            [](TaskSettings &task, const QString &text) {
                task.words = FieldForms::split(text);
                return FieldReading::Good;
            }};
}

SettingsField<EndpointSettings> baseUrlField()
{
    const auto problem = [](const QUrl &url) {
        return endpointProblem({u"-"_s, Protocol::OpenAiChat, url, {}}).has_value();
    };
    return {{},
            u"baseUrl"_s,
            Text::tr("an address like https://api.example.com/v1"),
            true,
            [problem](const EndpointSettings &endpoint) -> std::optional<QString> {
                const QUrl url = FieldForms::withoutUserInfo(endpoint.baseUrl);
                if (!problem(url))
                    return url.toString();
                // A query that may hold a key; what is wrong otherwise is not worth keeping.
                const QUrl bare = url.adjusted(QUrl::RemoveQuery);
                return problem(bare) ? std::nullopt : std::optional(bare.toString());
            },
            [problem](EndpointSettings &endpoint, const QString &text) {
                const QUrl url(text);
                const QUrl plain = FieldForms::withoutUserInfo(url);
                if (problem(plain))
                    return FieldReading::Bad;
                endpoint.baseUrl = plain;
                return plain == url ? FieldReading::Good : FieldReading::SecretLeftOut;
            }};
}

SettingsField<EndpointSettings> modelsField()
{
    return {{},
            u"models"_s,
            {},
            false,
            [](const EndpointSettings &endpoint) -> std::optional<QString> {
                return endpoint.models.isEmpty() ? std::nullopt : std::optional(FieldForms::joined(endpoint.models));
            },
            [](EndpointSettings &endpoint, const QString &text) {
                endpoint.models = FieldForms::split(text);
                endpoint.models.removeDuplicates();
                return FieldReading::Good;
            }};
}

} // namespace

QList<SettingsField<AppSettings>> appSettingsFields()
{
    using namespace FieldForms;
    using T = AppSettings;
    return {
        integer<T>(
            u"limits", u"maxConcurrent", [](auto &s) -> auto & { return s.limits.maxConcurrent; }, 1, 1024),
        flag<T>(
            u"limits", u"fixed", [](auto &s) -> auto & { return s.limits.fixed; }),
        seconds<T>(
            u"limits", u"connectSeconds", [](auto &s) -> auto & { return s.limits.deadlines.connect; }, day),
        seconds<T>(
            u"limits", u"firstByteSeconds", [](auto &s) -> auto & { return s.limits.deadlines.firstByte; }, day),
        seconds<T>(
            u"limits", u"idleSeconds", [](auto &s) -> auto & { return s.limits.deadlines.idle; }, day),
        seconds<T>(
            u"limits", u"totalSeconds", [](auto &s) -> auto & { return s.limits.deadlines.total; }, day),
        integer<T>(
            u"limits", u"maxAttempts", [](auto &s) -> auto & { return s.limits.maxAttempts; }, 1, 100),
        integer<T>(
            u"limits", u"longestRetryAfterSeconds", [](auto &s) -> auto & { return s.limits.longestRetryAfter; }, 0,
            int(day)),

        choice<T>(
            u"privacy", u"excerpts", [](auto &s) -> auto & { return s.privacy.excerpts; },
            QList<std::pair<ExcerptKind, QString>>{
                {ExcerptKind::None, u"none"_s}, {ExcerptKind::Excerpt, u"excerpt"_s}, {ExcerptKind::Full, u"full"_s}}),
        text<T>(
            u"privacy", u"userName", [](auto &s) -> auto & { return s.privacy.userName; }),
        optionalInteger<T>(
            u"privacy", u"retentionDays", [](auto &s) -> auto & { return s.privacy.retentionDays; }, 1, 36'500),
        optionalInteger<T>(
            u"privacy", u"retentionMegabytes", [](auto &s) -> auto & { return s.privacy.retentionMegabytes; }, 1,
            1'000'000),

        flag<T>(
            u"cache", u"enabled", [](auto &s) -> auto & { return s.cache.enabled; }),
        integer<T>(
            u"cache", u"longestAgeDays", [](auto &s) -> auto & { return s.cache.longestAge; }, 1, 36'500),
        integer<T>(
            u"cache", u"megabytes", [](auto &s) -> auto & { return s.cache.megabytes; }, 0, 1'000'000),
        integer<T>(
            u"cache", u"memoryMegabytes", [](auto &s) -> auto & { return s.cache.memoryMegabytes; }, 0, 65'536),
        address<T>(
            u"cache", u"redisUrl", [](auto &s) -> auto & { return s.cache.redisUrl; }, isRedis,
            Text::tr("an address like redis://host:6379/0 or unix:/path, or nothing"), FieldForms::AddressUser::Kept),

        address<T>(
            u"network", u"proxy", [](auto &s) -> auto & { return s.network.proxy; }, isProxy, proxyForm()),
        text<T>(
            u"network", u"proxyUser", [](auto &s) -> auto & { return s.network.proxyUser; }),
        text<T>(
            u"network", u"caFile", [](auto &s) -> auto & { return s.network.caFile; }),

        choice<T>(
            u"window", u"appearance", [](auto &s) -> auto & { return s.window.colorScheme; },
            QList<std::pair<ColorScheme, QString>>{
                {ColorScheme::System, u"system"_s}, {ColorScheme::Light, u"light"_s}, {ColorScheme::Dark, u"dark"_s}}),
        matching<T>(
            u"window", u"language", [](auto &s) -> auto & { return s.window.language; },
            u"[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*"_s, Text::tr("a language like \"de\", or nothing")),
        flag<T>(
            u"window", u"welcomed", [](auto &s) -> auto & { return s.window.welcomed; }),
        text<T>(
            u"window", u"newsOf", [](auto &s) -> auto & { return s.window.newsOf; }),
        targetsField(),
        tasksField(),
        removedTasksField(),
    };
}

QList<SettingsField<EndpointSettings>> endpointSettingsFields()
{
    using namespace FieldForms;
    using T = EndpointSettings;
    QList<std::pair<Protocol, QString>> protocols;
    for (const Protocol protocol : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic})
        protocols.append({protocol, protocolName(protocol)});
    return {
        text<T>(
            u"", u"title", [](auto &e) -> auto & { return e.title; }),
        text<T>(
            u"", u"preset", [](auto &e) -> auto & { return e.preset; }),
        choice<T>(
            u"", u"protocol", [](auto &e) -> auto & { return e.protocol; }, protocols),
        baseUrlField(),
        matching<T>(
            u"", u"keyVariable", [](auto &e) -> auto & { return e.keyVariable; }, variablePattern(),
            Text::tr("the name of an environment variable, or nothing")),
        text<T>(
            u"", u"caFile", [](auto &e) -> auto & { return e.caFile; }),
        address<T>(
            u"", u"proxy", [](auto &e) -> auto & { return e.proxy; }, isProxy, proxyForm()),
        text<T>(
            u"", u"proxyUser", [](auto &e) -> auto & { return e.proxyUser; }),
        flag<T>(
            u"", u"allowsPlainHttp", [](auto &e) -> auto & { return e.allowsPlainHttp; }),
        text<T>(
            u"", u"defaultModel", [](auto &e) -> auto & { return e.defaultModel; }),
        modelsField(),
        optionalNumber<T>(
            u"", u"requestsPerMinute", [](auto &e) -> auto & { return e.requestsPerMinute; }, 0.01, greatestRate),
        optionalNumber<T>(
            u"", u"tokensPerMinute", [](auto &e) -> auto & { return e.tokensPerMinute; }, 0.01, greatestRate),
        optionalInteger<T>(
            u"", u"maxConcurrent", [](auto &e) -> auto & { return e.maxConcurrent; }, 1, 1024),
        flag<T>(
            u"", u"fixedLimit", [](auto &e) -> auto & { return e.fixedLimit; }),
    };
}

QList<SettingsField<TaskSettings>> taskSettingsFields()
{
    using namespace FieldForms;
    using T = TaskSettings;
    QList<std::pair<QString, QString>> forms;
    for (const QString &form : {u"label"_s, u"topics"_s, u"summary"_s, u"text"_s, u"choice"_s})
        forms.append({form, form});
    return {
        text<T>(
            u"", u"title", [](auto &t) -> auto & { return t.title; }),
        text<T>(
            u"", u"system", [](auto &t) -> auto & { return t.systemPrompt; }),
        text<T>(
            u"", u"prompt", [](auto &t) -> auto & { return t.promptTemplate; }),
        optionalNumber<T>(
            u"", u"temperature", [](auto &t) -> auto & { return t.temperature; }, 0, 2),
        optionalInteger<T>(
            u"", u"maxTokens", [](auto &t) -> auto & { return t.maxTokens; }, 1, 1'000'000),
        choice<T>(
            u"", u"answer", [](auto &t) -> auto & { return t.form; }, forms),
        wordsField(),
    };
}

} // namespace Fanlight
