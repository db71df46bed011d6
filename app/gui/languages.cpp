// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace Fanlight {

using namespace Qt::StringLiterals;

Languages::Languages(const QString &folder)
    : m_folder(folder)
{
}

Languages::~Languages()
{
    if (m_inUse)
        QLocale::setDefault(m_systemLocale);
}

QString Languages::usualFolder()
{
    return u":/i18n"_s;
}

QList<LanguageChoice> Languages::choices()
{
    return {
        {{}, QCoreApplication::translate("Fanlight::Languages", "As the system")},
        {u"en"_s, u"English"_s},
        {u"de"_s, u"Deutsch"_s},
        {u"zh_CN"_s, u"简体中文"_s},
    };
}

bool Languages::use(const QString &language)
{
    if (m_inUse && language == m_language)
        return false;
    m_inUse = true;
    m_language = language;
    m_translators.clear();
    const QLocale locale = language.isEmpty() ? m_systemLocale : QLocale(language);
    QLocale::setDefault(locale);
    // Qt's own words first: what is installed last is asked first.
    load(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English texts have their plurals from a file, too.
    if (!load(locale, u"fanlight"_s, m_folder))
        load(QLocale(QLocale::English), u"fanlight"_s, m_folder);
    return true;
}

bool Languages::load(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, u"_"_s, folder))
        return false;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
    return true;
}

} // namespace Fanlight
