// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/sequentialbody.h"

#include <QTest>

using namespace Fanlight;

class TestSequentialBody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadOnceInPieces()
    {
        SequentialBody body("0123456789");
        QVERIFY(body.isSequential());
        QCOMPARE(body.bytesAvailable(), 10);
        QCOMPARE(body.read(4), "0123");
        QCOMPARE(body.bytesAvailable(), 6);
        QCOMPARE(body.readAll(), "456789");
        QCOMPARE(body.bytesAvailable(), 0);
        char c = 0;
        QCOMPARE(body.read(&c, 1), -1);
    }

    void canNotBeReadAgain()
    {
        SequentialBody body("0123456789");
        body.read(4);
        QVERIFY(!body.reset());
        QVERIFY(!body.seek(0));
        QCOMPARE(body.readAll(), "456789");
    }

    void anEmptyOneIsAtItsEnd()
    {
        SequentialBody body({});
        QCOMPARE(body.bytesAvailable(), 0);
        QVERIFY(body.readAll().isEmpty());
    }

    void canNotBeWritten()
    {
        SequentialBody body("x");
        QVERIFY(!body.isWritable());
    }
};

QTEST_GUILESS_MAIN(TestSequentialBody)
#include "tst_sequentialbody.moc"
