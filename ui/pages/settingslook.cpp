// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingslook.h"

#include "ui/widgets/named.h"
#include "ui/widgets/settingsform.h"

#include <QComboBox>

namespace Fanlight {

using namespace Qt::StringLiterals;

SettingsLook::SettingsLook(QWidget *parent)
    : SettingsSection(parent)
    , m_scheme(named(new QComboBox(this), u"lookScheme"_s))
    , m_language(named(new QComboBox(this), u"lookLanguage"_s))
{
    m_scheme->addItem(tr("As the system"), int(ColorScheme::System));
    m_scheme->addItem(tr("Light"), int(ColorScheme::Light));
    m_scheme->addItem(tr("Dark"), int(ColorScheme::Dark));
    SettingsForm *form = fillWithForm(tr("Appearance and language"), tr("Changes are seen at once."));
    form->addField(tr("Appearance"), m_scheme);
    form->addField(
        tr("Language"), m_language,
        tr("Of the window, its numbers and its dates. What is under way goes on. Questions to models stay as "
           "they are written."));
    connect(m_scheme, &QComboBox::currentIndexChanged, this, [this] {
        choose(
            [this](AppSettings &wanted) { wanted.window.colorScheme = ColorScheme(m_scheme->currentData().toInt()); });
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        choose([this](AppSettings &wanted) { wanted.window.language = m_language->currentData().toString(); });
    });
}

void SettingsLook::setLanguages(const QList<LanguageChoice> &languages)
{
    const QSignalBlocker quiet(m_language);
    m_language->clear();
    for (const LanguageChoice &language : languages)
        m_language->addItem(language.name, language.id);
    setSettings(AppSettings(settings()));
}

void SettingsLook::refresh()
{
    m_scheme->setCurrentIndex(m_scheme->findData(int(settings().window.colorScheme)));
    const QString language = settings().window.language;
    // One that there is no translation of shows itself: nothing else is in use either.
    if (m_language->count() > 0 && m_language->findData(language) < 0)
        m_language->addItem(language, language);
    m_language->setCurrentIndex(m_language->findData(language));
}

} // namespace Fanlight
