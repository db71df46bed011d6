// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/clock.h"
#include "tests/support/fulldisk.h"
#include "ui/models/resultsexport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr auto canary = "sk-canary-5150";

//! A summary that says `reply`, at a target that has a key.
void fill(ResultsModel &model, const QString &reply)
{
    RunSpec spec;
    spec.text = u"A text."_s;
    spec.tasks = {builtinTasks().at(2)};
    Endpoint endpoint;
    endpoint.name = u"one"_s;
    endpoint.baseUrl = QUrl(u"http://127.0.0.1:1/v1"_s);
    endpoint.apiKey = Secret(canary);
    spec.targets = {{endpoint, u"m"_s}};
    QList<QueryRequest> requests = fanOut(spec, 1);
    requests.first().id = 5;
    model.begin(spec, requests);
    Answer answer;
    answer.text = reply;
    model.applyResult(interpret({requests.first(), answer, {}}, AnswerForm::Summary));
}

} // namespace

class ResultsExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonIsTheContractsArray();
    void csvDisarmsFormulas_data();
    void csvDisarmsFormulas();
    void markdownKeepsItsTable();
    void noFormatHoldsAKey_data();
    void noFormatHoldsAKey();
    void saveSaysWhatWentWrong();

private:
    SystemClock m_clock;
};

void ResultsExportTest::jsonIsTheContractsArray()
{
    ResultsModel model(m_clock);
    fill(model, u"It is a text."_s);
    const QJsonArray lines = QJsonDocument::fromJson(exportedResults(model, ExportFormat::Json)).array();
    QCOMPARE(lines.size(), 1);
    const QJsonObject line = lines.first().toObject();
    QCOMPARE(line.value(u"task"_s).toString(), u"summary"_s);
    QCOMPARE(line.value(u"target"_s).toString(), u"one/m"_s);
    QCOMPARE(line.value(u"answer"_s).toObject().value(u"summary"_s).toString(), u"It is a text."_s);
    QCOMPARE(line.value(u"input"_s).toObject().value(u"text"_s).toString(), u"A text."_s);
}

void ResultsExportTest::csvDisarmsFormulas_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"It is."_s << QByteArray(",It is.,");
    QTest::newRow("formula") << u"=cmd|'/c calc'!A1"_s << QByteArray(",'=cmd|'/c calc'!A1,");
    QTest::newRow("at sign") << u"@SUM(A1)"_s << QByteArray(",'@SUM(A1),");
    QTest::newRow("comma and quote") << u"a, \"b\""_s << QByteArray(",\"a, \"\"b\"\"\",");
}

void ResultsExportTest::csvDisarmsFormulas()
{
    QFETCH(QString, reply);
    QFETCH(QByteArray, cell);
    ResultsModel model(m_clock);
    fill(model, reply);
    const QByteArray csv = exportedResults(model, ExportFormat::Csv);
    QVERIFY2(csv.contains(cell), csv.constData());
    QVERIFY2(csv.contains(",output_tokens,cost_usd,cached\r\n"), csv.constData());
    QVERIFY2(csv.endsWith(",false\r\n"), csv.constData());
}

void ResultsExportTest::markdownKeepsItsTable()
{
    ResultsModel model(m_clock);
    fill(model, u"one | two\n<script> *bold*"_s);
    const QString table = QString::fromUtf8(exportedResults(model, ExportFormat::Markdown));
    QCOMPARE(table.count(u'\n'), 3);
    QVERIFY(table.contains(u"\\|"_s));
    QVERIFY(table.contains(u"\\<script\\>"_s));
}

void ResultsExportTest::noFormatHoldsAKey_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("Markdown") << ExportFormat::Markdown;
    QTest::newRow("JSON") << ExportFormat::Json;
    QTest::newRow("CSV") << ExportFormat::Csv;
}

void ResultsExportTest::noFormatHoldsAKey()
{
    QFETCH(ExportFormat, format);
    ResultsModel model(m_clock);
    fill(model, u"It is a text."_s);
    const QByteArray exported = exportedResults(model, format);
    QVERIFY(exported.contains("It is a text."));
    QVERIFY(!exported.contains(canary));
}

void ResultsExportTest::saveSaysWhatWentWrong()
{
    ResultsModel model(m_clock);
    fill(model, u"It is a text."_s);
    QTemporaryDir folder;
    const QString good = folder.filePath(u"results.json"_s);
    QCOMPARE(saveResults(model, ExportFormat::Json, good), std::nullopt);
    QFile file(good);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), exportedResults(model, ExportFormat::Json));
    const auto problem = saveResults(model, ExportFormat::Json, folder.filePath(u"no/such/folder.json"_s));
    QVERIFY(problem);
    QVERIFY(problem->contains(u"folder.json"_s));

    const QByteArray before = exportedResults(model, ExportFormat::Json);
    fill(model, u"It is another text."_s);
    const FullDisk full(10);
    QVERIFY(saveResults(model, ExportFormat::Json, good));
    QFile kept(good);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), before);
}

QTEST_GUILESS_MAIN(ResultsExportTest)
#include "tst_resultsexport.moc"
