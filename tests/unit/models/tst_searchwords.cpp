// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchwords.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! What is searched for in rows, and where it stands.
class SearchWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreDividedAtSpaces();
    void placesAreFound_data();
    void placesAreFound();
    void whatIsFarBehindIsBroughtForward_data();
    void whatIsFarBehindIsBroughtForward();
};

void SearchWordsTest::wordsAreDividedAtSpaces()
{
    QCOMPARE(searchWords(u"  great\tbattery \n"_s), (QStringList{u"great"_s, u"battery"_s}));
    QVERIFY(searchWords(u"   "_s).isEmpty());
    QCOMPARE(searchWords(u"bad \"customer  service\" phone"_s),
             (QStringList{u"bad"_s, u"customer service"_s, u"phone"_s}));
    QCOMPARE(searchWords(u"\"customer ser"_s), QStringList{u"customer ser"_s});
    QVERIFY(searchWords(u"\"\" \""_s).isEmpty());
}

void SearchWordsTest::placesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QList<FoundPlace>>("places");
    using Places = QList<FoundPlace>;
    QTest::newRow("none") << u"A text"_s << QStringList{u"battery"_s} << Places{};
    QTest::newRow("several") << u"on and On"_s << QStringList{u"on"_s} << Places{{0, 2}, {7, 2}};
    QTest::newRow("of several words, from the left")
        << u"red and blue"_s << QStringList{u"blue"_s, u"red"_s} << Places{{0, 3}, {8, 4}};
    QTest::newRow("one within another") << u"batteries"_s << QStringList{u"batter"_s, u"bat"_s} << Places{{0, 6}};
    QTest::newRow("overlapping") << u"abcde"_s << QStringList{u"abc"_s, u"cde"_s} << Places{{0, 5}};
    QTest::newRow("touching") << u"customerservice"_s << QStringList{u"customer"_s, u"service"_s} << Places{{0, 15}};
    QTest::newRow("no words") << u"A text"_s << QStringList{} << Places{};
}

void SearchWordsTest::placesAreFound()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QFETCH(const QList<FoundPlace>, places);
    QCOMPARE(foundPlaces(text, words), places);
}

void SearchWordsTest::whatIsFarBehindIsBroughtForward_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const QString start = u"The first sentence says something else. "_s;
    QTest::newRow("at the beginning") << u"A needle in it, and more words behind it."_s
                                      << u"A needle in it, and more words behind it."_s;
    QTest::newRow("nowhere") << start << start;
    QTest::newRow("behind") << start + u"Here is a needle, and more."_s << u"…else. Here is a needle, and more."_s;
    QTest::newRow("the first of several")
        << start + u"A Needle and a needle."_s << u"…something else. A Needle and a needle."_s;
    QTest::newRow("a long one at the beginning")
        << u"needle"_s.repeated(6) + u" and all, to the end."_s << u"needle"_s.repeated(6) + u" and all, to the end."_s;
    QTest::newRow("soon, and to the end")
        << u"1234567890123456 needle"_s + u"s"_s.repeated(20) << u"1234567890123456 needle"_s + u"s"_s.repeated(20);
    QTest::newRow("more than a cell shows behind it") << start + u"Here is a needle"_s
            + u"."_s.repeated(5'000) << QString(u"…else. Here is a needle"_s + u"."_s.repeated(5'000)).first(1'001);
    QTest::newRow("very far behind") << u"hay "_s.repeated(10'000) + u"needle"_s
                                     << u"hay "_s.repeated(10'000) + u"needle"_s;
    QTest::newRow("within a long word") << QString(100, u'x') + u"needle"_s << u'…' + QString(16, u'x') + u"needle"_s;
    // 😀 has two code units, and is not cut in two.
    QString faces = u"a"_s;
    for (int i = 0; i < 40; ++i)
        faces += u"😀"_s;
    QTest::newRow("faces") << faces + u"needle"_s << u'…' + u"😀"_s.repeated(8) + u"needle"_s;
    QTest::newRow("faces at odd places") << faces + u"xneedle"_s << u'…' + u"😀"_s.repeated(8) + u"xneedle"_s;
}

void SearchWordsTest::whatIsFarBehindIsBroughtForward()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(textFromFound(text, {u"other"_s, u"needle"_s}), shown);
}

QTEST_GUILESS_MAIN(SearchWordsTest)
#include "tst_searchwords.moc"
