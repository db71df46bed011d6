// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"
#include "tests/unit/app/translationfile.h"
#include "ui/dialogs/guidedialog.h"
#include "ui/models/errortext.h"
#include "ui/pages/settingspage.h"
#include "ui/widgets/guidetext.h"

#include <QAccessible>
#include <QAction>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

Guide programGuide()
{
    return Guide::fromFolder(Guide::programFolder());
}

//! What stands between the marks, in the order of the text. Code is left out: it may hold marks of its own.
QStringList marked(const QString &markdown, const QString &pattern)
{
    static const QRegularExpression code(u"```.*?```|`[^`\n]*`"_s, QRegularExpression::DotMatchesEverythingOption);
    QStringList found;
    const QString text = QString(markdown).remove(code);
    for (auto each = QRegularExpression(pattern).globalMatch(text); each.hasNext();)
        found.append(each.next().captured(1).simplified());
    return found;
}

QStringList headings(const QString &markdown)
{
    return marked(markdown, u"(?:^|\n)#+ +([^\n]+)"_s);
}

//! As it is seen: without the mark of the key, and without what stands in for a number.
QString seen(QString text)
{
    return text.remove(u'&').simplified();
}

GuideDialog *openGuide()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        auto *guide = qobject_cast<GuideDialog *>(window);
        if (guide && guide->isVisible())
            return guide;
    }
    return nullptr;
}

void collectGuideParts(QAccessibleInterface *from, QList<QAccessibleInterface *> &into)
{
    if (!from || from->state().invisible)
        return;
    into.append(from);
    for (int index = 0; index < from->childCount(); ++index)
        collectGuideParts(from->child(index), into);
}

} // namespace

//! The guide as it is in the program: that it says what is there, and that it can be read.
class WindowGuideTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChapterLoads();
    void everyLinkLeadsSomewhere();
    void everyPictureIsThere();
    void whatItNamesIsInTheWindow();
    void everyErrorHasItsSection();
    void f1OpensTheChapterOfThePage_data();
    void f1OpensTheChapterOfThePage();
    void theGuideEndsWithTheWindow();
    void linksBackAndForward();
    void linksOutOfTheGuideAreAskedAbout();
    void searchFindsGoesOnAndSaysWhereNot();
    void everyControlIsNamed();
    void picturesComeFromTheGuideAlone_data();
    void picturesComeFromTheGuideAlone();
};

void WindowGuideTest::everyChapterLoads()
{
    const Guide guide = programGuide();
    QVERIFY(guide.chapters().size() > 10);
    // All that the index names are there: what cannot be read is left out.
    const QStringList links = marked(guide.chapters().first().text, u"\\]\\(([^)#\\s]+\\.md)"_s);
    QCOMPARE(guide.chapters().size(), links.size() + 1);
    GuideDialog dialog(guide, Guide::programFolder());
    for (const GuideChapter &chapter : guide.chapters()) {
        QVERIFY2(!chapter.title.isEmpty(), qPrintable(chapter.file));
        dialog.showPlace(chapter.file);
        QCOMPARE(dialog.place(), GuidePlace{chapter.file});
        const auto *text = dialog.findChild<GuideText *>();
        QVERIFY2(text->toPlainText().startsWith(chapter.title), qPrintable(chapter.file));
        // What Markdown did not take would be seen.
        QVERIFY2(!text->toPlainText().contains(u"**"_s) && !text->toPlainText().contains(u"]("_s),
                 qPrintable(chapter.file));
    }
}

void WindowGuideTest::everyLinkLeadsSomewhere()
{
    const Guide guide = programGuide();
    const QDir folder(QStringLiteral(FANLIGHT_SOURCE_DIR) + u"/resources/guide"_s);
    for (const GuideChapter &chapter : guide.chapters()) {
        const QStringList links = marked(chapter.text, u"[^!]\\[[^\\]]*\\]\\(([^)\\s]+)\\)"_s);
        for (const QString &link : links) {
            if (link.startsWith("http"_L1))
                continue;
            const QString where = chapter.file + u" → "_s + link;
            const GuidePlace place = placeOf(link, chapter.file);
            const qsizetype index = guide.indexOf(place.file);
            QVERIFY2(index >= 0, qPrintable(where));
            QStringList anchors;
            const QStringList names = headings(guide.chapters().at(index).text);
            for (const QString &heading : names)
                anchors.append(headingAnchor(heading));
            QVERIFY2(place.anchor.isEmpty() || anchors.contains(place.anchor), qPrintable(where));
            // In the repository, too.
            const QString path = link.section(u'#', 0, 0);
            QVERIFY2(path.isEmpty() || folder.exists(path), qPrintable(where));
        }
    }
}

