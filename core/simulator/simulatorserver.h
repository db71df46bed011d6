// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulatedbatches.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace Fanlight {

//! What the simulator can do wrong on purpose.
enum class FaultKind {
    Status, //!< answers with an error status, in the protocol's error shape
    ResetBefore, //!< reads the request and resets the connection without a byte
    ResetAfter, //!< sends the head, then resets
    Truncate, //!< stops in the middle of the body and closes
    Hang, //!< reads the request and says nothing
    Trickle, //!< one byte at a time, slowly, or keep-alive comments only when streaming
    Malformed, //!< status 200 and a body that is not what the protocol says
    Html, //!< an HTML error page, as proxies send
    StreamError, //!< an error inside a stream that began well
};

//! One fault and how often it strikes.
struct Fault
{
    FaultKind kind = FaultKind::Status;
    int status = 500; //!< for FaultKind::Status
    double probability = 0.0; //!< 0 … 1, drawn per request from the seeded generator

    bool operator==(const Fault &) const = default;
};

/*! Reads "KIND:PROBABILITY": an HTTP status ("500:0.02"), or reset (reset-before), reset-after, truncate, hang,
 *  trickle, malformed, html, stream-error. Empty with `problem` set for anything else.
 */
std::optional<Fault> faultFromText(QStringView text, QString *problem);

//! How the simulator behaves.
struct SimulatorOptions
{
    std::chrono::milliseconds latency{0}; //!< added to every reply before its head
    std::chrono::milliseconds firstToken{0}; //!< head → first text of a stream; part of the wait otherwise
    double tokensPerSecond = 0; //!< 0: as fast as it can
    double jitter = 0.1; //!< latencies vary by ± this part, drawn from the seed
    int maxInFlight = 0; //!< above it 429 with Retry-After; 0: no limit
    double requestsPerSecond = 0; //!< above it 429 with Retry-After; 0: no limit
    //! Headers tell the rate and waits to the millisecond; else a refusal asks for whole seconds and says no more.
    bool announcesLimits = true;
    QList<Fault> faults;
    quint64 seed = 1;
    QByteArray requiredKey; //!< empty: no key is asked for
    SimulatedBatches batches{};

    bool operator==(const SimulatorOptions &) const = default;
};

//! What is wrong with the options, as a sentence for the user; empty when nothing is. listen() refuses others.
QString simulatorOptionsProblem(const SimulatorOptions &options);

/*! The built-in loopback provider: openai-chat, openai-responses and anthropic over HTTP/1.1 on 127.0.0.1, and their
 *  batch APIs.
 *
 *  Its answers come from offline text analysis; it is no language model and says so.
 */
class SimulatorServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SimulatorServer)

public:
    explicit SimulatorServer(SimulatorOptions options, QObject *parent = nullptr);
    ~SimulatorServer() override;

    //! Listens on 127.0.0.1; port 0 picks a free one. False, with errorString() set, if it cannot.
    bool listen(quint16 port = 0);
    QString errorString() const;
    quint16 port() const;

    //! "http://127.0.0.1:PORT/v1", the base URL for the OpenAI protocols.
    QUrl openAiBaseUrl() const;
    //! "http://127.0.0.1:PORT", the base URL for the anthropic protocol.
    QUrl anthropicBaseUrl() const;

    //! The one model it serves: "extractive".
    static QString modelName();
    //! 32 random bytes in hexadecimal, for SimulatorOptions::requiredKey of the embedded simulator.
    static QByteArray newToken();

    //! Changes SimulatorOptions::maxInFlight for requests to come.
    void setMaxInFlight(int requests);

    //! Requests being answered now, and the most there ever were.
    int inFlight() const;
    int maxInFlightSeen() const;
    //! Requests received so far.
    qint64 requestCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Fanlight
