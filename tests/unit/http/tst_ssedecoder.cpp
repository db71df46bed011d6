// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ssedecoder.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype testMaximum = 64 * 1024;

QList<SseEvent> decode(QByteArrayView stream)
{
    SseDecoder decoder;
    return decoder.feed(stream);
}

QList<SseEvent> decodeInTwo(QByteArrayView stream, qsizetype cut)
{
    SseDecoder decoder;
    QList<SseEvent> events = decoder.feed(stream.first(cut));
    events += decoder.feed(stream.sliced(cut));
    return events;
}

QList<SseEvent> decodeByteByByte(QByteArrayView stream)
{
    SseDecoder decoder;
    QList<SseEvent> events;
    for (qsizetype i = 0; i < stream.size(); ++i)
        events += decoder.feed(stream.sliced(i, 1));
    return events;
}

SseEvent message(const QByteArray &data, const QByteArray &id = {})
{
    return {"message", data, id};
}

//! A stream with everything in it, its lines ended by LF.
QByteArray transcript()
{
    return "\xEF\xBB\xBF: comment first\n"
           "event: greeting\nid: 7\ndata: Gr\xC3\xBC\xC3\x9F dich \xF0\x9F\x8C\x8D\n\n"
           ":\n:\n"
           "data\n\n"
           "data: one\ndata:two\ndata:  three\nretry: 1000\n\n"
           "event: empty\n\n"
           "id\ndata: {\"text\":\"a\\nb\xE2\x80\xA8"
           "c\"}\n\n"
           "data: [DONE]\n\n"
           "data: never ended\n";
}

QList<SseEvent> transcriptEvents()
{
    return {
        {"greeting", "Gr\xC3\xBC\xC3\x9F dich \xF0\x9F\x8C\x8D", "7"},
        message("", "7"),
        message("one\ntwo\n three", "7"),
        message("{\"text\":\"a\\nb\xE2\x80\xA8"
                "c\"}"),
        message("[DONE]"),
    };
}

} // namespace

class TestSseDecoder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void everySplitPoint_data();
    void everySplitPoint();
    void mixedLineEndsInEverySplit();
    void carriageReturnEndsAnEventAtOnce();
    void manyEventsInOneRead();
    void manyLinesInOneEvent();
    void commentStorm();
    void partialLineInManyPieces();
    void limitIsExact_data();
    void limitIsExact();
    void defaultLimitIs64MiB();
    void limitHoldsForPartialLines();
    void limitHoldsForEndlessComments();
    void eventsBeforeTheLimitAreKept();
    void nothingComesAfterTheLimit();
    void recordedStreams_data();
    void recordedStreams();
};

