// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingstext.h"
#include "tests/unit/settings/settingssamples.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestSettingsText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingComesBack();
    void handEditedNonsense_data();
    void handEditedNonsense();
    void whatPeopleMayWrite_data();
    void whatPeopleMayWrite();
    void brokenEndpointsAreLeftOut_data();
    void brokenEndpointsAreLeftOut();
    void oddNamesComeBack_data();
    void oddNamesComeBack();
    void secretsAreNeverWritten();
    void sharedCacheKeepsItsUserOnly_data();
    void sharedCacheKeepsItsUserOnly();
    void secretsInTheFileAreNotTaken_data();
    void secretsInTheFileAreNotTaken();
};

namespace {

ReadSettings readText(const QByteArray &bytes)
{
    return readSettings(IniDocument::fromBytes(bytes).value_or(IniDocument()));
}

QByteArray bytesOf(const AppSettings &settings)
{
    IniDocument document;
    const SettingsText text = settingsText(settings);
    for (auto section = text.cbegin(); section != text.cend(); ++section) {
        for (auto key = section->cbegin(); key != section->cend(); ++key)
            document.setValue(section.key(), key.key(), *key);
    }
    return document.toBytes();
}

} // namespace

void TestSettingsText::everySettingComesBack()
{
    const AppSettings settings = unusualSettings();
    const ReadSettings read = readText(bytesOf(settings));
    QCOMPARE(read.messages, QStringList());
    QCOMPARE(read.unfit.size(), 0);
    QCOMPARE(bytesOf(read.settings), bytesOf(settings));
    QVERIFY(read.settings == settings);
    QVERIFY(readText(bytesOf({})).settings == AppSettings());
}

void TestSettingsText::handEditedNonsense_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QStringList>("mentions");
    const auto row = [](const char *name, const char *line, const QStringList &mentions) {
        QTest::newRow(name) << QByteArray(line) << mentions;
    };
    row("a word where a number belongs", "[limits]\nmaxConcurrent = many",
        {u"maxConcurrent"_s, u"[limits]"_s, u"\"many\""_s, u"\"32\""_s});
    row("a negative number", "[limits]\nmaxConcurrent = -1", {u"\"-1\""_s, u"1 to 1024"_s, u"\"32\""_s});
    row("a number beyond everything", "[limits]\nmaxAttempts = 99999999999999999999", {u"maxAttempts"_s, u"\"5\""_s});
    row("a fraction of an attempt", "[limits]\nmaxAttempts = 1.5", {u"\"1.5\""_s, u"\"5\""_s});
    row("nothing where a number belongs", "[limits]\nmaxAttempts =", {u"\"\""_s, u"\"5\""_s});
    row("not a number", "[limits]\ntotalSeconds = nan", {u"\"nan\""_s, u"\"600\""_s});
    row("endless", "[limits]\ntotalSeconds = inf", {u"\"inf\""_s, u"\"600\""_s});
    row("a negative time", "[limits]\nidleSeconds = -3", {u"\"-3\""_s, u"\"60\""_s});
    row("a unit behind the time", "[limits]\nconnectSeconds = 10s", {u"\"10s\""_s, u"\"10\""_s});
    row("a comma for the point", "[limits]\nconnectSeconds = 2,5", {u"\"2,5\""_s, u"\"10\""_s});
    row("maybe", "[limits]\nfixed = maybe", {u"\"maybe\""_s, u"true or false"_s, u"\"false\""_s});
    row("a word that is none of them", "[privacy]\nexcerpts = some",
        {u"none, excerpt, full"_s, u"\"some\""_s, u"\"excerpt\""_s});
    row("no day at all", "[privacy]\nretentionDays = 0", {u"\"0\""_s, u"\"nothing\""_s});
    row("a cache of less than nothing", "[cache]\nmegabytes = -5", {u"\"-5\""_s, u"\"256\""_s});
    row("a colour scheme of no kind", "[window]\nappearance = pink", {u"\"pink\""_s, u"\"system\""_s});
    row("a target without a model", "[window]\ntargets = openai", {u"\"openai\""_s, u"\"nothing\""_s});
    row("a long value is cut",
        "[limits]\nmaxConcurrent = xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", {u"…\""_s});
    row("a layout that is no base64", "[window]\nlayout log = (((", {u"layout log"_s});
    row("an address without a host", "[network]\nproxy = http://", {u"proxy"_s, u"\"nothing\""_s});
    row("a proxy of another kind", "[network]\nproxy = ftp://host", {u"proxy"_s, u"socks5://host:port"_s});
    row("a language of no form", "[window]\nlanguage = ../../etc", {u"language"_s});
    row("an endpoint's protocol", "[endpoint x]\nbaseUrl = https://x.example\nprotocol = soap",
        {u"[endpoint x]"_s, u"\"soap\""_s, u"openai-chat"_s});
    row("an endpoint's rate", "[endpoint x]\nbaseUrl = https://x.example\nrequestsPerMinute = lots",
        {u"requestsPerMinute"_s, u"\"lots\""_s});
    row("a header with a blank in its name", "[endpoint x]\nbaseUrl = https://x.example\nheader My Name = 1",
        {u"header My Name"_s});
}

