// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Fanlight {

//! English function words and the small change of talk, which name no topic. Takes folded words.
bool isStopWord(QStringView folded);

//! Function characters of Chinese and Japanese, which do the same between characters.
bool isStopCharacter(char32_t codePoint);

} // namespace Fanlight