// The names are those of web-platform-tests, eventsource/format-*, where there is one.
void TestSseDecoder::formats_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QList<SseEvent>>("expected");

    using Events = QList<SseEvent>;
    const auto row = [](const char *name, const QByteArray &stream, const Events &expected) {
        QTest::newRow(name) << stream << expected;
    };

    row("nothing", "", {});
    row("format-bom",
        "\xEF\xBB\xBF"
        "data:1\n\n\xEF\xBB\xBF"
        "data:2\n\ndata:3\n\n",
        {message("1"), message("3")});
    row("format-bom-2: only the first of two is dropped",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "data:1\n\ndata:2\n\ndata:3\n\n",
        {message("2"), message("3")});
    row("a BOM after an empty line is no BOM",
        "\n\xEF\xBB\xBF"
        "data:1\n\ndata:2\n\n",
        {message("2")});
    row("a BOM alone", "\xEF\xBB\xBF", {});
    row("part of a BOM starts a field name",
        "\xEF\xBB"
        "data:1\n\ndata:2\n\n",
        {message("2")});
    row("part of a BOM, then the end of the line", "\xEF\ndata:2\n\n", {message("2")});
    row("format-comments",
        "data:1\r:" + QByteArray(2048, 'x') + QByteArray(1, '\0') + "\n:\r\ndata:2\n:" + QByteArray(2048, 'x')
            + "\rdata:3\n:data:fail\r:" + QByteArray(2048, 'x') + "\ndata:4\n\n",
        {message("1\n2\n3\n4")});
    row("format-data-before-final-empty-line", "retry:1000\ndata:test1\n\nid:test\ndata:test2", {message("test1")});
    row("format-field-data", "data:\n\ndata\ndata\n\ndata:test\n\n", {message(""), message("\n"), message("test")});
    row("format-field-event", "event:test\ndata:x\n\ndata:x\n\n", {{"test", "x", ""}, message("x")});
    row("format-field-event-empty", "event:test\nevent: \ndata:data\n\n", {message("data")});
    row("format-field-id", "id: \xE2\x80\xA6\ndata:1\n\ndata:2\n\n",
        {message("1", "\xE2\x80\xA6"), message("2", "\xE2\x80\xA6")});
    row("format-field-id-2", "id: \xE2\x80\xA6\ndata:1\n\ndata:2\n\nid\ndata:3\n\n",
        {message("1", "\xE2\x80\xA6"), message("2", "\xE2\x80\xA6"), message("3")});
    row("format-field-id-null: before the value", QByteArray("id: good\nid: \0bad\ndata:x\n\n", 27),
        {message("x", "good")});
    row("format-field-id-null: inside the value", QByteArray("id:ba\0d\ndata:x\n\n", 16), {message("x")});
    row("an id alone counts for the events after it", "id:5\n\ndata:x\n\n", {message("x", "5")});
    row("format-field-parsing",
        QByteArray("data:@\n data:2\rData:1\ndata@:2\ndata:1\r@data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\n"
                   "data:4\n\n")
            .replace('@', '\0'),
        {message(QByteArray("@\n1\n3\n\n4").replace('@', '\0'))});
    row("format-field-retry", "retry:03000\ndata:x\n\n", {message("x")});
    row("format-field-retry-bogus", "retry:3000\nretry:1000x\ndata:x\n\n", {message("x")});
    row("format-field-retry-empty", "retry\ndata:test\n\n", {message("test")});
    row("format-field-unknown", "data:test\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\ndata:test\n\n",
        {message("test\n\ntest")});
    row("format-leading-space: only one is dropped, a tab is none", "data:\ttest\rdata: \ndata:test\n\ndata:  two\n\n",
        {message("\ttest\n\ntest"), message(" two")});
    row("format-newlines", "data:test\r\ndata\ndata:test\r\n\r\n", {message("test\n\ntest")});
    row("format-null-character: it is data", QByteArray("data:\0\n\n\n\n", 10), {message(QByteArray("\0", 1))});
    row("format-utf-8", "data:ok\xE2\x80\xA6\n\n", {message("ok\xE2\x80\xA6")});
    row("U+2028, U+2029 and U+0085 end no line",
        "data:a\xE2\x80\xA8"
        "b\xE2\x80\xA9"
        "c\xC2\x85"
        "d\n\n",
        {message("a\xE2\x80\xA8"
                 "b\xE2\x80\xA9"
                 "c\xC2\x85"
                 "d")});
    row("vertical tab and form feed end no line", "data:a\vb\fc\n\n", {message("a\vb\fc")});
    row("escaped line feed in JSON stays escaped", "data: {\"t\":\"a\\nb\"}\n\n", {message("{\"t\":\"a\\nb\"}")});
    row("colons in the value", "data: a: b:c\n\n", {message("a: b:c")});
    row("event without data is none, and its type does not stay", "event:a\n\ndata:x\n\n", {message("x")});
    row("data before its event name", "data:x\nevent:late\n\n", {{"late", "x", ""}});
    row("empty lines between events", "\n\n\ndata:x\n\n\n\n\ndata:y\n\n", {message("x"), message("y")});
    row("block pending at the end", "data:x\n\ndata:y\n", {message("x")});
    row("line pending at the end", "data:x\n\ndata:y", {message("x")});
    row("llama.cpp's bare colons", ":\n\n:\n\ndata: x\n\n:\n\n", {message("x")});
    row("OpenRouter's comments", ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\ndata: x\n\n", {message("x")});
    row("invalid UTF-8 is passed on", "data:\xFF\xC3\n\n", {message("\xFF\xC3")});
}

void TestSseDecoder::formats()
{
    QFETCH(QByteArray, stream);
    QFETCH(QList<SseEvent>, expected);

    QCOMPARE(decode(stream), expected);
    QCOMPARE(decodeByteByByte(stream), expected);
    for (qsizetype cut = 0; cut <= stream.size(); ++cut)
        QCOMPARE(decodeInTwo(stream, cut), expected);
}

