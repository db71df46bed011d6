// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Fanlight {

//! The most of a server's text that an error keeps, in UTF-8 bytes (PROTOCOLS, "Errors").
constexpr qsizetype maximumErrorText = 4096;

//! The start of a text, at most this many UTF-8 bytes, ending in an ellipsis when it was cut. Never splits a character.
QString shortened(const QString &text, qsizetype maximumBytes = maximumErrorText);

//! Whether a body is a web page.
bool looksLikeHtml(const QByteArray &body);

//! What an error page says: its title, or else its first text. Empty when it says nothing.
QString htmlGist(const QByteArray &page);

//! A body as one line of plain text, blanks collapsed; empty when it is not text (compressed, an image).
QString bodyExcerpt(const QByteArray &body, qsizetype maximumBytes = 300);

} // namespace Fanlight
