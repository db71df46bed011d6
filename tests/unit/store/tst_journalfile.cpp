// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/crc32c.h"
#include "core/store/journalfile.h"
#include "core/store/journalframe.h"
#include "tests/support/fulldisk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 version = 7;

struct Kept
{
    quint8 kind = 0;
    QByteArray payload;
    qint64 offset = 0;

    bool operator==(const Kept &) const = default;
};

//! Opens a journal and tells what was in it.
struct Opened
{
    explicit Opened(const QString &path, JournalFile::Mode mode = JournalFile::Mode::Write, quint32 ofVersion = version)
        : file(path, ofVersion)
        , isOpen(file.open(mode, [this](const JournalRecord &record) {
            kept.append({record.kind, record.payload.toByteArray(), record.offset});
        }))
    {
    }

    QStringList texts() const
    {
        QStringList texts;
        for (const Kept &each : kept)
            texts.append(QString::number(each.kind) + u' ' + QString::fromUtf8(each.payload));
        return texts;
    }

    QList<Kept> kept;
    JournalFile file;
    bool isOpen;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class JournalFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void checksumIsTheStandards();
    void keepsWhatWasWritten();
    void readsByPlace();
    void isForItsOwnerOnly();
    void everyPrefixHoldsWhatWasWhole();
    void everyDamagedByteIsSeen();
    void zeroesOfAPowerCutAreTakenAway();
    void holesLoseOnlyWhatWasInThem_data();
    void holesLoseOnlyWhatWasInThem();
    void aRecordInARecordIsNone();
    void holesStayWithoutACopy();
    void beginsAnew();
    void leavesAlone_data();
    void leavesAlone();
    void isLockedWhileItIsWritten();
    void lookingChangesNothing();
    void saysWhyItCannotBeWritten();
    void aFullDiskLosesNothing();
    void longRecords();

private:
    void writeSome();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const QStringList m_some{u"1 first"_s, u"2 "_s, u"3 third"_s};
};

void JournalFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"out.jsonl.journal"_s);
}

void JournalFileTest::writeSome()
{
    Opened opened(m_path);
    QVERIFY2(opened.isOpen, qPrintable(opened.file.problem()));
    QVERIFY(opened.file.append(1, "first"));
    QVERIFY(opened.file.append(2, ""));
    QVERIFY(opened.file.append(3, "third"));
}

void JournalFileTest::checksumIsTheStandards()
{
    // RFC 3720, B.4: 32 bytes of zeroes, and 0 to 31; and the check value of the catalogues.
    QCOMPARE(crc32c(QByteArray(32, '\0')), 0x8a9136aaU);
    QByteArray rising;
    for (int i = 0; i < 32; ++i)
        rising.append(char(i));
    QCOMPARE(crc32c(rising), 0x46dd794eU);
    QCOMPARE(crc32c("123456789"), 0xe3069283U);
    QCOMPARE(crc32c("456789", crc32c("123")), 0xe3069283U);
}

void JournalFileTest::keepsWhatWasWritten()
{
    writeSome();
    Opened again(m_path);
    QCOMPARE(again.texts(), m_some);
    QVERIFY(again.file.append(4, "later"));
    QVERIFY(again.file.sync());
    QCOMPARE(Opened(m_path, JournalFile::Mode::Look).texts(), m_some + QStringList{u"4 later"_s});
}

void JournalFileTest::readsByPlace()
{
    writeSome();
    Opened again(m_path);
    const std::optional<qint64> fourth = again.file.append(4, "fourth");
    QVERIFY(fourth);
    QCOMPARE(again.file.read(*fourth), "fourth");
    for (const Kept &each : again.kept)
        QCOMPARE(again.file.read(each.offset), each.payload);
    QCOMPARE(again.file.read(*fourth + 1), std::nullopt);
    QCOMPARE(again.file.read(1'000'000), std::nullopt);
}

void JournalFileTest::isForItsOwnerOnly()
{
    writeSome();
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther | QFileDevice::ExeOwner;
    QVERIFY((QFile::permissions(m_path) & others) == 0);
}