void WindowGuideTest::everyPictureIsThere()
{
    const Guide guide = programGuide();
    int pictures = 0;
    for (const GuideChapter &chapter : guide.chapters()) {
        const QStringList paths = marked(chapter.text, u"!\\[[^\\]]+\\]\\(([^)\\s]+)\\)"_s);
        for (const QString &path : paths) {
            ++pictures;
            const QString file = Guide::programFolder() + u'/' + path;
            QVERIFY2(QImageReader(file).canRead(), qPrintable(chapter.file + u": "_s + path));
            QVERIFY2(QFileInfo(file).size() < 150'000, qPrintable(path));
        }
    }
    QVERIFY(pictures >= 8);
}

void WindowGuideTest::whatItNamesIsInTheWindow()
{
    QSet<QString> texts;
    const TranslationFile sources =
        readTranslations(QStringLiteral(FANLIGHT_SOURCE_DIR) + u"/resources/translations/fanlight_de.ts"_s);
    for (const TranslatedMessage &message : sources.messages)
        texts.insert(seen(message.source));
    QVERIFY(texts.size() > 1000);
    texts.insert(u"+"_s); // the button is a picture
    const Guide guide = programGuide();
    QStringList invented;
    for (const GuideChapter &chapter : guide.chapters()) {
        const QStringList names = marked(chapter.text, u"\\*\\*([^*]+)\\*\\*"_s);
        for (const QString &name : names) {
            if (!texts.contains(name))
                invented.append(chapter.file + u": "_s + name);
        }
    }
    QCOMPARE(invented, QStringList());
}

void WindowGuideTest::everyErrorHasItsSection()
{
    const Guide guide = programGuide();
    const QString text = guide.chapters().at(guide.indexOf(u"troubleshooting.md"_s)).text;
    const QStringList sections = headings(text);
    for (int kind = 0; kind <= int(ErrorKind::Cancelled); ++kind) {
        QVERIFY2(sections.contains(errorTitle(ErrorKind(kind))), qPrintable(errorTitle(ErrorKind(kind))));
        QVERIFY2(text.contains(u"(`"_s + errorKindName(ErrorKind(kind)) + u'`'),
                 qPrintable(errorKindName(ErrorKind(kind))));
    }
}

void WindowGuideTest::f1OpensTheChapterOfThePage_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("section");
    QTest::addColumn<QString>("chapter");
    QTest::newRow("Analyze") << u"analyzePageAction"_s << -1 << u"first-analysis.md"_s;
    QTest::newRow("Batch") << u"batchPageAction"_s << -1 << u"batch.md"_s;
    QTest::newRow("History") << u"historyPageAction"_s << -1 << u"history-and-insights.md"_s;
    QTest::newRow("Insights") << u"insightsPageAction"_s << -1 << u"history-and-insights.md"_s;
    const QStringList sections{u"providers.md"_s, u"tasks.md"_s,     u"rate-limits.md"_s, u"costs.md"_s,
                               u"privacy.md"_s,   u"providers.md"_s, u"index.md"_s,       u"shortcuts.md"_s};
    for (int section = 0; section < sections.size(); ++section)
        QTest::addRow("Settings, section %d", section + 1)
            << u"settingsPageAction"_s << section << sections.at(section);
}

void WindowGuideTest::f1OpensTheChapterOfThePage()
{
    QFETCH(QString, page);
    QFETCH(int, section);
    QFETCH(QString, chapter);
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window()));
    fixture.window().findChild<QAction *>(page)->trigger();
    if (section >= 0)
        fixture.window().findChild<QListWidget *>(u"settingsSections"_s)->setCurrentRow(section);
    QVERIFY(!openGuide());
    QTest::keyClick(&fixture.window(), Qt::Key_F1);
    GuideDialog *guide = openGuide();
    QVERIFY(guide);
    QCOMPARE(guide->place().file, chapter);
    // The same window, at another page.
    fixture.window().showBatch();
    fixture.window().findChild<QAction *>(u"guideAction"_s)->trigger();
    QCOMPARE(openGuide(), guide);
    QCOMPARE(guide->place().file, u"batch.md"_s);
}

void WindowGuideTest::theGuideEndsWithTheWindow()
{
    {
        WindowFixture fixture;
        fixture.window().findChild<QAction *>(u"guideAction"_s)->trigger();
        QVERIFY(openGuide());
        // Or the program would go on without its window.
        QVERIFY(!openGuide()->testAttribute(Qt::WA_QuitOnClose));
    }
    QVERIFY(!openGuide());
}

void WindowGuideTest::linksBackAndForward()
{
    GuideDialog dialog(programGuide(), Guide::programFolder());
    dialog.show();
    auto *text = dialog.findChild<GuideText *>();
    auto *back = dialog.findChild<QToolButton *>(u"guideBack"_s);
    auto *forward = dialog.findChild<QToolButton *>(u"guideForward"_s);
    QVERIFY(!back->isEnabled() && !forward->isEnabled());
    Q_EMIT text->linkChosen(QUrl(u"troubleshooting.md#key-refused"_s));
    QCOMPARE(dialog.place(), (GuidePlace{u"troubleshooting.md"_s, u"key-refused"_s}));
    QCOMPARE(text->textCursor().block().text(), u"Key refused"_s);
    const int scrolled = text->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    dialog.findChild<QListWidget *>()->setCurrentRow(1);
    QCOMPARE(dialog.place().file, u"first-analysis.md"_s);
    back->click();
    QCOMPARE(dialog.place().file, u"troubleshooting.md"_s);
    QCOMPARE(text->verticalScrollBar()->value(), scrolled);
    QCOMPARE(dialog.findChild<QListWidget *>()->currentItem()->text(), u"Troubleshooting"_s);
    back->click();
    QCOMPARE(dialog.place().file, Guide::indexFile());
    QVERIFY(!back->isEnabled());
    forward->click();
    QCOMPARE(dialog.place().file, u"troubleshooting.md"_s);
    // A new way ends the old one.
    dialog.showPlace(u"costs.md"_s);
    QVERIFY(!forward->isEnabled());
    dialog.showPlace(u"no-such-chapter.md"_s);
    QCOMPARE(dialog.place().file, Guide::indexFile());
}

