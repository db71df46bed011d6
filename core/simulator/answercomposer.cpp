// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/answercomposer.h"

#include "core/simulator/extractivesummarizer.h"
#include "core/simulator/keyphraseextractor.h"
#include "core/simulator/tokenpieces.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct AnswerComposerTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::AnswerComposer)
};

//! In characters, questions and answers together.
constexpr qsizetype CacheSize = 4'000'000;
//! How long a summary gets when the request sets no limit, or a generous one.
constexpr int SummaryTokens = 60;

QJsonValue valueFor(AskedTask task, const QString &answer)
{
    switch (task) {
    case AskedTask::Topics:
        return QJsonArray::fromStringList(answer.split(u", "_s));
    case AskedTask::Sentiment:
    case AskedTask::Summary:
    case AskedTask::Other:
        return answer;
    }
    Q_UNREACHABLE();
}

QString keyFor(AskedTask task)
{
    switch (task) {
    case AskedTask::Sentiment:
        return u"label"_s;
    case AskedTask::Topics:
        return u"topics"_s;
    case AskedTask::Summary:
        return u"summary"_s;
    case AskedTask::Other:
        return u"text"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

AnswerComposer::AnswerComposer()
    : m_answers(CacheSize)
{
}

const SentimentAnalyzer &AnswerComposer::sentiment() const
{
    if (!m_sentiment) {
        m_lexicon = ValenceLexicon::bundled();
        m_sentiment.emplace(m_lexicon);
    }
    return *m_sentiment;
}

ComposedAnswer AnswerComposer::compose(const ChatRequest &request)
{
    const AskedQuestion question = readQuestion(request);
    const int limit = request.maxTokens.value_or(std::numeric_limits<int>::max());
    const int summaryTokens = std::min(limit, SummaryTokens);
    const QString key =
        QString::number(int(question.task)) + u'/' + QString::number(summaryTokens) + u'/' + question.text;
    QString answer;
    if (const QString *known = m_answers.object(key)) {
        answer = *known;
    } else {
        answer = plainAnswer(question, summaryTokens);
        m_answers.insert(key, new QString(answer), key.size() + answer.size());
    }
    if (request.jsonSchema)
        answer = jsonAnswer(question, answer, *request.jsonSchema);

    ComposedAnswer composed{tokenPieces(answer), false};
    if (composed.pieces.size() > limit) {
        composed.pieces = composed.pieces.first(limit);
        composed.cut = true;
    }
    return composed;
}

QString AnswerComposer::plainAnswer(const AskedQuestion &question, int maxTokens)
{
    switch (question.task) {
    case AskedTask::Sentiment:
        return polarityName(sentiment().text(question.text).polarity);
    case AskedTask::Topics: {
        const QStringList topics = keyphrases(question.text);
        return topics.isEmpty() ? u"none"_s : topics.join(u", "_s);
    }
    case AskedTask::Summary: {
        const QString sentence = bestSentence(question.text, maxTokens);
        return sentence.isEmpty() ? AnswerComposerTexts::tr("The text is empty.") : sentence;
    }
    case AskedTask::Other:
        return otherAnswer(question.text);
    }
    Q_UNREACHABLE();
}

QString AnswerComposer::otherAnswer(const QString &text) const
{
    QString introduction = AnswerComposerTexts::tr(
        "I am Fanlight's built-in simulator, not a language model, so I cannot answer this. I can only judge the "
        "sentiment of a text, name its topics, or pick the sentence that sums it up.");
    const QStringList topics = keyphrases(text);
    if (topics.isEmpty())
        return introduction;
    const QString findings = AnswerComposerTexts::tr("What you sent reads as %1; its topics: %2.")
                                 .arg(polarityName(sentiment().text(text).polarity), topics.join(u", "_s));
    return introduction + u' ' + findings;
}

QString AnswerComposer::jsonAnswer(const AskedQuestion &question, const QString &answer,
                                   const QJsonObject &schema) const
{
    // Of a schema's properties the first that can hold the answer gets it.
    const QString wanted = question.task == AskedTask::Topics ? u"array"_s : u"string"_s;
    QString key = keyFor(question.task);
    const QJsonObject properties = schema["properties"_L1].toObject();
    if (!properties.contains(key)) {
        for (auto i = properties.begin(); i != properties.end(); ++i) {
            if (i.value().toObject()["type"_L1] == wanted) {
                key = i.key();
                break;
            }
        }
    }
    const QJsonObject object{{key, valueFor(question.task, answer)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace Fanlight
