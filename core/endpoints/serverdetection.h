// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoints/localserver.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace Fanlight {

class HttpTransport;

//! A port to look at, and who mostly listens there.
struct DetectionPort
{
    quint16 port = 0;
    LocalServerKind usual = LocalServerKind::Other;

    bool operator==(const DetectionPort &) const = default;
};

/*! Looks for model servers on this machine: asks a few ports of 127.0.0.1 and ::1, all at once.
 *
 *  It takes less than a second whatever listens there, sends no key, follows no redirect and changes nothing.
 */
class ServerDetection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerDetection)

public:
    //! What every question may take; none follows another.
    static constexpr std::chrono::milliseconds patience{800};

    //! 11434 Ollama, 1234 LM Studio, 8080 llama.cpp, 8000 vLLM, 1337 Jan.
    static QList<DetectionPort> usualPorts();

    //! The transport outlives the detection.
    explicit ServerDetection(HttpTransport &transport, QObject *parent = nullptr);
    //! Gives up silently.
    ~ServerDetection() override;

    //! Looks; ignored while it does already.
    void start(const QList<DetectionPort> &ports = usualPorts());

Q_SIGNALS:
    //! What was found, in the order of the ports; a server that listens on both addresses is one.
    void finished(const QList<Fanlight::LocalServer> &servers);

private:
    struct Place
    {
        QUrl origin;
        LocalServerKind usual = LocalServerKind::Other;
        QHash<QByteArray, ShortReply> replies;
    };

    void ask(qsizetype place, const QByteArray &path);
    void conclude();

    HttpTransport &m_transport;
    QList<Place> m_places;
    int m_open = 0; //!< questions without a reply
};

} // namespace Fanlight
