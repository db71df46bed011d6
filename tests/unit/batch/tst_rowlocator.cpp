// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/rowlocator.h"
#include "tests/unit/batch/tablefile.h"

#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! Rows from any place of a table.
class RowLocatorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreCounted();
    void rowsAreReadFromAnyPlace_data();
    void rowsAreReadFromAnyPlace();
    void whatIsNotThereEndsTheList();
};

namespace {

constexpr int blockSize = 4;

//! Eleven rows, every third over two lines.
QByteArray content()
{
    QByteArray table("id,text\n");
    for (int row = 1; row <= 11; ++row)
        table += QByteArray::number(row) + (row % 3 == 0 ? ",\"two\nlines\"\n" : ",one line\n");
    return table;
}

QList<qint64> numbersOf(const QList<TableRow> &rows)
{
    QList<qint64> numbers;
    for (const TableRow &row : rows)
        numbers.append(row.id == QString::number(row.number) ? row.number : -1);
    return numbers;
}

class Located final
{
public:
    Located()
        : m_table(content(), u"csv"_s)
        , locator(m_table.open(), m_table.open(), blockSize)
    {
        QSignalSpy finished(&locator, &RowLocator::finished);
        locator.start();
        if (!finished.wait())
            qFatal("The rows are not counted");
    }

private:
    TableFile m_table;

public:
    RowLocator locator;
};

} // namespace

void RowLocatorTest::rowsAreCounted()
{
    const Located located;
    QVERIFY(located.locator.isFinished());
    QCOMPARE(located.locator.rows(), 11);
}

void RowLocatorTest::rowsAreReadFromAnyPlace_data()
{
    using Calls = QList<QList<qint64>>;
    QTest::addColumn<Calls>("calls");
    QTest::newRow("on and on") << Calls{{0, 1, 2}, {3, 4, 5}, {6, 7}, {8, 9, 10}};
    QTest::newRow("back") << Calls{{9, 10}, {0, 1}, {1, 2}, {1}};
    QTest::newRow("the same again") << Calls{{5}, {5}, {6}, {6}};
    QTest::newRow("within a block") << Calls{{4}, {7}, {5, 6}};
    QTest::newRow("some of several blocks") << Calls{{1, 6, 7, 10}, {0, 3, 4, 8}};
    QTest::newRow("to the end and on") << Calls{{8, 9, 10}, {10}, {0}};
}

void RowLocatorTest::rowsAreReadFromAnyPlace()
{
    QFETCH(const QList<QList<qint64>>, calls);
    Located located;
    for (const QList<qint64> &places : calls) {
        QList<qint64> numbers;
        for (const qint64 place : places)
            numbers.append(place + 1);
        QCOMPARE(numbersOf(located.locator.rowsAt(places)), numbers);
        // What somebody else reads between does not matter.
        QCOMPARE(numbersOf(located.locator.rowsAt({2, 9})), (QList<qint64>{3, 10}));
        QCOMPARE(numbersOf(located.locator.rowsAt(places)), numbers);
    }
    // Without anything between, either.
    for (const QList<qint64> &places : calls)
        QCOMPARE(numbersOf(located.locator.rowsAt(places)).last(), places.last() + 1);
}

void RowLocatorTest::whatIsNotThereEndsTheList()
{
    Located located;
    QCOMPARE(numbersOf(located.locator.rowsAt({9, 10, 11, 12})), (QList<qint64>{10, 11}));
    QVERIFY(located.locator.rowsAt({11}).isEmpty());
    QVERIFY(located.locator.rowsAt({-1}).isEmpty());
    QCOMPARE(numbersOf(located.locator.rowsAt({0})), QList<qint64>{1});
}

QTEST_GUILESS_MAIN(RowLocatorTest)
#include "tst_rowlocator.moc"
