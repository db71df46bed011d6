// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/errorkinds.h"
#include "core/providers/permanence.h"
#include "tests/unit/providers/decoding.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Fanlight;
using namespace Fanlight::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArray rateError(const QString &message, const QString &code = u"rate_limit_exceeded"_s)
{
    return QJsonDocument(QJsonObject{{u"error"_s, QJsonObject{{u"message"_s, message}, {u"code"_s, code}}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

class TestPermanence final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("permanent");

        const auto row = [](const char *name, int status, const QByteArray &body, const QString &kind, bool permanent) {
            QTest::newRow(name) << status << body << kind << permanent;
        };
        const QString rate = u"rate_limited"_s;
        const QString quota = u"quota"_s;
        row("OpenAI, too large by itself", 429,
            rateError(u"Request too large for gpt-4o in organization org-x on tokens per min (TPM): Limit 10000, "
                      "Requested 20000. The input or output tokens must be reduced in order to run successfully."_s),
            rate, true);
        row("OpenAI, too large, said by the figures alone", 429,
            rateError(u"Rate limit reached for gpt-4o on tokens per min (TPM): Limit 10000, Requested 20000."_s), rate,
            true);
        row("OpenAI, figures with commas", 429, rateError(u"TPM: Limit: 10,000, Used: 0, Requested: 20,000"_s), rate,
            true);
        row("OpenAI, it would fit later", 429,
            rateError(u"Rate limit reached for gpt-4o in organization org-x on tokens per min (TPM): Limit 10000, "
                      "Used 9500, Requested 1000. Please try again in 3s."_s),
            rate, false);
        row("OpenAI, all of the limit at once fits", 429, rateError(u"Limit 10000, Used 1, Requested 10000."_s), rate,
            false);
        row("OpenAI, the day's requests are used up", 429,
            rateError(u"Rate limit reached for gpt-4o on requests per day (RPD): Limit 200, Used 200, Requested 1. "
                      "Please try again in 7m12s."_s),
            rate, false);
        row("figures too long to read", 429,
            rateError(u"Limit 10000, Requested 99999999999999999999999999999999999."_s), rate, false);
        row("a limit and a request that have nothing to do with each other", 429,
            rateError(u"You reached the limit 5 of this key. "_s + QString(80, u'x') + u" Requested 20000"_s), rate,
            false);
        row("Groq, too large, under 413", 413,
            rateError(u"Request too large for model `llama-3.1-8b-instant` in organization `org_x` service tier "
                      "`on_demand` on tokens per minute (TPM): Limit 6000, Requested 9000, please reduce your message "
                      "size and try again."_s),
            u"context_too_long"_s, true);
        row("Groq, too large, under 429", 429,
            rateError(u"TPM: Limit 6000, Requested ~9000, please reduce your message size and try again."_s), rate,
            true);
        row("Groq, it would fit later", 429,
            rateError(u"Rate limit reached for model `llama` on tokens per minute (TPM): Limit 6000, Used 5800, "
                      "Requested 900. Please try again in 7s."_s),
            rate, false);
        row("Groq's, in the middle of a stream", 200, rateError(u"TPM: Limit 6000, Requested 9000"_s), rate, true);
        row("Gemini, a model that the free tier does not have", 429,
            rateError(u"Quota exceeded for metric: free_tier_requests, limit: 0, model: gemini-pro"_s,
                      u"RESOURCE_EXHAUSTED"_s),
            rate, true);
        row("Gemini, a limit that begins with a zero", 429,
            rateError(u"Quota exceeded for metric: x, limit: 0.5"_s, u"RESOURCE_EXHAUSTED"_s), rate, false);
        row("Gemini, a real limit", 429,
            rateError(u"Quota exceeded for metric: free_tier_requests, limit: 15"_s, u"RESOURCE_EXHAUSTED"_s), rate,
            false);
        row("Anthropic, long contexts need another plan", 429,
            rateError(u"Extra usage is required for long context requests."_s, u"rate_limit_error"_s), rate, true);
        row("Anthropic, wait", 429,
            rateError(u"This request would exceed your organization's rate limit of 30,000 input tokens per minute."_s,
                      u"rate_limit_error"_s),
            rate, false);
        row("Azure, wait", 429,
            rateError(u"Requests to the ChatCompletions_Create Operation have exceeded token rate limit of your "
                      "current OpenAI S0 pricing tier. Please retry after 20 seconds."_s,
                      u"429"_s),
            rate, false);
        row("429 without a word", 429, QByteArray(), rate, false);
        row("OpenAI, no money", 429, rateError(u"You exceeded your current quota"_s, u"insufficient_quota"_s), quota,
            true);
        row("the day's spending, called a rate", 429,
            rateError(u"You have reached your daily spend limit."_s, u"rate_limit"_s), quota, true);
        row("the day's spending, in other words", 429,
            rateError(u"Your organization's daily spend of $5 is used up."_s, u"rate_limit"_s), quota, true);
        row("a spending cap", 429, rateError(u"The project exceeded its monthly spending cap."_s), quota, true);
        row("LiteLLM's budget", 400,
            rateError(u"Budget has been exceeded! Current cost: 0.01, Max budget: 0.005"_s, u"400"_s), quota, true);
        row("402", 402, QByteArray(), quota, true);
        row("a text that the model can't hold, under 500", 500, rateError(u"x"_s, u"context_length_exceeded"_s),
            u"context_too_long"_s, true);
        row("503", 503, rateError(u"Request too large for now"_s, u"503"_s), u"overloaded"_s, false);
        row("500", 500, QByteArray(), u"server_error"_s, false);
        row("400, by its status it is not retried", 400, rateError(u"No."_s, u"x"_s), u"invalid_request"_s, false);
    }

    void tells()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const HttpHead replyHead = head(status, status == 200 ? "text/event-stream" : "application/json");
        const Decoded decoded = decode(Protocol::OpenAiChat, replyHead, {status == 200 ? dataStream({body}) : body});
        QTEST(errorKindName(decoded.error().kind), "kind");
        QTEST(decoded.error().permanent, "permanent");
    }
};

QTEST_GUILESS_MAIN(TestPermanence)
#include "tst_permanence.moc"
