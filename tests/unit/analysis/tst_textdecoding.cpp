// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/textdecoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype greatestSize = 1024;

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

} // namespace

class TestTextDecoding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
};

void TestTextDecoding::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QString text = u"Grüße 😀 语"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << text;
    QTest::newRow("UTF-8 with a byte order mark") << encoded(text, QStringConverter::Utf8) << text;
    QTest::newRow("UTF-16 little endian") << encoded(text, QStringConverter::Utf16LE) << text;
    QTest::newRow("UTF-16 big endian") << encoded(text, QStringConverter::Utf16BE) << text;
    QTest::newRow("UTF-32") << encoded(text, QStringConverter::Utf32LE) << text;
    QTest::newRow("one letter") << QByteArray("a") << u"a"_s;
    QTest::newRow("CRLF and tabs stay") << QByteArray("a\tb\r\nc") << u"a\tb\r\nc"_s;
    QTest::newRow("an escape is text") << QByteArray("a\x1b[1mb") << u"a\x1b[1mb"_s;
    const QString greatest(greatestSize, u'a');
    QTest::newRow("as long as may be") << greatest.toLatin1() << greatest;
}

void TestTextDecoding::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QString problem;
    const std::optional<QString> decoded = decodeText(bytes, u"It"_s, greatestSize, &problem);
    QVERIFY2(decoded, qPrintable(problem));
    QVERIFY(*decoded == text);
    QCOMPARE(problem, QString());
}

void TestTextDecoding::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mention");
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("white space") << QByteArray(" \n\t\r\n") << u"empty"_s;
    QTest::newRow("nothing but a byte order mark") << QByteArray("\xef\xbb\xbf") << u"empty"_s;
    QTest::newRow("no-break spaces") << u"\u00a0\u2003"_s.toUtf8() << u"empty"_s;
    QTest::newRow("NUL") << QByteArray("ab\0cd", 5) << u"NUL"_s;
    QTest::newRow("NUL in UTF-16") << QByteArray("\xff\xfe"
                                                 "a\0\0\0",
                                                 6)
                                   << u"NUL"_s;
    QTest::newRow("UTF-16 without a mark") << QByteArray("a\0b\0", 4) << u"NUL"_s;
    QTest::newRow("Latin-1") << QByteArray("caf\xe9 au lait") << u"UTF-8"_s;
    QTest::newRow("a character cut off by the end") << QByteArray("ab\xe2\x82") << u"UTF-8"_s;
    QTest::newRow("half a unit of UTF-16") << QByteArray("\xff\xfe"
                                                         "a\0b",
                                                         5)
                                           << u"UTF-16"_s;
    QTest::newRow("half a surrogate pair") << QByteArray("\xff\xfe"
                                                         "a\0\x3d\xd8",
                                                         6)
                                           << u"UTF-16"_s;
    QTest::newRow("too large") << QByteArray(greatestSize + 1, 'a') << u"1 KiB"_s;
}

void TestTextDecoding::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mention);
    QString problem;
    QVERIFY(!decodeText(bytes, u"It"_s, greatestSize, &problem));
    QVERIFY2(problem.startsWith(u"It "_s) && problem.contains(mention), qPrintable(problem));
}

QTEST_GUILESS_MAIN(TestTextDecoding)
#include "tst_textdecoding.moc"