void TestSseDecoder::everySplitPoint_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR") << QByteArray("\r");
    QTest::newRow("CRLF") << QByteArray("\r\n");
}

void TestSseDecoder::everySplitPoint()
{
    QFETCH(QByteArray, lineEnd);
    const QByteArray stream = transcript().replace("\n", lineEnd);

    QCOMPARE(decode(stream), transcriptEvents());
    QCOMPARE(decodeByteByByte(stream), transcriptEvents());
    for (qsizetype first = 0; first <= stream.size(); ++first) {
        for (qsizetype second = first; second <= stream.size(); ++second) {
            SseDecoder decoder;
            QList<SseEvent> events = decoder.feed(stream.first(first));
            events += decoder.feed(stream.sliced(first, second - first));
            events += decoder.feed(stream.sliced(second));
            if (events != transcriptEvents())
                QFAIL(qPrintable(u"cut at %1 and %2"_s.arg(first).arg(second)));
        }
    }
}

void TestSseDecoder::mixedLineEndsInEverySplit()
{
    const QByteArrayList lineEnds{"\r", "\n", "\r\n", "\n", "\r", "\r\n", "\r\n"};
    QByteArray stream;
    qsizetype turn = 0;
    // A line that ends in CR and is followed by an empty one ended by LF would read as one CRLF.
    for (const QByteArray &line : transcript().split('\n')) {
        const QByteArray &lineEnd = lineEnds.at(turn++ % lineEnds.size());
        stream += line + (line.isEmpty() && stream.endsWith('\r') && lineEnd == "\n" ? QByteArray("\r") : lineEnd);
    }

    QCOMPARE(decode(stream), transcriptEvents() + QList<SseEvent>{message("never ended")});
    for (qsizetype cut = 0; cut <= stream.size(); ++cut)
        QCOMPARE(decodeInTwo(stream, cut), decode(stream));
    QCOMPARE(decodeByteByByte(stream), decode(stream));
}

void TestSseDecoder::carriageReturnEndsAnEventAtOnce()
{
    SseDecoder decoder;
    QCOMPARE(decoder.feed("data:x\r\r"), QList{message("x")});
    QCOMPARE(decoder.feed(""), QList<SseEvent>{});
    QCOMPARE(decoder.feed("\ndata:y\r"), QList<SseEvent>{});
    QCOMPARE(decoder.feed("\n"), QList<SseEvent>{});
    QCOMPARE(decoder.feed("\n"), QList{message("y")});
}

void TestSseDecoder::manyEventsInOneRead()
{
    QByteArray stream;
    QList<SseEvent> expected;
    for (int i = 0; i < 2000; ++i) {
        stream += "data: {\"delta\":\"" + QByteArray::number(i) + "\"}\n\n";
        expected += message("{\"delta\":\"" + QByteArray::number(i) + "\"}");
    }
    QCOMPARE(decode(stream), expected);
    QCOMPARE(decodeByteByByte(stream), expected);
}

void TestSseDecoder::manyLinesInOneEvent()
{
    QByteArray stream;
    QByteArrayList lines;
    for (int i = 0; i < 10'000; ++i) {
        lines += "line " + QByteArray::number(i);
        stream += "data: " + lines.constLast() + "\r\n";
    }
    stream += "\r\n";
    QCOMPARE(decode(stream), QList{message(lines.join('\n'))});
    QCOMPARE(decodeByteByByte(stream), QList{message(lines.join('\n'))});
}

void TestSseDecoder::commentStorm()
{
    SseDecoder decoder(100);
    QCOMPARE(decoder.feed("data: begun\n"), QList<SseEvent>{});
    for (int i = 0; i < 100'000; ++i)
        QCOMPARE(decoder.feed(": keep-alive\n").size(), 0);
    QCOMPARE(decoder.feed("\n"), QList{message("begun")});
    QVERIFY(!decoder.overflowed());
}

// If a partial line were scanned anew with every read, this would take hours, not a moment.
void TestSseDecoder::partialLineInManyPieces()
{
    constexpr qsizetype size = 4 * 1024 * 1024;
    SseDecoder decoder;
    QCOMPARE(decoder.feed("data: ").size(), 0);
    for (qsizetype i = 0; i < size; ++i) {
        if (!decoder.feed("x").isEmpty())
            QFAIL("an event before its end");
    }
    QCOMPARE(decoder.feed("\n\n"), QList{message(QByteArray(size, 'x'))});
}

void TestSseDecoder::limitIsExact_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<bool>("fits");

    const QByteArray max(testMaximum, 'x');
    QTest::newRow("one line of the maximum") << "data: " + max + "\n\n" << true;
    QTest::newRow("one byte more") << "data: " + max + "x\n\n" << false;
    QTest::newRow("one byte more and no space") << "data:" + max + "x\n\n" << false;
    const QByteArray half = max.first(max.size() / 2);
    QTest::newRow("two lines whose joining LF still fits") << "data: " + half + "\ndata: " + half.sliced(1) + "\n\n"
                                                           << true;
    QTest::newRow("two lines whose joining LF does not fit") << "data: " + half + "\ndata: " + half + "\n\n" << false;
}

