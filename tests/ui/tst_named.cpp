// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/named.h"

#include <QPushButton>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestNamed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysATextWithoutItsMark_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("no mark") << u"Run"_s << u"Run"_s;
        QTest::newRow("a letter of the text") << u"&Save results as"_s << u"Save results as"_s;
        QTest::newRow("a dialog follows") << u"Open &file…"_s << u"Open file"_s;
        QTest::newRow("no such letter in the text") << u"打开(&O)"_s << u"打开"_s;
        QTest::newRow("no such letter, and a dialog follows") << u"打开文件 (&O)…"_s << u"打开文件"_s;
        QTest::newRow("brackets of its own") << u"Copy (as &Markdown)"_s << u"Copy (as Markdown)"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void saysATextWithoutItsMark()
    {
        QFETCH(QString, text);
        QTEST(withoutMnemonic(text), "said");
    }

    void namesAButtonForAScreenReader()
    {
        QWidget page;
        QPushButton *const button = namedButton(&page, u"add"_s, u"&Add…"_s, u"Adds one"_s);
        QCOMPARE(button->objectName(), u"add"_s);
        QCOMPARE(button->accessibleName(), u"Add"_s);
        QCOMPARE(button->text(), u"&Add…"_s);
        QCOMPARE(button->toolTip(), u"Adds one"_s);
        QVERIFY(!button->autoDefault());
    }
};

QTEST_MAIN(TestNamed)
#include "tst_named.moc"
