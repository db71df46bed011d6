// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/providercodec.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

using namespace Fanlight;

namespace {

constexpr std::array protocols{Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic};
constexpr std::array statuses{0, 200, 204, 302, 400, 429, 503};
constexpr std::array contentTypes{"", "text/event-stream", "application/json", "text/html"};
constexpr std::array failures{HttpFailure::None, HttpFailure::Truncated, HttpFailure::TimeoutIdle,
                              HttpFailure::Aborted};
const QByteArray key = "sk-fuzz-0123456789";

//! Everything around the body, chosen by one byte each.
struct Setting
{
    QueryRequest request;
    HttpHead head;
    HttpEnd end;
};

Setting settingOf(QByteArrayView choices)
{
    const auto chosen = [&choices](qsizetype place, const auto &from) {
        return from[uint8_t(choices[place]) % from.size()];
    };
    Setting setting;
    setting.request.endpoint.protocol = chosen(0, protocols);
    setting.request.endpoint.baseUrl = QUrl(QStringLiteral("https://provider.example/v1"));
    setting.request.endpoint.apiKey = Secret(key);
    setting.head = {chosen(1, statuses), {{"Content-Type", chosen(2, contentTypes)}}};
    setting.end.failure = chosen(3, failures);
    return setting;
}

struct Decoded
{
    QString text;
    QString reasoning;
    bool complete = false;
    bool hadData = false;
    Outcome outcome;

    bool operator==(const Decoded &) const = default;
};

Decoded decode(const Setting &setting, QByteArrayView body, QByteArrayView cuts)
{
    const auto decoder = codecFor(setting.request.endpoint.protocol).decoder(setting.request);
    if (setting.head.status != 0)
        decoder->begin(setting.head);
    Decoded decoded;
    for (qsizetype turn = 0; !body.isEmpty(); ++turn) {
        const qsizetype wanted = cuts.isEmpty() ? body.size() : uint8_t(cuts[turn % cuts.size()]) % 32;
        const qsizetype size = std::clamp<qsizetype>(wanted, 1, body.size());
        const ReplyDelta delta = decoder->feed(body.first(size));
        decoded.text += delta.text;
        decoded.reasoning += delta.reasoning;
        decoded.hadData = decoded.hadData || delta.hadData;
        decoded.complete = delta.complete;
        body = body.sliced(size);
    }
    decoded.outcome = decoder->finish(setting.end);
    return decoded;
}

//! The text that was shown as it came is the text of the outcome, but for an echoed key.
bool agrees(const Decoded &decoded)
{
    const auto *answer = std::get_if<Answer>(&decoded.outcome);
    const QString text = answer ? answer->text : std::get<QueryError>(decoded.outcome).partialText;
    return text.contains(QStringLiteral("[key]")) || text == decoded.text;
}

//! What QueryError promises of its texts, and that the key is in none of them.
bool keepsPromises(const Outcome &outcome)
{
    const auto *error = std::get_if<QueryError>(&outcome);
    if (!error)
        return true;
    const QString secret = QString::fromLatin1(key);
    const auto hasKey = [&secret](const QString &text) { return text.contains(secret); };
    const std::array texts{error->message, error->code, error->providerRequestId, error->partialText};
    return !error->message.isEmpty() && error->message.toUtf8().size() <= 4096
        && std::none_of(texts.begin(), texts.end(), hasKey);
}

} // namespace

//! Whatever a server sends, decoding ends in a value, and in the same one however the bytes are cut.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qsizetype choiceCount = 4;
    constexpr qsizetype cutCount = 4;
    const QByteArrayView input(data, qsizetype(size));
    if (input.size() < choiceCount + cutCount)
        return 0;
    const Setting setting = settingOf(input.first(choiceCount));
    const QByteArrayView cuts = input.sliced(choiceCount, cutCount);
    const QByteArrayView body = input.sliced(choiceCount + cutCount);

    const Decoded whole = decode(setting, body, {});
    const bool same = decode(setting, body, cuts) == whole && decode(setting, body, QByteArrayView("\1", 1)) == whole;
    if (!same || !agrees(whole) || !keepsPromises(whole.outcome))
        std::abort();
    return 0;
}
