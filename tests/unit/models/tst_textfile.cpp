// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/textfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestTextFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbfGr\xc3\xbc\xc3\x9f") << u"Grüß"_s;
        QTest::newRow("every line end") << QByteArray("a\r\nb\rc\nd") << u"a\nb\nc\nd"_s;
    }

    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const auto read = readTextFile(fileWith(bytes));
        QVERIFY2(std::holds_alternative<QString>(read), qPrintable(messageOf(read)));
        QCOMPARE(std::get<QString>(read), text);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("mention");
        QTest::newRow("a character cut off by the end") << QByteArray("ab\xe2\x82") << u"UTF-8"_s;
        QTest::newRow("half a unit of UTF-16") << QByteArray("\xff\xfe"
                                                             "a\0b",
                                                             5)
                                               << u"UTF-16"_s;
        QTest::newRow("Latin-1") << QByteArray("caf\xe9 au lait") << u"UTF-8"_s;
        QTest::newRow("NUL") << QByteArray("ab\0cd", 5) << u"NUL"_s;
        QTest::newRow("nothing") << QByteArray() << u"empty"_s;
        QTest::newRow("too large") << QByteArray(maximumTextFileSize + 1, 'a') << u"16 MiB"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, mention);
        const QString message = messageOf(readTextFile(fileWith(bytes)));
        QVERIFY2(message.startsWith(u"\"text.txt\" "_s) && message.contains(mention), qPrintable(message));
    }

    void refusesWhatIsNoFile()
    {
        QVERIFY(messageOf(readTextFile(m_folder.path())).contains(u"folder"_s));
        QVERIFY(messageOf(readTextFile(m_folder.filePath(u"absent"_s))).contains(u"no file"_s));
        QVERIFY(messageOf(readTextFile(u"/dev/null"_s)).contains(u"ordinary"_s));
    }

private:
    QString fileWith(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(u"text.txt"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    static QString messageOf(const std::variant<QString, TextFileProblem> &read)
    {
        const auto *problem = std::get_if<TextFileProblem>(&read);
        return problem ? problem->message : QString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTextFile)
#include "tst_textfile.moc"
