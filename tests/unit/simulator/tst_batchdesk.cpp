// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/answercomposer.h"
#include "core/simulator/batchdesk.h"
#include "core/simulator/multipartform.h"
#include "core/simulator/simulatedbatches.h"
#include "core/simulator/wireformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SimulatedBatches lasting(std::chrono::milliseconds duration)
{
    SimulatedBatches behaviour;
    behaviour.duration = duration;
    return behaviour;
}

QByteArray chatLine(const QString &id, const QString &model = u"extractive"_s)
{
    const QJsonObject message{{u"role"_s, u"user"_s}, {u"content"_s, QString(u"What is said of " + id)}};
    const QJsonObject body{{u"model"_s, model}, {u"messages"_s, QJsonArray{message}}};
    return compactJson({{u"custom_id"_s, id},
                        {u"method"_s, u"POST"_s},
                        {u"url"_s, u"/v1/chat/completions"_s},
                        {u"body"_s, body}})
        + '\n';
}

QByteArray chatLines(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += chatLine(u"q%1"_s.arg(i));
    return lines;
}

QByteArray messages(int count)
{
    QJsonArray requests;
    for (int i = 0; i < count; ++i) {
        const QJsonObject message{{u"role"_s, u"user"_s}, {u"content"_s, u"Good."_s}};
        const QJsonObject params{
            {u"model"_s, u"extractive"_s}, {u"max_tokens"_s, 9}, {u"messages"_s, QJsonArray{message}}};
        requests.append(QJsonObject{{u"custom_id"_s, u"q%1"_s.arg(i)}, {u"params"_s, params}});
    }
    return compactJson({{u"requests"_s, requests}});
}

//! A desk with a client that speaks to it.
class Counter
{
public:
    explicit Counter(const SimulatedBatches &behaviour, quint64 seed = 1)
        : desk(behaviour, seed, composer)
    {
    }

    BatchDeskReply ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                       const QByteArray &type = "application/json", const QByteArray &query = {})
    {
        HttpRequest request{method, path, {{"host", "127.0.0.1:7"}, {"content-type", type}}, body, true, false};
        request.query = query;
        return desk.answer(request, now);
    }
    QJsonObject object(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                       const QByteArray &query = {})
    {
        return QJsonDocument::fromJson(ask(method, path, body, "application/json", query).body).object();
    }
    BatchDeskReply uploadReply(const QByteArray &lines, const QByteArray &name = "b.jsonl",
                               const QByteArray &purpose = "batch")
    {
        const QByteArray body = "--X\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\n" + purpose
            + "\r\n--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
            + "\"\r\nContent-Type: application/jsonl\r\n\r\n" + lines + "\r\n--X--\r\n";
        return ask("POST", "/v1/files", body, "multipart/form-data; boundary=X");
    }
    QString upload(const QByteArray &lines)
    {
        return QJsonDocument::fromJson(uploadReply(lines).body)["id"_L1].toString();
    }
    QJsonObject create(const QByteArray &lines, const QString &token = u"t"_s)
    {
        return object("POST", "/v1/batches",
                      compactJson({{u"input_file_id"_s, upload(lines)},
                                   {u"endpoint"_s, u"/v1/chat/completions"_s},
                                   {u"completion_window"_s, u"24h"_s},
                                   {u"metadata"_s, QJsonObject{{u"fanlight_part"_s, token}}}}));
    }
    QJsonObject batch(const QJsonObject &created) { return object("GET", pathOf(created)); }
    QList<QJsonObject> lines(const QByteArray &path)
    {
        QList<QJsonObject> found;
        const QList<QByteArray> all = ask("GET", path).body.split('\n');
        for (const QByteArray &line : all) {
            if (!line.isEmpty())
                found.append(QJsonDocument::fromJson(line).object());
        }
        return found;
    }
    static QByteArray pathOf(const QJsonObject &batch)
    {
        const QByteArray root = batch.contains("processing_status"_L1) ? "/v1/messages/batches/" : "/v1/batches/";
        return root + batch.value("id"_L1).toString().toLatin1();
    }
    static QByteArray contentPath(const QJsonObject &batch, QLatin1StringView file)
    {
        return "/v1/files/" + batch.value(file).toString().toLatin1() + "/content";
    }

    AnswerComposer composer;
    BatchDesk desk;
    BatchDesk::Time now{1s};
};

QStringList idsOf(const QList<QJsonObject> &lines)
{
    QStringList ids;
    for (const QJsonObject &line : lines)
        ids.append(line.value("custom_id"_L1).toString());
    return ids;
}

} // namespace

class BatchDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsForms_data();
    void readsForms();
    void readsFaults_data();
    void readsFaults();
    void passesThroughItsStates();
    void answersInAnotherOrder();
    void refusesFiles_data();
    void refusesFiles();
    void refusesBatches_data();
    void refusesBatches();
    void partOfTheLinesFail();
    void expires();
    void cancels();
    void isFullWhileAnotherRuns();
    void listsPageByPage();
    void servesMessages();
    void refusesMessages_data();
    void refusesMessages();
    void cancelsMessages();
    void losesReplies();
    void failsPolls();
    void keepsAndDeletesFiles();
    void refusesMethods();
};

void BatchDeskTest::readsForms_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("picture"); // name|file name|content, one per line; "no" for none
    const QByteArray form = "multipart/form-data; boundary=";
    QTest::newRow("a field and a file")
        << QByteArray(form + "X")
        << QByteArray(
               "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--X\r\ncontent-disposition: "
               "form-data; name=\"f\"; filename=\"g\"\r\nContent-Type: x\r\n\r\nline\r\n\n--X is inside\r\n--X--")
        << QByteArray("a||1\nf|g|line\r\n\n--X is inside");
    QTest::newRow("something before it and quotes round the boundary")
        << QByteArray(form + "\"a b\"")
        << QByteArray("hello\r\n--a b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--a b--\r\nbye")
        << QByteArray("a||1");
    QTest::newRow("an empty field") << QByteArray(form + "X")
                                    << QByteArray("--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--X--")
                                    << QByteArray("a||");
    QTest::newRow("cut off") << QByteArray(form + "X")
                             << QByteArray("--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1")
                             << QByteArray("no");
    QTest::newRow("another type") << QByteArray("application/json") << QByteArray("{}") << QByteArray("no");
    QTest::newRow("no boundary") << QByteArray("multipart/form-data") << QByteArray("--X--") << QByteArray("no");
}

void BatchDeskTest::readsForms()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, picture);
    const auto fields = readMultipartForm(type, body);
    QByteArrayList seen;
    for (const FormField &field : fields.value_or(QList<FormField>{}))
        seen.append(QByteArray(field.name + '|' + field.fileName + '|' + field.content));
    QCOMPARE(fields ? seen.join('\n') : QByteArray("no"), picture);
}

void BatchDeskTest::readsFaults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("fail") << u"fail"_s << true;
    QTest::newRow("a part of the lines") << u"errors:0.25"_s << true;
    QTest::newRow("errors without a part") << u"errors"_s << false;
    QTest::newRow("expire with a part") << u"expire:0.5"_s << false;
    QTest::newRow("more than always") << u"errors:1.5"_s << false;
    QTest::newRow("no number") << u"errors:nan"_s << false;
    QTest::newRow("unknown") << u"sulk"_s << false;
}

void BatchDeskTest::readsFaults()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    SimulatedBatches batches;
    QCOMPARE(addBatchFault(text, &batches).isEmpty(), good);
    QCOMPARE(batches != SimulatedBatches{}, good);
    QVERIFY(simulatedBatchesProblem(batches).isEmpty());
}

void BatchDeskTest::passesThroughItsStates()
{
    Counter counter(lasting(10s));
    const QJsonObject created = counter.create(chatLines(10));
    QCOMPARE(created.value("object"_L1).toString(), u"batch"_s);
    QCOMPARE(created.value("metadata"_L1)["fanlight_part"_L1].toString(), u"t"_s);
    QStringList states;
    for (int second = 0; second <= 11; ++second) {
        const QJsonObject batch = counter.batch(created);
        const QString state = batch.value("status"_L1).toString();
        if (states.isEmpty() || states.last() != state)
            states.append(state);
        if (second == 5)
            QCOMPARE(batch.value("request_counts"_L1)["completed"_L1].toInt(), 5);
        QCOMPARE(batch.value("output_file_id"_L1).isNull(), second < 10);
        counter.now += 1s;
    }
    QCOMPARE(states, QStringList({u"validating"_s, u"in_progress"_s, u"finalizing"_s, u"completed"_s}));
}

