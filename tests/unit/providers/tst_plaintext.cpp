// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/plaintext.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestPlainText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("expected");

        QTest::newRow("fits exactly") << u"abcdef"_s << 6 << u"abcdef"_s;
        QTest::newRow("one too many") << u"abcdefg"_s << 6 << u"abc\u2026"_s;
        QTest::newRow("two-byte characters") << u"äöüäöü"_s << 8 << u"äö\u2026"_s;
        QTest::newRow("an emoji is kept whole") << u"a\U0001F600b"_s << 6 << u"a\U0001F600b"_s;
        QTest::newRow("an emoji is dropped whole") << u"a\U0001F600bcd"_s << 7 << u"a\u2026"_s;
        QTest::newRow("nothing") << QString() << 6 << QString();
    }

    void shortens()
    {
        QFETCH(QString, text);
        QFETCH(int, bytes);
        QTEST(shortened(text, bytes), "expected");
        QVERIFY(shortened(text, bytes).toUtf8().size() <= bytes);
    }

    void readsPages_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<bool>("isPage");
        QTest::addColumn<QString>("gist");

        QTest::newRow("nginx") << QByteArray("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>"
                                             "<center><h1>502 Bad Gateway</h1></center><hr>nginx</body></html>")
                               << true << u"502 Bad Gateway"_s;
        QTest::newRow("a title with attributes and entities") << QByteArray(
            "<!DOCTYPE html><html><TITLE lang=en>api.example | 524: A timeout &amp; more &#8212; &lt;x&gt;"
            "</TITLE>") << true << u"api.example | 524: A timeout & more \u2014 <x>"_s;
        QTest::newRow("no title, scripts first")
            << QByteArray("<html><script>var a = '<p>no</p>';</script><style>p {}</style><!-- c --><p>Only <b>this</b>"
                          "</p></html>")
            << true << u"Only this"_s;
        QTest::newRow("markup in a comment")
            << QByteArray("<html><!-- <p>no</p> --><p>Seen</p><!-- <p>no</p> --></html>") << true << u"Seen"_s;
        QTest::newRow("an unclosed comment") << QByteArray("<html><p>Seen</p><!-- <p>never") << true << u"Seen"_s;
        QTest::newRow("an unclosed script") << QByteArray("<html><p>Seen</p><script>never") << true << u"Seen"_s;
        QTest::newRow("an unclosed title") << QByteArray("<html><title>cut of") << true << u"cut of"_s;
        QTest::newRow("a tag cut short") << QByteArray("<html><p>Seen</p><a hr") << true << u"Seen"_s;
        QTest::newRow("a broken character reference")
            << QByteArray("<html>&#xD800;&#0;&bogus;") << true << u"\uFFFD\uFFFD&bogus;"_s;
        QTest::newRow("nothing on it") << QByteArray("<html></html>") << true << QString();
        QTest::newRow("text is no page") << QByteArray("upstream connect error") << false
                                         << u"upstream connect error"_s;
    }

    void readsPages()
    {
        QFETCH(QByteArray, page);
        QFETCH(bool, isPage);
        QCOMPARE(looksLikeHtml(page), isPage);
        QTEST(htmlGist(page), "gist");
    }

    void excerpts()
    {
        QCOMPARE(bodyExcerpt("  two\n\n lines\t"), u"two lines"_s);
        QCOMPARE(bodyExcerpt(QByteArray("\x1f\x8b\x08\x00 gzip", 10)), QString());
        QCOMPARE(bodyExcerpt("caf\xe9"), u"caf\uFFFD"_s);
        QVERIFY(bodyExcerpt(QByteArray(10'000, 'x')).toUtf8().size() <= 300);
    }
};

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