void TestSettingsText::handEditedNonsense()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QStringList, mentions);
    const ReadSettings read = readText(line + "\n[privacy]\nuserName = ada\n");
    QCOMPARE(read.messages.size(), 1);
    for (const QString &mention : mentions)
        QVERIFY2(read.messages.first().contains(mention), qPrintable(mention + u": " + read.messages.first()));
    // Everything else stands.
    QCOMPARE(read.settings.privacy.userName, u"ada"_s);
    AppSettings expected;
    expected.privacy.userName = u"ada"_s;
    if (line.startsWith("[endpoint"))
        expected.endpoints.append({.name = u"x"_s, .baseUrl = QUrl(u"https://x.example"_s)});
    QVERIFY(read.settings == expected);
}

void TestSettingsText::whatPeopleMayWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("yes for true") << QByteArray("[limits]\nfixed = Yes") << QByteArray("fixed = true");
    QTest::newRow("off for false") << QByteArray("[cache]\nenabled = off") << QByteArray("enabled = false");
    QTest::newRow("capital letters") << QByteArray("[window]\nappearance = DARK") << QByteArray("appearance = dark");
    QTest::newRow("milliseconds behind the point")
        << QByteArray("[limits]\nconnectSeconds = 2.5") << QByteArray("connectSeconds = 2.5");
    QTest::newRow("targets without blanks")
        << QByteArray("[window]\ntargets = a/b,,c/d/e , a/b") << QByteArray("targets = a/b, c/d/e");
    QTest::newRow("a unix socket") << QByteArray("[cache]\nredisUrl = unix:/run/redis.sock")
                                   << QByteArray("redisUrl = unix:/run/redis.sock");
    QTest::newRow("a user of the shared cache") << QByteArray("[cache]\nredisUrl = redis://team@redis.example:6379/1")
                                                << QByteArray("redisUrl = redis://team@redis.example:6379/1");
    QTest::newRow("direct") << QByteArray("[network]\nproxy = direct") << QByteArray("proxy = direct");
}

void TestSettingsText::whatPeopleMayWrite()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, expected);
    const ReadSettings read = readText(bytes);
    QCOMPARE(read.messages, QStringList());
    QVERIFY2(bytesOf(read.settings).contains(QByteArray('\n' + expected + '\n')), bytesOf(read.settings).constData());
}

void TestSettingsText::brokenEndpointsAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no base URL") << QByteArray("[endpoint x]\ntitle = X");
    QTest::newRow("a base URL that is none") << QByteArray("[endpoint x]\nbaseUrl = not a url");
    QTest::newRow("another scheme") << QByteArray("[endpoint x]\nbaseUrl = file:///etc/passwd");
    QTest::newRow("a query that may hold a key")
        << QByteArray("[endpoint x]\nbaseUrl = https://x.example/v1?key=canary");
    QTest::newRow("a slash in the name") << QByteArray("[endpoint a/b]\nbaseUrl = https://x.example");
    QTest::newRow("no name") << QByteArray("[endpoint %20]\n[endpoint  ]\n");
}

void TestSettingsText::brokenEndpointsAreLeftOut()
{
    QFETCH(const QByteArray, bytes);
    const ReadSettings read = readText(bytes + "\n[endpoint good]\nbaseUrl = http://127.0.0.1:1/v1\n");
    QVERIFY(bytes.contains("[endpoint  ]") || !read.messages.isEmpty());
    QVERIFY2(!read.messages.join(u' ').contains(u"canary"_s), qPrintable(read.messages.join(u' ')));
    QStringList names;
    for (const EndpointSettings &endpoint : read.settings.endpoints)
        names.append(endpoint.name.trimmed());
    names.removeAll(QString());
    QCOMPARE(names, QStringList{u"good"_s});
}

void TestSettingsText::oddNamesComeBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("an address") << u"127.0.0.1:8080"_s;
    QTest::newRow("an IPv6 address") << u"[::1]:8080"_s;
    QTest::newRow("brackets, percent and equals") << u"a]b[c 100% = x"_s;
    QTest::newRow("not ASCII") << u"Büro 東京"_s;
    QTest::newRow("a line end") << u"a\nb"_s;
    QTest::newRow("blanks at the ends") << u" a "_s;
    QTest::newRow("a semicolon and a hash") << u"; # x"_s;
}

