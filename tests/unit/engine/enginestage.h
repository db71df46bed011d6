// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/queryengine.h"
#include "core/engine/random.h"
#include "tests/support/fakes/fakeclock.h"
#include "tests/support/fakes/fakecodec.h"
#include "tests/support/fakes/faketransport.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QHash>

#include <memory>
#include <utility>

namespace Fanlight {

//! A query to an endpoint of this name; each name is a service of its own.
inline QueryRequest queryTo(const QString &name, const QString &message = QStringLiteral("Hello"))
{
    QueryRequest request;
    request.endpoint.name = name;
    request.endpoint.baseUrl = QUrl(QStringLiteral("https://%1.example/v1").arg(name));
    request.model = QStringLiteral("m");
    request.message = message;
    return request;
}

//! An engine on fakes, and everything it said.
struct EngineStage
{
    //! By default without retries and with a limit that does not adapt.
    explicit EngineStage(int limit = 5)
        : EngineStage(fixedPolicy(limit))
    {
    }
    explicit EngineStage(const EnginePolicy &policy, EngineSeams seams = {})
        : engine(std::make_unique<QueryEngine>(
            transport, clock, random, policy, [this](Protocol) -> const ProviderCodec & { return codec; },
            std::move(seams)))
    {
        QObject::connect(engine.get(), &QueryEngine::submitted, &context,
                         [this](const QueryRequest &request) { submitted.append(request.id); });
        QObject::connect(engine.get(), &QueryEngine::progressed, &context,
                         [this](const QueryProgress &progress) { states[progress.id].append(progress.state); });
        QObject::connect(engine.get(), &QueryEngine::textReceived, &context,
                         [this](QueryId id, const QString &text) { texts[id] += text; });
        QObject::connect(engine.get(), &QueryEngine::textDiscarded, &context, [this](QueryId id) {
            texts[id].clear();
            ++discards[id];
        });
        QObject::connect(engine.get(), &QueryEngine::finished, &context, [this](const QueryResult &result) {
            results.append(result);
            ++finishes[result.request.id];
        });
        QObject::connect(engine.get(), &QueryEngine::loadChanged, &context,
                         [this](const TargetLoad &load) { loads.append(load); });
    }

    //! Turns the event loop until nobody has anything left to do; waits for nothing.
    static void settle()
    {
        while (QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)) { }
    }

    //! Every query answered at once.
    void answerAll()
    {
        transport.setServer([](FakeExchange &exchange) { exchange.answer("text ok\nstop"); });
    }

    FakeClock clock;
    SeededRandom random{1};
    FakeTransport transport;
    FakeCodec codec;
    QObject context;
    QList<QueryId> submitted;
    QHash<QueryId, QList<QueryState>> states;
    QList<QueryResult> results;
    QHash<QueryId, int> finishes;
    QHash<QueryId, QString> texts; //!< as a viewer has them
    QHash<QueryId, int> discards;
    QList<TargetLoad> loads;
    std::unique_ptr<QueryEngine> engine;
};

} // namespace Fanlight