void WindowGuideTest::linksOutOfTheGuideAreAskedAbout()
{
    WindowFixture fixture;
    fixture.window().findChild<QAction *>(u"guideAction"_s)->trigger();
    GuideDialog *guide = openGuide();
    QVERIFY(guide);
    const GuidePlace before = guide->place();
    Q_EMIT guide->findChild<GuideText *>()->linkChosen(QUrl(u"https://example.com/a"_s));
    auto *question = guide->findChild<QMessageBox *>(u"linkDialog"_s);
    QVERIFY(question);
    QCOMPARE(question->informativeText(), u"https://example.com/a"_s);
    QCOMPARE(guide->place(), before);
    question->reject();
}

void WindowGuideTest::searchFindsGoesOnAndSaysWhereNot()
{
    GuideDialog dialog(programGuide(), Guide::programFolder());
    dialog.show();
    dialog.showPlace(u"costs.md"_s);
    auto *words = dialog.findChild<QLineEdit *>(u"guideSearch"_s);
    auto *found = dialog.findChild<QLabel *>(u"guideFound"_s);
    auto *text = dialog.findChild<GuideText *>();
    auto *next = dialog.findChild<QToolButton *>(u"guideNext"_s);
    auto *previous = dialog.findChild<QToolButton *>(u"guidePrevious"_s);
    words->setText(u"BUDGET"_s);
    const qsizetype count = text->extraSelections().size();
    QVERIFY(count > 2);
    QCOMPARE(found->text(), u"1 of %1"_s.arg(count));
    next->click();
    QCOMPARE(found->text(), u"2 of %1"_s.arg(count));
    previous->click();
    previous->click();
    QCOMPARE(found->text(), u"%1 of %1"_s.arg(count));
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(found->text(), u"1 of %1"_s.arg(count));
    words->setText(u"zebra"_s);
    QCOMPARE(found->text(), u"Not in this chapter"_s);
    QVERIFY(!next->isEnabled());
    QVERIFY(text->extraSelections().isEmpty());
    words->setText(u"keychain"_s);
    // The words stay when the chapter changes.
    dialog.showPlace(u"privacy.md"_s);
    QVERIFY(!text->extraSelections().isEmpty());
}

void WindowGuideTest::everyControlIsNamed()
{
    WindowFixture fixture;
    fixture.window().findChild<QAction *>(u"guideAction"_s)->trigger();
    GuideDialog *guide = openGuide();
    QVERIFY(guide);
    guide->findChild<QLineEdit *>()->setText(u"run"_s);
    QList<QAccessibleInterface *> parts;
    collectGuideParts(QAccessible::queryAccessibleInterface(guide), parts);
    QStringList names;
    int interactive = 0;
    for (QAccessibleInterface *part : std::as_const(parts)) {
        const QString name = part->text(QAccessible::Name);
        names.append(name);
        const QAccessible::Role role = part->role();
        if (role != QAccessible::Button && role != QAccessible::EditableText && role != QAccessible::List
            && role != QAccessible::ListItem)
            continue;
        ++interactive;
        QVERIFY2(!name.isEmpty(), qPrintable(u"role %1"_s.arg(int(role))));
    }
    QVERIFY(interactive > 18);
    for (const QString &name : {u"Back"_s, u"Forward"_s, u"Search in the chapter"_s, u"Chapters of the guide"_s,
                                u"Next place found"_s, u"Previous place found"_s, u"Chapter"_s})
        QCOMPARE(names.count(name), 1);
}

void WindowGuideTest::picturesComeFromTheGuideAlone_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("the web") << u"https://example.com/a.png"_s;
    QTest::newRow("a file") << u"file:///usr/share/pixmaps/debian-logo.png"_s;
    QTest::newRow("an absolute path") << u"/usr/share/pixmaps/debian-logo.png"_s;
    QTest::newRow("out of the folder") << u"../icons/run.svg"_s;
    QTest::newRow("out of the folder, later") << u"pictures/../../icons/run.svg"_s;
    QTest::newRow("missing") << u"pictures/none.png"_s;
}

void WindowGuideTest::picturesComeFromTheGuideAlone()
{
    QFETCH(QString, address);
    GuideText text(Guide::programFolder());
    QCOMPARE(text.loadResource(QTextDocument::ImageResource, QUrl(address)).value<QImage>().size(), QSize(1, 1));
}

QTEST_MAIN(WindowGuideTest)
#include "tst_windowguide.moc"
