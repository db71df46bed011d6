// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowsession.h"

#include "app/gui/appearances.h"
#include "app/shared/knownendpoints.h"
#include "app/shared/knowntasks.h"
#include "app/shared/localstore.h"
#include "app/shared/sampletext.h"
#include "core/endpoints/builtinendpoints.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/models/celltext.h"
#include "ui/models/costtext.h"
#include "ui/models/countstext.h"
#include "ui/models/display.h"
#include "ui/models/limitsrow.h"
#include "ui/models/textestimate.h"
#include "ui/pages/batchpage.h"
#include "ui/widgets/requestlogview.h"
#include "ui/widgets/taskbar.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHint = 200;
//! Of a longer text the cache is not asked while it is written: its key takes too long for a frame.
constexpr qint64 mostTokensLookedUp = 50'000;

QString taskHint(const Task &task)
{
    if (!isBuiltinTask(task.id))
        return task.promptTemplate.simplified().left(longestHint);
    switch (task.form) {
    case AnswerForm::Label:
        return WindowSession::tr("Is the text positive, negative, neutral or mixed?");
    case AnswerForm::Topics:
        return WindowSession::tr("What are its three main topics?");
    case AnswerForm::Summary:
        return WindowSession::tr("What does it say, in one sentence?");
    case AnswerForm::Text:
    case AnswerForm::Choice:
        return {};
    }
    Q_UNREACHABLE();
}

//! What the settings have of an endpoint and a draft's own endpoint cannot show: secrets without a value, a lone name.
void addUnseen(TargetDraft &draft, const EndpointSettings &known)
{
    draft.proxyUser = known.proxyUser;
    for (const HeaderSettings &header : known.headers) {
        const bool isThere = std::ranges::any_of(draft.endpoint.extraHeaders, [&header](const ExtraHeader &given) {
            return QString::fromUtf8(given.name).compare(header.name, Qt::CaseInsensitive) == 0;
        });
        if (header.isSecret && !isThere)
            draft.valuelessHeaders.append(header.name);
    }
}

bool isSimulator(const Endpoint &endpoint)
{
    return endpoint.name == simulatorEndpointName();
}

} // namespace

WindowSession::WindowSession(const SimulatorOptions &simulator, const EnginePolicy &policy,
                             const QProcessEnvironment &environment, const WindowKeeping &keeping)
    : WindowSession(std::make_unique<SessionCore>(simulator, policy, environment, keeping))
{
}

WindowSession::WindowSession(SessionCore &core)
    : WindowSession(core, nullptr)
{
}

WindowSession::WindowSession(std::unique_ptr<SessionCore> &&owned)
    : WindowSession(*owned, std::move(owned))
{
}

WindowSession::WindowSession(SessionCore &core, std::unique_ptr<SessionCore> &&owned)
    : m_owned(std::move(owned))
    , m_core(core)
    , m_environment(core.environment())
    , m_memory(core.memory())
    , m_simulator(core.simulator())
    , m_prices(core.prices())
    , m_stack(core.stack())
    , m_workbench(core.workbench())
    , m_batch(core.batch())
    , m_assistant(core.assistant())
    , m_window(m_workbench.results(), m_batch.table(), makeLog())
    , m_windowBatch(m_batch, m_window)
    , m_windowHistory(core.store(), m_workbench, m_memory, m_simulator, m_window)
    , m_windowLimits(core, m_window)
    , m_windowInsights(core, m_window)
    , m_endpoints(core, m_window)
    , m_tasks(core, m_window)
    , m_preferences(core, m_window)
    , m_welcome(core, m_window)
    , m_guide(m_window)
    , m_recall(core.state(), core.windowState(), m_window, m_batch)
    , m_planning(core.seams())
{
    m_loadTick.setInterval(100);
    connect(&m_loadTick, &QTimer::timeout, this, &WindowSession::showLoads);
    connectWindow();
    connectWorkbench();
    connectMemory();
    showTasks();
    m_window.setSampleText(sampleText());
    restoreLook();
    // The work may be older than the window.
    m_window.setRunning(m_workbench.isRunning());
    showSpending();
    if (const QString notice = m_core.takeNotices(); !notice.isEmpty())
        m_window.showNotice(notice);
    connect(&m_core, &SessionCore::noticed, &m_window, [this] { m_window.showNotice(m_core.takeNotices()); });
    if (m_core.store())
        connectStore(*m_core.store());
    m_recall.setKeepsText(m_memory.settings().privacy.excerpts != ExcerptKind::None);
    const bool isFirst = !m_core.isRestored();
    if (isFirst)
        restoreTargets();
    showTargets();
    // A window in another language gets what it shows from the one before.
    if (isFirst)
        m_recall.restore();
}

