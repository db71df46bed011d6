// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/askedquestion.h"
#include "core/simulator/chatrequest.h"
#include "core/simulator/sentimentanalyzer.h"
#include "core/simulator/valencelexicon.h"

#include <QCache>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

//! A finished answer, in the units it is billed and streamed in.
struct ComposedAnswer
{
    QStringList pieces; //!< tokenPieces(), at most the limit
    bool cut = false; //!< the limit was met before the end

    QString text() const { return pieces.join(QString()); }
    bool operator==(const ComposedAnswer &) const = default;
};

/*! Answers by text analysis: one word for sentiment, "a, b, c" for topics, a sentence for a summary. Anything else is
 *  told plainly that no language model is here, and what the analysis has to say about it.
 *
 *  Equal questions are answered from a bounded cache.
 */
class AnswerComposer
{
    Q_DISABLE_COPY_MOVE(AnswerComposer)

public:
    AnswerComposer();

    ComposedAnswer compose(const ChatRequest &request);

private:
    QString plainAnswer(const AskedQuestion &question, int maxTokens);
    QString otherAnswer(const QString &text) const;
    QString jsonAnswer(const AskedQuestion &question, const QString &answer, const QJsonObject &schema) const;

    //! Reads the lexicon when the first question comes: a window at its start has no time for it.
    const SentimentAnalyzer &sentiment() const;

    mutable ValenceLexicon m_lexicon;
    mutable std::optional<SentimentAnalyzer> m_sentiment;
    QCache<QString, QString> m_answers;
};

} // namespace Fanlight
