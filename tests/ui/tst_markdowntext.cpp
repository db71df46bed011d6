// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdowntext.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! The addresses of links in the document, in their order.
QStringList linksIn(const QTextDocument &document)
{
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QString address = part.fragment().charFormat().anchorHref();
            if (!address.isEmpty())
                links.append(address);
        }
    }
    return links;
}

bool hasPicture(const QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isImageFormat())
                return true;
        }
    }
    return false;
}

} // namespace

//! What a reply that nobody trusts can do in the window.
class MarkdownTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersWhatModelsWrite();
    void showsHtmlAsText();
    void picturesAreLinksAndLoadNothing_data();
    void picturesAreLinksAndLoadNothing();
    void aLinkIsToldAndNotFollowed();
    void marksWhatCannotBeSeen();
    void survivesAnything_data();
    void survivesAnything();
    void followsTheAppearance();
};

void MarkdownTextTest::rendersWhatModelsWrite()
{
    MarkdownText view;
    view.setReply(u"# Findings\n\nIt is **good**, see `code`:\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"_s);
    const QString text = view.toPlainText();
    QVERIFY2(!text.contains(u'#') && !text.contains(u'*') && !text.contains(u'|'), qPrintable(text));
    for (const QString &part : {u"Findings"_s, u"It is good"_s, u"one"_s, u"two"_s, u"1"_s, u"2"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void MarkdownTextTest::showsHtmlAsText()
{
    MarkdownText view;
    view.setReply(u"Before <b>bold</b> <img src=\"file:///etc/hostname\"> <script>alert(1)</script> after"_s);
    QVERIFY(view.toPlainText().contains(u"<img src=\"file:///etc/hostname\">"_s));
    QVERIFY(view.toPlainText().contains(u"<script>"_s));
    QVERIFY(!hasPicture(*view.document()));
}

void MarkdownTextTest::picturesAreLinksAndLoadNothing_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("of the web") << u"http://127.0.0.1:9/track.png?id=1"_s;
    QTest::newRow("a file") << u"file:///usr/share/pixmaps/debian-logo.png"_s;
    QTest::newRow("a path") << u"/usr/share/pixmaps/debian-logo.png"_s;
    QTest::newRow("a resource of the program") << u":/icons/run.svg"_s;
    QTest::newRow("a picture in the address") << u"data:image/png;base64,iVBORw0KGgo="_s;
}

void MarkdownTextTest::picturesAreLinksAndLoadNothing()
{
    QFETCH(QString, address);
    MarkdownText view;
    view.resize(400, 300);
    view.show();
    view.setReply(u"See ![a chart](%1) here, and ![](%1)."_s.arg(address));
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(!hasPicture(*view.document()));
    // Qt leaves out a picture without a description.
    QVERIFY(linksIn(*view.document()).contains(address));
    QVERIFY(view.toPlainText().contains(u"a chart"_s));
    // Whatever asks, asks in vain, and gets something: with nothing Qt would go on to read the file itself.
    const QPixmap given = view.loadResource(QTextDocument::ImageResource, QUrl(address)).value<QPixmap>();
    QCOMPARE(given.size(), QSize(1, 1));
}

void MarkdownTextTest::aLinkIsToldAndNotFollowed()
{
    MarkdownText view;
    QSignalSpy chosen(&view, &MarkdownText::linkChosen);
    view.resize(400, 300);
    view.show();
    view.setReply(u"[here](https://example.com/a?b=c)"_s);
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QString before = view.toPlainText();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.cursorRect().center() + QPoint(8, 0));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toUrl(), QUrl(u"https://example.com/a?b=c"_s));
    QCOMPARE(view.toPlainText(), before);
}

void MarkdownTextTest::marksWhatCannotBeSeen()
{
    MarkdownText view;
    view.setReply(u"pay\u202Efdp.exe\u0007"_s);
    QVERIFY(!view.toPlainText().contains(QChar(0x202E)));
    QVERIFY(view.toPlainText().contains(u"U+202E"_s));
    QVERIFY(view.toPlainText().contains(QChar(0x2407)));
}

void MarkdownTextTest::survivesAnything_data()
{
    QTest::addColumn<QString>("reply");
    const qsizetype longest = MarkdownText::longestRendered;
    QTest::newRow("nothing") << QString();
    QTest::newRow("quotes in quotes") << QString(longest, u'>');
    QTest::newRow("lists in lists") << u"- "_s.repeated(longest / 2);
    QTest::newRow("open brackets") << QString(longest, u'[');
    QTest::newRow("pictures never closed") << u"!["_s.repeated(longest / 2);
    QTest::newRow("stars") << QString(longest, u'*');
    QTest::newRow("a wide table") << u"|a"_s.repeated(longest / 4) + u'\n' + u"|-"_s.repeated(longest / 4);
    QTest::newRow("a word without an end") << QString(longest, u'x');
    QTest::newRow("half a character") << u"a"_s + QChar(0xD800) + u"b"_s;
}

void MarkdownTextTest::survivesAnything()
{
    QFETCH(QString, reply);
    MarkdownText view;
    view.resize(300, 200);
    view.show();
    view.setReply(u"before"_s);
    view.setReply(reply);
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(!hasPicture(*view.document()));
    QVERIFY(view.toPlainText() != u"before"_s);
}

void MarkdownTextTest::followsTheAppearance()
{
    MarkdownText view;
    view.setReply(u"![x](https://example.com)"_s);
    QPalette other = view.palette();
    other.setColor(QPalette::Link, QColor(1, 2, 3));
    view.setPalette(other);
    const QTextFragment link = view.document()->begin().begin().fragment();
    QCOMPARE(link.charFormat().foreground().color(), QColor(1, 2, 3));
}

QTEST_MAIN(MarkdownTextTest)
#include "tst_markdowntext.moc"
