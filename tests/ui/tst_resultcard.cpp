// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/replydialog.h"
#include "ui/widgets/answertext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/markdowntext.h"
#include "ui/widgets/resultcard.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype megabyte = 1'000'000;

//! Counts the events of a type at an object.
class EventCount final : public QObject
{
public:
    EventCount(QObject *watched, QEvent::Type type)
        : m_type(type)
    {
        watched->installEventFilter(this);
    }

    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == m_type ? 1 : 0;
        return false;
    }

private:
    const QEvent::Type m_type;
};

ResultCell streaming(const QString &text)
{
    ResultCell cell;
    cell.request.id = 1;
    cell.state = QueryState::Streaming;
    cell.text = text;
    return cell;
}

ResultCell done(const QString &text)
{
    ResultCell cell = streaming(text);
    cell.state = QueryState::Done;
    cell.value = TextValue{text};
    return cell;
}

ResultCell failed(ErrorKind kind, bool permanent = false)
{
    ResultCell cell = streaming({});
    cell.state = QueryState::Failed;
    cell.error = QueryError();
    cell.error->kind = kind;
    cell.error->permanent = permanent;
    cell.error->message = u"No."_s;
    return cell;
}

//! A card in a window of its own, as large as a card often is.
class Shown
{
public:
    Shown()
        : card(u"Answer"_s, u"endpoint/model"_s, AnswerForm::Text)
    {
        card.resize(400, 200);
        card.show();
        card.activateWindow();
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return card.findChild<Widget *>(name);
    }
    AnswerText &text() { return *card.findChild<AnswerText *>(); }

    ResultCard card;
};

} // namespace

//! One card by itself.
class ResultCardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatDoesNotFitIsToldAndNotShown();
    void anEnormousAnswerGrowsWithoutAnyWork();
    void anEnormousAnswerCanBeSavedAndViewed();
    void theWholeReplyComesPieceByPiece();
    void wordsOfALongLineWaitForEachOther();
    void growingTouchesNothingElse();
    void enterGoesIntoTheAnswerAndEscapeComesBack();
    void shiftTabComesBackToo();
    void keysScrollTheAnswer();
    void tabGoesThroughLinks();
    void withoutAnAnswerThereIsNothingToEnter();
    void aRateIsLowered_data();
    void aRateIsLowered();
    void noLineIsCutInHalf();
    void timesLoseWordsBeforeFigures();
    void largeLettersFit();
};

void ResultCardTest::whatDoesNotFitIsToldAndNotShown()
{
    Shown shown;
    shown.card.showCell(done(u"A short answer."_s), 1s);
    QVERIFY(!shown.find<QWidget>(u"shortened"_s)->isVisible());
    shown.card.showCell(done(QString(12 * megabyte, u'a')), 1s);
    const auto *size = shown.find<ElidedLabel>(u"shortened"_s);
    QVERIFY(size->isVisible());
    QCOMPARE(size->text(), u"12.0 MB; the first 200,000 characters are shown"_s);
    const QString text = shown.text().toPlainText();
    QCOMPARE(text.count(u'a'), AnswerText::longestShown);
}

