// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/chatrequest.h"

#include "core/simulator/tokenpieces.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ChatRequestTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ChatRequest)
};

//! What wraps each message in a provider's own prompt format, counted as tokens.
constexpr qint64 TokensPerMessage = 3;
//! The least that OpenAI's published description allows.
constexpr int FewestResponseTokens = 16;
constexpr double MostTokens = 1'000'000'000;

ApiProblem invalid(const QString &message, const QString &parameter = {})
{
    return {400, ProblemKind::InvalidRequest, message, parameter};
}

//! The text of a content: a string, or an array of parts of which the texts are joined. Empty for anything else.
std::optional<QString> contentText(const QJsonValue &content)
{
    if (content.isString())
        return content.toString();
    if (!content.isArray())
        return std::nullopt;
    QStringList texts;
    const QJsonArray parts = content.toArray();
    for (const QJsonValue &part : parts) {
        if (!part.isObject())
            return std::nullopt;
        const QString type = part["type"_L1].toString();
        if (type == "text"_L1 || type == "input_text"_L1 || type == "output_text"_L1)
            texts.append(part["text"_L1].toString());
    }
    return texts.join(u'\n');
}

class Reader
{
public:
    Reader(Protocol protocol, const QJsonObject &body)
        : m_protocol(protocol)
        , m_body(body)
    {
    }

    std::variant<ChatRequest, ApiProblem> read(const QString &servedModel)
    {
        readModel(servedModel);
        switch (m_protocol) {
        case Protocol::OpenAiChat:
            readMessages(u"messages"_s);
            readLimit(u"max_tokens"_s, 1);
            readLimit(u"max_completion_tokens"_s, 1);
            readChatOptions();
            break;
        case Protocol::OpenAiResponses:
            readInput();
            readLimit(u"max_output_tokens"_s, FewestResponseTokens);
            readJsonFormat(m_body["text"_L1]["format"_L1]);
            break;
        case Protocol::Anthropic:
            readAnthropicSystem();
            readMessages(u"messages"_s);
            if (!m_body.contains("max_tokens"_L1))
                refuse(invalid(ChatRequestTexts::tr("max_tokens: Field required"), u"max_tokens"_s));
            readLimit(u"max_tokens"_s, 1);
            readJsonFormat(m_body["output_config"_L1]["format"_L1]);
            break;
        }
        readStream();
        if (m_problem)
            return *m_problem;
        return m_request;
    }

private:
    //! The first problem found is the one reported.
    void refuse(const ApiProblem &problem)
    {
        if (!m_problem)
            m_problem = problem;
    }

    void readModel(const QString &servedModel)
    {
        const QJsonValue model = m_body["model"_L1];
        m_request.model = model.toString();
        if (!model.isString() || m_request.model.isEmpty()) {
            refuse(invalid(m_protocol == Protocol::Anthropic
                               ? ChatRequestTexts::tr("model: Field required")
                               : ChatRequestTexts::tr("You must provide a model parameter."),
                           u"model"_s));
        } else if (m_request.model != servedModel) {
            refuse({404, ProblemKind::UnknownModel,
                    m_protocol == Protocol::Anthropic
                        ? u"model: "_s + m_request.model
                        : ChatRequestTexts::tr("The model `%1` does not exist: the simulator serves `%2` only.")
                              .arg(m_request.model, servedModel),
                    u"model"_s});
        }
    }

    void readMessages(const QString &field)
    {
        const QJsonValue value = m_body[field];
        if (!value.isArray()) {
            refuse(invalid(ChatRequestTexts::tr("%1: Field required, as an array of messages.").arg(field), field));
            return;
        }
        readMessageList(value.toArray(), field);
    }

    void readMessageList(const QJsonArray &messages, const QString &field)
    {
        if (messages.isEmpty()) {
            refuse(invalid(ChatRequestTexts::tr("%1: at least one message is required.").arg(field), field));
            return;
        }
        for (qsizetype i = 0; i < messages.size(); ++i) {
            const QString place = u"%1[%2]"_s.arg(field).arg(i);
            const QJsonValue message = messages.at(i);
            if (!message.isObject()) {
                refuse(invalid(ChatRequestTexts::tr("%1: a message must be an object.").arg(place), place));
                return;
            }
            readMessage(message.toObject(), place);
        }
        if (m_request.userMessages.isEmpty())
            refuse(invalid(ChatRequestTexts::tr("%1: at least one user message is required.").arg(field), field));
    }

