// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/shared/localstore.h"
#include "app/shared/pricebook.h"
#include "core/analysis/analysisrun.h"
#include "core/settings/appsettings.h"
#include "core/settings/endpointsecrets.h"

#include <QObject>
#include <QProcessEnvironment>

#include <functional>
#include <memory>
#include <optional>

namespace Fanlight {

class CoreStack;
class EmbeddedSimulator;
class Keychain;
class OutputStream;

//! Whom a command asks, and within which bounds.
struct QueryNeeds
{
    TargetArguments targets;
    LimitArguments limits;
    QList<Task> tasks; //!< tell whether an answer can be read
    bool sends = true; //!< false: a plan is made, and what was recorded before is left as it is

    bool operator==(const QueryNeeds &) const = default;
};

/*! What the commands that ask are built on: targets with their keys, prices, what is kept on this machine, the engine.
 *
 *  Whatever makes a target unusable is found in prepare(), before anything is sent.
 */
class QueryStack final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryStack)

public:
    //! What is to be done once all is there; what is wrong with that, instead.
    using Next = std::function<std::optional<UsageProblem>()>;

    //! The stream outlives the stack.
    QueryStack(QueryNeeds needs, const QProcessEnvironment &environment, OutputStream &messages,
               QObject *parent = nullptr);
    ~QueryStack() override;

    //! The user's own prices, if that file is there; a problem with it is told and is no reason to stop.
    void readPrices(const QString &path);
    //! Records what is sent in the data folder, which is usable. What goes wrong with that is told and is no reason to
    //! stop.
    void recordIn(const DataFolder &folder);
    //! The user's endpoints, and where the keys of endpoints are: needed for targets with a name.
    void useSettings(const AppSettings &settings, std::unique_ptr<Keychain> keychain);
    //! EngineSeams::claim.
    void setClaim(EngineSeams::Claim claim) { m_claim = std::move(claim); }

    /*! After all of the above: builds everything, then does `next`. What is wrong instead. Where keys are to be found
     *  first, that goes on after this call, and what is wrong comes with refused().
     */
    std::optional<UsageProblem> prepare(const Next &next);
    //! `next` is not done any more.
    void giveUp() { m_isGivenUp = true; }

    //! \name Once prepared.
    //! \{
    const QList<BoundTarget> &targets() const { return m_targets; }
    CoreStack &core() { return *m_core; }
    const EngineSeams &seams() const { return m_seams; }
    PriceBook &prices() { return m_prices; }
    //! What is kept on this machine; null when nothing is.
    LocalStore *store() { return m_store.get(); }
    //! Where the built-in simulator is; invalid when it was not needed.
    QUrl simulatorUrl() const;
    LimitSettings limits() const;
    Deadlines deadlines() const;
    //! \}

    //! Writes what is still to be recorded, and tells what could not be.
    void closeStore();

Q_SIGNALS:
    //! What prepare() found wrong after it had returned.
    void refused(const Fanlight::UsageProblem &problem);

private:
    void findKeys(const QList<EndpointSettings> &endpoints, const Next &next);
    std::optional<UsageProblem> build(const QList<KeyedEndpoint> &endpoints);
    std::optional<UsageProblem> resolveTargets(const QList<KeyedEndpoint> &endpoints);
    std::variant<Endpoint, UsageProblem> startSimulator();
    std::optional<UsageProblem> buildCore();
    void openStore();
    void message(const QString &text);

    QueryNeeds m_needs;
    QProcessEnvironment m_environment;
    OutputStream &m_messages;
    std::unique_ptr<EmbeddedSimulator> m_simulator;
    PriceBook m_prices;
    std::optional<DataFolder> m_dataFolder; //!< empty: nothing is recorded
    std::unique_ptr<LocalStore> m_store;
    AppSettings m_settings;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<SecretStore> m_secrets;
    Secret m_proxyPassword;
    Secret m_redisPassword;
    EngineSeams::Claim m_claim;
    EngineSeams m_seams;
    QList<BoundTarget> m_targets;
    std::unique_ptr<CoreStack> m_core;
    bool m_isGivenUp = false;
};

} // namespace Fanlight