WindowSession::~WindowSession()
{
    // The window must not hear of what ends because the program does.
    m_workbench.disconnect(this);
    m_workbench.disconnect(&m_window);
    disconnect(&m_core.spending(), nullptr, this, nullptr);
    m_batch.disconnect(&m_window);
    m_memory.disconnect(this);
    m_memory.secrets().disconnect(this);
    save();
    m_memory.setLayout(m_window.layoutStates());
}

void WindowSession::save()
{
    m_recall.setKeepsText(m_memory.settings().privacy.excerpts != ExcerptKind::None);
    m_recall.save();
}

void WindowSession::open(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (QStringList{u"csv"_s, u"tsv"_s, u"jsonl"_s, u"ndjson"_s}.contains(ending)) {
        m_window.showBatch();
        Q_EMIT m_window.batchPage().inputChosen(path);
        return;
    }
    m_window.showAnalyze();
    m_window.openFile(path);
}

QWidget *WindowSession::makeLog()
{
    auto *log = new RequestLogView(m_workbench.log());
    connect(log, &RequestLogView::frameElapsed, this, [this] { m_workbench.log().advance(m_stack.engine().now()); });
    connect(log, &RequestLogView::cancelRequested, this, [this](QueryId id) { m_stack.engine().cancel(id); });
    return log;
}

void WindowSession::connectWindow()
{
    connect(&m_window, &MainWindow::fileGiven, this, &WindowSession::open);
    connect(&m_preferences, &WindowPreferences::pageMade, this, [this](SettingsPage &page) {
        m_endpoints.attach(page);
        m_tasks.attach(page);
        m_guide.attach(page);
    });
    connect(&m_window, &MainWindow::runRequested, &m_workbench, &Workbench::run);
    connect(&m_window, &MainWindow::planChanged, this, &WindowSession::takePlan);
    connect(&m_planning, &RunPlanning::looked, this, &WindowSession::showEstimate);
    connect(&m_window, &MainWindow::runExpected, &m_workbench, &Workbench::prepare);
    connect(&m_window, &MainWindow::stopRequested, &m_workbench, &Workbench::stop);
    connect(&m_window, &MainWindow::retryRequested, &m_workbench, &Workbench::retry);
    connect(&m_window, &MainWindow::retryFailedRequested, &m_workbench, &Workbench::retryFailed);
    connect(&m_window, &MainWindow::cancelRequested, &m_workbench, &Workbench::cancel);
    connect(&m_window, &MainWindow::targetRemoved, &m_workbench, &Workbench::removeTarget);
    connect(&m_window, &MainWindow::targetEditRequested, this, &WindowSession::edit);
    connect(&m_window, &MainWindow::offerChosen, this, &WindowSession::takeOffer);
    connect(&m_window, &MainWindow::otherEndpointRequested, this, &WindowSession::askForOther);
    connect(&m_window, &MainWindow::targetEntered, this, &WindowSession::takeTarget);
    connect(&m_window, &MainWindow::endpointDialogOpened, &m_assistant, &EndpointAssistant::attend);
    connect(&m_window, &MainWindow::copyRequested, this, &WindowSession::copy);
    connect(&m_window, &MainWindow::detailsRequested, this, &WindowSession::showDetails);
    connect(&m_window, &MainWindow::editEndpointRequested, this, &WindowSession::editEndpoint);
    connect(&m_window, &MainWindow::lowerRateRequested, this,
            [this](int, int column) { Q_EMIT m_window.limitsRequested(m_workbench.targetOfColumn(column)); });
    connect(&m_window, &MainWindow::copyAllRequested, this, [this] {
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(exportedResults(m_workbench.results(), ExportFormat::Markdown)));
    });
    connect(&m_window, &MainWindow::saveRequested, this, [this](const QString &path, ExportFormat format) {
        m_window.showNotice(saveResults(m_workbench.results(), format, path)
                                .value_or(tr("Saved to \"%1\".").arg(visibleText(path, false))));
    });
}

