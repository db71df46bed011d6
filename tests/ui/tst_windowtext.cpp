// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "ui/pages/batchpage.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/texteditor.h"

#include <QAction>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! How a text gets into the window: typed, opened, dropped.
class WindowTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileIsOpened_data();
    void fileIsOpened();
    void fileIsDropped();
    void aTableGoesToTheBatch_data();
    void aTableGoesToTheBatch();
    void resultsThatWereSavedAreSaidToBe();
    void hugeTextIsTaken_data();
    void hugeTextIsTaken();
    void nothingToRunSaysWhy();
};

void WindowTextTest::fileIsOpened_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const QString umlauts = u"Größe: 5 €\nzweite Zeile"_s;
    QTest::newRow("UTF-8") << umlauts.toUtf8() << umlauts << QString();
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf").append(umlauts.toUtf8()) << umlauts << QString();
    QByteArray little("\xff\xfe", 2);
    QByteArray big("\xfe\xff", 2);
    for (const QChar character : umlauts) {
        little.append(char(character.cell())).append(char(character.row()));
        big.append(char(character.row())).append(char(character.cell()));
    }
    QTest::newRow("UTF-16 little endian") << little << umlauts << QString();
    QTest::newRow("UTF-16 big endian") << big << umlauts << QString();
    QTest::newRow("Windows line ends") << QByteArray("a\r\nb\rc\n") << u"a\nb\nc\n"_s << QString();
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\1\2",
                                          7)
                            << QString() << u"binary"_s;
    QTest::newRow("Latin-1") << QByteArray("Gr\xf6\xdf"
                                           "e")
                             << QString() << u"UTF-8"_s;
    QTest::newRow("empty") << QByteArray() << QString() << u"empty"_s;
    QTest::newRow("too large") << QByteArray(17 * 1024 * 1024, 'a') << QString() << u"too large"_s;
}

void WindowTextTest::fileIsOpened()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, problem);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"text.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    WindowFixture fixture;
    fixture.window().setText(u"what was there"_s);
    fixture.window().openFile(file.fileName());
    auto *notice = fixture.window().findChild<QWidget *>(u"notice"_s);
    QVERIFY(notice);
    QCOMPARE(fixture.window().text(), problem.isEmpty() ? text : u"what was there"_s);
    bool said = false;
    const QList<QWidget *> notices = fixture.window().findChildren<QWidget *>(u"notice"_s);
    for (QWidget *one : notices)
        said |= one->isVisible() && one->accessibleDescription().contains(problem);
    QCOMPARE(said, !problem.isEmpty());
}

void WindowTextTest::fileIsDropped()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"dropped.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("dropped words");
    file.close();
    WindowFixture fixture;
    auto *editor = fixture.window().findChild<TextEditor *>();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    const QPointF place = editor->viewport()->rect().center();
    QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor->viewport(), &drop);
    QCOMPARE(fixture.window().text(), u"dropped words"_s);

    data.setUrls({QUrl::fromLocalFile(folder.path())});
    QDropEvent folderDrop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor->viewport(), &folderDrop);
    QCOMPARE(fixture.window().text(), u"dropped words"_s);
}

void WindowTextTest::aTableGoesToTheBatch_data()
{
    QTest::addColumn<QString>("onto");
    QTest::newRow("dropped on the editor") << u"text"_s;
    QTest::newRow("dropped beside it") << u"results"_s;
    QTest::newRow("chosen as a text") << QString();
}

void WindowTextTest::aTableGoesToTheBatch()
{
    QFETCH(QString, onto);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"reviews.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,text\n1,I love it.\n");
    file.close();
    WindowFixture fixture;
    fixture.type(u"mine"_s);
    if (onto.isEmpty()) {
        fixture.window().findChild<QAction *>(u"openAction"_s)->trigger();
        auto *dialog = fixture.window().findChild<QFileDialog *>(u"openDialog"_s);
        QVERIFY(dialog);
        QVERIFY(!dialog->nameFilters().constFirst().contains(u"csv"_s));
        Q_EMIT dialog->fileSelected(file.fileName());
    } else {
        auto *editor = fixture.window().findChild<TextEditor *>();
        QWidget *target = onto == "text"_L1 ? editor->viewport() : static_cast<QWidget *>(&fixture.window());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        const QPointF place = target->rect().center();
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &drop);
    }
    QCOMPARE(fixture.window().text(), u"mine"_s);
    QVERIFY(fixture.window().batchPage().isVisible());
    QCOMPARE(fixture.session().batch().view().input, file.fileName());
}

void WindowTextTest::resultsThatWereSavedAreSaidToBe()
{
    const QTemporaryDir folder;
    WindowFixture fixture;
    Q_EMIT fixture.window().saveRequested(folder.filePath(u"results.md"_s), ExportFormat::Markdown);
    const QString notice = fixture.window().findChild<NoticeBar *>(u"notice"_s)->message();
    QVERIFY2(notice.contains(u"Saved to"_s) && notice.contains(u"results.md"_s), qPrintable(notice));
}

void WindowTextTest::hugeTextIsTaken_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("four million characters in lines")
        << QString(u"A sentence of some sixty characters that is repeated often.\n"_s).repeated(66'000);
    QTest::newRow("two million characters in one line") << QString(u"word "_s).repeated(400'000);
}

void WindowTextTest::hugeTextIsTaken()
{
    QFETCH(QString, text);
    WindowFixture fixture;
    fixture.window().setText(text);
    QTest::keyClicks(fixture.named(u"Text to analyze"_s), u"x"_s);
    auto *counts = fixture.window().findChild<QLabel *>(u"counts"_s);
    QTRY_VERIFY(counts->text().startsWith(QLocale().toString(text.size() + 1)));
    QCOMPARE(fixture.window().text().size(), text.size() + 1);
    QVERIFY(fixture.named(u"Run"_s)->isEnabled());
}

void WindowTextTest::nothingToRunSaysWhy()
{
    WindowFixture fixture;
    auto *run = qobject_cast<QPushButton *>(fixture.named(u"Run"_s));
    auto *plan = fixture.window().findChild<QLabel *>(u"plan"_s);
    QVERIFY(run && plan);
    QVERIFY(!run->isEnabled());
    QVERIFY(run->toolTip().contains(u"no text"_s));
    fixture.type(u"   "_s);
    QVERIFY2(!run->isEnabled(), "blanks are no text");
    fixture.type(u"word"_s);
    QVERIFY(run->isEnabled());
    QCOMPARE(plan->text(), u"3 queries: 3 tasks × 1 target · free"_s);
    fixture.click(u"Sentiment"_s);
    fixture.click(u"Topics"_s);
    QCOMPARE(plan->text(), u"1 query: 1 task × 1 target · free"_s);
    fixture.click(u"Summary"_s);
    QVERIFY(!run->isEnabled());
    QVERIFY(plan->text().contains(u"task"_s));
    fixture.click(u"Summary"_s);
    fixture.click(u"Remove simulator/extractive"_s);
    QVERIFY(!run->isEnabled());
    QVERIFY(plan->text().contains(u"target"_s));
}

QTEST_MAIN(WindowTextTest)
#include "tst_windowtext.moc"
