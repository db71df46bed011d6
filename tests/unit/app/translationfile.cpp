// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/translationfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! At <translation>: its one text, or one for each <numerusform>.
QStringList readForms(QXmlStreamReader &xml, bool isPlural)
{
    if (!isPlural)
        return {xml.readElementText()};
    QStringList forms;
    while (xml.readNextStartElement())
        forms.append(xml.readElementText());
    return forms;
}

TranslatedMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TranslatedMessage message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isUnfinished = xml.attributes().hasAttribute("type"_L1);
            message.forms = readForms(xml, message.isPlural);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QSet<QString> placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%(?:L?n|L?\\d+)"_s);
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : placeholder.globalMatch(text))
        found.insert(match.captured());
    return found;
}

bool hasAccelerator(const QString &text)
{
    static const QRegularExpression accelerator(u"(?<!&)&[^&\\s]"_s);
    return accelerator.match(text).hasMatch();
}

//! Blanks and tabs, not the ends of lines.
QString edgesOf(const QString &text)
{
    static const QRegularExpression edges(u"^([ \\t]*).*?([ \\t]*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = edges.match(text);
    return match.captured(1) + u'|' + match.captured(2);
}

QString problemOf(const QString &source, const QString &form)
{
    static const QRegularExpression straightQuotes(u"\"%"_s);
    static const QRegularExpression narrowPunctuation(u"\\p{Han}[,:;?!]|[,:;?!]\\p{Han}"_s);
    if (form.isEmpty())
        return u"is not translated"_s;
    if (placeholdersOf(form) != placeholdersOf(source))
        return u"has other placeholders"_s;
    if (edgesOf(form) != edgesOf(source))
        return u"begins or ends with other blanks"_s;
    if (hasAccelerator(form) != hasAccelerator(source))
        return hasAccelerator(source) ? u"has no accelerator"_s : u"has an accelerator"_s;
    if (source.contains(u'…') && !form.contains(u'…'))
        return u"has lost its ellipsis"_s;
    if (source.count(u'\n') != form.count(u'\n'))
        return u"has other lines"_s;
    if (straightQuotes.match(form).hasMatch())
        return u"has straight quotation marks"_s;
    if (narrowPunctuation.match(form).hasMatch())
        return u"has narrow punctuation"_s;
    return {};
}

} // namespace

TranslationFile parseTranslations(const QByteArray &text)
{
    TranslationFile file;
    QXmlStreamReader xml(text);
    if (!xml.readNextStartElement() || xml.name() != "TS"_L1) {
        file.problem = u"It is no file of translations."_s;
        return file;
    }
    file.language = xml.attributes().value("language"_L1).toString();
    while (xml.readNextStartElement()) {
        if (xml.name() != "context"_L1) {
            xml.skipCurrentElement();
            continue;
        }
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                file.messages.append(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        file.problem = xml.errorString();
    return file;
}

TranslationFile readTranslations(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        TranslationFile missing;
        missing.problem = file.errorString();
        return missing;
    }
    return parseTranslations(file.readAll());
}

QStringList problemsOf(const TranslatedMessage &message, int pluralForms)
{
    QStringList problems;
    const auto name = [&](const QString &problem) {
        const QString sentence = u"%1: \"%2\" %3"_s.arg(message.context, message.source, problem);
        if (!problems.contains(sentence))
            problems.append(sentence);
    };
    // tr() asks by the class's full name, so a context without the namespace is never found.
    if (!message.context.startsWith("Fanlight::"_L1) && message.context != "main"_L1)
        name(u"is of no class that the program has"_s);
    const qsizetype wanted = message.isPlural ? pluralForms : 1;
    if (message.isUnfinished)
        name(u"is not translated"_s);
    else if (message.forms.size() != wanted)
        name(u"has %1 of %2 forms"_s.arg(message.forms.size()).arg(wanted));
    for (const QString &form : message.forms) {
        if (const QString problem = problemOf(message.source, form); !problem.isEmpty())
            name(problem);
    }
    return problems;
}

} // namespace Fanlight