void WindowSession::connectWorkbench()
{
    connect(&m_workbench, &Workbench::runningChanged, &m_window, &MainWindow::setRunning);
    connect(&m_workbench, &Workbench::targetsChanged, this, &WindowSession::showTargets);
    connect(&m_workbench, &Workbench::tasksChanged, this, &WindowSession::showTasks);
    connect(&m_workbench, &Workbench::loadsChanged, this, &WindowSession::showLoads);
    connect(&m_core.spending(), &DaySpending::changed, this, &WindowSession::showSpending);
    connect(&m_workbench, &Workbench::runFinished, &m_planning, &RunPlanning::considerAgain);
}

void WindowSession::connectMemory()
{
    connect(&m_memory, &WindowMemory::noticed, &m_window, &MainWindow::showNotice);
    connect(&m_memory, &WindowMemory::keySourceChanged, this, &WindowSession::showTargets);
    connect(&m_memory, &WindowMemory::settingsChanged, this, &WindowSession::showTargets);
    connect(&m_memory.secrets(), &SecretStore::keychainAnswered, this, &WindowSession::findMissingKeys);
    connect(&m_window, &MainWindow::tasksChosen, &m_memory, &WindowMemory::setTasks);
    connect(&m_window, &MainWindow::tasksChosen, this, &WindowSession::tellBatch);
    connect(&m_window, &MainWindow::appearanceChosen, this,
            [this](Appearance appearance) { m_memory.setColorScheme(schemeOf(appearance)); });
}

void WindowSession::connectStore(LocalStore &store)
{
    connect(&store.cache(), &LocalCache::noticed, &m_window, &MainWindow::showNotice);
    connect(&store.database(), &Database::noticed, &m_window, &MainWindow::showNotice);
    connect(&store.database(), &Database::problemChanged, this, [this](const QString &problem) {
        m_window.showNotice(problem.isEmpty() ? tr("What is asked is recorded again.") : problem);
    });
}

void WindowSession::showTasks()
{
    QList<TaskChoice> tasks;
    for (const Task &task : m_workbench.tasks())
        tasks.append({task.id, task.title, taskHint(task)});
    m_window.setTasks(tasks);
    tellBatch();
}

void WindowSession::restoreLook()
{
    if (!m_memory.keepsSettings())
        return;
    const AppSettings &settings = m_memory.settings();
    m_window.setAppearance(appearanceOf(settings.window.colorScheme));
    m_window.restoreLayout(settings.window.layout);
    if (const QStringList tasks = m_recall.batchTasks(); !tasks.isEmpty())
        m_window.setChosenTasks(tasks);
    else if (settings.tasks)
        m_window.setChosenTasks(QStringList(*settings.tasks));
}

void WindowSession::restoreTargets()
{
    // Those of a batch that is to go on go before others.
    QList<Target> targets = m_recall.batchTargets().value_or(m_memory.settings().targets);
    QList<EndpointSettings> endpoints;
    QStringList unknown;
    targets.removeIf([&](const Target &target) {
        if (target.endpoint == simulatorEndpointName())
            return !m_simulator.isRunning();
        const auto endpoint = knownEndpoint(m_memory.settings(), target.endpoint);
        if (endpoint && !endpoints.contains(*endpoint))
            endpoints.append(*endpoint);
        if (!endpoint)
            unknown.append(target.name());
        return !endpoint;
    });
    if (!unknown.isEmpty())
        m_window.showNotice(tr("There is no endpoint any more for %1.").arg(unknown.join(u", "_s)));
    if (targets.isEmpty() && m_simulator.isRunning())
        targets.append({simulatorEndpointName(), SimulatorServer::modelName()});
    m_memory.findKeys(endpoints, this,
                      [this, targets](const QList<KeyedEndpoint> &found) { takeTargets(targets, found); });
}

