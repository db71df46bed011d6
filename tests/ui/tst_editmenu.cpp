// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editmenu.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QTextEdit>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! A window with an edit menu and a field of each kind.
class EditWindow
{
public:
    EditWindow()
        : menu(new EditMenu(u"Edit"_s, &window))
        , page(new QWidget)
        , plain(new QPlainTextEdit(page))
        , rich(new QTextEdit(page))
        , line(new QLineEdit(page))
        , secret(new QLineEdit(page))
        , number(new QSpinBox(page))
    {
        window.menuBar()->addMenu(menu);
        for (const auto key : {QKeySequence::Undo, QKeySequence::Cut, QKeySequence::Copy, QKeySequence::Paste,
                               QKeySequence::SelectAll}) {
            auto *action = new QAction(&window);
            actions.insert(key, action);
            menu->addCommand(action, key);
        }
        secret->setEchoMode(QLineEdit::Password);
        auto *layout = new QHBoxLayout(page);
        for (QWidget *each : QList<QWidget *>{plain, rich, line, secret, number})
            layout->addWidget(each);
        window.setCentralWidget(page);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("The window does not become active");
    }

    void openMenu() { Q_EMIT menu->aboutToShow(); }
    void trigger(QKeySequence::StandardKey key)
    {
        openMenu();
        actions.value(key)->trigger();
    }
    bool offers(QKeySequence::StandardKey key)
    {
        openMenu();
        return actions.value(key)->isEnabled();
    }

    QMainWindow window;
    EditMenu *menu;
    QWidget *page;
    QPlainTextEdit *plain;
    QTextEdit *rich;
    QLineEdit *line;
    QLineEdit *secret;
    QSpinBox *number;
    QMap<QKeySequence::StandardKey, QAction *> actions;
};

} // namespace

class TestEditMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actsOnTheFieldInFocusAlone()
    {
        EditWindow window;
        window.plain->setPlainText(u"the editor"_s);
        window.plain->setFocus();
        window.line->setText(u"a filter"_s);
        window.line->setFocus();

        window.trigger(QKeySequence::SelectAll);
        window.trigger(QKeySequence::Cut);

        QCOMPARE(window.line->text(), QString());
        QCOMPARE(QApplication::clipboard()->text(), u"a filter"_s);
        QCOMPARE(window.plain->toPlainText(), u"the editor"_s);
        QVERIFY(!window.plain->textCursor().hasSelection());

        window.trigger(QKeySequence::Undo);
        QCOMPARE(window.line->text(), u"a filter"_s);
    }

    void copiesFromAnAnswerThatIsOnlyRead()
    {
        EditWindow window;
        window.rich->setReadOnly(true);
        window.rich->setMarkdown(u"**bold** words"_s);
        window.rich->setFocus();

        QVERIFY(!window.offers(QKeySequence::Copy));
        window.trigger(QKeySequence::SelectAll);
        QVERIFY(window.offers(QKeySequence::Copy));
        QVERIFY(!window.offers(QKeySequence::Cut));
        QVERIFY(!window.offers(QKeySequence::Paste));
        window.trigger(QKeySequence::Copy);
        QVERIFY(QApplication::clipboard()->text().contains(u"bold words"_s));
    }

    void neverCopiesAPassword()
    {
        EditWindow window;
        QApplication::clipboard()->setText(u"before"_s);
        window.secret->setText(u"sk-secret"_s);
        window.secret->setFocus();

        window.trigger(QKeySequence::SelectAll);
        QVERIFY(!window.offers(QKeySequence::Copy));
        QVERIFY(!window.offers(QKeySequence::Cut));
        window.trigger(QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    }

    void reachesTheFieldOfASpinBox()
    {
        EditWindow window;
        window.number->setMaximum(1000);
        QApplication::clipboard()->setText(u"42"_s);
        window.number->setFocus();

        window.trigger(QKeySequence::SelectAll);
        window.trigger(QKeySequence::Paste);
        QCOMPARE(window.number->value(), 42);
    }

    void offersNothingForAFieldThatIsOutOfSight()
    {
        EditWindow window;
        window.plain->setPlainText(u"the editor"_s);
        window.plain->selectAll();
        window.plain->setFocus();
        QVERIFY(window.offers(QKeySequence::Cut));

        window.page->hide();
        QVERIFY(!window.offers(QKeySequence::Cut));
        window.actions.value(QKeySequence::Cut)->setEnabled(true);
        window.actions.value(QKeySequence::Cut)->trigger();
        QCOMPARE(window.plain->toPlainText(), u"the editor"_s);
    }
};

QTEST_MAIN(TestEditMenu)
#include "tst_editmenu.moc"
