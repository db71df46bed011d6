// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowendpoints.h"

#include "app/gui/sessioncore.h"
#include "app/shared/knownendpoints.h"
#include "core/domain/extraheaders.h"
#include "core/endpoints/builtinendpoints.h"
#include "core/endpoints/endpointtest.h"
#include "core/endpoints/presets.h"
#include "core/endpoints/serverdetection.h"
#include "ui/dialogs/endpointdialog.h"
#include "ui/models/endpointoffers.h"
#include "ui/pages/mainwindow.h"
#include "ui/pages/settingsendpoints.h"
#include "ui/pages/settingspage.h"

#include <algorithm>
#include <memory>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const EndpointSettings &endpoint)
{
    return endpoint.title.isEmpty() ? endpoint.name : endpoint.title;
}

bool isOwn(const AppSettings &settings, const QString &name)
{
    return std::ranges::any_of(settings.endpoints,
                               [&name](const EndpointSettings &endpoint) { return endpoint.name == name; });
}

//! Secret headers whose value was not found.
QStringList valueless(const KeyedEndpoint &endpoint)
{
    QStringList names;
    for (const HeaderSettings &header : endpoint.settings.headers) {
        const bool isThere = std::ranges::any_of(endpoint.endpoint.extraHeaders, [&header](const ExtraHeader &given) {
            return QString::fromUtf8(given.name).compare(header.name, Qt::CaseInsensitive) == 0;
        });
        if (header.isSecret && !isThere)
            names.append(header.name);
    }
    return names;
}

} // namespace

