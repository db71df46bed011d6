// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace Fanlight {

//! One text of a file of translations.
struct TranslatedMessage
{
    QString context;
    QString source;
    QString comment;
    QStringList forms; //!< one, or as many as the language has plural forms
    bool isPlural = false;
    bool isUnfinished = false;

    bool operator==(const TranslatedMessage &) const = default;
};

//! A .ts file of Qt Linguist.
struct TranslationFile
{
    QString language;
    QList<TranslatedMessage> messages;
    QString problem; //!< why it cannot be read; empty if it can

    bool operator==(const TranslationFile &) const = default;
};

TranslationFile parseTranslations(const QByteArray &xml);
TranslationFile readTranslations(const QString &path);

//! What is wrong with a translation in a language of so many plural forms, a sentence each.
QStringList problemsOf(const TranslatedMessage &message, int pluralForms);

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::TranslatedMessage)
