// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/knownhosts.h"

#include <QString>

#include <algorithm>
#include <array>

namespace Fanlight {

using namespace Qt::StringLiterals;

bool isOpenAi(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host == "api.openai.com"_L1 || host.endsWith(".api.openai.com"_L1);
}

bool isAzure(const QUrl &url)
{
    constexpr std::array domains{".openai.azure.com"_L1, ".openai.azure.us"_L1, ".openai.azure.cn"_L1,
                                 ".cognitiveservices.azure.com"_L1, ".services.ai.azure.com"_L1};
    const QString host = url.host().toLower();
    return url.path().contains("/openai/deployments/"_L1)
        || std::any_of(domains.begin(), domains.end(),
                       [&host](QLatin1StringView domain) { return host.endsWith(domain); });
}

} // namespace Fanlight
