// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/fakekeychain.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/limitscard.h"
#include "ui/dialogs/limitsdialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

TargetDraft workDraft()
{
    TargetDraft draft;
    draft.endpoint = {u"work"_s, Protocol::OpenAiChat, QUrl(u"https://llm.example/v1"_s), Secret("sk-1")};
    draft.endpoint.limits.requestsPerMinute = 0.5;
    draft.model = u"m"_s;
    return draft;
}

template <typename Widget>
Widget *part(LimitsDialog *dialog, const QString &name)
{
    return dialog->findChild<Widget *>(name);
}

} // namespace

//! The Limits panel as its user meets it.
class WindowLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensFromEverywhere_data();
    void opensFromEverywhere();
    void changesHoldAtOnceForWhatWaits();
    void changesAreSavedWithTheEndpoint();
    void aFixedLimitComesBack();
    void theSimulatorsHoldForTheSession();
    void aLimitThatTheFieldCannotShowIsKept();
    void theEndpointsDialogTakesEffectAtOnce();
    void oneEndpointHasOneSetOfLimits();
    void aTargetThatIsRemovedLeavesThePanel();
    void theProvidersWaitIsSaidAndNotLifted();
    void everythingHasAName();

private:
    std::unique_ptr<WindowFixture> open(const SimulatorOptions &simulator = {}, const EnginePolicy &policy = {});
    static LimitsDialog *panel(WindowFixture &fixture);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::unique_ptr<SettingsStore>> m_stores;
    FakeKeychain m_keychain;
};

void WindowLimitsTest::init()
{
    m_stores.clear();
    m_keychain.entries.clear();
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<WindowFixture> WindowLimitsTest::open(const SimulatorOptions &simulator, const EnginePolicy &policy)
{
    m_stores.push_back(std::make_unique<SettingsStore>(m_folder->path()));
    return std::make_unique<WindowFixture>(simulator, policy, QProcessEnvironment(),
                                           WindowKeeping{m_stores.back().get(), &m_keychain});
}

LimitsDialog *WindowLimitsTest::panel(WindowFixture &fixture)
{
    if (!fixture.window().findChild<LimitsDialog *>())
        fixture.window().findChild<QAction *>(u"limitsAction"_s)->trigger();
    return fixture.window().findChild<LimitsDialog *>();
}

void WindowLimitsTest::opensFromEverywhere_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("the View menu") << u"menu"_s;
    QTest::newRow("the status bar") << u"status"_s;
    QTest::newRow("a target's menu") << u"target"_s;
}

void WindowLimitsTest::opensFromEverywhere()
{
    QFETCH(QString, way);
    const auto fixture = open();
    if (way == "menu"_L1) {
        fixture->window().findChild<QAction *>(u"limitsAction"_s)->trigger();
    } else if (way == "status"_L1) {
        fixture->click(u"Limits"_s);
    } else {
        auto *chip = fixture->window().findChild<QWidget *>(u"target0"_s);
        QContextMenuEvent event(QContextMenuEvent::Mouse, chip->rect().center(),
                                chip->mapToGlobal(chip->rect().center()));
        QCoreApplication::sendEvent(chip, &event);
        auto *menu = chip->findChild<QMenu *>(u"targetMenu"_s);
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text().contains(u"Limits"_s))
                action->trigger();
        }
        menu->close();
    }
    QTRY_VERIFY(fixture->window().findChild<LimitsDialog *>());
    QVERIFY(fixture->window().findChild<LimitsDialog *>()->isVisible());
}

void WindowLimitsTest::changesHoldAtOnceForWhatWaits()
{
    SimulatorOptions slow;
    slow.firstToken = 20s;
    const auto fixture = open(slow);
    LimitsDialog *dialog = panel(*fixture);
    auto *cap = part<QSpinBox>(dialog, u"limits0Cap"_s);
    cap->setValue(1);
    fixture->type(u"I love it."_s);
    fixture->click(u"Run"_s);
    QTRY_COMPARE(fixture->workbench().loads().first().inFlight, 1);
    QCOMPARE(fixture->workbench().loads().first().queued, 2);
    cap->setValue(3);
    QTRY_COMPARE(fixture->workbench().loads().first().inFlight, 3);
    QTRY_VERIFY(part<QLabel>(dialog, u"limits0Figures"_s)->text().contains(u"3 / 3"_s));
    fixture->workbench().stop();
}