WindowEndpoints::WindowEndpoints(SessionCore &core, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_window(window)
{
    connect(&core.memory(), &WindowMemory::settingsChanged, this, &WindowEndpoints::refresh);
    connect(&core.memory(), &WindowMemory::keySourceChanged, this, &WindowEndpoints::refresh);
}

void WindowEndpoints::attach(SettingsPage &page)
{
    m_page = &page;
    SettingsEndpoints &list = page.endpoints();
    connect(&list, &SettingsEndpoints::addRequested, this, [this] { add(); });
    connect(&list, &SettingsEndpoints::editRequested, this, &WindowEndpoints::edit);
    connect(&list, &SettingsEndpoints::removeRequested, this, &WindowEndpoints::remove);
    connect(&list, &SettingsEndpoints::searchRequested, this, &WindowEndpoints::search);
    connect(&list, &SettingsEndpoints::foundChosen, this, &WindowEndpoints::add);
    connect(&list, &SettingsEndpoints::testRequested, this, &WindowEndpoints::test);
    connect(&page, &SettingsPage::shown, this, [this] {
        m_looksForKeys = true;
        findKeys();
    });
    refresh();
}

void WindowEndpoints::refresh()
{
    if (!m_page)
        return;
    const AppSettings &settings = m_core.memory().settings();
    QList<EndpointEntry> entries;
    const QList<EndpointSettings> known = knownEndpoints(settings);
    for (const EndpointSettings &endpoint : known) {
        EndpointEntry entry;
        entry.name = endpoint.name;
        entry.title = titleOf(endpoint);
        entry.address = endpoint.baseUrl.toString();
        entry.key = m_looksForKeys ? m_core.memory().keySourceText(endpoint.name) : QString();
        entry.isOwn = isOwn(settings, endpoint.name);
        entry.removal = removalText(endpoint.name);
        entries.append(entry);
    }
    m_page->endpoints().setEndpoints(entries);
}

void WindowEndpoints::findKeys()
{
    m_core.memory().findKeys(knownEndpoints(m_core.memory().settings()), this,
                             [this](const QList<KeyedEndpoint> &) { refresh(); });
}

QString WindowEndpoints::removalText(const QString &endpoint) const
{
    QStringList sentences;
    if (m_core.memory().hasKeychain())
        sentences.append(tr("Its key and its secret headers are taken out of the keychain, too."));
    else
        sentences.append(tr("Its key is forgotten, too."));
    const bool isTarget = std::ranges::any_of(m_core.workbench().targets(), [&endpoint](const BoundTarget &target) {
        return target.endpoint.name == endpoint;
    });
    if (isTarget)
        sentences.append(tr("It is no longer a target. What is under way there goes on."));
    if (endpointPreset(endpoint))
        sentences.append(tr("The preset of that name stays, as it was delivered."));
    return sentences.join(u' ');
}

void WindowEndpoints::add(const EndpointOffer &offer)
{
    TargetDraft draft;
    draft.endpoint.protocol = offer.protocol;
    draft.endpoint.baseUrl = offer.baseUrl;
    draft.endpoint.name = offer.name;
    draft.model = offer.model;
    ask(draft, {});
}

void WindowEndpoints::edit(const QString &name)
{
    const auto known = knownEndpoint(m_core.memory().settings(), name);
    if (!known)
        return;
    m_core.memory().findKeys({*known}, this, [this](const QList<KeyedEndpoint> &found) {
        const KeyedEndpoint &endpoint = found.first();
        TargetDraft draft;
        draft.endpoint = endpoint.endpoint;
        draft.model = endpoint.settings.defaultModel;
        draft.proxyUser = endpoint.settings.proxyUser;
        draft.valuelessHeaders = valueless(endpoint);
        ask(draft, endpoint.settings.name);
    });
}

void WindowEndpoints::ask(const TargetDraft &draft, const QString &before)
{
    WindowMemory &memory = m_core.memory();
    EndpointQuestion question;
    question.draft = draft;
    question.withoutTarget = true;
    question.editing = !before.isEmpty();
    question.hasKeychain = memory.hasKeychain();
    question.keychainProblem = memory.keychainProblem();
    if (question.editing) {
        const SecretSource source = memory.keySource(before);
        question.keyInKeychain = source == SecretSource::Keychain;
        if (question.keyInKeychain)
            question.keySource = tr("the keychain");
        else if (source == SecretSource::Environment)
            question.keySource = knownEndpoint(memory.settings(), before).value_or(EndpointSettings()).keyVariable;
        const auto builtin = builtinEndpoint(before);
        question.addressFixed = builtin && builtin->baseUrl == draft.endpoint.baseUrl;
    }
    // One name stands for one address and key.
    question.others.append({.endpoint = m_core.simulator().endpoint(), .model = SimulatorServer::modelName()});
    for (const EndpointSettings &other : memory.settings().endpoints) {
        if (other.name != before)
            question.others.append({.endpoint = plainEndpoint(other), .model = QString()});
    }
    auto *dialog = new EndpointDialog(question, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_core.assistant().attend(dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] { take(dialog->draft(), before); });
    dialog->open();
}

void WindowEndpoints::take(const TargetDraft &draft, const QString &before)
{
    WindowMemory &memory = m_core.memory();
    memory.keepEndpoint(draft, before);
    AppSettings settings = memory.settings();
    for (EndpointSettings &endpoint : settings.endpoints) {
        if (endpoint.name == draft.endpoint.name)
            endpoint.defaultModel = draft.model;
    }
    memory.setSettings(settings);
    // Targets of the endpoint follow it.
    Workbench &bench = m_core.workbench();
    for (int index = 0; !before.isEmpty() && index < bench.targets().size(); ++index) {
        const BoundTarget target = bench.targets().at(index);
        if (target.endpoint.name == before)
            bench.replaceTarget(index, {draft.endpoint, target.model});
    }
    findKeys();
}

void WindowEndpoints::remove(const QString &name)
{
    Workbench &bench = m_core.workbench();
    for (int index = int(bench.targets().size()) - 1; index >= 0; --index) {
        if (bench.targets().at(index).endpoint.name == name)
            bench.removeTarget(index);
    }
    m_core.memory().removeEndpoint(name);
    findKeys();
}

void WindowEndpoints::search()
{
    auto *detection = new ServerDetection(m_core.stack().http(), this);
    connect(detection, &ServerDetection::finished, this, [this, detection](const QList<LocalServer> &servers) {
        detection->deleteLater();
        m_page->endpoints().showFound(foundOffers(servers));
    });
    detection->start();
}

void WindowEndpoints::test(const QString &name)
{
    const auto known = knownEndpoint(m_core.memory().settings(), name);
    if (!known) {
        m_page->endpoints().showTest(name, {}, true);
        return;
    }
    m_core.memory().findKeys({*known}, this, [this](const QList<KeyedEndpoint> &found) {
        const QString title = titleOf(found.first().settings);
        SettingsEndpoints &list = m_page->endpoints();
        EndpointTestPlan plan{found.first().endpoint, found.first().settings.defaultModel};
        auto *check = new EndpointTest(
            plan, m_core.stack().http(), [&clock = m_core.stack().clock()] { return clock.now(); }, this);
        auto steps = std::make_shared<QList<TestStepText>>();
        connect(check, &EndpointTest::stepFinished, this, [&list, title, steps](const CheckResult &result) {
            steps->append(stepText(result));
            list.showTest(title, *steps, false);
        });
        connect(check, &EndpointTest::finished, this, [&list, title, check](const EndpointCheck &ended) {
            check->deleteLater();
            QList<TestStepText> all;
            for (const CheckResult &result : ended.steps)
                all.append(stepText(result));
            list.showTest(title, all, true);
        });
        check->start();
    });
}

} // namespace Fanlight