void JournalFileTest::everyPrefixHoldsWhatWasWhole()
{
    writeSome();
    const QByteArray whole = contentOf(m_path);
    QList<qint64> ends;
    for (const Kept &each : Opened(m_path).kept)
        ends.append(each.offset + journalHeaderSize + each.payload.size());
    QCOMPARE(ends.last(), whole.size());
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        setContent(m_path, whole.first(length));
        const qsizetype complete = std::count_if(ends.begin(), ends.end(), [=](qint64 end) { return end <= length; });
        {
            Opened opened(m_path);
            QVERIFY2(opened.isOpen, qPrintable(opened.file.problem()));
            QCOMPARE(opened.texts(), m_some.first(complete));
            QVERIFY(opened.file.append(9, "on"));
        }
        QCOMPARE(Opened(m_path).texts(), m_some.first(complete) + QStringList{u"9 on"_s});
    }
}

void JournalFileTest::everyDamagedByteIsSeen()
{
    writeSome();
    const QByteArray whole = contentOf(m_path);
    const qint64 second = Opened(m_path).kept.at(1).offset;
    const qint64 last = Opened(m_path).kept.last().offset;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged.at(at) ^ 0x10);
        setContent(m_path, damaged);
        const Opened opened(m_path);
        if (at >= last) { // nothing sound is behind it: as if it had been cut off
            QVERIFY(opened.isOpen);
            QCOMPARE(opened.texts(), m_some.first(2));
            continue;
        }
        if (at >= second) { // the last one is sound
            QVERIFY(opened.isOpen);
            QCOMPARE(opened.texts(), (QStringList{m_some.first(), m_some.last()}));
            QCOMPARE(opened.file.lostBytes(), last - second);
            QCOMPARE(contentOf(opened.file.copyPath()), damaged);
            continue;
        }
        QVERIFY(!opened.isOpen);
        QCOMPARE(opened.file.fault(),
                 at < 16                       ? JournalFault::NotAJournal
                     : at < journalPrefaceSize ? JournalFault::OtherVersion
                                               : JournalFault::Damaged);
        QVERIFY(opened.file.problem().contains(m_path));
        QCOMPARE(contentOf(m_path), damaged);
    }
}

void JournalFileTest::zeroesOfAPowerCutAreTakenAway()
{
    writeSome();
    const QByteArray whole = contentOf(m_path);
    setContent(m_path, whole + QByteArray(5000, '\0'));
    QCOMPARE(Opened(m_path).texts(), m_some);
    QCOMPARE(contentOf(m_path), whole);
}

void JournalFileTest::holesLoseOnlyWhatWasInThem_data()
{
    // Of a hundred records of 1000 bytes each, behind the preface.
    QTest::addColumn<QList<JournalHole>>("zeroed");
    QTest::addColumn<QList<JournalHole>>("lost"); // records, from 0
    using Holes = QList<JournalHole>;
    QTest::newRow("a page in the middle") << Holes{{40960, 45056}} << Holes{{40, 46}};
    QTest::newRow("two pages") << Holes{{8192, 12288}, {40960, 45056}} << Holes{{8, 13}, {40, 46}};
    QTest::newRow("up to a record's beginning") << Holes{{50500, 51020}} << Holes{{50, 51}};
    QTest::newRow("up to the end") << Holes{{94208, 100020}} << Holes{{94, 100}};
    QTest::newRow("one in the middle and one at the end")
        << Holes{{4096, 8192}, {98304, 100020}} << Holes{{4, 9}, {98, 100}};
}

