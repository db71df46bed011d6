// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/appsettings.h"

namespace Fanlight {

//! Settings of which none is the default, so that one that is forgotten shows.
inline AppSettings unusualSettings()
{
    using namespace Qt::StringLiterals;
    using namespace std::chrono_literals;
    AppSettings settings;
    EndpointSettings work;
    work.name = u"work"_s;
    work.title = u"At work, \"the\" one"_s;
    work.preset = u"azure"_s;
    work.protocol = Protocol::Anthropic;
    work.baseUrl = QUrl(u"https://llm.example/openai?api-version=2024-10-21"_s);
    work.keyVariable = u"WORK_KEY"_s;
    work.headers = {{u"X-Team"_s, u" blue; = \\n "_s, false}, {u"X-Key"_s, {}, true}};
    work.caFile = u"/etc/ssl/ä b.pem"_s;
    work.proxy = u"socks5://proxy.example:1080"_s;
    work.proxyUser = u"me"_s;
    work.allowsPlainHttp = true;
    work.defaultModel = u"org/model:free"_s;
    work.models = {u"a"_s, u"b, with a comma"_s, u"c\\d"_s};
    work.requestsPerMinute = 0.5;
    work.tokensPerMinute = 30000;
    work.maxConcurrent = 7;
    work.fixedLimit = true;
    settings.endpoints = {work};
    settings.targets = {{u"work"_s, u"org/model:free"_s}, {u"simulator"_s, u"extractive"_s}};
    settings.tasks = QStringList{u"topics"_s};
    settings.limits = {8, true, {1500ms, 2s, 3s, 4s}, 2, 30s};
    settings.privacy = {ExcerptKind::Full, u"ada"_s, 90, 500};
    settings.cache = {false, std::chrono::days(3), 64, 8, u"redis://redis.example:6379/2"_s};
    settings.network = {u"http://proxy.example:3128"_s, u"me"_s, u"/etc/ca.pem"_s};
    settings.window = {ColorScheme::Dark, u"de"_s, {{u"geometry"_s, QByteArray("\x00\x01\xff", 3)}}};
    settings.window.shortcuts = {{u"runAction"_s, u"F5; Ctrl+Return"_s}, {u"stopAction"_s, {}}};
    settings.window.welcomed = true;
    settings.window.newsOf = u"0.1.0"_s;
    TaskSettings urgency;
    urgency.id = u"urgency"_s;
    urgency.title = u"Urgency = \"now\"?"_s;
    urgency.systemPrompt = u" You judge.\n\tBriefly. "_s;
    urgency.promptTemplate = u"How urgent is this?\n\n{text}\n"_s;
    urgency.temperature = 0.7;
    urgency.maxTokens = 12;
    urgency.form = u"choice"_s;
    urgency.words = {u"now, please"_s, u"later"_s};
    settings.ownTasks = {urgency};
    settings.removedTasks = {u"topics"_s};
    return settings;
}

} // namespace Fanlight
