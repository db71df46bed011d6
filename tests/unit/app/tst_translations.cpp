// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/translationfile.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBadMessageIsNamed_data();
    void aBadMessageIsNamed();
    void aBrokenFileIsNamed();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void theLanguagesHaveTheSameTexts();
    void theProgramHoldsTheTranslations_data();
    void theProgramHoldsTheTranslations();
    void pluralsFollowTheLanguage_data();
    void pluralsFollowTheLanguage();
};

namespace {

QString pathOf(const QString &language)
{
    return QStringLiteral(FANLIGHT_SOURCE_DIR) + u"/resources/translations/fanlight_"_s + language + u".ts"_s;
}

TranslatedMessage message(const QString &source, const QStringList &forms)
{
    return {u"Fanlight::Sample"_s, source, {}, forms, source.contains("%n"_L1), false};
}

//! "context: source", for comparing files.
QSet<QString> sourcesOf(const QString &language)
{
    QSet<QString> sources;
    const QList<TranslatedMessage> messages = readTranslations(pathOf(language)).messages;
    for (const TranslatedMessage &each : messages)
        sources.insert(each.context + u": "_s + each.source + u" // "_s + each.comment);
    return sources;
}

QStringList onlyIn(const QString &language, const QString &other)
{
    const QSet<QString> only = sourcesOf(language) - sourcesOf(other);
    return {only.begin(), only.end()};
}

} // namespace

void TestTranslations::aBadMessageIsNamed_data()
{
    QTest::addColumn<TranslatedMessage>("message");
    QTest::addColumn<int>("forms");
    QTest::addColumn<QString>("problem");

    QTest::newRow("a good one") << message(u"Open"_s, {u"Öffnen"_s}) << 2 << QString();
    QTest::newRow("a good plural") << message(u"%n rows"_s, {u"%n Zeile"_s, u"%n Zeilen"_s}) << 2 << QString();
    QTest::newRow("placeholders may change places") << message(u"%1 at %2"_s, {u"%2 上的 %1"_s}) << 1 << QString();

    TranslatedMessage unfinished = message(u"Open"_s, {u"Öffnen"_s});
    unfinished.isUnfinished = true;
    QTest::newRow("unfinished") << unfinished << 2 << u"is not translated"_s;
    QTest::newRow("empty") << message(u"Open"_s, {QString()}) << 2 << u"is not translated"_s;
    QTest::newRow("one plural form of two") << message(u"%n rows"_s, {u"%n Zeilen"_s}) << 2 << u"has 1 of 2 forms"_s;
    QTest::newRow("two plural forms of one")
        << message(u"%n rows"_s, {u"%n 行"_s, u"%n 行"_s}) << 1 << u"has 2 of 1 forms"_s;
    QTest::newRow("a plural form is empty")
        << message(u"%n rows"_s, {u"%n Zeile"_s, QString()}) << 2 << u"is not translated"_s;
    QTest::newRow("a placeholder is lost") << message(u"%1 at %2"_s, {u"%1 bei"_s}) << 2 << u"has other placeholders"_s;
    QTest::newRow("a placeholder is too many")
        << message(u"%1 left"_s, {u"noch %1 von %2"_s}) << 2 << u"has other placeholders"_s;
    QTest::newRow("a number has lost its locale")
        << message(u"row %L1"_s, {u"Zeile %1"_s}) << 2 << u"has other placeholders"_s;
    QTest::newRow("the count is lost in one form")
        << message(u"%n rows"_s, {u"eine Zeile"_s, u"%n Zeilen"_s}) << 2 << u"has other placeholders"_s;
    QTest::newRow("a space is lost at the end")
        << message(u"From "_s, {u"Von"_s}) << 2 << u"begins or ends with other blanks"_s;
    QTest::newRow("a space is added in front")
        << message(u"From"_s, {u" Von"_s}) << 2 << u"begins or ends with other blanks"_s;
    QTest::newRow("the accelerator is lost") << message(u"&Open"_s, {u"Öffnen"_s}) << 2 << u"has no accelerator"_s;
    QTest::newRow("an accelerator is added") << message(u"Open"_s, {u"Ö&ffnen"_s}) << 2 << u"has an accelerator"_s;
    QTest::newRow("an ellipsis is lost") << message(u"Open…"_s, {u"Öffnen"_s}) << 2 << u"has lost its ellipsis"_s;
    QTest::newRow("a line is lost") << message(u"a\nb"_s, {u"a b"_s}) << 2 << u"has other lines"_s;
    QTest::newRow("straight quotation marks")
        << message(u"\"%1\" is empty."_s, {u"\"%1\" ist leer."_s}) << 2 << u"has straight quotation marks"_s;
    QTest::newRow("a narrow comma in Chinese")
        << message(u"yes, %1"_s, {u"是,%1"_s}) << 1 << u"has narrow punctuation"_s;
    TranslatedMessage lost = message(u"Open"_s, {u"Öffnen"_s});
    lost.context = u"Sample"_s;
    QTest::newRow("a class without its namespace") << lost << 2 << u"is of no class that the program has"_s;
}

