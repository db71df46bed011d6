// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/linecutter.h"

#include <QTest>

#include <algorithm>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! The text as it would be shown when it comes in pieces of that size.
QString cutInPieces(const QString &text, qsizetype piece)
{
    LineCutter cutter;
    QString shown;
    for (qsizetype from = 0; from < text.size(); from += piece)
        shown += cutter.cut(text.sliced(from, std::min(piece, text.size() - from)));
    return shown;
}

QString joined(QString shown)
{
    return shown.remove(QString(LineCutter::mark) + u'\n');
}

} // namespace

class LineCutterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesShortLinesAlone();
    void cutsLongLinesAndLosesNothing_data();
    void cutsLongLinesAndLosesNothing();
    void neverCutsWithinACharacter();
    void beginsAnewWhenRestarted();
};

void LineCutterTest::leavesShortLinesAlone()
{
    const QString text = u"one\n\n"_s + QString(LineCutter::longestLine, u'x') + u"\nlast"_s;
    QCOMPARE(cutInPieces(text, text.size()), text);
    QCOMPARE(cutInPieces(text, 7), text);
}

void LineCutterTest::cutsLongLinesAndLosesNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"some words "_s.repeated(2000);
    QTest::newRow("no space at all") << QString(30'000, u'x');
    QTest::newRow("lines of all lengths") << u"short\n"_s + QString(4'000, u'y') + u"\n\n"_s + u"a b "_s.repeated(900);
}

void LineCutterTest::cutsLongLinesAndLosesNothing()
{
    QFETCH(QString, text);
    const QString whole = cutInPieces(text, text.size());
    QCOMPARE(joined(whole), text);
    QVERIFY(whole.contains(LineCutter::mark));
    for (const qsizetype piece : {1, 3, 1000})
        QCOMPARE(cutInPieces(text, piece), whole);
    const QStringList lines = whole.split(u'\n');
    const auto longest = std::ranges::max_element(lines, {}, &QString::size);
    QVERIFY2(longest->size() < LineCutter::longestLine + 200, qPrintable(QString::number(longest->size())));
}

void LineCutterTest::neverCutsWithinACharacter()
{
    // One unit before each pair makes the limit fall into the middle of one.
    for (const QString &before : {QString(), u"x"_s}) {
        const QString text = before + u"😀"_s.repeated(5'000);
        const QString shown = cutInPieces(text, text.size());
        QCOMPARE(joined(shown), text);
        const QStringList lines = shown.split(u'\n');
        QVERIFY(lines.size() > 1);
        for (const QString &line : lines)
            QVERIFY(line.isValidUtf16());
    }
}

void LineCutterTest::beginsAnewWhenRestarted()
{
    LineCutter cutter;
    cutter.cut(QString(2'000, u'x'));
    QCOMPARE(cutter.lastLine(), 2'000);
    cutter.restart();
    QVERIFY(!cutter.cut(QString(2'000, u'x')).contains(LineCutter::mark));
}

QTEST_APPLESS_MAIN(LineCutterTest)
#include "tst_linecutter.moc"
