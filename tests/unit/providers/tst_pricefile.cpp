// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/pricefile.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! A file with one provider, one model, one price, where the price is what is given.
QByteArray withPrice(const QByteArray &price)
{
    return R"({"providers":[{"id":"acme","hosts":["a.example"],"models":[{"id":"big","prices":[)" + price + "]}]}]}";
}

QByteArray withModel(const QByteArray &model)
{
    return R"({"providers":[{"id":"acme","hosts":["a.example"],"models":[)" + model + "]}]}";
}

QString problemOf(const std::variant<PriceTable, PriceFileProblem> &parsed)
{
    const auto *problem = std::get_if<PriceFileProblem>(&parsed);
    return problem ? problem->message : QString();
}

} // namespace

class PriceFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void readsTheLeast();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void hostsAreKnown();
};

void PriceFileTest::readsEveryField()
{
    const auto parsed = parsePrices(R"({"form":1,"source":"s","version":"v","date":"2026-09-23","licence":"MIT",
        "currency":"USD","per_tokens":1000000,"providers":[{"id":"acme","name":"Acme","hosts":["A.example:81"],
        "models_of":["other"],"models":[{"id":"big","match":["Big",{"equals":"E","starts_with":"S","ends_with":"N",
        "contains":"C","regex":"^R"}],"prices":[{"from":"2026-01-02","daily":["01:00","04:30"],"input":1,"output":2,
        "cache_read":0.5,"cache_write":1.25,"above":[{"input_tokens":9,"output":5},{"input_tokens":3,"input":4}]}]}]}]})");
    QVERIFY2(std::holds_alternative<PriceTable>(parsed), qPrintable(problemOf(parsed)));

    ModelNameRule name;
    name.equals = u"big"_s;
    const ModelNameRule all{u"e"_s, u"s"_s, u"n"_s, u"c"_s,
                            QRegularExpression(u"^R"_s, QRegularExpression::CaseInsensitiveOption)};
    PriceEntry entry;
    entry.from = QDate(2026, 1, 2);
    entry.dailyFrom = QTime(1, 0);
    entry.dailyUntil = QTime(4, 30);
    entry.base = {1.0, 2.0, 0.5, 1.25};
    entry.tiers = {{3, {4.0, {}, {}, {}}}, {9, {{}, 5.0, {}, {}}}};
    const PriceProvider provider{
        u"acme"_s, u"Acme"_s, {u"a.example:81"_s}, {u"other"_s}, {{u"big"_s, {name, all}, {entry}}}};
    const PriceTable expected({provider}, {u"s"_s, u"v"_s, QDate(2026, 9, 23), false});
    QVERIFY(std::get<PriceTable>(parsed) == expected);
    ModelNameRule pattern;
    pattern.pattern = std::get<PriceTable>(parsed).providers().first().models.first().names.last().pattern;
    QVERIFY2(pattern.matches(u"really-big"_s), "names are compared in lower case");
}

void PriceFileTest::readsTheLeast()
{
    const auto parsed = parsePrices(withPrice(R"({"input":1,"output":0})"));
    QVERIFY(std::holds_alternative<PriceTable>(parsed));
    const PriceProvider provider = std::get<PriceTable>(parsed).providers().first();
    QCOMPARE(provider.name, u"acme"_s);
    QCOMPARE(provider.models.first().names.first().equals, std::optional(u"big"_s));
    QVERIFY(!std::get<PriceTable>(parsed).source().date.isValid());
}

void PriceFileTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &json, const QString &message) {
        QTest::newRow(name) << json << message;
    };
    row("an empty file", "", u"line 1: illegal value"_s);
    row("a comma too many on the third line", "{\n\"form\": 1,\n}", u"line 3: object is missing after a comma"_s);
    row("bytes of a picture", QByteArray("\x89PNG\r\n\x1a\n", 8), u"line 1: illegal value"_s);
    row("a list", "[]", u"the file must be one object in {braces}"_s);
    row("nothing in it", "{}", u"\"providers\" must be a list"_s);
    row("a later form", R"({"form":2,"providers":[]})",
        u"\"form\" must be 1: another one is for another version of Fanlight"_s);
    row("another currency", R"({"currency":"EUR","providers":[]})", u"\"currency\" must be \"USD\""_s);
    row("per thousand tokens", R"({"per_tokens":1000,"providers":[]})", u"\"per_tokens\" must be 1000000"_s);
    row("a wrong date", R"({"date":"23.9.2026","providers":[]})", u"\"date\" must be a date like \"2026-09-23\""_s);
    row("a slip in a key", R"({"provider":[]})", u"there is no key \"provider\" here"_s);
    row("a provider that is a text", R"({"providers":["openai"]})",
        u"\"providers\" 1: must be an object in {braces}"_s);
    row("a provider without id", R"({"providers":[{"hosts":["a.example"],"models":[]}]})",
        u"\"providers\" 1: \"id\" must be a text"_s);
    row("a provider that nobody knows", R"({"providers":[{"id":"acme","models":[]}]})",
        u"\"acme\": \"hosts\" must name the host that is asked, like [\"llm.example.com\"]"_s);
    row("a host that is a number", R"({"providers":[{"id":"acme","hosts":[1],"models":[]}]})",
        u"\"acme\": \"hosts\" must be a text"_s);
    row("hosts that are no list", R"({"providers":[{"id":"acme","hosts":"a.example","models":[]}]})",
        u"\"acme\": \"hosts\" must be a list"_s);
    row("no models", R"({"providers":[{"id":"acme","hosts":["a.example"]}]})",
        u"\"acme\": \"models\" must be a list"_s);
    row("no prices", withModel(R"({"id":"big"})"), u"\"acme\", \"big\": \"prices\" must be a list"_s);
    row("an empty rule", withModel(R"({"id":"big","match":[{}],"prices":[]})"),
        u"\"acme\", \"big\": \"match\" must hold names, or objects with a condition in them"_s);
    row("a rule that nobody knows", withModel(R"({"id":"big","match":[{"like":"b"}],"prices":[]})"),
        u"\"acme\", \"big\": there is no key \"like\" here"_s);
    row("a pattern that is none", withModel(R"x({"id":"big","match":[{"regex":"("}],"prices":[]})x"),
        u"\"acme\", \"big\": \"regex\" is no regular expression: missing closing parenthesis"_s);
    const QString price = u"\"acme\", \"big\", \"prices\" 1: "_s;
    row("a price below 0", withPrice(R"({"input":-1,"output":2})"),
        price + u"\"input\" must be a number of dollars, 0 or more"_s);
    row("a price in quotes", withPrice(R"({"input":1,"output":"2"})"),
        price + u"\"output\" must be a number of dollars, 0 or more"_s);
    row("a price that is missing", withPrice(R"({"input":1})"),
        price + u"\"input\" and \"output\" must both have a price"_s);
    row("a slip in a price's key", withPrice(R"({"input":1,"output":2,"cache-read":1})"),
        price + u"there is no key \"cache-read\" here"_s);
    row("a month too many", withPrice(R"({"from":"2026-13-01","input":1,"output":2})"),
        price + u"\"from\" must be a date like \"2026-09-23\""_s);
    row("one time of day", withPrice(R"({"daily":["01:00"],"input":1,"output":2})"),
        price + u"\"daily\" must be two times of day in UTC, like [\"01:00\", \"04:00\"]"_s);
    row("a tier without its length", withPrice(R"({"input":1,"output":2,"above":[{"input":2}]})"),
        u"\"acme\", \"big\", \"prices\" 1, \"above\" 1: \"input_tokens\" must be a whole number, 0 or more"_s);
}

void PriceFileTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const auto parsed = parsePrices(json);
    QCOMPARE(problemOf(parsed), message);
}

void PriceFileTest::hostsAreKnown()
{
    const QByteArray json = R"({"providers":[{"id":"acme","models":[]}]})";
    QVERIFY(std::holds_alternative<PriceTable>(parsePrices(json, {u"acme"_s})));
    QVERIFY(std::holds_alternative<PriceFileProblem>(parsePrices(json, {u"other"_s})));
}

QTEST_APPLESS_MAIN(PriceFileTest)
#include "tst_pricefile.moc"