void WindowSession::takeTargets(const QList<Target> &targets, const QList<KeyedEndpoint> &endpoints)
{
    for (const Target &target : targets) {
        if (target.endpoint == simulatorEndpointName())
            m_workbench.addTarget({m_simulator.endpoint(), target.model});
        for (const KeyedEndpoint &endpoint : endpoints) {
            if (endpoint.settings.name == target.endpoint)
                m_workbench.addTarget({endpoint.endpoint, target.model});
        }
    }
    m_core.setRestored();
}

void WindowSession::findMissingKeys()
{
    QList<EndpointSettings> keyless;
    for (const BoundTarget &target : m_workbench.targets()) {
        const auto endpoint = knownEndpoint(m_memory.settings(), target.endpoint.name);
        if (endpoint && target.endpoint.apiKey.isEmpty() && !keyless.contains(*endpoint))
            keyless.append(*endpoint);
    }
    m_memory.findKeys(keyless, this, [this](const QList<KeyedEndpoint> &found) {
        QStringList without;
        for (const KeyedEndpoint &endpoint : found) {
            const EndpointSettings &known = endpoint.settings;
            if (endpoint.endpoint.apiKey.isEmpty() && !known.keyVariable.isEmpty() && known.headers.isEmpty())
                without.append(tr("%1 has no key: edit the target to enter one, or set %2 before the start.")
                                   .arg(known.title.isEmpty() ? known.name : known.title, known.keyVariable));
            for (int index = 0; index < m_workbench.targets().size(); ++index) {
                const BoundTarget &target = m_workbench.targets().at(index);
                if (target.endpoint.name == endpoint.settings.name && target.endpoint.apiKey.isEmpty())
                    m_workbench.replaceTarget(index, {endpoint.endpoint, target.model});
            }
        }
        if (!without.isEmpty())
            m_window.showNotice(without.join(u' '));
    });
}

void WindowSession::showTargets()
{
    QList<TargetChip> chips;
    bool simulated = false;
    QList<Target> targets;
    for (const BoundTarget &target : m_workbench.targets()) {
        const bool builtIn = isSimulator(target.endpoint);
        simulated |= builtIn;
        const QString where = originOf(target.endpoint.baseUrl);
        targets.append(target.target());
        chips.append(
            {target.target().name(),
             builtIn ? tr("Built-in offline analysis, not a language model; it runs inside this window")
                     : tr("%1 at %2. Key: %3.").arg(target.model, where, m_memory.keySourceText(target.endpoint.name)),
             !builtIn});
    }
    m_window.setTargets(chips);
    if (m_core.isRestored())
        m_memory.setTargets(targets);

    QString obstacle;
    if (!m_simulator.isRunning())
        obstacle = tr("could not start");
    else if (simulated)
        obstacle = tr("already a target");
    QList<TargetOffer> offers{{simulatorEndpointName(), tr("Simulator (built in)"), obstacle}};
    for (const BuiltinEndpoint &builtin : builtinEndpoints()) {
        // What the keychain holds is seen when it is asked, and without a key one can be typed.
        const bool hasKey = m_memory.hasKeychain() || !keyFromEnvironment(m_environment, builtin.keyVariable).isEmpty();
        offers.append({builtin.name, hasKey ? tr("%1…").arg(builtin.title) : builtin.title,
                       hasKey ? QString() : tr("no key in %1").arg(builtin.keyVariable)});
    }
    for (const EndpointSettings &endpoint : m_memory.settings().endpoints) {
        if (!builtinEndpoint(endpoint.name) && endpoint.name != simulatorEndpointName())
            offers.append(
                {endpoint.name, tr("%1…").arg(endpoint.title.isEmpty() ? endpoint.name : endpoint.title), {}});
    }
    m_window.setOffers(offers);
    tellBatch();
    showLoads();
}

