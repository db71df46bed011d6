// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonoutput.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestJsonOutput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyArray();
    void losesNothing();
    void escapesWhatATerminalObeys_data();
    void escapesWhatATerminalObeys();
};

void TestJsonOutput::emptyArray()
{
    QCOMPARE(terminalSafeJson(QJsonArray()), "[]\n");
}

void TestJsonOutput::losesNothing()
{
    QString everything;
    for (int unit = 0; unit < 0xd800; ++unit)
        everything += QChar(char16_t(unit));
    everything += u"😀\uff21\ufeff"_s;
    const QJsonArray array{QJsonObject{{u"text"_s, everything}, {u"n"_s, 1.5}}, QJsonObject{{everything, u"key"_s}}};
    const QByteArray bytes = terminalSafeJson(array);
    QJsonParseError error;
    QCOMPARE(QJsonDocument::fromJson(bytes, &error).array(), array);
    QCOMPARE(error.error, QJsonParseError::NoError);
}

void TestJsonOutput::escapesWhatATerminalObeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("ESC") << u"\u001b[2J"_s << QByteArray("\\u001b[2J");
    QTest::newRow("C1 CSI") << u"\u009b2J"_s << QByteArray("\\u009b2J");
    QTest::newRow("DEL") << u"\u007f"_s << QByteArray("\\u007f");
    QTest::newRow("right-to-left override") << u"\u202e"_s << QByteArray("\\u202e");
    QTest::newRow("isolate") << u"\u2067"_s << QByteArray("\\u2067");
    QTest::newRow("letters stay") << u"é语😀"_s << u"é语😀"_s.toUtf8();
}

void TestJsonOutput::escapesWhatATerminalObeys()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, escaped);
    QCOMPARE(terminalSafeJson(QJsonArray{QJsonObject{{u"t"_s, text}}}), "[\n{\"t\":\"" + escaped + "\"}\n]\n");
}

QTEST_GUILESS_MAIN(TestJsonOutput)
#include "tst_jsonoutput.moc"