void TestSseDecoder::limitIsExact()
{
    QFETCH(QByteArray, stream);
    QFETCH(bool, fits);

    const auto check = [&](qsizetype piece) {
        SseDecoder decoder(testMaximum);
        QList<SseEvent> events;
        for (qsizetype i = 0; i < stream.size(); i += piece)
            events += decoder.feed(QByteArrayView(stream).sliced(i, qMin(piece, stream.size() - i)));
        return events.size() == (fits ? 1 : 0) && decoder.overflowed() != fits;
    };
    QVERIFY(check(stream.size()));
    QVERIFY(check(1021));
}

void TestSseDecoder::defaultLimitIs64MiB()
{
    const QByteArray max(64 * 1024 * 1024, 'x');
    SseDecoder decoder;
    decoder.feed("data: ");
    decoder.feed(max);
    QVERIFY(decoder.feed("\n\n").constFirst().data == max);
    decoder.feed("data: ");
    decoder.feed(max);
    decoder.feed("x");
    QVERIFY(decoder.overflowed());
}

void TestSseDecoder::limitHoldsForPartialLines()
{
    SseDecoder decoder(1000);
    decoder.feed("data: ");
    int pieces = 0;
    while (!decoder.overflowed() && ++pieces < 200)
        decoder.feed("0123456789");
    QCOMPARE(pieces, 101);
}

void TestSseDecoder::limitHoldsForEndlessComments()
{
    SseDecoder decoder(1000);
    int pieces = 0;
    decoder.feed(":");
    while (!decoder.overflowed() && ++pieces < 200)
        decoder.feed("0123456789");
    QCOMPARE(pieces, 101);
}

void TestSseDecoder::eventsBeforeTheLimitAreKept()
{
    SseDecoder decoder(10);
    QCOMPARE(decoder.feed("data: a\n\ndata: b\n\ndata: 0123456789x\n\ndata: c\n\n"),
             (QList{message("a"), message("b")}));
    QVERIFY(decoder.overflowed());
}

void TestSseDecoder::nothingComesAfterTheLimit()
{
    SseDecoder decoder(10);
    decoder.feed("data: 0123456789x");
    QVERIFY(decoder.overflowed());
    QCOMPARE(decoder.feed("\n\ndata: c\n\n"), QList<SseEvent>{});
    QVERIFY(decoder.overflowed());
}

void TestSseDecoder::recordedStreams_data()
{
    QTest::addColumn<QString>("path");
    // Only these folders hold raw streams; the others hold what a framing layer already took apart.
    const QString recorded = QStringLiteral(FANLIGHT_SHARED_DIR "/recorded/");
    bool found = false;
    for (const QString &folder : {u"openai-python"_s, u"anthropic-sdk-python"_s}) {
        QDirIterator files(recorded + folder, {u"*.sse"_s, u"*.txt"_s}, QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileName())) << path;
            found = true;
        }
    }
    if (!found)
        QTest::newRow("none here") << QString();
}

void TestSseDecoder::recordedStreams()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("No recorded streams on this machine.");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stream = file.readAll();
    const QList<SseEvent> events = decode(stream);
    QVERIFY(!events.isEmpty());
    QCOMPARE(decodeByteByByte(stream), events);

    qsizetype bytes = 0;
    for (const SseEvent &event : events)
        bytes += event.data.size();
    QVERIFY(bytes > 0 && bytes < stream.size());
}

QTEST_GUILESS_MAIN(TestSseDecoder)
#include "tst_ssedecoder.moc"
