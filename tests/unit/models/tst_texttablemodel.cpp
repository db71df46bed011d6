// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/changelog.h"
#include "ui/models/texttablemodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TextTableModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsShrinksAndChanges();
    void rowsThatStayKeepTheirSelection();
    void newestChangesOfAChangelog_data();
    void newestChangesOfAChangelog();
};

void TextTableModelTest::growsShrinksAndChanges()
{
    TextTableModel model({u"Name"_s, u"Place"_s});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{u"a"_s, {u"A"_s, u"here"_s}}, {u"b"_s, {u"B"_s, u"there"_s}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 1).data().toString(), u"there"_s);
    QCOMPARE(model.index(1, 1).data(Qt::ToolTipRole).toString(), u"there"_s);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Name"_s);
    QCOMPARE(model.key(1), u"b"_s);
    QCOMPARE(model.rowOf(u"b"_s), 1);
    model.setRows({{u"a"_s, {u"A"_s, u"elsewhere"_s}}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 1).data().toString(), u"elsewhere"_s);
    QCOMPARE(model.rowOf(u"b"_s), -1);
    QCOMPARE(model.key(7), QString());
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TextTableModelTest::rowsThatStayKeepTheirSelection()
{
    TextTableModel model({u"Name"_s});
    model.setRows({{u"a"_s, {u"A"_s}}, {u"b"_s, {u"B"_s}}});
    const QPersistentModelIndex second = model.index(1, 0);
    model.setRows({{u"a"_s, {u"A2"_s}}, {u"b"_s, {u"B"_s}}, {u"c"_s, {u"C"_s}}});
    QVERIFY(second.isValid());
    QCOMPARE(second.data().toString(), u"B"_s);
}

void TextTableModelTest::newestChangesOfAChangelog_data()
{
    QTest::addColumn<QString>("changelog");
    QTest::addColumn<QString>("newest");
    QTest::newRow("two versions") << u"# Changelog\n\nIntro\n\n## [2]\n\n### Added\n\n- x\n\n## [1]\n\n- y\n"_s
                                  << u"## [2]\n\n### Added\n\n- x"_s;
    QTest::newRow("one version") << u"# Changelog\n\n## [1]\n\n- y\n"_s << u"## [1]\n\n- y"_s;
    QTest::newRow("at the very beginning") << u"## [1]\n- y"_s << u"## [1]\n- y"_s;
    QTest::newRow("none") << u"# Changelog\n\nNothing yet.\n"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TextTableModelTest::newestChangesOfAChangelog()
{
    QFETCH(const QString, changelog);
    QTEST(newestChanges(changelog), "newest");
}

QTEST_GUILESS_MAIN(TextTableModelTest)
#include "tst_texttablemodel.moc"
