// SPDX-License-Identifier: GPL-3.0-or-later

/*! How fast tables are read and results written, and with how much memory.
 *
 *  `bench_tables [FOLDER [megabytes]]`: makes a table of that size (200) in every format there and reads it; then
 * writes outputs, and records as the journal has them. The peak is the process's, after each step. Exits 1 when a row
 * is lost.
 */

#include "core/batch/outputwriter.h"
#include "core/batch/tablereader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <functional>
#include <sys/resource.h>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

QByteArray review()
{
    return "The battery of this phone lasts for two long days, its screen is wonderful, and the camera is better than "
           "anything that I had before; only the price is a little too high for what it is, and the charger is not "
           "included.";
}

struct Format
{
    const char *name;
    QString ending;
    std::function<QByteArray(qint64)> row;
    QByteArray header;
    bool isUtf16 = false;
};

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QList<Format> formats()
{
    const QByteArray header = "id,stars,text\n";
    const auto plain = [](qint64 row) -> QByteArray {
        return number(row) + ",5," + QByteArray(review()).replace(',', ' ') + '\n';
    };
    return {
        {"CSV, plain", u"csv"_s, plain, header},
        {"CSV, quoted", u"csv"_s, [](qint64 row) -> QByteArray { return number(row) + ",5,\"" + review() + "\"\n"; },
         header},
        {"CSV, doubled quotes and lines", u"csv"_s,
         [](qint64 row) -> QByteArray { return number(row) + ",5,\"\"\"So:\"\"\r\n" + review() + "\"\r\n"; }, header},
        {"CSV, UTF-8 letters", u"csv"_s,
         [](qint64 row) -> QByteArray { return number(row) + ",5,\"Grüße, " + review() + "\"\n"; }, header},
        {"CSV, Windows-1252", u"csv"_s,
         [](qint64 row) -> QByteArray {
             return number(row)
                 + ",5,\"Gr\xFC\xDF"
                   "e, "
                 + review() + "\"\n";
         },
         header},
        {"CSV, UTF-16", u"csv"_s, [](qint64 row) -> QByteArray { return number(row) + ",5,\"" + review() + "\"\n"; },
         header, true},
        {"CSV, 20 short cells", u"csv"_s,
         [](qint64 row) -> QByteArray { return number(row) + QByteArray(",12.5").repeated(18) + ",good\n"; },
         "id" +
             [] {
                 QByteArray names;
                 for (int column = 0; column < 18; ++column)
                     names += ",c" + number(column);
                 return names;
             }()
             + ",text\n"},
        {"TSV", u"tsv"_s, [](qint64 row) -> QByteArray { return number(row) + "\t5\t" + review() + '\n'; },
         "id\tstars\ttext\n"},
        {"JSON Lines",
         u"jsonl"_s,
         [](qint64 row) -> QByteArray {
             return "{\"id\":" + number(row) + ",\"stars\":5,\"text\":\"" + review() + "\"}\n";
         },
         {}},
        {"TXT", u"txt"_s, [](qint64) -> QByteArray { return review() + '\n'; }, {}},
    };
}

