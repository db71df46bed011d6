// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/requesturl.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestRequestUrl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joins_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");

        const QString chat = u"/chat/completions"_s;
        const QString messages = u"/v1/messages"_s;
        QTest::newRow("a local server") << u"http://127.0.0.1:8080/v1"_s << chat
                                        << u"http://127.0.0.1:8080/v1/chat/completions"_s;
        QTest::newRow("a trailing slash")
            << u"http://127.0.0.1:8080/v1/"_s << chat << u"http://127.0.0.1:8080/v1/chat/completions"_s;
        QTest::newRow("three trailing slashes")
            << u"https://api.openai.com/v1///"_s << chat << u"https://api.openai.com/v1/chat/completions"_s;
        QTest::newRow("no path at all") << u"http://localhost:11434"_s << chat
                                        << u"http://localhost:11434/chat/completions"_s;
        QTest::newRow("a path prefix") << u"https://openrouter.ai/api/v1"_s << chat
                                       << u"https://openrouter.ai/api/v1/chat/completions"_s;
        QTest::newRow("a prefix that ends in chat")
            << u"https://gateway.example/chat"_s << chat << u"https://gateway.example/chat/chat/completions"_s;
        QTest::newRow("the whole URL pasted") << u"https://api.openai.com/v1/chat/completions"_s << chat
                                              << u"https://api.openai.com/v1/chat/completions"_s;
        QTest::newRow("an encoded slash in the prefix")
            << u"https://gateway.example/a%2Fb/v1"_s << chat << u"https://gateway.example/a%2Fb/v1/chat/completions"_s;
        QTest::newRow("a query is kept") << u"https://gateway.example/v1?api-version=1"_s << chat
                                         << u"https://gateway.example/v1/chat/completions?api-version=1"_s;
        const QString azure = u"https://me.openai.azure.com/openai/deployments/gpt"_s;
        QTest::newRow("a deployment at Azure") << QString(azure + u"?api-version=2024-10-21"_s) << chat
                                               << QString(azure + u"/chat/completions?api-version=2024-10-21"_s);
        QTest::newRow("a deployment at Azure, a slash before the query")
            << QString(azure + u"/?api-version=2024-10-21"_s) << chat
            << QString(azure + u"/chat/completions?api-version=2024-10-21"_s);
        QTest::newRow("a deployment at Azure, the whole URL pasted")
            << QString(azure + u"/chat/completions?api-version=2024-10-21"_s) << chat
            << QString(azure + u"/chat/completions?api-version=2024-10-21"_s);
        QTest::newRow("a fragment is dropped")
            << u"https://gateway.example/v1#top"_s << chat << u"https://gateway.example/v1/chat/completions"_s;
        QTest::newRow("an IPv6 host") << u"http://[::1]:8080/v1"_s << chat
                                      << u"http://[::1]:8080/v1/chat/completions"_s;
        QTest::newRow("anthropic, the bare host")
            << u"https://api.anthropic.com"_s << messages << u"https://api.anthropic.com/v1/messages"_s;
        QTest::newRow("anthropic, a slash")
            << u"https://api.anthropic.com/"_s << messages << u"https://api.anthropic.com/v1/messages"_s;
        QTest::newRow("anthropic, given with v1")
            << u"https://api.anthropic.com/v1"_s << messages << u"https://api.anthropic.com/v1/messages"_s;
        QTest::newRow("anthropic, given with v1 and a slash")
            << u"https://api.anthropic.com/v1/"_s << messages << u"https://api.anthropic.com/v1/messages"_s;
        QTest::newRow("anthropic behind a prefix")
            << u"https://gateway.example/anthropic"_s << messages << u"https://gateway.example/anthropic/v1/messages"_s;
        QTest::newRow("anthropic behind a prefix that only looks like v1")
            << u"https://gateway.example/apiv1"_s << messages << u"https://gateway.example/apiv1/v1/messages"_s;
        QTest::newRow("anthropic, the whole URL pasted")
            << u"https://api.anthropic.com/v1/messages"_s << messages << u"https://api.anthropic.com/v1/messages"_s;
    }

    void joins()
    {
        QFETCH(QString, base);
        QFETCH(QString, path);
        QFETCH(QString, expected);
        const QByteArray bytes = path.toLatin1();
        QCOMPARE(requestUrl(QUrl(base), QLatin1StringView(bytes)).toString(QUrl::FullyEncoded), expected);
    }
};

QTEST_GUILESS_MAIN(TestRequestUrl)
#include "tst_requesturl.moc"
