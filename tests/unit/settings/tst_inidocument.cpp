// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inidocument.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestIniDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void valuesComeBack_data();
    void valuesComeBack();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void keepsWhatItDoesNotUnderstand();
    void newKeysJoinTheirSection();
    void removesASectionWhole();
};

void TestIniDocument::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << QByteArray("[a]\nk = v\n") << u"v"_s;
    QTest::newRow("no blanks, no last line end") << QByteArray("[a]\nk=v") << u"v"_s;
    QTest::newRow("Windows line ends and a BOM") << QByteArray("\xef\xbb\xbf[a]\r\nk = v\r\n") << u"v"_s;
    QTest::newRow("blanks around everything") << QByteArray("  [ a ] \n\t k  =  v  \n") << u"v"_s;
    QTest::newRow("an equals sign in the value") << QByteArray("[a]\nk = a=b\n") << u"a=b"_s;
    QTest::newRow("twice: the last counts") << QByteArray("[a]\nk = 1\n[b]\n[a]\nk = 2\n") << u"2"_s;
    QTest::newRow("empty") << QByteArray("[a]\nk =\n") << u""_s;
    QTest::newRow("a path as it is on Windows") << QByteArray("[a]\nk = C:\\Data\\x\n") << u"C:\\Data\\x"_s;
    QTest::newRow("not ASCII") << QByteArray("[a]\nk = \xc3\xa4\xe2\x82\xac\n") << u"ä€"_s;
}

void TestIniDocument::readsWhatPeopleWrite()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, value);
    const auto document = IniDocument::fromBytes(bytes);
    QVERIFY(document);
    QVERIFY(document->strayLines().isEmpty());
    QCOMPARE(document->value(u"a"_s, u"k"_s), std::optional(value));
}

void TestIniDocument::valuesComeBack_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blanks at the ends") << u"  a b  "_s;
    QTest::newRow("one blank") << u" "_s;
    QTest::newRow("line ends and tabs") << u"a\nb\r\nc\td"_s;
    QTest::newRow("backslashes") << u"\\n\\\\s\\"_s;
    QTest::newRow("looks like a section") << u"[b]"_s;
    QTest::newRow("looks like a comment") << u"# no"_s;
    QTest::newRow("beyond the first plane") << u"\U0001F308"_s;
}

void TestIniDocument::valuesComeBack()
{
    QFETCH(const QString, value);
    IniDocument document;
    document.setValue(u"a"_s, u"k"_s, value);
    document.setValue(u"a"_s, u"other"_s, u"1"_s);
    const auto again = IniDocument::fromBytes(document.toBytes());
    QVERIFY(again);
    QCOMPARE(again->value(u"a"_s, u"k"_s), std::optional(value));
    QCOMPARE(again->value(u"a"_s, u"other"_s), std::optional(u"1"_s));
}

void TestIniDocument::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zero bytes") << QByteArray("[a]\nk = v\0\n", 11);
    QTest::newRow("Latin-1") << QByteArray("[a]\nk = \xe4\n");
    QTest::newRow("a character cut in half at the end") << QByteArray("[a]\nk = \xe2\x82");
    QTest::newRow("endless") << QByteArray(5 * 1024 * 1024, 'x');
}

void TestIniDocument::refusesWhatIsNoText()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!IniDocument::fromBytes(bytes));
}

void TestIniDocument::keepsWhatItDoesNotUnderstand()
{
    const QByteArray bytes = "# mine\n\n[a]\n; why\nk = 1\nstray\n= nothing\n[]\nunknown = \\x\n";
    const auto document = IniDocument::fromBytes(bytes);
    QVERIFY(document);
    QCOMPARE(document->strayLines(), (QList<int>{6, 7, 8}));
    QCOMPARE(document->toBytes(), QByteArray(bytes).replace("\\x", "\\\\x"));
}

void TestIniDocument::newKeysJoinTheirSection()
{
    auto document = IniDocument::fromBytes("[a]\nk = 1\n\n[b]\nk = 2\n");
    QVERIFY(document);
    document->setValue(u"a"_s, u"new"_s, u"3"_s);
    document->setValue(u"b"_s, u"k"_s, u"4"_s);
    document->setValue(u"c"_s, u"k"_s, u"5"_s);
    QCOMPARE(document->toBytes(), QByteArray("[a]\nk = 1\nnew = 3\n\n[b]\nk = 4\n\n[c]\nk = 5\n"));
}

void TestIniDocument::removesASectionWhole()
{
    auto document = IniDocument::fromBytes("top = 0\n[a]\nk = 1\n# c\n[b]\nk = 2\n");
    QVERIFY(document);
    document->removeSection(u"a"_s);
    document->remove(u"b"_s, u"k"_s);
    QCOMPARE(document->toBytes(), QByteArray("top = 0\n[b]\n"));
}

QTEST_GUILESS_MAIN(TestIniDocument)
#include "tst_inidocument.moc"
