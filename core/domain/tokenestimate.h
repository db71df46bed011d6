// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <QtGlobal>

namespace Fanlight {

/*! About how many tokens a text is, without a tokenizer: four characters of alphabetic script to a token (OpenAI's
 *  published rule of thumb), one character of Chinese, Japanese or Korean. One pass.
 */
qint64 estimatedTokens(QStringView text);

} // namespace Fanlight
