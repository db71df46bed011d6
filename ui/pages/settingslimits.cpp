// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingslimits.h"

#include "ui/widgets/named.h"
#include "ui/widgets/settingsform.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QSpinBox>

#include <algorithm>
#include <chrono>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldWidth = 18 * Theme::unit;
constexpr double day = 86'400;

QSpinBox *number(QWidget *parent, const QString &objectName, int least, int greatest)
{
    auto *field = named(new QSpinBox(parent), objectName);
    field->setRange(least, greatest);
    field->setGroupSeparatorShown(true);
    field->setKeyboardTracking(false);
    field->setAlignment(Qt::AlignRight);
    field->setFixedWidth(std::max(fieldWidth, field->sizeHint().width()));
    return field;
}

QDoubleSpinBox *seconds(QWidget *parent, const QString &objectName)
{
    auto *field = named(new QDoubleSpinBox(parent), objectName);
    field->setRange(0, day);
    field->setDecimals(1);
    field->setSuffix(SettingsLimits::tr(" s", "seconds behind a number"));
    field->setSpecialValueText(SettingsLimits::tr("no limit"));
    field->setGroupSeparatorShown(true);
    field->setKeyboardTracking(false);
    field->setAlignment(Qt::AlignRight);
    field->setFixedWidth(std::max(fieldWidth, field->sizeHint().width()));
    return field;
}

double secondsOf(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

//! What the field shows is rounded: what it does not change stays as it was to the millisecond.
void takeSeconds(const QDoubleSpinBox *field, std::chrono::milliseconds &time)
{
    const auto shown = std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(field->value()));
    if (std::chrono::abs(shown - time) >= std::chrono::milliseconds(50))
        time = shown;
}

} // namespace

SettingsLimits::SettingsLimits(QWidget *parent)
    : SettingsSection(parent)
    , m_maxConcurrent(number(this, u"limitsMaxConcurrent"_s, 1, 1024))
    , m_fixed(named(new QCheckBox(tr("Always as many: never adapt"), this), u"limitsFixed"_s))
    , m_connect(seconds(this, u"limitsConnect"_s))
    , m_firstByte(seconds(this, u"limitsFirstByte"_s))
    , m_idle(seconds(this, u"limitsIdle"_s))
    , m_total(seconds(this, u"limitsTotal"_s))
    , m_maxAttempts(number(this, u"limitsMaxAttempts"_s, 1, 100))
    , m_longestRetryAfter(number(this, u"limitsLongestRetryAfter"_s, 0, int(day)))
{
    m_fixed->setAccessibleName(m_fixed->text());
    m_longestRetryAfter->setSuffix(tr(" s", "seconds behind a number"));
    SettingsForm *form =
        fillWithForm(tr("Limits"),
                     tr("For every target, unless an endpoint has limits of its own. They hold for what "
                        "is asked from now on; what is under way keeps its own."));
    form->addHeading(tr("At once"));
    form->addField(tr("Queries at once"), m_maxConcurrent,
                   tr("At most so many of one target. Fanlight begins with fewer and finds out how many the provider "
                      "takes."));
    form->addField(m_fixed, tr("For servers of your own that you know the limit of."));
    form->addHeading(tr("Timeouts"));
    form->addField(tr("To connect"), m_connect);
    form->addField(tr("To the first byte"), m_firstByte,
                   tr("From the question to the beginning of the reply. Models that think long need more."));
    form->addField(tr("Between two parts"), m_idle, tr("A stream that says nothing for so long is given up."));
    form->addField(tr("All in all"), m_total);
    form->addHeading(tr("Retries"));
    form->addField(tr("Attempts"), m_maxAttempts,
                   tr("Deliveries of one query at most, the first included. 1 means that nothing is tried again."));
    form->addField(tr("Longest wait asked for"), m_longestRetryAfter,
                   tr("A provider that asks for a longer wait is left alone until it is over."));
    for (QSpinBox *field : {m_maxConcurrent, m_maxAttempts, m_longestRetryAfter})
        connect(field, &QSpinBox::valueChanged, this, &SettingsLimits::take);
    for (QDoubleSpinBox *field : {m_connect, m_firstByte, m_idle, m_total})
        connect(field, &QDoubleSpinBox::valueChanged, this, &SettingsLimits::take);
    connect(m_fixed, &QCheckBox::toggled, this, &SettingsLimits::take);
}

void SettingsLimits::refresh()
{
    const LimitSettings limits = settings().limits;
    m_maxConcurrent->setValue(limits.maxConcurrent);
    m_fixed->setChecked(limits.fixed);
    m_connect->setValue(secondsOf(limits.deadlines.connect));
    m_firstByte->setValue(secondsOf(limits.deadlines.firstByte));
    m_idle->setValue(secondsOf(limits.deadlines.idle));
    m_total->setValue(secondsOf(limits.deadlines.total));
    m_maxAttempts->setValue(limits.maxAttempts);
    m_longestRetryAfter->setValue(int(limits.longestRetryAfter.count()));
}

void SettingsLimits::take()
{
    choose([this](AppSettings &wanted) {
        LimitSettings &limits = wanted.limits;
        limits.maxConcurrent = m_maxConcurrent->value();
        limits.fixed = m_fixed->isChecked();
        takeSeconds(m_connect, limits.deadlines.connect);
        takeSeconds(m_firstByte, limits.deadlines.firstByte);
        takeSeconds(m_idle, limits.deadlines.idle);
        takeSeconds(m_total, limits.deadlines.total);
        limits.maxAttempts = m_maxAttempts->value();
        limits.longestRetryAfter = std::chrono::seconds(m_longestRetryAfter->value());
    });
}

} // namespace Fanlight
