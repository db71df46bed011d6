// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/requesturl.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

QUrl requestUrl(const QUrl &base, QLatin1StringView path)
{
    // Encoded, so that "%2F" in a prefix stays what it is.
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);

    constexpr QLatin1StringView version("/v1");
    qsizetype repeated = 0;
    if (prefix.endsWith(path))
        repeated = path.size();
    else if (path.startsWith(version) && prefix.endsWith(version))
        repeated = version.size();

    QUrl url = base;
    url.setFragment({});
    url.setPath(prefix + path.sliced(repeated), QUrl::TolerantMode);
    return url;
}

QUrl withoutService(const QUrl &base)
{
    QString path = base.path(QUrl::FullyEncoded);
    for (const auto ending : {"/chat/completions"_L1, "/responses"_L1, "/messages"_L1}) {
        while (path.endsWith(u'/'))
            path.chop(1);
        if (path.endsWith(ending))
            path.chop(ending.size());
    }
    QUrl url = base;
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

} // namespace Fanlight
