// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoints/shortexchange.h"

#include <QHash>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Fanlight {

//! The programs that serve models on one's own machine, as far as they can be told apart.
enum class LocalServerKind {
    Ollama,
    LmStudio,
    LlamaCpp,
    Vllm,
    Jan,
    Simulator, //!< Fanlight's own
    Other, //!< speaks OpenAI's protocol
};

//! "Ollama", "LM Studio", …; for Other "OpenAI-compatible server".
QString localServerTitle(LocalServerKind kind);

//! A server that was found.
struct LocalServer
{
    LocalServerKind kind = LocalServerKind::Other;
    QUrl baseUrl; //!< for the protocol openai-chat: "http://127.0.0.1:11434/v1"
    QStringList models; //!< in the server's order; empty also when it does not tell without a key
    bool needsKey = false;

    bool operator==(const LocalServer &) const = default;
};

//! What is asked of a port, all at once: paths that one program or another answers. Only GET, never with a key.
QList<QByteArray> detectionPaths();

/*! Which server the replies to these questions are from; empty when they are no model server's.
 *
 *  `usual` is who mostly listens on that port: it decides only where the replies leave it open (Jan passes llama.cpp's
 *  on). `origin` is "http://127.0.0.1:11434".
 */
std::optional<LocalServer> identifiedServer(const QUrl &origin, LocalServerKind usual,
                                            const QHash<QByteArray, ShortReply> &replies);

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::LocalServer)
