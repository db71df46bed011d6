// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/budgettext.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestBudgetText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItsLanguageWritesIt_data();
    void isReadAsItsLanguageWritesIt();
    void isWrittenSoThatItIsReadAgain_data();
    void isWrittenSoThatItIsReadAgain();
};

void TestBudgetText::isReadAsItsLanguageWritesIt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<TypedBudget>("budget");
    const TypedBudget none;
    const TypedBudget unread{std::nullopt, false};
    QTest::newRow("nothing") << u"en"_s << u"  "_s << none;
    QTest::newRow("a point in English") << u"en"_s << u"0.50"_s << TypedBudget{0.5};
    QTest::newRow("a comma in English") << u"en"_s << u"0,50"_s << unread;
    QTest::newRow("thousands in English") << u"en"_s << u"1,500"_s << unread;
    QTest::newRow("a comma in German") << u"de"_s << u"0,50"_s << TypedBudget{0.5};
    QTest::newRow("three places in German") << u"de"_s << u"1,500"_s << TypedBudget{1.5};
    QTest::newRow("a point in German") << u"de"_s << u"0.5"_s << TypedBudget{0.5};
    QTest::newRow("thousands and a comma in German") << u"de"_s << u"1.500,00"_s << unread;
    QTest::newRow("a point in Chinese") << u"zh_CN"_s << u"12.25"_s << TypedBudget{12.25};
    QTest::newRow("a space around it") << u"de"_s << u" 2,5 "_s << TypedBudget{2.5};
    QTest::newRow("zero") << u"de"_s << u"0"_s << TypedBudget{0.0};
    QTest::newRow("below nothing") << u"en"_s << u"-1"_s << unread;
    QTest::newRow("words") << u"en"_s << u"a dollar"_s << unread;
    QTest::newRow("endless") << u"en"_s << u"inf"_s << unread;
}

void TestBudgetText::isReadAsItsLanguageWritesIt()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(TypedBudget, budget);
    QCOMPARE(typedBudget(text, QLocale(language)), budget);
}

void TestBudgetText::isWrittenSoThatItIsReadAgain_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<std::optional<double>>("usd");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << u"de"_s << std::optional<double>() << QString();
    QTest::newRow("half a dollar in German") << u"de"_s << std::optional(0.5) << u"0,5"_s;
    QTest::newRow("thousands in German") << u"de"_s << std::optional(12500.0) << u"12500"_s;
    QTest::newRow("thousands in English") << u"en"_s << std::optional(12500.25) << u"12500.25"_s;
}

void TestBudgetText::isWrittenSoThatItIsReadAgain()
{
    QFETCH(QString, language);
    QFETCH(std::optional<double>, usd);
    QFETCH(QString, text);
    QCOMPARE(budgetText(usd, QLocale(language)), text);
    QCOMPARE(typedBudget(text, QLocale(language)), (TypedBudget{usd, true}));
}

QTEST_APPLESS_MAIN(TestBudgetText)
#include "tst_budgettext.moc"