void ResultCardTest::anEnormousAnswerGrowsWithoutAnyWork()
{
    Shown shown;
    QString text = u"ten letter"_s.repeated(megabyte);
    shown.card.showCell(streaming(text), 1s);
    const auto *size = shown.find<ElidedLabel>(u"shortened"_s);
    QCOMPARE(size->text(), u"10.0 MB; the first 200,000 characters are shown"_s);
    shown.text().verticalScrollBar()->setValue(20);
    // What is seen is laid out when it is painted.
    shown.text().grab();
    const int place = shown.text().verticalScrollBar()->value();
    QSignalSpy touched(shown.text().document(), &QTextDocument::contentsChange);
    for (int frame = 0; frame < 20; ++frame) {
        text += QString(100'000, u'x');
        shown.card.showCell(streaming(text), 1s);
    }
    QCOMPARE(touched.count(), 0);
    QCOMPARE(shown.text().verticalScrollBar()->value(), place);
    // Not with every frame, but before long.
    QTRY_COMPARE(size->text(), u"12.0 MB; the first 200,000 characters are shown"_s);
}

void ResultCardTest::anEnormousAnswerCanBeSavedAndViewed()
{
    Shown shown;
    QSignalSpy saved(&shown.card, &ResultCard::saveRequested);
    QSignalSpy viewed(&shown.card, &ResultCard::viewRequested);
    shown.card.showCell(done(QString(10 * megabyte, u'a')), 1s);
    QTest::mouseClick(shown.find<QPushButton>(u"saveWhole"_s), Qt::LeftButton);
    QTest::mouseClick(shown.find<QPushButton>(u"viewWhole"_s), Qt::LeftButton);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(viewed.count(), 1);
    shown.card.showCell(done(u"Another, short answer."_s), 1s);
    QVERIFY(!shown.find<QWidget>(u"shortened"_s)->isVisible());
}

void ResultCardTest::theWholeReplyComesPieceByPiece()
{
    // The last line is enormous.
    const QString reply = u"A line of twenty-six ones.\n"_s.repeated(100'000) + QString(2 * megabyte, u'z');
    ReplyDialog dialog(u"Answer at endpoint/model"_s, reply);
    dialog.show();
    auto *text = dialog.findChild<QPlainTextEdit *>(u"wholeReply"_s);
    QVERIFY(text->document()->isEmpty());
    // It lets the event loop turn after every piece.
    int turns = 0;
    QTimer turn;
    connect(&turn, &QTimer::timeout, this, [&turns] { ++turns; });
    turn.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.isComplete(), 60'000);
    QVERIFY2(turns > 50, qPrintable(QString::number(turns)));
    QCOMPARE(text->verticalScrollBar()->value(), 0);
    QString there = text->toPlainText();
    QVERIFY(there.contains(LineCutter::mark));
    const auto *note = dialog.findChild<QLabel *>(u"wholeReplyNote"_s);
    QVERIFY2(note->text().contains(LineCutter::mark), qPrintable(note->text()));
    there.remove(QString(LineCutter::mark) + u'\n');
    QVERIFY(there == reply);
}

void ResultCardTest::wordsOfALongLineWaitForEachOther()
{
    Shown shown;
    QString text = u"word "_s.repeated(300);
    shown.card.showCell(streaming(text), 1s);
    QSignalSpy touched(shown.text().document(), &QTextDocument::contentsChange);
    for (int frame = 0; frame < 20; ++frame) {
        text += u"more "_s;
        shown.card.showCell(streaming(text), 1s);
    }
    QVERIFY2(touched.count() <= 2, qPrintable(QString::number(touched.count())));
    QTRY_COMPARE(shown.text().toPlainText(), text);
}

void ResultCardTest::growingTouchesNothingElse()
{
    Shown shown;
    shown.card.showCell(streaming(u"Some"_s), 1s);
    const EventCount toolTips(shown.find<QPushButton>(u"remedy"_s), QEvent::ToolTipChange);
    shown.card.showCell(streaming(u"Some words"_s), 2s);
    shown.card.showCell(streaming(u"Some words more"_s), 3s);
    QCOMPARE(toolTips.count, 0);
    QCOMPARE(shown.text().toPlainText(), u"Some words more"_s);
    // The end is more than that.
    shown.card.showCell(done(u"Some words more."_s), 4s);
    QVERIFY(toolTips.count > 0);
    QVERIFY(shown.find<QLabel>(u"state"_s)->text().contains(u"Done"_s));
}

void ResultCardTest::enterGoesIntoTheAnswerAndEscapeComesBack()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.card));
    // Stop is Esc in the window, and must not be meant here.
    QAction stop;
    stop.setShortcut(Qt::Key_Escape);
    shown.card.addAction(&stop);
    QSignalSpy stopped(&stop, &QAction::triggered);
    for (const ResultCell &cell : {done(u"An answer."_s), streaming(u"An answer that is"_s)}) {
        shown.card.showCell(cell, 1s);
        shown.card.setFocus();
        QTest::keyClick(&shown.card, Qt::Key_Return);
        QWidget *inside = QApplication::focusWidget();
        QVERIFY(inside && inside != &shown.card);
        QVERIFY(inside == &shown.text() || inside == shown.card.findChild<MarkdownText *>());
        QTest::keyClick(inside, Qt::Key_Escape);
        QVERIFY(shown.card.hasFocus());
    }
    QCOMPARE(stopped.count(), 0);
}

void ResultCardTest::shiftTabComesBackToo()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.card));
    shown.card.showCell(done(u"An answer."_s), 1s);
    shown.card.setFocus();
    QTest::keyClick(&shown.card, Qt::Key_Return);
    QVERIFY(shown.card.findChild<MarkdownText *>()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(shown.card.hasFocus());
}

void ResultCardTest::keysScrollTheAnswer()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.card));
    shown.card.showCell(done(u"A line.\n\n"_s.repeated(200)), 1s);
    shown.card.setFocus();
    QTest::keyClick(&shown.card, Qt::Key_Return);
    auto *view = shown.card.findChild<MarkdownText *>();
    QVERIFY(view->hasFocus());
    const QScrollBar *bar = view->verticalScrollBar();
    QTest::keyClick(view, Qt::Key_Down);
    const int line = bar->value();
    QVERIFY(line > 0);
    QTest::keyClick(view, Qt::Key_PageDown);
    QVERIFY(bar->value() > 2 * line);
    QTest::keyClick(view, Qt::Key_PageUp);
    QTest::keyClick(view, Qt::Key_Up);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
}

