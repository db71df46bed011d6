// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/contenttext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestContent = 8;

void append(const QJsonValue &content, ContentText &result, int depth)
{
    if (content.isString()) {
        result.text += content.toString();
        return;
    }
    if (depth > deepestContent)
        return;
    if (content.isArray()) {
        const QJsonArray parts = content.toArray();
        for (const QJsonValue &part : parts)
            append(part, result, depth + 1);
        return;
    }
    const QJsonObject part = content.toObject();
    const QString type = part.value("type"_L1).toString();
    if (type == "refusal"_L1) {
        result.refusal += part.value("refusal"_L1).toString();
    } else if (type == "thinking"_L1 || type == "reasoning"_L1 || type == "reasoning_text"_L1
               || type == "summary_text"_L1) {
        const QJsonValue thinking = part.contains("thinking"_L1) ? part.value("thinking"_L1) : part.value("text"_L1);
        ContentText inner;
        append(thinking, inner, depth + 1);
        result.reasoning += inner.text + inner.reasoning;
    } else if (type == "text"_L1 || type == "output_text"_L1 || type.isEmpty()) {
        append(part.value("text"_L1), result, depth + 1);
    }
}

} // namespace

ContentText contentTextOf(const QJsonValue &content)
{
    ContentText result;
    append(content, result, 0);
    return result;
}

} // namespace Fanlight
