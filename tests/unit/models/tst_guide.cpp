// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/guide.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class GuideTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chaptersFollowTheIndex();
    void whatIsNotThereIsLeftOut_data();
    void whatIsNotThereIsLeftOut();
    void aLinkSaysAPlace_data();
    void aLinkSaysAPlace();
    void headingsAreLinkedToByTheirWords_data();
    void headingsAreLinkedToByTheirWords();

private:
    void write(const QString &file, const QByteArray &text);

    QTemporaryDir m_folder;
};

void GuideTest::write(const QString &file, const QByteArray &text)
{
    QFile out(m_folder.filePath(file));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text);
}

void GuideTest::chaptersFollowTheIndex()
{
    write(u"index.md"_s,
          "# All\n\n1. [Second](second.md)\n2. [First](../elsewhere/first.md#a-part): words\n"
          "3. [Second again](second.md#end) and [the web](https://example.com/third.md)\n");
    write(u"first.md"_s, "# The first, *really*\n\n## Not this\n");
    write(u"second.md"_s, "Words before.\n\n# The second\n");
    const Guide guide = Guide::fromFolder(m_folder.path());
    QStringList files;
    QStringList titles;
    for (const GuideChapter &chapter : guide.chapters()) {
        files.append(chapter.file);
        titles.append(chapter.title);
    }
    QCOMPARE(files, (QStringList{u"index.md"_s, u"second.md"_s, u"first.md"_s}));
    QCOMPARE(titles, (QStringList{u"All"_s, u"The second"_s, u"The first, *really*"_s}));
    QCOMPARE(guide.indexOf(u"first.md"_s), 2);
    QCOMPARE(guide.indexOf(u"third.md"_s), -1);
}

void GuideTest::whatIsNotThereIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<int>("chapters");
    QTest::newRow("no index") << QByteArray() << 0;
    QTest::newRow("an index alone") << QByteArray("# All\n") << 1;
    QTest::newRow("a chapter that is missing") << QByteArray("# All\n[Gone](gone.md)\n") << 1;
    QTest::newRow("the index itself") << QByteArray("# All\n[This](index.md)\n") << 1;
}

void GuideTest::whatIsNotThereIsLeftOut()
{
    QFETCH(QByteArray, index);
    QFETCH(int, chapters);
    const QTemporaryDir folder;
    if (!index.isEmpty()) {
        QFile out(folder.filePath(u"index.md"_s));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(index);
    }
    QCOMPARE(Guide::fromFolder(folder.path()).chapters().size(), chapters);
}

void GuideTest::aLinkSaysAPlace_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<GuidePlace>("place");
    QTest::newRow("a chapter") << u"batch.md"_s << GuidePlace{u"batch.md"_s};
    QTest::newRow("a part of a chapter") << u"batch.md#the-end"_s << GuidePlace{u"batch.md"_s, u"the-end"_s};
    QTest::newRow("a part of the same chapter") << u"#the-end"_s << GuidePlace{u"here.md"_s, u"the-end"_s};
    QTest::newRow("a file elsewhere") << u"../../NOTICES.md"_s << GuidePlace{u"NOTICES.md"_s};
    QTest::newRow("nothing") << QString() << GuidePlace{u"here.md"_s};
}

void GuideTest::aLinkSaysAPlace()
{
    QFETCH(QString, link);
    QFETCH(GuidePlace, place);
    QCOMPARE(placeOf(link, u"here.md"_s), place);
}

void GuideTest::headingsAreLinkedToByTheirWords_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("anchor");
    QTest::newRow("words") << u"The reply stalled"_s << u"the-reply-stalled"_s;
    QTest::newRow("signs are left out") << u"Rate limits, 429 (too many)"_s << u"rate-limits-429-too-many"_s;
    QTest::newRow("hyphens stay") << u"Third-party notices"_s << u"third-party-notices"_s;
    QTest::newRow("a sign between blanks leaves both") << u"In & out"_s << u"in--out"_s;
    QTest::newRow("letters of other languages") << u"Über 提示"_s << u"über-提示"_s;
}

void GuideTest::headingsAreLinkedToByTheirWords()
{
    QFETCH(QString, heading);
    QFETCH(QString, anchor);
    QCOMPARE(headingAnchor(heading), anchor);
}

QTEST_GUILESS_MAIN(GuideTest)
#include "tst_guide.moc"