//! What the process has used of the CPU since it is alive.
class CpuTimer
{
public:
    double seconds() const { return double(std::clock() - m_start) / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

double peakMegabytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

//! In seconds; the rows that were written.
qint64 make(const QString &path, const Format &format, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 0;
    QStringEncoder encoder(format.isUtf16 ? QStringConverter::Utf16LE : QStringConverter::Utf8,
                           format.isUtf16 ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    const auto write = [&](const QByteArray &bytes) {
        file.write(format.isUtf16 ? QByteArray(encoder(QString::fromUtf8(bytes))) : bytes);
    };
    write(format.header);
    qint64 rows = 0;
    while (file.pos() < size)
        write(format.row(++rows));
    return rows;
}

bool readTable(const QTemporaryDir &folder, const Format &format, qint64 size)
{
    const QString path = folder.filePath(u"table."_s + format.ending);
    const qint64 rows = make(path, format, size);
    // Once to have it in the system's memory: the disk is not what is measured.
    if (QFile warm(path); warm.open(QIODevice::ReadOnly)) {
        while (!warm.read(1 << 20).isEmpty()) { }
    }
    const CpuTimer timer;
    QElapsedTimer opening;
    opening.start();
    auto opened = openTable(path, {});
    const auto *table = std::get_if<std::unique_ptr<TableReader>>(&opened);
    if (!table)
        return false;
    const double openedAfter = double(opening.nsecsElapsed()) / 1e6;
    qint64 seen = 0;
    qint64 broken = 0;
    qint64 characters = 0;
    while (const auto row = (*table)->next()) {
        ++seen;
        broken += !row->problem.isEmpty();
        characters += row->text.size();
    }
    const double seconds = timer.seconds();
    std::printf("%-30s %8.0f MB/s %10.0f rows/s   opened in %5.1f ms   peak %6.1f MB   %lld rows\n", format.name,
                double((*table)->size()) / 1e6 / seconds, double(seen) / seconds, openedAfter, peakMegabytes(),
                static_cast<long long>(seen));
    std::fflush(stdout);
    QFile::remove(path);
    return seen == rows && broken == 0 && characters > 0;
}

QueryRecord sampleRecord()
{
    QueryRecord record;
    record.task = u"sentiment"_s;
    record.target = u"simulator/extractive"_s;
    record.done = true;
    record.answer = LabelValue{SentimentLabel::Positive};
    record.text = u"Positive"_s;
    record.attempts = 1;
    record.queuedMs = 1.25;
    record.firstTokenMs = 12.5;
    record.totalMs = 51.125;
    record.inputTokens = 120;
    record.outputTokens = 2;
    record.costUsd = 0.0000125;
    return record;
}

bool writeOutput(const QTemporaryDir &folder, const QString &ending, qint64 rows)
{
    const CpuTimer timer;
    const QString path = folder.filePath(u"out."_s + ending);
    auto opened = openOutput(path, {u"id"_s, u"stars"_s, u"text"_s}, {{u"sentiment"_s}, {u"simulator/extractive"_s}});
    const auto *writer = std::get_if<std::unique_ptr<OutputWriter>>(&opened);
    if (!writer)
        return false;
    const QList<QueryRecord> records{sampleRecord()};
    TableRow row;
    row.cells = {u"1"_s, u"5"_s, QString::fromUtf8(review())};
    bool isWell = true;
    for (qint64 written = 1; written <= rows && isWell; ++written) {
        row.number = written;
        row.id = QString::number(written);
        isWell = (*writer)->write(row, records);
    }
    isWell = (*writer)->commit() && isWell;
    const double seconds = timer.seconds();
    std::printf("output, %-22s %8.0f MB/s %10.0f rows/s   peak %6.1f MB\n", qPrintable(ending),
                double(QFile(path).size()) / 1e6 / seconds, double(rows) / seconds, peakMegabytes());
    std::fflush(stdout);
    return isWell;
}

bool journalRecords(qint64 records)
{
    const QueryRecord record = sampleRecord();
    const CpuTimer writingTimer;
    qint64 bytes = 0;
    for (qint64 written = 0; written < records; ++written)
        bytes += toJournal(record).size();
    const double writing = writingTimer.seconds();
    const QByteArray form = toJournal(record);
    const CpuTimer readingTimer;
    bool isWell = true;
    for (qint64 read = 0; read < records; ++read)
        isWell = fromJournal(form).has_value() && isWell;
    const double reading = readingTimer.seconds();
    std::printf("%lld records: written in %.2f s, read in %.2f s, %.0f bytes each\n", static_cast<long long>(records),
                writing, reading, double(bytes) / double(records));
    return isWell;
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + u"/bench_tables-XXXXXX"_s
                                        : QDir::tempPath() + u"/bench_tables-XXXXXX"_s);
    const qint64 size = (argc > 2 ? QByteArray(argv[2]).toLongLong() : 200) * 1'000'000;
    bool isWell = folder.isValid() && size > 0;
    for (const Format &format : formats())
        isWell = isWell && readTable(folder, format, size);
    isWell = isWell && writeOutput(folder, u"jsonl"_s, size / 250) && writeOutput(folder, u"csv"_s, size / 250);
    isWell = isWell && journalRecords(3'000'000);
    return isWell ? 0 : 1;
}
