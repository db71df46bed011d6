// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/csvcell.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestCsvCell final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreHarmless_data();
    void cellsAreHarmless();
};

void TestCsvCell::cellsAreHarmless_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("cell");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a word") << u"word"_s << u"word"_s;
    QTest::newRow("a formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("a command") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("a plus") << u"+cmd|' /C calc'!A0"_s << u"'+cmd|' /C calc'!A0"_s;
    QTest::newRow("a dash") << u"- an item"_s << u"'- an item"_s;
    QTest::newRow("a dash alone") << u"-"_s << u"'-"_s;
    QTest::newRow("a tab") << u"\t5"_s << u"'\t5"_s;
    QTest::newRow("a carriage return") << u"\r5"_s << u"\"'\r5\""_s;
    QTest::newRow("a negative number") << u"-1.5"_s << u"-1.5"_s;
    QTest::newRow("a number with a sign") << u"+15"_s << u"+15"_s;
    QTest::newRow("a number with an exponent") << u"-1.5e-10"_s << u"-1.5e-10"_s;
    QTest::newRow("a number with a decimal comma") << u"-1,5"_s << u"\"-1,5\""_s;
    QTest::newRow("an exponent without digits") << u"-1e"_s << u"'-1e"_s;
    QTest::newRow("a sum") << u"-1+1"_s << u"'-1+1"_s;
    QTest::newRow("infinity") << u"-inf"_s << u"'-inf"_s;
    QTest::newRow("no digits") << u"-.,"_s << u"\"'-.,\""_s;
    QTest::newRow("an Arabic digit") << u"-٣"_s << u"'-٣"_s;
    QTest::newRow("a wide equals sign") << u"＝1+1"_s << u"'＝1+1"_s;
    QTest::newRow("a formula after a line end") << u"\n=1"_s << u"\"'\n=1\""_s;
    QTest::newRow("quotes and commas") << u"say \"a, b\""_s << u"\"say \"\"a, b\"\"\""_s;
    QTest::newRow("a formula with a comma") << u"=A1,B1"_s << u"\"'=A1,B1\""_s;
}

void TestCsvCell::cellsAreHarmless()
{
    QFETCH(const QString, value);
    QTEST(csvCell(value), "cell");
}

QTEST_GUILESS_MAIN(TestCsvCell)
#include "tst_csvcell.moc"
