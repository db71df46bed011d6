// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputstream.h"

#include <QTemporaryFile>
#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestOutputStream final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesUtf8();
    void knowsThatTheReaderLeft();
    void knowsThatTheDiskIsFull();
    void aFileIsNoTerminal();
};

void TestOutputStream::writesUtf8()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    OutputStream stream(file.handle());
    QVERIFY(stream.write(u"Grüße 😀\n"_s));
    QVERIFY(!stream.failed());
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), "Grüße 😀\n");
}

void TestOutputStream::knowsThatTheReaderLeft()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    OutputStream stream(ends[1]);
    QVERIFY(stream.write(u"read"_s));
    ::close(ends[0]);
    QVERIFY(!stream.write(u"unread"_s));
    QVERIFY(stream.readerLeft());
    QVERIFY(!stream.write(u"again"_s));
    ::close(ends[1]);
}

void TestOutputStream::knowsThatTheDiskIsFull()
{
    const int full = ::open("/dev/full", O_WRONLY);
    if (full < 0)
        QSKIP("There is no /dev/full here.");
    OutputStream stream(full);
    QVERIFY(!stream.write(u"text"_s));
    QVERIFY(stream.failed());
    QVERIFY(!stream.readerLeft());
    QVERIFY(!stream.errorString().isEmpty());
    ::close(full);
}

void TestOutputStream::aFileIsNoTerminal()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const OutputStream stream(file.handle());
    QVERIFY(!stream.isTerminal());
    QCOMPARE(stream.columns(), 80);
}

QTEST_GUILESS_MAIN(TestOutputStream)
#include "tst_outputstream.moc"
