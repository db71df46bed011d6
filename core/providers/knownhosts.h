// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace Fanlight {

//! Whether a base URL is OpenAI's own API, a regional host like "eu.api.openai.com" included.
bool isOpenAi(const QUrl &url);

/*! Whether a base URL is Azure OpenAI's, which takes its key in a header of its own: by a host of Azure's, also in its
 *  national clouds, or by "/openai/deployments/" in the path, as a gateway before it has.
 */
bool isAzure(const QUrl &url);

} // namespace Fanlight
