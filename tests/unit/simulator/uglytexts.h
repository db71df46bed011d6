// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QtTest>

namespace Fanlight {

//! Rows of texts that nobody writes and everybody receives, in the column "text".
inline void addUglyTexts()
{
    using namespace Qt::StringLiterals;
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("white space") << u" \t\r\n \u00a0\u2028"_s;
    QTest::newRow("one letter") << u"a"_s;
    QTest::newRow("one word") << u"Hello"_s;
    QTest::newRow("punctuation only") << u"...!!!???,,,;:()"_s;
    QTest::newRow("emoji") << u"😀👍🏽👩‍👩‍👧‍👦🇩🇪❤️"_s;
    QTest::newRow("Chinese") << u"这家餐厅的服务非常好。菜也很好吃！"_s;
    QTest::newRow("one Han character") << u"好"_s;
    QTest::newRow("Han outside the first plane") << u"𠮷𠮷野家"_s;
    QTest::newRow("Thai") << u"อาหารอร่อยมาก"_s;
    QTest::newRow("Arabic") << u"الطعام جيد جدا"_s;
    QTest::newRow("a lone high surrogate") << QString(QChar(0xd83d));
    QTest::newRow("a lone low surrogate first") << QString(QChar(0xde00)) + u" text"_s;
    QTest::newRow("surrogates the wrong way round") << QString(QChar(0xde00)) + QChar(0xd83d);
    QTest::newRow("NUL and control characters") << QString::fromLatin1(QByteArray("a\0b\x01\x1b[31m", 8));
    QTest::newRow("apostrophes and hyphens only") << u"' - ' -- '-' ''"_s;
    QTest::newRow("combining marks only") << QString(50, QChar(0x0301));
    QTest::newRow("the lexicon's phrase cut off") << u"waste of"_s;
    QTest::newRow("ends in a hyphen") << u"well-"_s;
    QTest::newRow("1 MB of one word") << u"good "_s.repeated(200'000);
    QTest::newRow("1 MB without a space") << QString(1'000'000, u'x');
    QTest::newRow("1 MB of Chinese without a stop") << u"电池很好"_s.repeated(250'000);
    QTest::newRow("1 MB of emoji") << u"😀"_s.repeated(500'000);
    QTest::newRow("1 MB of full stops") << QString(1'000'000, u'.');
    QTest::newRow("1 MB of line breaks") << QString(1'000'000, u'\n');
    QTest::newRow("1 MB of carriage returns") << QString(1'000'000, u'\r');
    QTest::newRow("1 MB of stops and quotes") << u".”"_s.repeated(500'000);
    QTest::newRow("1 MB of closing quotes") << QString(u'.') + QString(1'000'000, u'”');
    QTest::newRow("1 MB of initials") << u"A. "_s.repeated(333'333);
    QTest::newRow("1 MB of short lines") << u"no\n"_s.repeated(333'333);
    QTest::newRow("1 MB of lone surrogates") << QString(1'000'000, QChar(0xd83d));
}

} // namespace Fanlight