void BatchDeskTest::answersInAnotherOrder()
{
    Counter counter(lasting(0ms));
    const QJsonObject created = counter.create(chatLines(40));
    counter.now += 1ms;
    const QJsonObject batch = counter.batch(created);
    QCOMPARE(batch.value("status"_L1).toString(), u"completed"_s);
    const QStringList ids = idsOf(counter.lines(Counter::contentPath(batch, "output_file_id"_L1)));
    QStringList sorted = ids;
    std::ranges::sort(sorted);
    QStringList inOrder;
    for (int i = 0; i < 40; ++i)
        inOrder.append(u"q%1"_s.arg(i));
    QVERIFY(ids != inOrder);
    std::ranges::sort(inOrder);
    QCOMPARE(sorted, inOrder);
    QVERIFY(batch.value("error_file_id"_L1).isNull());

    Counter same(lasting(0ms));
    const QJsonObject again = same.create(chatLines(40));
    same.now += 1ms;
    QCOMPARE(idsOf(same.lines(Counter::contentPath(same.batch(again), "output_file_id"_L1))), ids);
}

void BatchDeskTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("no JSON") << QByteArray(chatLine(u"a"_s) + "{oops\n") << u"invalid_json_line"_s << 2;
    QTest::newRow("an id twice") << QByteArray(chatLine(u"a"_s) + chatLine(u"a"_s)) << u"duplicate_custom_id"_s << 2;
    QTest::newRow("two models") << QByteArray(chatLine(u"a"_s) + chatLine(u"b"_s, u"x"_s)) << u"model_mismatch"_s << 2;
    QTest::newRow("another url") << chatLine(u"a"_s).replace("/v1/chat/completions", "/v1/responses")
                                 << u"url_mismatch"_s << 1;
    QTest::newRow("nothing") << QByteArray("\n") << u"empty_file"_s << 0;
    QTest::newRow("too many lines") << chatLines(4) << u"too_many_tasks"_s << 0;
}

void BatchDeskTest::refusesFiles()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, code);
    QFETCH(int, line);
    SimulatedBatches behaviour = lasting(10s);
    behaviour.mostLines = 3;
    Counter counter(behaviour);
    const QJsonObject created = counter.create(lines);
    QCOMPARE(created.value("status"_L1).toString(), u"validating"_s);
    counter.now += 5s;
    const QJsonObject batch = counter.batch(created);
    QCOMPARE(batch.value("status"_L1).toString(), u"failed"_s);
    const QJsonObject error = batch.value("errors"_L1)["data"_L1][0].toObject();
    QCOMPARE(error.value("code"_L1).toString(), code);
    QCOMPARE(error.value("line"_L1).toInt(), line);
}

void BatchDeskTest::refusesBatches_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("purpose");
    QTest::addColumn<int>("size");
    QTest::newRow("another ending") << QByteArray("b.txt") << QByteArray("batch") << 10;
    QTest::newRow("another purpose") << QByteArray("b.jsonl") << QByteArray("fine-tune") << 10;
    QTest::newRow("too large") << QByteArray("b.jsonl") << QByteArray("batch") << 1001;
}

void BatchDeskTest::refusesBatches()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, purpose);
    QFETCH(int, size);
    SimulatedBatches behaviour;
    behaviour.mostFileBytes = 1000;
    Counter counter(behaviour);
    const BatchDeskReply reply = counter.uploadReply(QByteArray(size, 'x'), name, purpose);
    QVERIFY(reply.problem);
    QCOMPARE(reply.problem->status, 400);
    const BatchDeskReply unknown = counter.ask(
        "POST", "/v1/batches", R"({"input_file_id":"file-x","endpoint":"/v1/responses","completion_window":"24h"})");
    QVERIFY(unknown.problem);
    QCOMPARE(unknown.problem->parameter, u"input_file_id"_s);
}

void BatchDeskTest::partOfTheLinesFail()
{
    SimulatedBatches behaviour;
    behaviour.errors = 0.3;
    Counter counter(behaviour);
    const QJsonObject created = counter.create(chatLines(50) + chatLine(u"without-model"_s).replace("extractive", ""));
    counter.now += 1ms;
    QCOMPARE(counter.batch(created).value("status"_L1).toString(), u"failed"_s); // two models

    const QJsonObject other = counter.create(chatLines(50));
    counter.now += 1ms;
    const QJsonObject batch = counter.batch(other);
    const auto answered = counter.lines(Counter::contentPath(batch, "output_file_id"_L1));
    const auto failed = counter.lines(Counter::contentPath(batch, "error_file_id"_L1));
    QCOMPARE(answered.size() + failed.size(), 50);
    QVERIFY(failed.size() > 3 && failed.size() < 30);
    QCOMPARE(batch.value("request_counts"_L1)["failed"_L1].toInt(), int(failed.size()));
    QCOMPARE(failed.first().value("response"_L1)["status_code"_L1].toInt(), 500);
    QVERIFY(failed.first().value("response"_L1)["body"_L1]["error"_L1]["message"_L1].isString());
}