    void readMessage(const QJsonObject &message, const QString &place)
    {
        const QString type = message["type"_L1].toString(u"message"_s);
        if (m_protocol == Protocol::OpenAiResponses && type != "message"_L1)
            return; // reasoning items and the like, which a conversation may carry along
        const QString role = message["role"_L1].toString();
        const QJsonValue content = message["content"_L1];
        std::optional<QString> text = contentText(content);
        if (!text && role == "assistant"_L1 && (content.isNull() || content.isUndefined()))
            text = QString();
        if (!text) {
            refuse(invalid(
                ChatRequestTexts::tr("%1.content: a string or an array of content parts is required.").arg(place),
                place + u".content"_s));
            return;
        }
        m_request.inputTokens += tokenCount(*text) + TokensPerMessage;
        if (role == "user"_L1) {
            m_request.userMessages.append(*text);
        } else if ((role == "system"_L1 || role == "developer"_L1) && m_protocol != Protocol::Anthropic) {
            addSystem(*text);
        } else if (role != "assistant"_L1 && role != "tool"_L1) {
            refuse(
                invalid(ChatRequestTexts::tr("%1.role: '%2' is not a role that this endpoint knows.").arg(place, role),
                        place + u".role"_s));
        }
    }

    void addSystem(const QString &text)
    {
        if (!m_request.system.isEmpty() && !text.isEmpty())
            m_request.system += u'\n';
        m_request.system += text;
    }

    void readAnthropicSystem()
    {
        const QJsonValue system = m_body["system"_L1];
        if (system.isUndefined() || system.isNull())
            return;
        const std::optional<QString> text = contentText(system);
        if (!text) {
            refuse(
                invalid(ChatRequestTexts::tr("system: a string or an array of text blocks is required."), u"system"_s));
            return;
        }
        m_request.inputTokens += tokenCount(*text) + TokensPerMessage;
        addSystem(*text);
    }

    void readInput()
    {
        const QJsonValue instructions = m_body["instructions"_L1];
        if (instructions.isString()) {
            m_request.inputTokens += tokenCount(instructions.toString()) + TokensPerMessage;
            addSystem(instructions.toString());
        }
        const QJsonValue input = m_body["input"_L1];
        if (input.isString()) {
            m_request.userMessages.append(input.toString());
            m_request.inputTokens += tokenCount(input.toString()) + TokensPerMessage;
        } else if (input.isArray()) {
            readMessageList(input.toArray(), u"input"_s);
        } else {
            refuse(invalid(ChatRequestTexts::tr("input: a string or an array of messages is required."), u"input"_s));
        }
    }

    void readLimit(const QString &field, int fewest)
    {
        const QJsonValue value = m_body[field];
        if (value.isUndefined() || (value.isNull() && m_protocol != Protocol::Anthropic))
            return;
        const double number = value.toDouble(-1);
        if (!value.isDouble() || number < fewest || std::floor(number) != number) {
            refuse(invalid(ChatRequestTexts::tr("%1: an integer of at least %2 is required.").arg(field).arg(fewest),
                           field));
            return;
        }
        m_request.maxTokens = int(std::min(number, MostTokens));
    }

    void readChatOptions()
    {
        m_request.includeUsage = m_body["stream_options"_L1]["include_usage"_L1].toBool();
        const QJsonValue choices = m_body["n"_L1];
        if (!choices.isUndefined() && !choices.isNull() && choices.toInt() != 1)
            refuse(invalid(ChatRequestTexts::tr("n: the simulator gives one choice only."), u"n"_s));
        const QJsonValue format = m_body["response_format"_L1];
        if (format["type"_L1] == "json_object"_L1)
            m_request.jsonSchema = QJsonObject();
        else if (format["type"_L1] == "json_schema"_L1)
            m_request.jsonSchema = format["json_schema"_L1]["schema"_L1].toObject();
    }

    void readJsonFormat(const QJsonValue &format)
    {
        const QString type = format["type"_L1].toString();
        if (type == "json_schema"_L1 || type == "json_object"_L1)
            m_request.jsonSchema = format["schema"_L1].toObject();
    }

    void readStream()
    {
        const QJsonValue stream = m_body["stream"_L1];
        if (!stream.isUndefined() && !stream.isNull() && !stream.isBool())
            refuse(invalid(ChatRequestTexts::tr("stream: true or false is required."), u"stream"_s));
        m_request.stream = stream.toBool();
    }

    Protocol m_protocol;
    const QJsonObject &m_body;
    ChatRequest m_request;
    std::optional<ApiProblem> m_problem;
};

} // namespace

std::variant<ChatRequest, ApiProblem> readChatRequest(Protocol protocol, const QByteArray &body,
                                                      const QString &servedModel)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return invalid(ChatRequestTexts::tr("The request's body is not valid JSON: %1 (at byte %2).")
                           .arg(error.errorString())
                           .arg(error.offset));
    if (!document.isObject())
        return invalid(ChatRequestTexts::tr("The request's body must be a JSON object."));
    const QJsonObject object = document.object();
    return Reader(protocol, object).read(servedModel);
}

} // namespace Fanlight
