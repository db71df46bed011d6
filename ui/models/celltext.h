// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/resultcell.h"

#include <QStringList>

namespace Fanlight {

//! "queued 320 ms": our own queue, apart from what the provider took; empty when it is not worth a word.
QString queuedText(const ResultCell &cell, Moment now);

/*! "214 ms to first token · 1.24 s · 38 tokens · $0.0031"; while running what is known so far. "from cache", and no
 * times, for what was not sent.
 */
QString timesText(const ResultCell &cell, Moment now);
//! The same in ever fewer words, the longest first: the first token loses its words, then is left out.
QStringList timesTexts(const ResultCell &cell, Moment now);

/*! "Retrying in 4.0 s (2 of 5)" in a retry wait; "Queued to be asked again (2 of 5)" once the limits alone hold
 *  the next attempt; empty in every other state.
 */
QString retryText(const ResultCell &cell, Moment now);

//! Why the last attempt failed: its heading, the words of whoever refused it, and that its reply broke off, if it did.
QString retryReasonText(const ResultCell &cell);

//! What a screen reader says when the query has ended: "Sentiment at simulator/extractive: Done. positive".
QString announcementText(const QString &task, const QString &target, const ResultCell &cell);

//! What Copy puts on the clipboard: the answer as its task reads it, else the reply, else the error.
QString copyText(const ResultCell &cell);

} // namespace Fanlight
