// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"

#include <QByteArrayView>

#include <optional>

namespace Fanlight {

/*! What makes the headers that a user adds to an endpoint unusable, as a sentence; empty when nothing does.
 *
 *  Names are tokens and values hold no control characters (RFC 9110, 5.1 and 5.5). What HTTP itself needs, and what
 *  describes the body, is not the user's to say. A credential is: it takes the place of the key's own header. No name
 *  may come twice. Values are never repeated in the sentence.
 */
std::optional<QString> extraHeadersProblem(const QList<ExtraHeader> &headers);

//! Whether a header of that name always holds a credential, so that its value is a secret whatever the user says.
bool isCredentialHeader(QByteArrayView name);

//! Whether the value must be kept with the keys and never be shown: marked so, or a credential by its name.
bool isSecret(const ExtraHeader &header);

/*! The value as it is sent: without blanks around it (RFC 9110, 5.5).
 */
QByteArray sentValue(const ExtraHeader &header);

//! Whether the header is for the proxy and never sent to the server: Proxy-Authorization.
bool isForProxy(const ExtraHeader &header);

/*! "user:password" for the endpoint's proxy, from its header Proxy-Authorization (RFC 7617: "Basic" and Base64);
 *  empty without one.
 */
Secret proxyCredentials(const QList<ExtraHeader> &headers);

//! The header that holds these credentials, as ExtraHeader has it.
ExtraHeader proxyAuthorization(const QString &user, const QString &password);

} // namespace Fanlight
