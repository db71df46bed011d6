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
    return settings;
}

} // namespace Fanlight
