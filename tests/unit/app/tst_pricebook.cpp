// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/pricebook.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

Endpoint endpoint(const char *url)
{
    Endpoint endpoint;
    endpoint.baseUrl = QUrl(QString::fromLatin1(url));
    return endpoint;
}

const Usage million{1'000'000, 0, {}, {}, {}};

} // namespace

class PriceBookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsTheBuiltinPrices();
    void ownPricesGoFirst();
    void gatewayHasThePriceThatTheUserGivesIt();
    void brokenFileIsToldAndTheBuiltinPricesStand_data();
    void brokenFileIsToldAndTheBuiltinPricesStand();
    void missingFileIsNone();
    void simulatorIsFree();
    void runsAreEstimated();
    void engineAsksIt();

private:
    QString write(const QByteArray &content);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void PriceBookTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString PriceBookTest::write(const QByteArray &content)
{
    const QString path = m_folder->filePath(u"prices.json"_s);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
}

void PriceBookTest::knowsTheBuiltinPrices()
{
    PriceBook book;
    QCOMPARE(book.costOf(endpoint("https://api.openai.com/v1"), u"gpt-4.1"_s, million), std::optional(2.0));
    QCOMPARE(book.costOf(endpoint("https://api.openai.com/v1"), u"unheard-of"_s, million), std::optional<double>());
    QCOMPARE(book.estimate(endpoint("https://api.openai.com/v1"), u"gpt-4.1"_s, 500'000, 500'000), std::optional(5.0));
    QVERIFY(!book.table().source().hasOwn);
}

void PriceBookTest::ownPricesGoFirst()
{
    PriceBook book;
    const auto problem = book.readOwn(write(
        R"({"providers": [{"id": "openai", "models": [{"id": "gpt-4.1", "prices": [{"input": 1, "output": 1}]}]}]})"));
    QVERIFY2(!problem, qPrintable(problem.value_or(QString())));
    QCOMPARE(book.costOf(endpoint("https://api.openai.com/v1"), u"gpt-4.1"_s, million), std::optional(1.0));
    QCOMPARE(book.costOf(endpoint("https://api.openai.com/v1"), u"gpt-4o-mini"_s, million), std::optional(0.15));
    QVERIFY(book.table().source().hasOwn);
}

void PriceBookTest::gatewayHasThePriceThatTheUserGivesIt()
{
    PriceBook book;
    const Endpoint gateway = endpoint("http://127.0.0.1:4000/v1");
    QCOMPARE(book.costOf(gateway, u"gpt-4.1"_s, million), std::optional<double>());
    QVERIFY(!book.readOwn(write(
        R"({"providers": [{"id": "mine", "hosts": ["127.0.0.1:4000"], "models_of": ["openai"], "models": []}]})")));
    QCOMPARE(book.costOf(gateway, u"gpt-4.1"_s, million), std::optional(2.0));
}

void PriceBookTest::brokenFileIsToldAndTheBuiltinPricesStand_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    QTest::newRow("cut off") << QByteArray("{\"form\": 1,\n\"providers\": [") << u"not used: line 2: "_s;
    QTest::newRow("a price in quotes") << QByteArray(
        R"({"providers": [{"id": "openai", "models": [{"id": "gpt-4.1", "prices":
                          [{"input": "1", "output": 1}]}]}]})")
                                       << u"not used: \"openai\", \"gpt-4.1\", \"prices\" 1: \"input\" must be"_s;
    QTest::newRow("an unknown provider without a host")
        << QByteArray(R"({"providers": [{"id": "opnai", "models": []}]})") << u"\"opnai\": \"hosts\" must name"_s;
    QTest::newRow("too large") << QByteArray(9 << 20, ' ') << u"too large for a list of prices"_s;
}

void PriceBookTest::brokenFileIsToldAndTheBuiltinPricesStand()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    PriceBook book;
    const QString path = write(content);
    const QString problem = book.readOwn(path).value_or(QString());
    QVERIFY2(problem.contains(reason), qPrintable(problem));
    QVERIFY2(problem.contains(path), qPrintable(problem));
    QCOMPARE(book.costOf(endpoint("https://api.openai.com/v1"), u"gpt-4.1"_s, million), std::optional(2.0));
    QVERIFY(!book.table().source().hasOwn);
}

void PriceBookTest::missingFileIsNone()
{
    PriceBook book;
    QCOMPARE(book.readOwn(m_folder->filePath(u"prices.json"_s)), std::optional<QString>());
    QVERIFY(book.readOwn(m_folder->path()).value_or(QString()).contains(u"it is a folder"_s));
}

void PriceBookTest::simulatorIsFree()
{
    PriceBook book;
    book.addFreeService(u"simulator"_s, QUrl(u"http://127.0.0.1:40123/v1"_s));
    QCOMPARE(book.costOf(endpoint("http://127.0.0.1:40123/v1"), u"extractive"_s, million), std::optional(0.0));
    QCOMPARE(book.costOf(endpoint("http://127.0.0.1:40123/v1"), u"extractive"_s, {}), std::optional(0.0));
    QCOMPARE(book.estimate(endpoint("http://127.0.0.1:40123/v1"), u"extractive"_s, 300, 50), std::optional(0.0));
    QCOMPARE(book.costOf(endpoint("https://api.openai.com/v1"), u"gpt-4.1"_s, million), std::optional(2.0));
}

void PriceBookTest::runsAreEstimated()
{
    PriceBook book;
    book.addFreeService(u"simulator"_s, QUrl(u"http://127.0.0.1:40123/v1"_s));
    Task task;
    task.systemPrompt = QString(400, u'x'); // 100 tokens
    task.promptTemplate = QString(40, u'x'); // 10 tokens
    task.maxTokens = 500;
    Task brief = task;
    brief.maxTokens = 5; // openai-responses is asked for 16
    const BoundTarget paid{endpoint("https://api.openai.com/v1"), u"gpt-4.1"_s};
    const BoundTarget free{endpoint("http://127.0.0.1:40123/v1"), u"extractive"_s};
    const BoundTarget unknown{endpoint("https://llm.example.com/v1"), u"gpt-4.1"_s};
    const CostTotal estimate = book.estimate({paid, free, unknown}, {task, brief}, 1000);
    QCOMPARE(estimate.known, 4);
    QCOMPARE(estimate.unknown, 2);
    const double expected = (2 * 1110 * 2.0 + (500 + 16) * 8.0) / 1'000'000;
    QVERIFY2(qAbs(estimate.usd - expected) < 1e-12, qPrintable(QString::number(estimate.usd)));
    Task unlimited = task;
    unlimited.maxTokens.reset();
    QCOMPARE(book.estimate({paid}, {unlimited}, 1000), (CostTotal{0, 0, 1}));
    QCOMPARE(book.estimate({paid}, {}, 1000), CostTotal());
}

void PriceBookTest::engineAsksIt()
{
    PriceBook book;
    QueryRequest request;
    request.endpoint = endpoint("https://api.openai.com/v1");
    request.model = u"gpt-4.1"_s;
    QCOMPARE(book.price()(request, million), std::optional(2.0));
}

QTEST_GUILESS_MAIN(PriceBookTest)
#include "tst_pricebook.moc"
