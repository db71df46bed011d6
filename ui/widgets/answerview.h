// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/resultcell.h"

#include <QStackedWidget>

class QAbstractScrollArea;
class QLabel;

namespace Fanlight {

class AnswerText;
class ElidedLabel;
class FlowLayout;
class MarkdownText;
class MutedLabel;
class ShortenedBar;

//! The body of a card: words while there is no reply, the reply as it comes, then what it means.
class AnswerView final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerView)

public:
    explicit AnswerView(QWidget *parent = nullptr);

    void showCell(const ResultCell &cell, Moment now);
    //! Brings a countdown up to date; nothing else changes, and no layout is asked.
    void showTime(Moment now);
    //! Whether the reply is shown as it was received instead of as what it means.
    void setRaw(bool raw);
    bool isRaw() const { return m_raw; }
    AnswerText *textView() const { return m_text; }
    MarkdownText *markdownView() const { return m_markdown; }
    //! What is shown of the answer now, if it is a text that can be read and scrolled; else null.
    QAbstractScrollArea *reading() const;

Q_SIGNALS:
    //! A link in the answer: where it leads is the reply's word, and nothing was opened.
    void linkChosen(const QUrl &address);
    //! The answer is longer than what is shown of it, and the whole is wanted.
    void saveRequested();
    void viewRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords(const QString &words);
    void showText(const QString &text);
    void showMarkdown(const QString &text);
    void showStopped();
    void showLabel(SentimentLabel label, const QString &reply);
    void showChoice(const QString &word, const QString &reply);
    void showTopics(const QStringList &topics);
    void showError(const ResultCell &cell);
    void showRetry(Moment now);
    void recolour();

    ResultCell m_cell;
    Moment m_now{}; //!< of the last showing
    bool m_raw = false;
    MutedLabel *m_words;
    QWidget *m_textPage;
    ElidedLabel *m_heading; //!< of an error, or the countdown to the next attempt
    ShortenedBar *m_shortened;
    AnswerText *m_text;
    MarkdownText *m_markdown;
    QWidget *m_labelPage;
    QLabel *m_verdict;
    ElidedLabel *m_asReceived;
    QWidget *m_topicsPage;
    FlowLayout *m_topicsLayout = nullptr;
    QStringList m_topics;
};

} // namespace Fanlight
