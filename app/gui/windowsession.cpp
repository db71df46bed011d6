// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowsession.h"

#include "app/shared/sampletext.h"
#include "core/endpoints/builtinendpoints.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/models/celltext.h"
#include "ui/models/countstext.h"
#include "ui/widgets/requestlogview.h"
#include "ui/widgets/taskbar.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString taskHint(AnswerForm form)
{
    switch (form) {
    case AnswerForm::Label:
        return WindowSession::tr("Is the text positive, negative, neutral or mixed?");
    case AnswerForm::Topics:
        return WindowSession::tr("What are its three main topics?");
    case AnswerForm::Summary:
        return WindowSession::tr("What does it say, in one sentence?");
    case AnswerForm::Text:
        return {};
    }
    Q_UNREACHABLE();
}

bool isSimulator(const Endpoint &endpoint)
{
    return endpoint.name == simulatorEndpointName();
}

} // namespace

WindowSession::WindowSession(const SimulatorOptions &simulator, const EnginePolicy &policy,
                             const QProcessEnvironment &environment)
    : m_environment(environment)
    , m_simulator(simulator)
    , m_stack({}, policy)
    , m_workbench(m_stack.engine(), m_stack.clock())
    , m_assistant(m_stack.http(), m_stack.clock())
    , m_window(m_workbench.results(), makeLog())
{
    m_loadTick.setInterval(100);
    connect(&m_loadTick, &QTimer::timeout, this, &WindowSession::showLoads);
    connectWindow();
    connectWorkbench();
    QList<TaskChoice> tasks;
    for (const Task &task : m_workbench.tasks())
        tasks.append({task.id, task.title, taskHint(task.form)});
    m_window.setTasks(tasks);
    m_window.setSampleText(sampleText());
    if (m_simulator.start())
        m_workbench.addTarget({m_simulator.endpoint(), SimulatorServer::modelName()});
    else
        m_window.showNotice(tr("The built-in simulator cannot start: %1.").arg(m_simulator.errorString()));
    showTargets();
}

WindowSession::~WindowSession()
{
    // The window must not hear of what ends because the program does.
    m_workbench.disconnect(this);
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
    connect(&m_window, &MainWindow::runRequested, &m_workbench, &Workbench::run);
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
    connect(&m_window, &MainWindow::copyAllRequested, this, [this] {
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(exportedResults(m_workbench.results(), ExportFormat::Markdown)));
    });
    connect(&m_window, &MainWindow::saveRequested, this, [this](const QString &path, ExportFormat format) {
        m_window.showNotice(saveResults(m_workbench.results(), format, path).value_or(QString()));
    });
}

void WindowSession::connectWorkbench()
{
    connect(&m_workbench, &Workbench::runningChanged, &m_window, &MainWindow::setRunning);
    connect(&m_workbench, &Workbench::targetsChanged, this, &WindowSession::showTargets);
    connect(&m_workbench, &Workbench::loadsChanged, this, &WindowSession::showLoads);
}

void WindowSession::showTargets()
{
    QList<TargetChip> chips;
    bool simulated = false;
    for (const BoundTarget &target : m_workbench.targets()) {
        const bool builtIn = isSimulator(target.endpoint);
        simulated |= builtIn;
        const QString where = originOf(target.endpoint.baseUrl);
        chips.append({target.target().name(),
                      builtIn ? tr("Built-in offline analysis, not a language model; it runs inside this window")
                              : tr("%1 at %2").arg(target.model, where),
                      !builtIn});
    }
    m_window.setTargets(chips);

    QString obstacle;
    if (!m_simulator.isRunning())
        obstacle = tr("could not start");
    else if (simulated)
        obstacle = tr("already a target");
    QList<TargetOffer> offers{{simulatorEndpointName(), tr("Simulator (built in)"), obstacle}};
    for (const BuiltinEndpoint &builtin : builtinEndpoints()) {
        const bool hasKey = !keyFromEnvironment(m_environment, builtin.keyVariable).isEmpty();
        offers.append({builtin.name, hasKey ? tr("%1…").arg(builtin.title) : builtin.title,
                       hasKey ? QString() : tr("no key in %1").arg(builtin.keyVariable)});
    }
    m_window.setOffers(offers);
    showLoads();
}

void WindowSession::showLoads()
{
    QStringList parts;
    const Moment now = m_stack.engine().now();
    bool held = false;
    const QList<TargetLoad> loads = m_workbench.loads();
    for (const TargetLoad &load : loads) {
        const QString words = loadText(load, now);
        held |= load.resumesAt && *load.resumesAt > now;
        parts.append(loads.size() == 1 ? words : tr("%1: %2").arg(load.target.name(), words));
    }
    // A wait runs down while nothing else changes.
    if (held && !m_loadTick.isActive())
        m_loadTick.start();
    else if (!held)
        m_loadTick.stop();
    const bool simulated = std::any_of(m_workbench.targets().begin(), m_workbench.targets().end(),
                                       [](const BoundTarget &target) { return isSimulator(target.endpoint); });
    m_window.setStatus(parts.join(u"   |   "_s),
                       simulated ? tr("simulator: built-in offline analysis, not a language model") : QString());
}

void WindowSession::takeOffer(const QString &id)
{
    if (id == simulatorEndpointName()) {
        m_workbench.addTarget({m_simulator.endpoint(), SimulatorServer::modelName()});
        return;
    }
    const auto builtin = builtinEndpoint(id);
    if (!builtin)
        return;
    EndpointQuestion question;
    question.draft.endpoint = endpointFor(*builtin, m_environment);
    question.keySource = builtin->keyVariable;
    question.addressFixed = true;
    question.others = draftsBut(QString());
    m_window.askForTarget(question, -1);
}

void WindowSession::askForOther()
{
    EndpointQuestion question;
    question.others = draftsBut(QString());
    m_window.askForTarget(question, -1);
}

void WindowSession::edit(int index)
{
    if (index < 0 || index >= m_workbench.targets().size())
        return;
    const BoundTarget &target = m_workbench.targets().at(index);
    EndpointQuestion question;
    question.draft = {target.endpoint, target.model};
    question.editing = true;
    // Targets of the same endpoint follow the change, so they cannot be in its way.
    question.others = draftsBut(target.endpoint.name);
    const auto builtin = builtinEndpoint(target.endpoint.name);
    question.addressFixed = builtin && builtin->baseUrl == target.endpoint.baseUrl;
    if (question.addressFixed && target.endpoint.apiKey == keyFromEnvironment(m_environment, builtin->keyVariable))
        question.keySource = builtin->keyVariable;
    m_window.askForTarget(question, index);
}

void WindowSession::takeTarget(const TargetDraft &draft, int index)
{
    const BoundTarget target{draft.endpoint, draft.model};
    if (index < 0)
        m_workbench.addTarget(target);
    else
        m_workbench.replaceTarget(index, target);
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
        drafts.append({m_simulator.endpoint(), SimulatorServer::modelName()});
    for (const BoundTarget &target : m_workbench.targets()) {
        if (target.endpoint.name != endpoint && !isSimulator(target.endpoint))
            drafts.append({target.endpoint, target.model});
    }
    return drafts;
}

} // namespace Fanlight
