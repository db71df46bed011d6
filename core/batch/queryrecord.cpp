// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/queryrecord.h"

#include "core/batch/recordbytes.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 formatVersion = 1;

enum Flag : quint32 {
    Done = 1 << 0,
    HasError = 1 << 1,
    HasFirstToken = 1 << 2,
    HasInputTokens = 1 << 3,
    HasOutputTokens = 1 << 4,
    HasCost = 1 << 5,
    CostUnknown = 1 << 6,
    Cached = 1 << 7,
    Shared = 1 << 8,
};

enum class AnswerKind : quint8 { None, Label, Topics, Summary, Text, Choice };

template <typename... Visitors>
struct Visitor : Visitors...
{
    using Visitors::operator()...;
};
template <typename... Visitors>
Visitor(Visitors...) -> Visitor<Visitors...>;

quint32 flagsOf(const QueryRecord &record)
{
    quint32 flags = 0;
    const auto flag = [&flags](bool isSet, Flag which) { flags |= isSet ? quint32(which) : 0; };
    flag(record.done, Done);
    flag(record.error.has_value(), HasError);
    flag(record.firstTokenMs.has_value(), HasFirstToken);
    flag(record.inputTokens.has_value(), HasInputTokens);
    flag(record.outputTokens.has_value(), HasOutputTokens);
    flag(record.costUsd.has_value(), HasCost);
    flag(record.costUnknown, CostUnknown);
    flag(record.cached, Cached);
    flag(record.shared, Shared);
    return flags;
}

void putAnswer(RecordWriter &writer, const std::optional<AnswerValue> &answer)
{
    if (!answer) {
        writer.putByte(quint8(AnswerKind::None));
        return;
    }
    std::visit(Visitor{
                   [&writer](const LabelValue &value) {
                       writer.putByte(quint8(AnswerKind::Label));
                       writer.putByte(quint8(value.label));
                   },
                   [&writer](const TopicsValue &value) {
                       writer.putByte(quint8(AnswerKind::Topics));
                       writer.putNumber(value.topics.size());
                       for (const QString &topic : value.topics)
                           writer.putText(topic);
                   },
                   [&writer](const SummaryValue &value) {
                       writer.putByte(quint8(AnswerKind::Summary));
                       writer.putText(value.summary);
                   },
                   [&writer](const TextValue &value) {
                       writer.putByte(quint8(AnswerKind::Text));
                       writer.putText(value.text);
                   },
                   [&writer](const ChoiceValue &value) {
                       writer.putByte(quint8(AnswerKind::Choice));
                       writer.putText(value.word);
                   },
               },
               *answer);
}

std::optional<AnswerValue> takeAnswer(RecordReader &reader)
{
    switch (AnswerKind(reader.takeByte())) {
    case AnswerKind::None:
        return std::nullopt;
    case AnswerKind::Label: {
        const quint8 label = reader.takeByte();
        if (label > quint8(SentimentLabel::Mixed))
            reader.fail();
        return LabelValue{SentimentLabel(label)};
    }
    case AnswerKind::Topics: {
        TopicsValue topics;
        for (qint64 count = reader.takeNumber(); count > 0 && !reader.hasFailed(); --count)
            topics.topics.append(reader.takeText());
        return topics;
    }
    case AnswerKind::Summary:
        return SummaryValue{reader.takeText()};
    case AnswerKind::Text:
        return TextValue{reader.takeText()};
    case AnswerKind::Choice:
        return ChoiceValue{reader.takeText()};
    }
    reader.fail();
    return std::nullopt;
}

} // namespace

QueryRecord unsentRecord(const QString &task, const QString &target, ErrorKind kind, const QString &message)
{
    QueryRecord record;
    record.task = task;
    record.target = target;
    record.error = RecordedError{errorKindName(kind), 0, QString(), message};
    return record;
}

QByteArray toJournal(const QueryRecord &record)
{
    RecordWriter writer(64 + record.text.size());
    writer.putByte(formatVersion);
    writer.putNumber(flagsOf(record));
    writer.putText(record.task);
    writer.putText(record.target);
    putAnswer(writer, record.answer);
    writer.putText(record.text);
    if (record.error) {
        writer.putText(record.error->kind);
        writer.putNumber(record.error->httpStatus);
        writer.putText(record.error->code);
        writer.putText(record.error->message);
    }
    writer.putNumber(record.attempts);
    writer.putNumber(record.rateLimited);
    writer.putReal(record.queuedMs);
    writer.putReal(record.totalMs);
    if (record.firstTokenMs)
        writer.putReal(*record.firstTokenMs);
    if (record.inputTokens)
        writer.putNumber(*record.inputTokens);
    if (record.outputTokens)
        writer.putNumber(*record.outputTokens);
    if (record.costUsd)
        writer.putReal(*record.costUsd);
    return writer.take();
}

std::optional<QueryRecord> fromJournal(const QByteArray &bytes)
{
    RecordReader reader(bytes);
    if (reader.takeByte() != formatVersion)
        return std::nullopt;
    const auto flags = quint32(reader.takeNumber());
    QueryRecord record;
    record.done = flags & Done;
    record.costUnknown = flags & CostUnknown;
    record.cached = flags & Cached;
    record.shared = flags & Shared;
    record.task = reader.takeText();
    record.target = reader.takeText();
    record.answer = takeAnswer(reader);
    record.text = reader.takeText();
    if (flags & HasError) {
        RecordedError error;
        error.kind = reader.takeText();
        error.httpStatus = int(reader.takeNumber());
        error.code = reader.takeText();
        error.message = reader.takeText();
        record.error = error;
    }
    record.attempts = int(reader.takeNumber());
    record.rateLimited = int(reader.takeNumber());
    record.queuedMs = reader.takeReal();
    record.totalMs = reader.takeReal();
    if (flags & HasFirstToken)
        record.firstTokenMs = reader.takeReal();
    if (flags & HasInputTokens)
        record.inputTokens = reader.takeNumber();
    if (flags & HasOutputTokens)
        record.outputTokens = reader.takeNumber();
    if (flags & HasCost)
        record.costUsd = reader.takeReal();
    if (reader.hasFailed() || !reader.isAtEnd())
        return std::nullopt;
    return record;
}

} // namespace Fanlight