void WindowSession::tellBatch()
{
    const QStringList chosen = m_window.chosenTasks();
    QList<Task> tasks = m_workbench.tasks();
    tasks.removeIf([&chosen](const Task &task) { return !chosen.contains(task.id); });
    m_batch.setKnownTasks(m_workbench.tasks());
    m_batch.setQuestions(tasks, m_workbench.targets());
}

void WindowSession::showLoads()
{
    const Moment now = m_stack.engine().now();
    const QList<TargetLoad> loads = m_workbench.loads();
    const bool held =
        std::ranges::any_of(loads, [now](const TargetLoad &load) { return load.resumesAt && *load.resumesAt > now; });
    // A wait runs down while nothing else changes.
    if (held && !m_loadTick.isActive())
        m_loadTick.start();
    else if (!held)
        m_loadTick.stop();
    const bool simulated = std::any_of(m_workbench.targets().begin(), m_workbench.targets().end(),
                                       [](const BoundTarget &target) { return isSimulator(target.endpoint); });
    m_window.setStatus(loadsText(loads, now),
                       simulated ? tr("simulator: built-in offline analysis, not a language model") : QString());
}

void WindowSession::readPrices(const QString &path)
{
    if (const std::optional<QString> problem = m_prices.readOwn(path))
        m_window.showNotice(*problem);
}

QList<Task> WindowSession::tasksOf(const QStringList &ids) const
{
    QList<Task> tasks = m_workbench.tasks();
    tasks.removeIf([&ids](const Task &task) { return !ids.contains(task.id); });
    return tasks;
}

void WindowSession::takePlan(const QStringList &tasks, qint64 textTokens)
{
    m_plannedTasks = tasks;
    m_plannedTokens = textTokens;
    showEstimate({});
    if (tasks.isEmpty() || textTokens > mostTokensLookedUp)
        m_planning.forget();
    else
        m_planning.consider([this] {
            RunSpec spec;
            spec.text = m_window.text();
            spec.tasks = tasksOf(m_plannedTasks);
            spec.targets = m_workbench.targets();
            return spec;
        });
}

void WindowSession::showEstimate(const QList<bool> &cached)
{
    CostTotal estimate;
    const QList<Task> tasks = tasksOf(m_plannedTasks);
    const QList<BoundTarget> &targets = m_workbench.targets();
    for (qsizetype place = 0; place < tasks.size() * targets.size(); ++place) {
        if (cached.value(place))
            continue;
        const CostTotal one = m_prices.estimate({targets.at(place % targets.size())},
                                                {tasks.at(place / targets.size())}, m_plannedTokens);
        estimate.usd += one.usd;
        estimate.known += one.known;
        estimate.unknown += one.unknown;
    }
    const QString how = tr("An estimate: the text is about %1 tokens, and each answer as long as its task allows.")
                            .arg(countText(roundedTokenEstimate(m_plannedTokens)));
    // What is free needs no list of prices, and a start with the simulator alone does without reading it.
    const bool priced = estimate.usd > 0 || estimate.unknown > 0;
    m_window.setPlanPrice(estimateText(estimate),
                          priced ? tr("%1 %2", "sentences").arg(how, priceNote(m_prices.table().source())) : QString(),
                          int(cached.count(true)));
}

void WindowSession::showSpending()
{
    const QString spent = spendingText(m_core.spending().total(), m_core.spending().isOfWholeDay());
    const QString note = spent.isEmpty() ? QString() : priceNote(m_prices.table().source());
    m_workbench.log().setPriceNote(note);
    m_window.setSpending(spent, note);
}

void WindowSession::takeOffer(const QString &id)
{
    if (id == simulatorEndpointName()) {
        m_workbench.addTarget({m_simulator.endpoint(), SimulatorServer::modelName()});
        return;
    }
    const auto endpoint = knownEndpoint(m_memory.settings(), id);
    if (!endpoint)
        return;
    m_memory.findKeys({*endpoint}, this, [this](const QList<KeyedEndpoint> &found) {
        EndpointQuestion question = questionFor(found.first().settings.name);
        question.draft.endpoint = found.first().endpoint;
        question.draft.model = found.first().settings.defaultModel;
        addUnseen(question.draft, found.first().settings);
        question.addressFixed = true;
        question.others = draftsBut(QString());
        m_window.askForTarget(question, -1);
    });
}

