// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/headersettings.h"

#include <QString>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

bool isHeaderName(QStringView name)
{
    static const auto marks = u"!#$%&'*+-.^_`|~"_s;
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar character) {
        return character.unicode() < 0x80 && (character.isLetterOrNumber() || marks.contains(character));
    });
}

bool isSecretHeaderName(QStringView name)
{
    const QString lower = name.toString().toLower();
    return lower == "cookie"_L1 || lower.endsWith("authorization"_L1) || lower.endsWith("api-key"_L1)
        || lower.endsWith("apikey"_L1) || lower.endsWith("token"_L1) || lower.contains("secret"_L1)
        || lower.contains("password"_L1);
}

} // namespace Fanlight
