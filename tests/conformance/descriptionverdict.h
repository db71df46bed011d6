// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/conformance/calldelivery.h"

namespace Fanlight {

//! What prism says of a request, by the API description it serves.
struct DescriptionVerdict
{
    enum class Kind {
        Accepted,
        Refused, //!< the request breaks the description, as `explanation` says
        NoVerdict, //!< the reply is about something else: a wrong path, no credential, no reply at all
    };

    Kind kind = Kind::NoVerdict;
    QString explanation; //!< empty when accepted
};

//! Reads prism's `sl-violations` header and its problem+json body (prism, "Request validation").
DescriptionVerdict verdictOf(const CallReply &reply);

} // namespace Fanlight