void WindowSession::askForOther()
{
    EndpointQuestion question = questionFor({});
    question.others = draftsBut(QString());
    m_window.askForTarget(question, -1);
}

void WindowSession::edit(int index)
{
    if (index < 0 || index >= m_workbench.targets().size())
        return;
    const BoundTarget &target = m_workbench.targets().at(index);
    EndpointQuestion question = questionFor(target.endpoint.name);
    question.draft.endpoint = target.endpoint;
    question.draft.model = target.model;
    if (const auto known = knownEndpoint(m_memory.settings(), target.endpoint.name))
        addUnseen(question.draft, *known);
    question.editing = true;
    // Targets of the same endpoint follow the change, so they cannot be in its way.
    question.others = draftsBut(target.endpoint.name);
    const auto builtin = builtinEndpoint(target.endpoint.name);
    question.addressFixed = builtin && builtin->baseUrl == target.endpoint.baseUrl;
    m_window.askForTarget(question, index);
}

EndpointQuestion WindowSession::questionFor(const QString &endpoint) const
{
    EndpointQuestion question;
    question.hasKeychain = m_memory.hasKeychain();
    question.keychainProblem = m_memory.keychainProblem();
    const SecretSource source = m_memory.keySource(endpoint);
    question.keyInKeychain = source == SecretSource::Keychain;
    if (question.keyInKeychain)
        question.keySource = tr("the keychain");
    else if (source == SecretSource::Environment)
        question.keySource = knownEndpoint(m_memory.settings(), endpoint).value_or(EndpointSettings()).keyVariable;
    return question;
}

void WindowSession::takeTarget(const TargetDraft &draft, int index)
{
    const BoundTarget target{draft.endpoint, draft.model};
    const bool edited = index >= 0 && index < m_workbench.targets().size();
    m_memory.keepEndpoint(draft, edited ? m_workbench.targets().at(index).endpoint.name : QString());
    if (index < 0)
        m_workbench.addTarget(target);
    else
        m_workbench.replaceTarget(index, target);
    // A service that is chosen from the presets has its key in the environment, or in the keychain from before.
    const auto known = knownEndpoint(m_memory.settings(), draft.endpoint.name);
    if (known && draft.endpoint.apiKey.isEmpty() && !draft.forgetKey && !known->keyVariable.isEmpty())
        findMissingKeys();
}

void WindowSession::copy(int row, int column)
{
    QGuiApplication::clipboard()->setText(copyText(m_workbench.results().cell(row, column)));
}

void WindowSession::showDetails(int row, int column)
{
    const ResultsModel &results = m_workbench.results();
    const ResultCell &cell = results.cell(row, column);
    m_window.showDetails(tr("%1 at %2").arg(results.tasks().at(row).title, cell.request.target().name()), cell,
                         results.now());
}

void WindowSession::editEndpoint(int row, int column)
{
    const int index = m_workbench.targetOfColumn(column);
    if (index >= 0 && !isSimulator(m_workbench.targets().at(index).endpoint)) {
        edit(index);
        return;
    }
    const Endpoint &endpoint = m_workbench.results().cell(row, column).request.endpoint;
    if (isSimulator(endpoint)) {
        m_window.showNotice(tr("The built-in simulator has no address or key to edit."));
        return;
    }
    m_window.showNotice(tr("\"%1\" is no longer among the targets. Add it again to change it.").arg(endpoint.name));
}

QList<TargetDraft> WindowSession::draftsBut(const QString &endpoint) const
{
    QList<TargetDraft> drafts;
    // The simulator's name is its own, whether it is a target now or not.
    if (endpoint != simulatorEndpointName())
        drafts.append({.endpoint = m_simulator.endpoint(), .model = SimulatorServer::modelName()});
    for (const BoundTarget &target : m_workbench.targets()) {
        if (target.endpoint.name != endpoint && !isSimulator(target.endpoint))
            drafts.append({.endpoint = target.endpoint, .model = target.model});
    }
    return drafts;
}

} // namespace Fanlight