void BatchDeskTest::expires()
{
    SimulatedBatches behaviour = lasting(10s);
    behaviour.expire = true;
    Counter counter(behaviour);
    const QJsonObject created = counter.create(chatLines(10));
    counter.now += 10s;
    const QJsonObject batch = counter.batch(created);
    QCOMPARE(batch.value("status"_L1).toString(), u"expired"_s);
    QCOMPARE(counter.lines(Counter::contentPath(batch, "output_file_id"_L1)).size(), 5);
    const auto rest = counter.lines(Counter::contentPath(batch, "error_file_id"_L1));
    QCOMPARE(rest.size(), 5);
    QCOMPARE(rest.first().value("error"_L1)["code"_L1].toString(), u"batch_expired"_s);
    QVERIFY(rest.first().value("response"_L1).isNull());
}

void BatchDeskTest::cancels()
{
    Counter counter(lasting(10s));
    const QJsonObject created = counter.create(chatLines(10));
    counter.now += 5s;
    const QJsonObject cancelling = counter.object("POST", Counter::pathOf(created) + "/cancel");
    QCOMPARE(cancelling.value("status"_L1).toString(), u"cancelling"_s);
    counter.now += 1s;
    const QJsonObject batch = counter.batch(created);
    QCOMPARE(batch.value("status"_L1).toString(), u"cancelled"_s);
    QCOMPARE(counter.lines(Counter::contentPath(batch, "output_file_id"_L1)).size(), 5);
    QVERIFY(batch.value("error_file_id"_L1).isNull());
    const BatchDeskReply again = counter.ask("POST", Counter::pathOf(created) + "/cancel");
    QVERIFY(again.problem);
    QCOMPARE(again.problem->status, 409);
}

void BatchDeskTest::isFullWhileAnotherRuns()
{
    SimulatedBatches behaviour = lasting(10s);
    behaviour.full = true;
    Counter counter(behaviour);
    counter.create(chatLines(2));
    const QJsonObject second = counter.create(chatLines(2));
    counter.now += 10s;
    const QJsonObject batch = counter.batch(second);
    QCOMPARE(batch.value("errors"_L1)["data"_L1][0]["code"_L1].toString(), u"token_limit_exceeded"_s);
    const QJsonObject third = counter.create(chatLines(2));
    counter.now += 10s;
    QCOMPARE(counter.batch(third).value("status"_L1).toString(), u"completed"_s);
}

void BatchDeskTest::listsPageByPage()
{
    Counter counter(lasting(10s));
    QStringList made;
    for (int i = 0; i < 5; ++i)
        made.prepend(counter.create(chatLines(1), u"t%1"_s.arg(i)).value("id"_L1).toString());
    counter.object("POST", "/v1/messages/batches", messages(1));
    QStringList seen;
    QByteArray query = "limit=2";
    bool more = true;
    for (int page = 0; more && page < 9; ++page) {
        const QJsonObject list = counter.object("GET", "/v1/batches", {}, query);
        const QJsonArray data = list.value("data"_L1).toArray();
        for (const QJsonValue &batch : data)
            seen.append(batch["id"_L1].toString());
        more = list.value("has_more"_L1).toBool();
        query = "limit=2&after=" + list.value("last_id"_L1).toString().toLatin1();
    }
    QCOMPARE(seen, made);
    const QJsonObject others = counter.object("GET", "/v1/messages/batches");
    QCOMPARE(others.value("data"_L1).toArray().size(), 1);
    QVERIFY(counter.ask("GET", "/v1/batches", {}, {}, "limit=101").problem);
}

void BatchDeskTest::servesMessages()
{
    SimulatedBatches behaviour = lasting(10s);
    behaviour.expire = true;
    behaviour.errors = 0.3;
    Counter counter(behaviour);
    const QJsonObject created = counter.object("POST", "/v1/messages/batches", messages(40));
    QCOMPARE(created.value("processing_status"_L1).toString(), u"in_progress"_s);
    QVERIFY(created.value("results_url"_L1).isNull());
    QVERIFY(counter.ask("GET", Counter::pathOf(created) + "/results").problem);
    QCOMPARE(created.value("request_counts"_L1)["processing"_L1].toInt(), 40);
    counter.now += 10s;
    const QJsonObject batch = counter.batch(created);
    QCOMPARE(batch.value("processing_status"_L1).toString(), u"ended"_s);
    QHash<QString, int> types;
    for (const QJsonObject &line : counter.lines(Counter::pathOf(created) + "/results"))
        ++types[line.value("result"_L1)["type"_L1].toString()];
    QCOMPARE(batch.value("results_url"_L1).toString(),
             u"http://127.0.0.1:7"_s + QString::fromLatin1(Counter::pathOf(created)) + u"/results"_s);
    const QJsonObject counts = batch.value("request_counts"_L1).toObject();
    QCOMPARE(types.value(u"expired"_s), 20);
    QVERIFY(types.value(u"errored"_s) > 0);
    QCOMPARE(types.value(u"succeeded"_s) + types.value(u"errored"_s), 20);
    QCOMPARE(counts.value("succeeded"_L1).toInt(), types.value(u"succeeded"_s));
    QCOMPARE(counts.value("errored"_L1).toInt(), types.value(u"errored"_s));
    QCOMPARE(counts.value("processing"_L1).toInt(), 0);
}

