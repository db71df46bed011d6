// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/excerpt.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestExcerpt final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsAtWholeCharacters_data();
    void cutsAtWholeCharacters();
    void isAHundredCharacters();
};

void TestExcerpt::cutsAtWholeCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cut"); // to three characters
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("shorter") << u"ab"_s << u"ab"_s;
    QTest::newRow("just as long") << u"abc"_s << u"abc"_s;
    QTest::newRow("longer") << u"abcd"_s << u"abc"_s;
    QTest::newRow("Chinese") << u"手机屏幕"_s << u"手机屏"_s;
    QTest::newRow("emoji outside the basic plane") << u"🙂🙂🙂🙂"_s << u"🙂🙂🙂"_s;
    QTest::newRow("an accent stays with its letter") << u"abe\u0301x"_s << u"ab"_s;
    QTest::newRow("a joined family stays together") << u"ab👨‍👩‍👧"_s << u"ab"_s;
    QTest::newRow("a cluster longer than the excerpt") << u"👨‍👩‍👧‍👦"_s << u"👨\u200d👩"_s;
    QTest::newRow("a line end of two characters") << u"ab\r\ncd"_s << u"ab"_s;
    QTest::newRow("half a pair at the end") << QString(u"abc"_s + QChar(0xd83d)) << u"abc"_s;
    QTest::newRow("only halves") << QString(QString(QChar(0xde42)) + QChar(0xd83d) + QChar(0xd83d) + u'x')
                                 << QString(QString(QChar(0xde42)) + QChar(0xd83d) + QChar(0xd83d));
}

void TestExcerpt::cutsAtWholeCharacters()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cut);
    QCOMPARE(excerpt(text, 3), cut);
}

void TestExcerpt::isAHundredCharacters()
{
    QCOMPARE(excerpt(QString(101, u'x')), QString(100, u'x'));
    QCOMPARE(excerpt(u"🙂"_s.repeated(101)), u"🙂"_s.repeated(100));
}

QTEST_GUILESS_MAIN(TestExcerpt)
#include "tst_excerpt.moc"
