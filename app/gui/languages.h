// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settingsview.h"

#include <QList>
#include <QLocale>
#include <QString>

#include <memory>
#include <vector>

class QTranslator;

namespace Fanlight {

/*! The languages of the window: puts the translations of one in use, and its numbers and dates.
 *
 *  Texts that are there already stay as they are.
 */
class Languages final
{
    Q_DISABLE_COPY_MOVE(Languages)

public:
    //! Where the translations are: "fanlight_de.qm".
    explicit Languages(const QString &folder = usualFolder());
    ~Languages();

    static QString usualFolder();
    //! The system's language, and those that there are translations of, each in its own words.
    static QList<LanguageChoice> choices();

    //! "de"; empty: the system's. False if it is in use already.
    bool use(const QString &language);

private:
    //! False when there is no such file.
    bool load(const QLocale &locale, const QString &name, const QString &folder);

    QString m_folder;
    QString m_language; //!< in use
    bool m_inUse = false;
    QLocale m_systemLocale;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace Fanlight
