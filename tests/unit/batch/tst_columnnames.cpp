// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/columnnames.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestColumnNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameIsThereOnce_data();
    void everyNameIsThereOnce();
};

void TestColumnNames::everyNameIsThereOnce_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("unique");
    QTest::newRow("as they are") << QStringList{u"a"_s, u"b"_s} << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("twice and thrice") << QStringList{u"a"_s, u"a"_s, u"a"_s} << QStringList{u"a"_s, u"a_2"_s, u"a_3"_s};
    QTest::newRow("a number that is taken")
        << QStringList{u"a"_s, u"a"_s, u"a_2"_s} << QStringList{u"a"_s, u"a_3"_s, u"a_2"_s};
    QTest::newRow("none") << QStringList{QString(), u"a"_s, u" "_s}
                          << QStringList{u"column_1"_s, u"a"_s, u"column_3"_s};
    QTest::newRow("none, and its name is taken")
        << QStringList{QString(), u"column_1"_s} << QStringList{u"column_1_2"_s, u"column_1"_s};
    QTest::newRow("capitals differ") << QStringList{u"a"_s, u"A"_s} << QStringList{u"a"_s, u"A"_s};
}

void TestColumnNames::everyNameIsThereOnce()
{
    QFETCH(const QStringList, names);
    QTEST(uniqueNames(names), "unique");
}

QTEST_GUILESS_MAIN(TestColumnNames)
#include "tst_columnnames.moc"