void WindowLimitsTest::changesAreSavedWithTheEndpoint()
{
    {
        const auto fixture = open();
        Q_EMIT fixture->window().targetEntered(workDraft(), -1);
        LimitsDialog *dialog = panel(*fixture);
        part<QSpinBox>(dialog, u"limits1Cap"_s)->setValue(7);
        part<QSpinBox>(dialog, u"limits1Tokens"_s)->setValue(90'000);
        QCOMPARE(fixture->workbench().targets().last().endpoint.limits.tokensPerMinute, 90'000);
    }
    const AppSettings settings = SettingsStore(m_folder->path()).load().settings;
    QCOMPARE(settings.endpoints.size(), 1);
    QCOMPARE(settings.endpoints.first().maxConcurrent, 7);
    QCOMPARE(settings.endpoints.first().tokensPerMinute, 90'000);
    QCOMPARE(settings.endpoints.first().requestsPerMinute, 0.5);
}

void WindowLimitsTest::aFixedLimitComesBack()
{
    {
        const auto fixture = open();
        Q_EMIT fixture->window().targetEntered(workDraft(), -1);
        LimitsDialog *dialog = panel(*fixture);
        part<QSpinBox>(dialog, u"limits1Cap"_s)->setValue(9);
        part<QCheckBox>(dialog, u"limits1Fixed"_s)->setChecked(true);
        QCOMPARE(fixture->workbench().loads().last().limit, 9);
    }
    const auto fixture = open();
    QTRY_COMPARE(fixture->workbench().targets().size(), 2);
    // Not where it would start from if it adapted.
    QCOMPARE(fixture->workbench().loads().last().limit, 9);
    QVERIFY(part<QCheckBox>(panel(*fixture), u"limits1Fixed"_s)->isChecked());
}

void WindowLimitsTest::theSimulatorsHoldForTheSession()
{
    const auto fixture = open();
    LimitsDialog *dialog = panel(*fixture);
    part<QSpinBox>(dialog, u"limits0Requests"_s)->setValue(600);
    part<QCheckBox>(dialog, u"limits0Fixed"_s)->setChecked(true);
    QCOMPARE(part<QSpinBox>(dialog, u"limits0Requests"_s)->value(), 600);
    QCOMPARE(fixture->workbench().loads().first().limit, fixture->workbench().loads().first().cap);
    QVERIFY(!dialog->findChild<LimitsCard *>()->row().isSaved);
}

void WindowLimitsTest::aLimitThatTheFieldCannotShowIsKept()
{
    const auto fixture = open();
    Q_EMIT fixture->window().targetEntered(workDraft(), -1);
    LimitsDialog *dialog = panel(*fixture);
    part<QSpinBox>(dialog, u"limits1Cap"_s)->setValue(4);
    QCOMPARE(fixture->workbench().targets().last().endpoint.limits.requestsPerMinute, 0.5);
    part<QSpinBox>(dialog, u"limits1Requests"_s)->setValue(0);
    QVERIFY(!fixture->workbench().targets().last().endpoint.limits.requestsPerMinute);
}

void WindowLimitsTest::theEndpointsDialogTakesEffectAtOnce()
{
    const auto fixture = open();
    Q_EMIT fixture->window().targetEntered(workDraft(), -1);
    LimitsDialog *dialog = panel(*fixture);
    part<QSpinBox>(dialog, u"limits1Cap"_s)->setValue(4);
    TargetDraft draft = workDraft();
    draft.endpoint.limits.maxConcurrent = 2;
    Q_EMIT fixture->window().targetEntered(draft, 1);
    QCOMPARE(fixture->workbench().loads().last().cap, 2);
    // The field with the focus is the user's: the panel opened with it.
    QTRY_COMPARE(dialog->findChildren<LimitsCard *>().last()->row().rules.limits.maxConcurrent, 2);
}

void WindowLimitsTest::oneEndpointHasOneSetOfLimits()
{
    const auto fixture = open();
    Q_EMIT fixture->window().targetEntered(workDraft(), -1);
    TargetDraft other = workDraft();
    other.model = u"n"_s;
    Q_EMIT fixture->window().targetEntered(other, -1);
    LimitsDialog *dialog = panel(*fixture);
    part<QSpinBox>(dialog, u"limits2Cap"_s)->setValue(3);
    QCOMPARE(part<QSpinBox>(dialog, u"limits1Cap"_s)->value(), 3);
    QCOMPARE(fixture->workbench().loads().at(1).cap, 3);
    QVERIFY(dialog->findChildren<LimitsCard *>().last()->row().isShared);
}

void WindowLimitsTest::aTargetThatIsRemovedLeavesThePanel()
{
    const auto fixture = open();
    Q_EMIT fixture->window().targetEntered(workDraft(), -1);
    LimitsDialog *dialog = panel(*fixture);
    fixture->workbench().removeTarget(0);
    QTRY_COMPARE(dialog->findChildren<LimitsCard *>().size(), 1);
    QCOMPARE(dialog->findChild<LimitsCard *>()->row().target.endpoint, u"work"_s);
    fixture->workbench().removeTarget(0);
    QTRY_VERIFY(dialog->findChildren<LimitsCard *>().isEmpty());
}

void WindowLimitsTest::theProvidersWaitIsSaidAndNotLifted()
{
    SimulatorOptions crowded;
    crowded.maxInFlight = 1;
    crowded.firstToken = 20s;
    EnginePolicy few;
    few.initialInFlight = 2;
    const auto fixture = open(crowded, few);
    LimitsDialog *dialog = panel(*fixture);
    fixture->type(u"I love it."_s);
    fixture->click(u"Run"_s);
    auto *state = part<QLabel>(dialog, u"limits0State"_s);
    QTRY_VERIFY2(state->text().contains(u"rate limited by simulator"_s), qPrintable(state->text()));
    QVERIFY(state->toolTip().contains(u"no way to ask before"_s));
    const QList<QAbstractButton *> buttons = dialog->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        QVERIFY2(!button->text().contains(u"now"_s, Qt::CaseInsensitive), qPrintable(button->text()));
    fixture->workbench().stop();
}

void WindowLimitsTest::everythingHasAName()
{
    const auto fixture = open();
    Q_EMIT fixture->window().targetEntered(workDraft(), -1);
    LimitsDialog *dialog = panel(*fixture);
    QStringList names;
    const QList<QWidget *> all = dialog->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const bool isControl = qobject_cast<const QSpinBox *>(widget) || qobject_cast<const QCheckBox *>(widget);
        if (isControl)
            names.append(widget->accessibleName());
    }
    QCOMPARE(names.size(), 8);
    names.removeDuplicates();
    QCOMPARE(names.size(), 8);
    QVERIFY(!names.contains(QString()));
}

QTEST_MAIN(WindowLimitsTest)
#include "tst_windowlimits.moc"
