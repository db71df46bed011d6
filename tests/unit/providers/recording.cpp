// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/providers/recording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <algorithm>

namespace Fanlight::Test {

using namespace Qt::StringLiterals;

namespace {

qsizetype indentOf(const QByteArray &line)
{
    return std::find_if(line.begin(), line.end(), [](char byte) { return byte != ' '; }) - line.begin();
}

//! The lines below `key:` in a YAML text, as far as they are indented more, from the line `from` on.
QByteArrayList blockOf(const QByteArrayList &lines, const QByteArray &key, qsizetype from)
{
    QByteArrayList block;
    qsizetype indent = -1;
    for (qsizetype i = from; i < lines.size(); ++i) {
        if (indent < 0) {
            if (lines[i].trimmed().startsWith(QByteArray(key + ':')))
                indent = indentOf(lines[i]);
        } else if (lines[i].trimmed().isEmpty() || indentOf(lines[i]) > indent) {
            block.append(lines[i]);
        } else {
            break;
        }
    }
    return block;
}

//! The scalar of a line "key: value", with the quotes of YAML taken off.
QByteArray scalarOf(const QByteArray &line)
{
    QByteArray value = line.mid(line.indexOf(": ") + 2).trimmed();
    if (value.size() > 1 && value.startsWith('\'') && value.endsWith('\''))
        value = value.mid(1, value.size() - 2).replace("''", "'");
    return value;
}

//! A mapping of mappings and plain scalars: as much of YAML as the bodies in the cassettes use.
QJsonObject mappingOf(const QByteArrayList &lines)
{
    QJsonObject object;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QString key = QString::fromUtf8(lines[i].trimmed().split(':').first());
        if (lines[i].trimmed().endsWith(':')) {
            const QByteArrayList inner = blockOf(lines, key.toUtf8(), i);
            object.insert(key, mappingOf(inner));
            i += inner.size();
        } else {
            object.insert(key, QString::fromUtf8(scalarOf(lines[i])));
        }
    }
    return object;
}

Recording cassette(const QByteArray &content)
{
    const QByteArrayList all = content.split('\n');
    const QByteArrayList lines = blockOf(all, "response", 0);
    Recording recording;
    recording.status = scalarOf(blockOf(lines, "status", 0).value(0)).toInt();
    recording.contentType = blockOf(lines, "content-type", 0).value(0).trimmed();
    // vcrpy writes list items at their key's own indentation.
    for (qsizetype i = 0; i + 1 < lines.size() && recording.contentType.isEmpty(); ++i) {
        if (lines[i].trimmed() == "content-type:")
            recording.contentType = lines[i + 1].trimmed().mid(2);
    }
    const QByteArrayList parsed = blockOf(lines, "parsed_body", 0);
    if (!parsed.isEmpty()) {
        recording.body = QJsonDocument(mappingOf(parsed)).toJson(QJsonDocument::Compact);
        return recording;
    }
    const QByteArrayList text = blockOf(lines, "string", 0);
    const qsizetype indent = text.isEmpty() ? 0 : indentOf(text.first());
    for (const QByteArray &line : text)
        recording.body += QByteArray(line.mid(indent) + '\n');
    return recording;
}

QJsonObject payloadOf(const QByteArray &line)
{
    return QJsonDocument::fromJson(line.startsWith("data:") ? line.mid(5) : line).object();
}

QString chatText(const QJsonObject &payload)
{
    const QJsonArray choices = payload.value("choices"_L1).toArray();
    for (const QJsonValue &choice : choices) {
        if (choice["index"_L1].toInt() == 0)
            return choice["delta"_L1]["content"_L1].toString() + choice["message"_L1]["content"_L1].toString();
    }
    return {};
}

QString anthropicText(const QJsonObject &payload)
{
    QString text = payload.value("delta"_L1)["text"_L1].toString();
    const QJsonArray content = payload.value("content"_L1).toArray();
    for (const QJsonValue &block : content)
        text += block["text"_L1].toString();
    return text;
}

//! A recording may leave deltas out; what each message said in the end is in the final response.
QString responsesText(const QJsonObject &payload)
{
    QString text;
    const QJsonArray output = payload.value("response"_L1)["output"_L1].toArray();
    for (const QJsonValue &item : output) {
        const QJsonArray content = item["content"_L1].toArray();
        for (const QJsonValue &part : content)
            text += part["text"_L1].toString();
    }
    return text;
}

QString textOf(Protocol protocol, const QJsonObject &payload)
{
    switch (protocol) {
    case Protocol::OpenAiChat:
        return chatText(payload);
    case Protocol::OpenAiResponses:
        return responsesText(payload);
    case Protocol::Anthropic:
        return anthropicText(payload);
    }
    Q_UNREACHABLE();
}

} // namespace

Recording recordingOf(const QString &file, const QByteArray &content, int status)
{
    if (file.endsWith(".yaml"_L1))
        return cassette(content);
    if (file.endsWith(".json"_L1))
        return {status, "application/json", content};
    if (!file.endsWith(".chunks.txt"_L1))
        return {status, "text/event-stream", content};
    QByteArray body;
    const QByteArrayList lines = content.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.trimmed().isEmpty())
            body += QByteArray("data: " + line + "\n\n");
    }
    return {status, "text/event-stream", body};
}

QString plainTextOf(Protocol protocol, const QByteArray &body)
{
    const QJsonObject whole = QJsonDocument::fromJson(body).object();
    if (!whole.isEmpty())
        return textOf(protocol, whole);
    QString text;
    const QByteArrayList lines = body.split('\n');
    for (const QByteArray &line : lines)
        text += textOf(protocol, payloadOf(line));
    return text;
}

} // namespace Fanlight::Test
