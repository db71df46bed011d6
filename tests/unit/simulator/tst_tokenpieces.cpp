// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/tokenpieces.h"
#include "tests/unit/simulator/uglytexts.h"

#include <QtTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestTokenPieces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pieces_data();
    void pieces();
    void uglyTexts_data();
    void uglyTexts();
};

void TestTokenPieces::pieces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a label is one token") << u"positive"_s << u"positive"_s;
    QTest::newRow("words take their space along") << u"one two."_s << u"one| two|."_s;
    QTest::newRow("long words are several") << u"extraordinary"_s << u"extraord|inary"_s;
    QTest::newRow("Chinese by character") << u"你好吗"_s << u"你|好|吗"_s;
    QTest::newRow("emoji are whole") << u"a😀"_s << u"a|😀"_s;
}

void TestTokenPieces::pieces()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(tokenPieces(text).join(u'|'), expected);
}

void TestTokenPieces::uglyTexts_data()
{
    addUglyTexts();
}

void TestTokenPieces::uglyTexts()
{
    QFETCH(QString, text);
    const QStringList pieces = tokenPieces(text);
    QCOMPARE(pieces.join(QString()), text);
    QCOMPARE(tokenCount(text), pieces.size());
    QVERIFY(!pieces.contains(QString()));
}

QTEST_GUILESS_MAIN(TestTokenPieces)
#include "tst_tokenpieces.moc"
