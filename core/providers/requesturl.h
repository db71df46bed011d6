// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QUrl>

namespace Fanlight {

/*! The base URL with the path of a service behind its own path.
 *
 *  A path prefix and a query stay, trailing slashes do not double. A leading "/v1" of `path`, or all of
 *  it, is not repeated when the base ends with it: ".../v1" and "/v1/messages" make ".../v1/messages",
 *  and a pasted ".../v1/chat/completions" stays itself.
 */
QUrl requestUrl(const QUrl &base, QLatin1StringView path);

//! The base without the path of a service that people paste along with it: ".../v1" of ".../v1/chat/completions".
QUrl withoutService(const QUrl &base);

} // namespace Fanlight