void ResultCardTest::tabGoesThroughLinks()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.card));
    QSignalSpy chosen(&shown.card, &ResultCard::linkChosen);
    shown.card.showCell(done(u"See [one](https://one.example/) and [two](https://two.example/)."_s), 1s);
    shown.card.setFocus();
    QTest::keyClick(&shown.card, Qt::Key_Return);
    auto *view = shown.card.findChild<MarkdownText *>();
    for (const QString &address : {u"https://one.example/"_s, u"https://two.example/"_s}) {
        QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(chosen.takeLast().at(0).toUrl(), QUrl(address));
    }
}

void ResultCardTest::withoutAnAnswerThereIsNothingToEnter()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.card));
    shown.card.setFocus();
    QTest::keyClick(&shown.card, Qt::Key_Return);
    QVERIFY(shown.card.hasFocus());
    QVERIFY(!shown.find<QAction>(u"read"_s)->isEnabled());
}

void ResultCardTest::aRateIsLowered_data()
{
    QTest::addColumn<bool>("permanent");
    QTest::newRow("the provider's limit") << false;
    QTest::newRow("a limit that the request can never meet") << true;
}

void ResultCardTest::aRateIsLowered()
{
    QFETCH(bool, permanent);
    Shown shown;
    shown.card.showCell(failed(ErrorKind::RateLimited, permanent), 1s);
    QSignalSpy limits(&shown.card, &ResultCard::limitsRequested);
    QSignalSpy retried(&shown.card, &ResultCard::retryRequested);
    auto *button = shown.find<QPushButton>(u"remedy"_s);
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Lower rate…"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(limits.count(), 1);
    QCOMPARE(retried.count(), 0);
    shown.card.showCell(failed(ErrorKind::ServerError), 1s);
    QCOMPARE(button->text(), u"Retry"_s);
}

void ResultCardTest::noLineIsCutInHalf()
{
    Shown shown;
    shown.card.showCell(streaming(u"ÄÖÜ gjpq|\n"_s.repeated(40)), 1s);
    shown.text().verticalScrollBar()->setValue(0);
    const int line = shown.text().fontMetrics().lineSpacing();
    for (int extra = 0; extra < line; ++extra) {
        shown.card.resize(400, 200 + extra);
        QCoreApplication::sendPostedEvents();
        const QWidget *viewport = shown.text().viewport();
        const int whole = viewport->height() / line * line;
        if (whole == viewport->height())
            continue;
        QImage image(viewport->size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        shown.text().viewport()->render(&image);
        const QImage rest = image.copy(0, whole, image.width(), image.height() - whole);
        QImage blank(rest.size(), rest.format());
        blank.fill(rest.pixelColor(rest.width() - 1, rest.height() - 1));
        QVERIFY2(rest == blank, qPrintable(QString::number(extra)));
    }
}

void ResultCardTest::timesLoseWordsBeforeFigures()
{
    const QStringList texts{u"293 ms to first token · 1.24 s · 38 tokens"_s, u"293 ms ▸ 1.24 s · 38 tokens"_s,
                            u"1.24 s · 38 tokens"_s};
    ElidedLabel label;
    label.setTexts(texts);
    label.show();
    for (qsizetype place = 0; place < texts.size(); ++place) {
        const int room = label.fontMetrics().horizontalAdvance(texts.at(place));
        label.resize(room, 20);
        QCOMPARE(label.shownText(), texts.at(place));
        // Whoever asks is told all of it.
        QCOMPARE(label.accessibleName(), texts.first());
        QCOMPARE(label.toolTip().isEmpty(), place == 0);
    }
}

void ResultCardTest::largeLettersFit()
{
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSize(18);
    QApplication::setFont(large);
    {
        Shown shown;
        shown.card.showCell(failed(ErrorKind::Auth), 1s);
        shown.card.resize(shown.card.minimumSizeHint());
        QCoreApplication::sendPostedEvents();
        for (const QWidget *part : {shown.find<QWidget>(u"remedy"_s), shown.find<QWidget>(u"state"_s)}) {
            QVERIFY2(part->height() >= part->fontMetrics().height(), qPrintable(part->objectName()));
            QVERIFY2(part->width() >= part->minimumSizeHint().width(), qPrintable(part->objectName()));
            QVERIFY(shown.card.rect().contains(QRect(part->mapTo(&shown.card, QPoint()), part->size())));
        }
        QVERIFY(shown.text().viewport()->height() >= shown.text().fontMetrics().lineSpacing());
    }
    QApplication::setFont(usual);
}

QTEST_MAIN(ResultCardTest)
#include "tst_resultcard.moc"