void JournalFileTest::holesLoseOnlyWhatWasInThem()
{
    QFETCH(QList<JournalHole>, zeroed);
    QFETCH(QList<JournalHole>, lost);
    QStringList expected;
    {
        Opened opened(m_path);
        for (int i = 0; i < 100; ++i) {
            const QByteArray payload = QByteArray::number(i).leftJustified(1000 - journalHeaderSize, '.');
            QVERIFY(opened.file.append(1, payload));
            const bool isLost = std::any_of(lost.begin(), lost.end(),
                                            [i](const JournalHole &hole) { return i >= hole.begin && i < hole.end; });
            if (!isLost)
                expected.append(u"1 "_s + QString::fromLatin1(payload));
        }
    }
    QByteArray damaged = contentOf(m_path);
    for (const JournalHole &hole : zeroed)
        std::fill(damaged.begin() + hole.begin, damaged.begin() + hole.end, '\0');
    setContent(m_path, damaged);
    qint64 lostBytes = 0;
    for (const JournalHole &hole : lost)
        lostBytes += hole.end == 100 ? 0 : hole.size() * 1000;

    const Opened look(m_path, JournalFile::Mode::Look);
    QCOMPARE(look.texts(), expected);
    QCOMPARE(look.file.lostBytes(), lostBytes);
    QCOMPARE(contentOf(m_path), damaged);
    {
        Opened opened(m_path);
        QVERIFY2(opened.isOpen, qPrintable(opened.file.problem()));
        QCOMPARE(opened.texts(), expected);
        QCOMPARE(opened.file.lostBytes(), lostBytes);
        QCOMPARE(opened.file.copyPath(), lostBytes > 0 ? QString(m_path + u".damaged"_s) : QString());
        QCOMPARE(contentOf(m_path + u".damaged"_s), lostBytes > 0 ? damaged : QByteArray());
        for (const Kept &each : std::as_const(opened.kept))
            QCOMPARE(opened.file.read(each.offset), each.payload);
        QVERIFY(opened.file.append(9, "next"));
    }
    const Opened again(m_path);
    QCOMPARE(again.texts(), expected + QStringList{u"9 next"_s});
    QCOMPARE(again.file.lostBytes(), 0);
}

void JournalFileTest::aRecordInARecordIsNone()
{
    {
        Opened opened(m_path);
        QVERIFY(opened.file.append(1, "first"));
        QVERIFY(opened.file.append(2, QByteArray("damaged" + journalFrame(3, "looks like one"))));
        QVERIFY(opened.file.append(4, "last"));
    }
    QByteArray damaged = contentOf(m_path);
    damaged.replace("damaged", "DAMAGED");
    setContent(m_path, damaged);
    QCOMPARE(Opened(m_path).texts(), (QStringList{u"1 first"_s, u"4 last"_s}));
}

void JournalFileTest::holesStayWithoutACopy()
{
    writeSome();
    QByteArray damaged = contentOf(m_path);
    damaged[Opened(m_path).kept.at(1).offset] = 'x';
    setContent(m_path, damaged);
    {
        const FullDisk full(10);
        const Opened opened(m_path);
        QVERIFY(!opened.isOpen);
        QCOMPARE(opened.file.fault(), JournalFault::Unusable);
        QVERIFY2(opened.file.problem().contains(m_path + u".damaged"_s), qPrintable(opened.file.problem()));
    }
    QCOMPARE(contentOf(m_path), damaged);
    QVERIFY(!QFile::exists(m_path + u".damaged"_s));
    // An earlier copy is kept.
    setContent(m_path + u".damaged"_s, "earlier");
    QCOMPARE(Opened(m_path).file.copyPath(), m_path + u".damaged.2"_s);
    QCOMPARE(contentOf(m_path + u".damaged"_s), QByteArray("earlier"));
}

void JournalFileTest::beginsAnew()
{
    writeSome();
    QByteArray damaged = contentOf(m_path);
    damaged[30] = 'x';
    for (const QByteArray &before : {contentOf(m_path), damaged, journalPreface(version + 1), QByteArray()}) {
        setContent(m_path, before);
        {
            Opened anew(m_path, JournalFile::Mode::Anew);
            QVERIFY2(anew.isOpen, qPrintable(anew.file.problem()));
            QVERIFY(anew.kept.isEmpty());
            QVERIFY(anew.file.append(5, "new"));
        }
        QCOMPARE(Opened(m_path).texts(), QStringList{u"5 new"_s});
    }
}

void JournalFileTest::leavesAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isVersion");
    QTest::newRow("somebody's letter") << QByteArray("Dear journal, today I wrote more than twenty bytes.") << false;
    QTest::newRow("a short text") << QByteArray("Hello") << false;
    QTest::newRow("zeroes") << QByteArray(64, '\0') << false;
    QTest::newRow("a later version's") << journalPreface(version + 1) + journalFrame(1, "first") << true;
}

