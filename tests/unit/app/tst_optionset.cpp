// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/optionset.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

void declare(OptionSet &options)
{
    options.beginGroup(u"Things"_s);
    options.describeArgument(u"FILE"_s, u"what to read"_s);
    options.addOption(u"size"_s, u"N"_s, u"how large"_s);
    options.addOption(u"name"_s, u"NAME"_s, u"may be repeated"_s, OptionSet::Times::Any);
    options.addFlag({u"q"_s, u"quiet"_s}, u"say nothing"_s);
}

} // namespace

class TestOptionSet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOptionsAnywhere();
    void absentIsNotEmpty();
    void keepsTheFirstProblem();
    void integers_data();
    void integers();
    void numbers_data();
    void numbers();
    void dashDashEndsTheOptions();
    void helpIsAligned();
};

void TestOptionSet::readsOptionsAnywhere()
{
    OptionSet options(u"u"_s, u"d"_s);
    declare(options);
    options.parse({u"--size"_s, u"3"_s, u"file"_s, u"-q"_s, u"--name=a"_s, u"--name"_s, u"b"_s, u"-"_s});
    QCOMPARE(options.problem(), QString());
    QCOMPARE(options.integer(u"size"_s, 0, 9), 3);
    QCOMPARE(options.values(u"name"_s), QStringList({u"a"_s, u"b"_s}));
    QVERIFY(options.isSet(u"quiet"_s));
    QCOMPARE(options.positionalArguments(), QStringList({u"file"_s, u"-"_s}));
}

void TestOptionSet::absentIsNotEmpty()
{
    OptionSet options(u"u"_s, u"d"_s);
    declare(options);
    options.parse({u"--name="_s});
    QCOMPARE(options.problem(), QString());
    QVERIFY(!options.value(u"size"_s));
    QVERIFY(!options.integer(u"size"_s, 0, 9));
    QCOMPARE(options.value(u"name"_s), QString());
    QCOMPARE(options.problem(), QString());
}

void TestOptionSet::keepsTheFirstProblem()
{
    OptionSet options(u"u"_s, u"d"_s);
    declare(options);
    options.parse({u"--sise"_s, u"3"_s});
    const QString first = options.problem();
    QVERIFY2(first.contains(u"--sise"_s), qPrintable(first));
    options.addProblem(u"second"_s);
    QCOMPARE(options.problem(), first);
}

void TestOptionSet::integers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("least") << u"1"_s << true;
    QTest::newRow("greatest") << u"10"_s << true;
    QTest::newRow("too small") << u"0"_s << false;
    QTest::newRow("too large") << u"11"_s << false;
    QTest::newRow("35 digits") << QString(35, u'9') << false;
    QTest::newRow("with a unit") << u"5s"_s << false;
    QTest::newRow("hexadecimal") << u"0x5"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestOptionSet::integers()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    OptionSet options(u"u"_s, u"d"_s);
    declare(options);
    options.parse({QString(u"--size="_s + text)});
    QCOMPARE(options.integer(u"size"_s, 1, 10).has_value(), good);
    QCOMPARE(options.problem().isEmpty(), good);
}

void TestOptionSet::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("fraction") << u"0.5"_s << true;
    QTest::newRow("exponent") << u"1e0"_s << true;
    QTest::newRow("comma") << u"0,5"_s << false;
    QTest::newRow("infinity") << u"inf"_s << false;
    QTest::newRow("not a number") << u"nan"_s << false;
    QTest::newRow("out of range") << u"2.01"_s << false;
}

void TestOptionSet::numbers()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    OptionSet options(u"u"_s, u"d"_s);
    declare(options);
    options.parse({u"--size"_s, text});
    QCOMPARE(options.number(u"size"_s, 0, 2).has_value(), good);
    QCOMPARE(options.problem().isEmpty(), good);
}

void TestOptionSet::dashDashEndsTheOptions()
{
    OptionSet options(u"u"_s, u"d"_s);
    declare(options);
    options.parse({u"-q"_s, u"--"_s, u"--size"_s});
    QCOMPARE(options.problem(), QString());
    QCOMPARE(options.positionalArguments(), QStringList{u"--size"_s});
}

void TestOptionSet::helpIsAligned()
{
    OptionSet options(u"tool [options]"_s, u"Does it."_s);
    declare(options);
    QCOMPARE(options.helpText(),
             u"Usage: tool [options]\n"
             "\n"
             "Does it.\n"
             "\n"
             "Things:\n"
             "  FILE                      what to read\n"
             "  --size N                  how large\n"
             "  --name NAME               may be repeated\n"
             "  -q, --quiet               say nothing\n"_s);
}

QTEST_GUILESS_MAIN(TestOptionSet)
#include "tst_optionset.moc"
