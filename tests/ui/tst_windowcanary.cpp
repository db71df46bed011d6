// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that the window shows, copies, logs or writes holds a key.
#include "app/shared/localstore.h"
#include "tests/support/canary.h"
#include "tests/support/fakes/fakekeychain.h"
#include "tests/support/loopbackserver.h"
#include "tests/ui/windowfixture.h"
#include "ui/widgets/requestlogtable.h"
#include "ui/widgets/requestlogview.h"
#include "ui/widgets/resultsgrid.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

using Reply = std::function<void(LoopbackConnection &)>;

QByteArray logged;

void takeLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged += message.toUtf8() + '\n';
}

QByteArray echoed(const LoopbackConnection &connection)
{
    QByteArray text;
    for (const HttpHeader &header : connection.request().headers)
        text += header.name + ": " + header.value + "\n";
    return text;
}

QByteArray jsonError(const QByteArray &message)
{
    const QJsonObject error{{u"message"_s, QString::fromUtf8(message)}, {u"type"_s, u"x"_s}};
    return QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson();
}

QByteArray chatReply(const QByteArray &text)
{
    const QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, QString::fromUtf8(text)}};
    const QJsonObject choice{{u"index"_s, 0}, {u"message"_s, message}, {u"finish_reason"_s, u"stop"_s}};
    return QJsonDocument(QJsonObject{{u"object"_s, u"chat.completion"_s},
                                     {u"model"_s, QString::fromUtf8(text)},
                                     {u"choices"_s, QJsonArray{choice}}})
        .toJson();
}

//! Every text that a widget and what is in it shows or tells.
QByteArray textsOf(QWidget &root)
{
    QByteArray texts;
    QList<QWidget *> all = root.findChildren<QWidget *>();
    all.append(&root);
    for (QWidget *widget : std::as_const(all)) {
        QStringList said{widget->windowTitle(),           widget->toolTip(),   widget->accessibleName(),
                         widget->accessibleDescription(), widget->statusTip(), widget->whatsThis()};
        if (const auto *label = qobject_cast<QLabel *>(widget))
            said.append(label->text());
        if (const auto *plain = qobject_cast<QPlainTextEdit *>(widget))
            said.append(plain->toPlainText());
        if (const auto *text = qobject_cast<QTextEdit *>(widget))
            said.append(text->toHtml());
        if (const auto *line = qobject_cast<QLineEdit *>(widget); line && line->echoMode() == QLineEdit::Normal)
            said.append(line->text());
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                        said.append(view->model()->index(row, column).data(role).toString());
                }
            }
        }
        texts += said.join(u'\n').toUtf8();
    }
    const QList<QAction *> actions = root.findChildren<QAction *>();
    for (const QAction *action : actions)
        texts += action->text().toUtf8() + action->toolTip().toUtf8();
    return texts;
}

} // namespace

Q_DECLARE_METATYPE(Reply)

class WindowCanaryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nothingHoldsAKey_data();
    void nothingHoldsAKey();
    void keysAreFoundWhereTheyBelong();

private:
    static QStringList clipboardLeaks(const QString &what);
};

void WindowCanaryTest::initTestCase()
{
    QLoggingCategory::setFilterRules(u"*=true"_s);
    qInstallMessageHandler(takeLog);
}

void WindowCanaryTest::cleanupTestCase()
{
    qInstallMessageHandler(nullptr);
}

QStringList WindowCanaryTest::clipboardLeaks(const QString &what)
{
    return leaksIn(QGuiApplication::clipboard()->text().toUtf8(), what);
}

void WindowCanaryTest::nothingHoldsAKey_data()
{
    QTest::addColumn<Reply>("reply");
    const auto row = [](const char *name, const Reply &reply) { QTest::newRow(name) << reply; };
    const HttpHeaders json{{"Content-Type", "application/json"}};
    row("an answer that repeats it", [json](LoopbackConnection &c) { c.reply(200, chatReply(echoed(c)), json); });
    row("an error that repeats it", [json](LoopbackConnection &c) { c.reply(401, jsonError(echoed(c)), json); });
    row("a page that repeats it", [](LoopbackConnection &c) {
        c.reply(502, "<pre>" + echoed(c) + "</pre>", {{"Content-Type", "text/html"}});
    });
    row("headers that repeat it", [](LoopbackConnection &c) {
        c.reply(400, jsonError("no"),
                {{"Content-Type", "application/json"}, {"x-request-id", canaryKey()}, {"Server", canaryHeader()}});
    });
    row("a redirect to another origin", [](LoopbackConnection &c) {
        c.reply(307, {}, {{"Location", "http://127.0.0.1:1/v1?key=" + canaryKey() + "&h=" + canaryHeader()}});
    });
    row("a stream that breaks off", [](LoopbackConnection &c) {
        c.beginChunks();
        c.chunk("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + canaryKey() + " " + canaryHeader()
                + "\"}}]}\n\n");
        c.endChunks();
    });
}

