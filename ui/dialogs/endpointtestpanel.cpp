// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endpointtestpanel.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Fanlight {

using namespace Qt::StringLiterals;

EndpointTestPanel::EndpointTestPanel(QWidget *parent)
    : QWidget(parent)
    , m_test(new QPushButton(tr("Test"), this))
    , m_result(new QLabel(this))
{
    m_test->setObjectName(u"endpointTest"_s);
    m_test->setAccessibleName(tr("Test this endpoint"));
    m_test->setToolTip(tr("Connects, asks for the models and asks one question of at most 16 tokens, which may cost a "
                          "fraction of a cent."));
    m_test->setAutoDefault(false);
    m_test->setEnabled(false);
    m_result->setObjectName(u"endpointTestResult"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_test, 0, Qt::AlignLeft);
    layout->addWidget(m_result);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_running = true;
        m_steps.clear();
        setReady(m_ready);
        showSteps();
        Q_EMIT testRequested();
    });
}

void EndpointTestPanel::setReady(bool ready)
{
    m_ready = ready;
    m_test->setEnabled(m_ready && !m_running);
    m_test->setText(m_running ? tr("Testing…") : tr("Test"));
}

void EndpointTestPanel::forget()
{
    m_running = false;
    m_steps.clear();
    setReady(m_ready);
    showSteps();
}

void EndpointTestPanel::showStep(const TestStepText &step)
{
    m_steps.removeIf([&step](const TestStepText &other) { return other.title == step.title; });
    m_steps.append(step);
    showSteps();
}

void EndpointTestPanel::showEnd(const QList<TestStepText> &steps)
{
    m_running = false;
    m_steps = steps;
    setReady(m_ready);
    showSteps();
    // Once, and not for every step on the way.
    QAccessibleEvent event(m_result, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void EndpointTestPanel::showSteps()
{
    QStringList lines;
    for (const TestStepText &step : std::as_const(m_steps)) {
        const QString mark = step.isBad ? u"\u2715"_s : u"\u2022"_s;
        lines.append(tr("%1 %2: %3. %4").arg(mark, step.title, step.verdict, step.text));
        if (!step.help.isEmpty())
            lines.append(u"   "_s + step.help);
    }
    m_result->setText(lines.join(u'\n'));
    // A name hides what a label shows from whoever has it read out, so it holds that too.
    m_result->setAccessibleName(lines.isEmpty() ? QString() : tr("Result of the test: %1").arg(lines.join(u'\n')));
    m_result->setVisible(!lines.isEmpty());
}

} // namespace Fanlight
