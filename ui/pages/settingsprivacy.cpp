// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingsprivacy.h"

#include "ui/widgets/named.h"
#include "ui/widgets/settingsform.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QSpinBox *limit(QWidget *parent, const QString &objectName, int greatest, const QString &none)
{
    auto *field = named(new QSpinBox(parent), objectName);
    field->setRange(0, greatest);
    field->setSpecialValueText(none);
    field->setGroupSeparatorShown(true);
    field->setKeyboardTracking(false);
    field->setFixedWidth(std::max(22 * Theme::unit, field->sizeHint().width()));
    field->setAlignment(Qt::AlignRight);
    return field;
}

std::optional<int> limitOf(const QSpinBox *field)
{
    return field->value() > 0 ? std::optional(field->value()) : std::nullopt;
}

} // namespace

SettingsPrivacy::SettingsPrivacy(QWidget *parent)
    : SettingsSection(parent)
    , m_excerpts(named(new QComboBox(this), u"privacyExcerpts"_s))
    , m_userName(named(new QLineEdit(this), u"privacyUserName"_s))
    , m_days(limit(this, u"privacyDays"_s, 36'500, tr("for ever")))
    , m_megabytes(limit(this, u"privacyMegabytes"_s, 1'000'000, tr("the usual limit")))
{
    m_excerpts->addItem(tr("Nothing"), int(ExcerptKind::None));
    m_excerpts->addItem(tr("The first 100 characters"), int(ExcerptKind::Excerpt));
    m_excerpts->addItem(tr("Everything"), int(ExcerptKind::Full));
    m_days->setSuffix(tr(" days", "behind a number"));
    m_megabytes->setSuffix(tr(" MB", "megabytes behind a number"));
    SettingsForm *form = fillWithForm(tr("Log and privacy"),
                                      tr("Every query is recorded on this computer and nowhere else: when, whom, what "
                                         "it took and what it cost. There "
                                         "is no telemetry. Keys are never recorded."));
    form->addField(tr("Of texts and answers, keep"), m_excerpts,
                   tr("Holds for what is asked from now on. With \"Nothing\", answers are not kept to be given again "
                      "either, but in memory. What was kept before stays until it is deleted on the History page or "
                      "the cache is cleared."));
    form->addField(tr("Name in the log"), m_userName, tr("Who asked, where several people share a log."));
    form->addHeading(tr("Retention"));
    form->addField(tr("Delete after"), m_days, tr("Older entries are deleted for good."));
    form->addField(tr("Largest size"), m_megabytes, tr("Beyond it the oldest entries are deleted."));
    connect(m_excerpts, &QComboBox::currentIndexChanged, this, &SettingsPrivacy::take);
    connect(m_userName, &QLineEdit::editingFinished, this, &SettingsPrivacy::take);
    connect(m_days, &QSpinBox::valueChanged, this, &SettingsPrivacy::take);
    connect(m_megabytes, &QSpinBox::valueChanged, this, &SettingsPrivacy::take);
}

void SettingsPrivacy::setLoginName(const QString &name)
{
    m_userName->setPlaceholderText(name);
}

void SettingsPrivacy::refresh()
{
    const PrivacySettings privacy = settings().privacy;
    m_excerpts->setCurrentIndex(m_excerpts->findData(int(privacy.excerpts)));
    m_userName->setText(privacy.userName);
    m_days->setValue(privacy.retentionDays.value_or(0));
    m_megabytes->setValue(privacy.retentionMegabytes.value_or(0));
}

void SettingsPrivacy::take()
{
    choose([this](AppSettings &wanted) {
        wanted.privacy.excerpts = ExcerptKind(m_excerpts->currentData().toInt());
        wanted.privacy.userName = m_userName->text().trimmed();
        wanted.privacy.retentionDays = limitOf(m_days);
        wanted.privacy.retentionMegabytes = limitOf(m_megabytes);
    });
}

} // namespace Fanlight
