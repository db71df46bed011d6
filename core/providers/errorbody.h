// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Fanlight {

//! What a server said went wrong, whichever of the shapes of PROTOCOLS ("Errors") it chose.
struct ErrorBody
{
    QString message; //!< its words; empty when it had none
    QString code; //!< its most specific code: `code`, else `type`, else `status`; a number as its digits
    QString type; //!< its `type` or `status`, when `code` is something else
    QString requestId; //!< from the body
    int status = 0; //!< the HTTP status that the body names, 400 to 599; 0 when it names none
    //! The field of the request at fault, as the server spells it: its `param`, or where a validation error is (`loc`),
    //! without the leading "body".
    QString parameter{};

    bool operator==(const ErrorBody &) const = default;
};

/*! Reads the body of a reply that is an error: JSON of any shape, an event stream, a web page, plain text
 *  or nothing at all.
 */
ErrorBody parseErrorBody(const QByteArray &body);

//! Reads an object that is, or holds under `error`, `errors`, `detail` or `message`, what went wrong.
ErrorBody errorFromJson(const QJsonObject &object);

//! Whether a payload that should be a reply is an error instead: it has an `error` that says something.
bool isErrorObject(const QJsonObject &object);

} // namespace Fanlight
