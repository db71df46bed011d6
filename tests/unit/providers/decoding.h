// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/providercodec.h"

#include <QByteArrayList>

namespace Fanlight::Test {

//! All that a decoder said of one reply.
struct Decoded
{
    QString text; //!< the deltas, joined
    QString reasoning;
    bool complete = false; //!< said before the end
    Outcome outcome;

    const Answer &answer() const;
    const QueryError &error() const;
    bool isAnswer() const { return std::holds_alternative<Answer>(outcome); }

    bool operator==(const Decoded &) const = default;
};

//! "https://provider.example/v1" with the key "sk-canary-0123456789abcdef" and the model "m".
QueryRequest requestFor(Protocol protocol);

HttpHead head(int status, const QByteArray &contentType, HttpHeaders more = {});
HttpHead streamHead();
HttpHead jsonHead();

Decoded decode(Protocol protocol, const HttpHead &head, const QByteArrayList &pieces, const HttpEnd &end = {});
Decoded decode(const QueryRequest &request, const HttpHead &head, const QByteArrayList &pieces,
               const HttpEnd &end = {});

//! A stream of these payloads as events without names, as the OpenAI protocols send them.
QByteArray dataStream(const QByteArrayList &payloads);
//! A stream of these payloads, each named by its own "type", as Anthropic sends them.
QByteArray namedStream(const QByteArrayList &payloads);

//! The outcome in one line, for messages of failing tests.
QString described(const Outcome &outcome);

//! Fails unless the reply decodes alike whole, cut at every point, and byte by byte, with every line ending.
void verifySplits(Protocol protocol, const HttpHead &head, const QByteArray &body, const HttpEnd &end = {});

} // namespace Fanlight::Test
