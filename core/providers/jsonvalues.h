// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonDocument>
#include <QJsonValue>
#include <QString>
#include <QtGlobal>

#include <optional>

namespace Fanlight {

/*! Reads a JSON object or array; a null document when it is neither.
 *
 *  Bytes that are not UTF-8 become U+FFFD instead of costing the whole reply.
 */
QJsonDocument parseJson(const QByteArray &bytes);

/*! Whether the bytes may be JSON that was cut off, rather than something else that began with a bracket.
 *
 *  In doubt they may: an error in the last bytes is what a cut leaves.
 */
bool mayBeCutJson(const QByteArray &bytes);

//! A count: a whole number from 0 to 2^53, also when written as 12.0. Empty for anything else.
std::optional<qint64> countOf(const QJsonValue &value);

//! Takes a count over; what is none leaves the figure as it was.
void updateCount(std::optional<qint64> &figure, const QJsonValue &value);

/*! Tells where the first object or array of a text ends, without reading what is in it.
 *
 *  Lets a reply be taken as soon as its last brace is here, on a connection that stays open. Time is
 *  linear in the bytes fed, however they are cut.
 */
class JsonEndFinder
{
public:
    //! The number of these bytes that belong to the value when it ends among them; else empty.
    std::optional<qsizetype> feed(QByteArrayView bytes);

private:
    qsizetype m_depth = 0;
    bool m_inString = false;
    bool m_afterBackslash = false;
};

} // namespace Fanlight
