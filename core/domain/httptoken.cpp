// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/httptoken.h"

#include <algorithm>

namespace Fanlight {

bool isTokenCharacter(char c)
{
    constexpr QByteArrayView others = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || others.contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

} // namespace Fanlight