void TestTranslations::aBadMessageIsNamed()
{
    QFETCH(const TranslatedMessage, message);
    QFETCH(const int, forms);
    QFETCH(const QString, problem);

    const QStringList problems = problemsOf(message, forms);

    if (problem.isEmpty()) {
        QCOMPARE(problems, QStringList());
        return;
    }
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first(), u"%1: \"%2\" %3"_s.arg(message.context, message.source, problem));
}

void TestTranslations::aBrokenFileIsNamed()
{
    QVERIFY(!readTranslations(pathOf(u"tlh"_s)).problem.isEmpty());
    QVERIFY(!parseTranslations("<TS><context>").problem.isEmpty());
    QVERIFY(!parseTranslations("<html></html>").problem.isEmpty());
    QCOMPARE(parseTranslations("<TS version=\"2.1\" language=\"de\"></TS>").problem, QString());
}

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms");
    QTest::addColumn<int>("atLeast");

    QTest::newRow("German") << u"de"_s << 2 << 1000;
    QTest::newRow("Simplified Chinese") << u"zh_CN"_s << 1 << 1000;
    QTest::newRow("English, plural forms only") << u"en"_s << 2 << 30;
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(const QString, language);
    QFETCH(const int, forms);
    QFETCH(const int, atLeast);

    const TranslationFile file = readTranslations(pathOf(language));

    QCOMPARE(file.problem, QString());
    QCOMPARE(file.language, language);
    QVERIFY2(file.messages.size() >= atLeast, qPrintable(QString::number(file.messages.size())));
    QStringList problems;
    for (const TranslatedMessage &each : file.messages) {
        // English keeps the source's quotation marks.
        QStringList found = problemsOf(each, forms);
        if (language == "en"_L1)
            found.removeIf([](const QString &problem) { return problem.endsWith("has straight quotation marks"_L1); });
        problems += found;
    }
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

void TestTranslations::theLanguagesHaveTheSameTexts()
{
    QCOMPARE(onlyIn(u"de"_s, u"zh_CN"_s), QStringList());
    QCOMPARE(onlyIn(u"zh_CN"_s, u"de"_s), QStringList());
    QCOMPARE(onlyIn(u"en"_s, u"de"_s), QStringList());
}

void TestTranslations::theProgramHoldsTheTranslations_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");

    QTest::newRow("German") << u"de_DE"_s << u"fanlight_de"_s << u"&Datei"_s;
    QTest::newRow("German of Austria") << u"de_AT"_s << u"fanlight_de"_s << u"&Datei"_s;
    QTest::newRow("German, no country") << u"de"_s << u"fanlight_de"_s << u"&Datei"_s;
    QTest::newRow("Chinese of China") << u"zh_CN"_s << u"fanlight_zh_CN"_s << u"文件(&F)"_s;
    // An English source is its own translation.
    QTest::newRow("English") << u"en_GB"_s << u"fanlight_en"_s << QString();
}

void TestTranslations::theProgramHoldsTheTranslations()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, file);
    QFETCH(const QString, text);

    QTranslator translator;
    QVERIFY(translator.load(QLocale(locale), u"fanlight"_s, u"_"_s, u":/i18n"_s));

    QVERIFY2(translator.filePath().contains(file), qPrintable(translator.filePath()));
    QCOMPARE(translator.translate("Fanlight::MainWindow", "&File"), text);
}

void TestTranslations::pluralsFollowTheLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");

    QTest::newRow("one in English") << u"en"_s << 1 << u"1 query"_s;
    QTest::newRow("none in English") << u"en"_s << 0 << u"0 queries"_s;
    QTest::newRow("two in English") << u"en"_s << 2 << u"2 queries"_s;
    QTest::newRow("one in German") << u"de"_s << 1 << u"1 Anfrage"_s;
    QTest::newRow("two in German") << u"de"_s << 2 << u"2 Anfragen"_s;
    QTest::newRow("one in Chinese") << u"zh_CN"_s << 1 << u"1 个请求"_s;
    QTest::newRow("two in Chinese") << u"zh_CN"_s << 2 << u"2 个请求"_s;
}

void TestTranslations::pluralsFollowTheLanguage()
{
    QFETCH(const QString, locale);
    QFETCH(const int, count);
    QFETCH(const QString, text);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(locale), u"fanlight"_s, u"_"_s, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));

    QCOMPARE(QCoreApplication::translate("Fanlight::CountsText", "%Ln queries", nullptr, count), text);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
