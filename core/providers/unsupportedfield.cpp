// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/unsupportedfield.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kindOfField = "(?:parameter|param|argument|field|option|property|setting|key|input)"_L1;

//! What follows where a value is refused and not the field.
constexpr auto butNotOfValues =
    "(?!\\s*(?:[=<>]|\\d|(?:to|of|up|values?|for\\s+values?|above|below|over|under|outside|beyond|greater|larger|"
    "higher|lower|less|more)\\b))"_L1;

//! The field itself, quoted or not; not as a part of another word or of another field.
QString nameOf(const QString &field)
{
    return u"(?<![\\w.-])(?:(?:body|\\$)\\s*(?:\\.|->)\\s*)?[\"'`]?"_s + QRegularExpression::escape(field)
        + u"(?:\\W{1,8}include_usage)?[\"'`]?(?![\\w-])"_s;
}

//! The same behind an opening bracket and other names of a list.
QString listedNameOf(const QString &field)
{
    return u"\\s*:?\\s*[\\[({]*(?:[\"'`]?[\\w.]+[\"'`]?\\s*,\\s*){0,8}"_s + nameOf(field);
}

/*! How servers word it, as seen from them: OpenAI, Azure, Anthropic, Mistral, Groq, xAI, vLLM, LiteLLM, Gemini,
 *  Bedrock, and the validators that many servers leave it to (pydantic, zod, serde, JSON schema).
 */
QStringList wordings(const QString &field)
{
    const QString name = nameOf(field);
    const QString listed = listedNameOf(field);
    QStringList result{
        // "'max_tokens' is not supported with this model", "`temperature` is deprecated", "x was unexpected"
        name + u"\\s*(?:"_s + kindOfField
            + u"\\s+)?(?:is|are|was|were)\\s+(?:(?:not|no\\s+longer)\\s+(?:yet\\s+|currently\\s+)?(?:supported|"
              "permitted|accepted|recognized|available|allowed)|unsupported|deprecated|unknown|unrecognized|"
              "unexpected)\\b"_s
            + butNotOfValues,
        name + u"\\s*(?:isn't|aren't)\\s+(?:supported|permitted|allowed)\\b"_s + butNotOfValues,
        // "x: Extra inputs are not permitted", "body -> x\n  extra fields not permitted"
        name + u"\\s*:?\\s*extra\\s+(?:inputs\\s+are|fields)\\s+not\\s+permitted"_s,
        // vLLM, Python's list as text: "'loc': ('body', 'x'), 'msg': 'Extra inputs are not permitted'"
        u"\\bloc\\W{1,6}body\\W{1,6}"_s + name
            + u"\\W{1,8}msg\\W{1,6}extra\\s+(?:inputs\\s+are|fields)\\s+not\\s+permitted"_s,
        name + u"\\s*:\\s*(?:(?:unknown|unsupported|unrecognized)\\b|cannot\\s+find\\s+field)"_s,
        // "Unsupported parameter: 'x'", "Unrecognized request arguments supplied: a, x", "extraneous key [x]"
        u"\\b(?:unsupported|unknown|unrecognized|unexpected|extraneous|extra|disallowed)\\s+(?:request\\s+)?"
        "(?:keyword\\s+)?(?:"_s
            + kindOfField + u"|name|properties)(?:s|\\(s\\))?(?:\\s+(?:supplied|provided|passed|found|in\\s+object))?"_s
            + listed + butNotOfValues,
        u"\\badditional\\s+propert(?:y|ies)\\b.{0,40}?\\bnot\\s+allowed"_s + listed,
        // "does not support parameters: ['x']", "Argument not supported on this model: x"
        u"\\b(?:do(?:es)?\\s+not|do(?:es)?n't)\\s+support\\s+(?:(?:the|this|a|setting|custom|non-default)\\s+)*(?:"_s
            + kindOfField + u"(?:s|\\(s\\))?)?"_s + listed + butNotOfValues,
        u"\\bnot\\s+supported\\s+(?:on|by|with|for|in)\\s+(?:this|the)\\s+model\\s*:"_s + listed + butNotOfValues,
    };
    if (field == "temperature"_L1) {
        // One value only, which is the one that is meant when none is sent.
        result.append(
            name + u"\\s+(?:does\\s+not|doesn't)\\s+support\\s+-?[\\d.]+\\s+(?:with|for|on|in)\\s+this\\s+model"_s);
        result.append(name + u"\\s*:?\\s*only\\s+[\\d.]+\\s+is\\s+(?:allowed|supported)"_s);
        result.append(u"\\bonly\\s+temperature\\s*=\\s*[\\d.]+\\s+is\\s+supported"_s);
    }
    return result;
}

QRegularExpression anyOf(const QStringList &patterns)
{
    return QRegularExpression(u"(?:"_s + patterns.join(u'|') + u')', QRegularExpression::CaseInsensitiveOption);
}

//! The fields that a request may be sent without. Compiled once: a batch may be refused line by line.
QHash<QString, QRegularExpression> compiledWordings()
{
    QHash<QString, QRegularExpression> result;
    for (const QString &field :
         {u"temperature"_s, u"stream_options"_s, u"max_tokens"_s, u"max_completion_tokens"_s, u"max_output_tokens"_s})
        result.insert(field, anyOf(wordings(field)));
    return result;
}

bool saysSoOf(const QString &message, const QString &field)
{
    static const QHash<QString, QRegularExpression> compiled = compiledWordings();
    const auto wording = compiled.constFind(field);
    return wording != compiled.constEnd() && wording->match(message).hasMatch();
}

//! The field of the request that a parameter is or is in: "stream_options" of "body.stream_options.include_usage".
QString rootOf(const QString &parameter)
{
    static const QRegularExpression path(u"^(?:(?:body|\\$)\\.)?(\\w+)"_s);
    const QString root = path.match(parameter).captured(1);
    return root == "body"_L1 ? QString() : root;
}

bool codeSaysUnsupported(const QString &code, const QString &field)
{
    if (code == "unsupported_value"_L1)
        return field == "temperature"_L1 || field == "stream_options"_L1;
    return code == "unsupported_parameter"_L1 || code == "unknown_parameter"_L1 || code == "extra_forbidden"_L1
        || code == "unrecognized_keys"_L1;
}

//! For messages that leave it to the parameter to name the field.
bool saysUnsupportedAtAll(const QString &message)
{
    static const QRegularExpression unsupported =
        anyOf({u"\\b(?:not\\s+support(?:ed)?|n't\\s+support(?:ed)?|unsupported|not\\s+permitted|deprecated|"
               "unrecognized|unknown|unexpected)\\b"_s});
    static const QRegularExpression ofValues =
        anyOf({u"\\b(?:at\\s+most|at\\s+least|greater|less|too\\s+\\w+|range|maximum|minimum|between|exceed\\w*|"
               "above|below|outside|values?)\\b"_s});
    return unsupported.match(message).hasMatch() && !ofValues.match(message).hasMatch();
}

} // namespace

bool saysUnsupported(const QueryError &error, const QString &field)
{
    const QString root = rootOf(error.parameter);
    if (root == field && codeSaysUnsupported(error.code, field))
        return true;
    // A list of problems: the parameter is that of the first only.
    const bool several = error.message.contains(u'\n');
    if (!root.isEmpty() && root != field && !several)
        return false;
    // Without the long runs of blanks that the patterns would go over again and again.
    const QString words = error.message.simplified();
    return saysSoOf(words, field) || (root == field && !several && saysUnsupportedAtAll(words));
}

} // namespace Fanlight