void TestSettingsText::oddNamesComeBack()
{
    QFETCH(const QString, name);
    AppSettings settings;
    settings.endpoints.append({.name = name, .baseUrl = QUrl(u"https://x.example"_s)});
    settings.targets.append({name, u"org/a, b\\c"_s});
    settings.window.layout.insert(name, "\x00\xff");
    const ReadSettings read = readText(bytesOf(settings));
    QCOMPARE(read.messages, QStringList());
    QCOMPARE(read.settings.endpoints.size(), 1);
    QCOMPARE(read.settings.endpoints.first().name, name);
    QVERIFY(read.settings.window == settings.window);
    if (name.trimmed() == name)
        QVERIFY(read.settings.targets == settings.targets);
}

void TestSettingsText::secretsAreNeverWritten()
{
    AppSettings settings = unusualSettings();
    EndpointSettings &endpoint = settings.endpoints.first();
    endpoint.baseUrl = QUrl(u"https://me:canary-1@x.example/v1?key=canary-2#canary-3"_s);
    endpoint.proxy = u"http://me:canary-4@proxy.example:3128"_s;
    endpoint.keyVariable = u"sk-canary-5"_s;
    endpoint.headers = {{u"X-Secret"_s, u"canary-6"_s, true},
                        {u"Authorization"_s, u"Bearer canary-7"_s, false},
                        {u"api-key"_s, u"canary-8"_s, false},
                        {u"X-Auth-Token"_s, u"canary-9"_s, false}};
    endpoint.caFile = u"/etc/ca.pem"_s;
    settings.cache.redisUrl = u"redis://:canary-10@redis.example:6379/1"_s;
    settings.network.proxy = u"socks5://me:canary-11@proxy.example:1080"_s;
    settings.endpoints.append({.name = u"odd"_s, .baseUrl = QUrl(u"me:canary-12@x"_s), .proxy = u"me:canary-13@p"_s});
    const QByteArray bytes = bytesOf(settings);
    QVERIFY2(!bytes.contains("canary"), bytes.constData());
    QVERIFY(bytes.contains("secret header X-Secret ="));
}

void TestSettingsText::sharedCacheKeepsItsUserOnly_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<int>("messages");
    QTest::newRow("a user") << QByteArray("redis://team@redis.example/1") << u"redis://team@redis.example/1"_s << 0;
    QTest::newRow("capital letters") << QByteArray("redis://team@Redis.example") << u"redis://team@Redis.example"_s
                                     << 0;
    QTest::newRow("a user and a password")
        << QByteArray("redis://team:canary@redis.example") << u"redis://team@redis.example"_s << 1;
    QTest::newRow("a password alone") << QByteArray("redis://:canary@redis.example") << u"redis://redis.example"_s << 1;
    QTest::newRow("no address") << QByteArray("team:canary@redis.example") << QString() << 1;
    QTest::newRow("another scheme") << QByteArray("http://canary@redis.example") << QString() << 1;
}

void TestSettingsText::sharedCacheKeepsItsUserOnly()
{
    QFETCH(const QByteArray, address);
    QFETCH(const QString, taken);
    QFETCH(const int, messages);
    const ReadSettings read = readText("[cache]\nredisUrl = " + address + "\n");
    QCOMPARE(read.settings.cache.redisUrl, taken);
    QCOMPARE(read.messages.size(), messages);
    QVERIFY2(!read.messages.join(u' ').contains(u"canary"_s), qPrintable(read.messages.join(u' ')));
    const QByteArray again = bytesOf(read.settings);
    QVERIFY2(!again.contains("canary"), again.constData());
}

void TestSettingsText::secretsInTheFileAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("a password in the base URL") << QByteArray("baseUrl = https://me:canary@x.example/v1");
    QTest::newRow("a password in the proxy") << QByteArray("proxy = http://me:canary@proxy.example:3128");
    QTest::newRow("a password in a proxy of no kind") << QByteArray("proxy = me:canary@proxy.example");
    QTest::newRow("a secret header with its value") << QByteArray("secret header X-Key = canary");
    QTest::newRow("a header that is always secret") << QByteArray("header Authorization = Bearer canary");
    QTest::newRow("a key for the variable's name") << QByteArray("keyVariable = sk-canary");
}

void TestSettingsText::secretsInTheFileAreNotTaken()
{
    QFETCH(const QByteArray, line);
    const ReadSettings read = readText("[endpoint x]\nbaseUrl = https://x.example/v1\n" + line + "\n");
    QCOMPARE(read.messages.size(), 1);
    QVERIFY2(!read.messages.first().contains(u"canary"_s), qPrintable(read.messages.first()));
    QVERIFY(!line.startsWith("keyVariable") ? read.unfit.value(u"endpoint x"_s).size() == 1 : read.unfit.isEmpty());
    QCOMPARE(read.settings.endpoints.size(), 1);
    QCOMPARE(read.settings.endpoints.first().baseUrl, QUrl(u"https://x.example/v1"_s));
    const QByteArray again = bytesOf(read.settings);
    QVERIFY2(!again.contains("canary"), again.constData());
}

QTEST_GUILESS_MAIN(TestSettingsText)
#include "tst_settingstext.moc"