void JournalFileTest::leavesAlone()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isVersion);
    setContent(m_path, content);
    for (const auto mode : {JournalFile::Mode::Write, JournalFile::Mode::Look, JournalFile::Mode::Anew}) {
        if (isVersion && mode == JournalFile::Mode::Anew)
            continue;
        const Opened opened(m_path, mode);
        QVERIFY(!opened.isOpen);
        QCOMPARE(opened.file.fault(), isVersion ? JournalFault::OtherVersion : JournalFault::NotAJournal);
        QCOMPARE(contentOf(m_path), content);
    }
}

void JournalFileTest::isLockedWhileItIsWritten()
{
    writeSome();
    auto first = std::make_unique<Opened>(m_path);
    for (const auto mode : {JournalFile::Mode::Write, JournalFile::Mode::Anew}) {
        const Opened second(m_path, mode);
        QVERIFY(!second.isOpen);
        QCOMPARE(second.file.fault(), JournalFault::InUse);
        QVERIFY(second.file.problem().contains(m_path));
    }
    QCOMPARE(Opened(m_path, JournalFile::Mode::Look).texts(), m_some);
    first.reset();
    QVERIFY(Opened(m_path).isOpen);
}

void JournalFileTest::lookingChangesNothing()
{
    QVERIFY(Opened(m_path, JournalFile::Mode::Look).isOpen);
    QVERIFY(!QFile::exists(m_path));
    writeSome();
    const QByteArray torn = contentOf(m_path).chopped(2);
    setContent(m_path, torn);
    Opened looking(m_path, JournalFile::Mode::Look);
    QCOMPARE(looking.texts(), m_some.first(2));
    QVERIFY(!looking.file.append(4, "no"));
    QCOMPARE(contentOf(m_path), torn);
}

void JournalFileTest::saysWhyItCannotBeWritten()
{
    const Opened nowhere(m_folder->filePath(u"missing/out.journal"_s));
    QVERIFY(!nowhere.isOpen);
    QCOMPARE(nowhere.file.fault(), JournalFault::Unusable);
    QVERIFY(nowhere.file.problem().contains(u"No such file or directory"_s));
    const Opened folder(m_folder->path());
    QVERIFY(!folder.isOpen);
    if (::geteuid() == 0)
        QSKIP("root may write anywhere");
    QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    const Opened refused(m_path);
    QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QVERIFY(!refused.isOpen);
    QVERIFY(refused.file.problem().contains(u"Permission denied"_s));
}

void JournalFileTest::aFullDiskLosesNothing()
{
    QList<QByteArray> written;
    {
        Opened opened(m_path);
        const FullDisk full(200);
        for (int i = 0; i < 20; ++i) {
            const QByteArray payload = "record " + QByteArray::number(i);
            if (opened.file.append(1, payload))
                written.append(payload);
        }
        QVERIFY(written.size() > 1 && written.size() < 19);
        QCOMPARE(opened.file.fault(), JournalFault::Unusable);
        QVERIFY2(opened.file.problem().contains(u"File too large"_s), qPrintable(opened.file.problem()));
        // What failed once is over: a gap would be worse.
        QVERIFY(!opened.file.append(1, ""));
        QVERIFY(!opened.file.sync());
    }
    QList<QByteArray> found;
    for (const Kept &each : Opened(m_path).kept)
        found.append(each.payload);
    QCOMPARE(found, written);
}

void JournalFileTest::longRecords()
{
    QList<QByteArray> payloads;
    {
        Opened opened(m_path);
        // Around the blocks in which it is read.
        for (const int size : {1024 * 1024 - 40, 100, 3 * 1024 * 1024, 65536 - 12, 65536 - 13, 5}) {
            payloads.append(QByteArray(size, char('a' + payloads.size())));
            QVERIFY(opened.file.append(1, payloads.last()));
        }
    }
    Opened again(m_path);
    QCOMPARE(again.kept.size(), payloads.size());
    for (qsizetype i = payloads.size() - 1; i >= 0; --i) {
        QVERIFY(again.kept.at(i).payload == payloads.at(i));
        QVERIFY(again.file.read(again.kept.at(i).offset) == payloads.at(i));
    }
}

QTEST_GUILESS_MAIN(JournalFileTest)
#include "tst_journalfile.moc"
