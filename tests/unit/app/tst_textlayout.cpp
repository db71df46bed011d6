// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textlayout.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestTextLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wraps_data();
    void wraps();
};

void TestTextLayout::wraps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("indent");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("lines");
    QTest::newRow("fits") << u"one two"_s << 2 << 20 << u"one two"_s;
    QTest::newRow("fits exactly") << u"one two"_s << 2 << 9 << u"one two"_s;
    QTest::newRow("breaks between words") << u"one two three"_s << 2 << 9 << u"one two\n  three"_s;
    QTest::newRow("a long word stays whole") << u"a incomprehensible b"_s << 2 << 8 << u"a\n  incomprehensible\n  b"_s;
    QTest::newRow("own line feeds stay, indented") << u"one\ntwo"_s << 2 << 0 << u"one\n  two"_s;
    QTest::newRow("no width, no breaks") << u"one two three"_s << 2 << 0 << u"one two three"_s;
    QTest::newRow("double blanks stay") << u"a  b"_s << 0 << 20 << u"a  b"_s;
    QTest::newRow("empty") << QString() << 4 << 20 << QString();
}

void TestTextLayout::wraps()
{
    QFETCH(QString, text);
    QFETCH(int, indent);
    QFETCH(int, width);
    QTEST(wrapped(text, indent, width), "lines");
}

QTEST_GUILESS_MAIN(TestTextLayout)
#include "tst_textlayout.moc"