void BatchDeskTest::refusesMessages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no JSON") << QByteArray("oops") << 400;
    QTest::newRow("no requests") << QByteArray(R"({"requests":[]})") << 400;
    QTest::newRow("an id that is not allowed")
        << QByteArray(R"({"requests":[{"custom_id":"a b","params":{"model":"m"}}]})") << 400;
    QTest::newRow("an id twice") << QByteArray(
        R"({"requests":[{"custom_id":"a","params":{"m":1}},{"custom_id":"a","params":{"m":1}}]})")
                                 << 400;
    QTest::newRow("too many") << messages(6) << 400;
    QTest::newRow("too large") << QByteArray(2001, ' ') << 413;
}

void BatchDeskTest::refusesMessages()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    SimulatedBatches behaviour;
    behaviour.mostRequests = 5;
    behaviour.mostRequestBytes = 2000;
    Counter counter(behaviour);
    const BatchDeskReply reply = counter.ask("POST", "/v1/messages/batches", body);
    QVERIFY(reply.problem);
    QCOMPARE(reply.problem->status, status);
}

void BatchDeskTest::cancelsMessages()
{
    Counter counter(lasting(10s));
    const QJsonObject created = counter.object("POST", "/v1/messages/batches", messages(10));
    counter.now += 5s;
    QCOMPARE(counter.object("POST", Counter::pathOf(created) + "/cancel").value("processing_status"_L1).toString(),
             u"canceling"_s);
    counter.now += 1s;
    const QJsonObject batch = counter.batch(created);
    QCOMPARE(batch.value("processing_status"_L1).toString(), u"ended"_s);
    QCOMPARE(batch.value("request_counts"_L1)["canceled"_L1].toInt(), 5);
}

void BatchDeskTest::losesReplies()
{
    SimulatedBatches behaviour;
    behaviour.lostReplies = 1;
    Counter counter(behaviour);
    QVERIFY(counter.ask("POST", "/v1/messages/batches", messages(1)).isLost);
    QCOMPARE(counter.object("GET", "/v1/messages/batches").value("data"_L1).toArray().size(), 1);
}

void BatchDeskTest::failsPolls()
{
    SimulatedBatches behaviour;
    behaviour.pollErrors = 1;
    Counter counter(behaviour);
    const BatchDeskReply reply = counter.ask("GET", Counter::pathOf(counter.create(chatLines(1))));
    QVERIFY(reply.problem);
    QCOMPARE(reply.problem->status, 503);
}

void BatchDeskTest::keepsAndDeletesFiles()
{
    Counter counter(lasting(0ms));
    const QByteArray path = "/v1/files/" + counter.upload(chatLines(1)).toLatin1();
    QCOMPARE(counter.object("GET", path).value("bytes"_L1).toInt(), int(chatLines(1).size()));
    QCOMPARE(counter.ask("GET", path + "/content").body, chatLines(1));
    QVERIFY(counter.object("DELETE", path).value("deleted"_L1).toBool());
    QVERIFY(counter.ask("GET", path).problem);
}

void BatchDeskTest::refusesMethods()
{
    Counter counter(lasting(0ms));
    for (const QByteArray &path :
         {QByteArray("/v1/files"), QByteArray("/v1/batches"), QByteArray("/v1/messages/batches")}) {
        const BatchDeskReply reply = counter.ask("PATCH", path);
        QVERIFY(reply.problem);
        QCOMPARE(reply.problem->status, 405);
    }
    QVERIFY(counter.ask("GET", "/v1/batches/batch_none").problem);
    QVERIFY(BatchDesk::serves("/v1/messages/batches/x/results"));
    QVERIFY(!BatchDesk::serves("/v1/messages"));
    QVERIFY(!BatchDesk::serves("/v1/filesystem"));
}

QTEST_GUILESS_MAIN(BatchDeskTest)
#include "tst_batchdesk.moc"