void WindowCanaryTest::nothingHoldsAKey()
{
    QFETCH(const Reply, reply);
    QTemporaryDir folder;
    LoopbackServer server;
    server.setHandler(reply);
    FakeKeychain keychain;
    logged.clear();
    QStringList leaks;
    {
        SettingsStore store(folder.path());
        EnginePolicy policy;
        policy.retry.maxAttempts = 2;
        policy.retry.firstDelay = std::chrono::milliseconds(1);
        AppSettings settings;
        settings.limits.maxAttempts = 2;
        settings.privacy.excerpts = ExcerptKind::Full;
        settings.endpoints = {{.name = u"work"_s,
                               .baseUrl = server.url(u"/v1"_s),
                               .headers = {{u"X-Gate"_s, {}, true}, {u"X-Signature"_s, {}, true}},
                               .defaultModel = u"m"_s}};
        settings.targets = {{u"work"_s, u"m"_s}};
        QCOMPARE(store.save(settings), std::nullopt);
        SecretStore secrets(keychain, {});
        const auto ignore = [](const std::optional<QString> &) {};
        secrets.remember(endpointKeyId(u"work"_s, server.url()), Secret(canaryKey()), ignore);
        secrets.remember(headerSecretId(u"work"_s, server.url(), u"X-Gate"_s), Secret(canaryHeader()), ignore);
        secrets.remember(headerSecretId(u"work"_s, server.url(), u"X-Signature"_s), Secret(canaryHeader()), ignore);
        LocalStore local({folder.path()});
        WindowFixture fixture({}, policy, {}, {&store, &keychain, &local});
        QCOMPARE(fixture.workbench().targets().size(), 1);
        fixture.type(u"A text."_s);
        fixture.click(u"Run"_s);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.runsFinished().size(), 1, 30'000);
        const HttpHeaders &sent = server.requests().first().headers;
        for (const QByteArray &canary : {canaryKey(), canaryHeader()})
            QVERIFY(std::any_of(sent.begin(), sent.end(),
                                [&canary](const HttpHeader &header) { return header.value.contains(canary); }));

        // Whatever can be opened, copied and saved.
        for (int task = 0; task < fixture.results().rowCount(); ++task) {
            Q_EMIT fixture.window().detailsRequested(task, 0);
            Q_EMIT fixture.window().copyRequested(task, 0);
            leaks += clipboardLeaks(u"the copied card"_s);
        }
        Q_EMIT fixture.window().copyAllRequested();
        leaks += clipboardLeaks(u"all results copied"_s);
        auto *table = fixture.window().findChild<RequestLogTable *>();
        table->selectAll();
        table->copySelection();
        leaks += clipboardLeaks(u"the copied log"_s);
        for (const ExportFormat format : {ExportFormat::Markdown, ExportFormat::Json, ExportFormat::Csv})
            Q_EMIT fixture.window().saveRequested(folder.filePath(u"results%1"_s.arg(int(format))), format);
        Q_EMIT fixture.window().targetEditRequested(0);
        for (const QString &page : {u"batchPage"_s, u"historyPage"_s, u"insightsPage"_s, u"settingsPage"_s})
            fixture.window().showPageNamed(page);
        QCOMPARE(fixture.window().madePages().size(), 5);
        leaks += leaksIn(textsOf(fixture.window()), u"the window"_s);
        const auto command = [&leaks](const QString &place) {
            leaks += clipboardLeaks(place);
            return QGuiApplication::clipboard()->text().startsWith(u"curl "_s);
        };
        Q_EMIT fixture.window().findChild<ResultsGrid *>()->copyAsRequested(0, 0, CopyForm::Curl);
        QVERIFY(command(u"the card as a command"_s));
        QGuiApplication::clipboard()->clear();
        Q_EMIT fixture.window().findChild<RequestLogView *>()->copyCurlRequested(fixture.log().entry(0).id);
        QVERIFY(command(u"the log's row as a command"_s));
    }
    leaks += leaksUnder(folder.path());
    leaks += leaksIn(logged, u"the logs"_s);
    for (const QString &file : {u"settings.ini"_s, u"fanlight.db"_s})
        QVERIFY2(QFile::exists(folder.filePath(file)), qPrintable(file));
    QVERIFY(QFile::exists(folder.filePath(u"results2"_s)));
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

void WindowCanaryTest::keysAreFoundWhereTheyBelong()
{
    // What the rows above look with does see one.
    QDialog dialog;
    auto *text = new QPlainTextEdit(QString::fromUtf8(canaryKey()), &dialog);
    QVERIFY(!leaksIn(textsOf(dialog), u"x"_s).isEmpty());
    text->clear();
    QVERIFY(leaksIn(textsOf(dialog), u"x"_s).isEmpty());
    qDebug("%s", canaryHeader().constData());
    QVERIFY(!leaksIn(logged, u"x"_s).isEmpty());
    QGuiApplication::clipboard()->setText(QString::fromUtf8(canaryKey()));
    QVERIFY(!clipboardLeaks(u"x"_s).isEmpty());
}

QTEST_MAIN(WindowCanaryTest)
#include "tst_windowcanary.moc"
