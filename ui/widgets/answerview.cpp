// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answerview.h"

#include "ui/models/celltext.h"
#include "ui/models/display.h"
#include "ui/models/errortext.h"
#include "ui/models/sentimentdisplay.h"
#include "ui/widgets/answertext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/markdowntext.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/shortenedbar.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/topicchip.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <type_traits>
#include <variant>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(SentimentLabel label)
{
    switch (label) {
    case SentimentLabel::Positive:
        return Tone::Positive;
    case SentimentLabel::Negative:
        return Tone::Negative;
    case SentimentLabel::Neutral:
        return Tone::Neutral;
    case SentimentLabel::Mixed:
        return Tone::Mixed;
    }
    Q_UNREACHABLE();
}

//! More of a reply than this is not read in one line.
constexpr qsizetype longestLineShown = 500;

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit / 2);
    return layout;
}

} // namespace

AnswerView::AnswerView(QWidget *parent)
    : QStackedWidget(parent)
    , m_words(new MutedLabel(this))
    , m_textPage(new QWidget(this))
    , m_heading(new ElidedLabel({}, m_textPage))
    , m_shortened(new ShortenedBar(m_textPage))
    , m_text(new AnswerText(m_textPage))
    , m_markdown(new MarkdownText(this))
    , m_labelPage(new QWidget(this))
    , m_verdict(new QLabel(m_labelPage))
    , m_asReceived(new ElidedLabel({}, m_labelPage))
    , m_topicsPage(new QWidget(this))
{
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    addWidget(m_words);

    m_text->setObjectName(u"answer"_s);
    m_text->setAccessibleName(tr("Answer"));
    m_heading->setFont(Theme::tabularFont(Theme::strongFont(font())));
    m_heading->setObjectName(u"answerHeading"_s);
    m_heading->setColor([this](const QPalette &palette) { return Theme::stateColor(m_cell.state, palette); });
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QVBoxLayout *textLayout = pageLayout(m_textPage);
    textLayout->addWidget(m_heading);
    textLayout->addWidget(m_shortened);
    textLayout->addWidget(m_text, 1);
    connect(m_shortened, &ShortenedBar::saveRequested, this, &AnswerView::saveRequested);
    connect(m_shortened, &ShortenedBar::viewRequested, this, &AnswerView::viewRequested);
    addWidget(m_textPage);

    m_markdown->setObjectName(u"markdown"_s);
    m_markdown->setAccessibleName(tr("Answer"));
    connect(m_markdown, &MarkdownText::linkChosen, this, &AnswerView::linkChosen);
    addWidget(m_markdown);

    QFont large = Theme::strongFont(font());
    large.setPointSizeF(large.pointSizeF() + 4);
    m_verdict->setFont(large);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setObjectName(u"verdict"_s);
    m_asReceived->setFont(Theme::smallFont(font()));
    m_asReceived->setColor(&Theme::mutedText);
    QVBoxLayout *labelLayout = pageLayout(m_labelPage);
    labelLayout->addWidget(m_verdict);
    labelLayout->addWidget(m_asReceived);
    labelLayout->addStretch(1);
    addWidget(m_labelPage);

    auto *scroll = new QScrollArea(m_topicsPage);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *chips = new QWidget(scroll);
    chips->setAutoFillBackground(false);
    m_topicsLayout = new FlowLayout(chips, Theme::unit);
    scroll->setWidget(chips);
    chips->setAutoFillBackground(false);
    pageLayout(m_topicsPage)->addWidget(scroll);
    addWidget(m_topicsPage);

    // A card keeps its size whatever it shows.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    showWords(tr("Not run yet."));
}

void AnswerView::showCell(const ResultCell &cell, Moment now)
{
    if (m_cell.request.id != cell.request.id)
        m_shortened->restart();
    m_cell = cell;
    m_now = now;
    m_shortened->follow(cell.text);
    if (cell.isEmpty()) {
        showWords(tr("Not run yet."));
        return;
    }
    switch (cell.state) {
    case QueryState::RetryWait:
        showRetry(now);
        return;
    case QueryState::Queued:
        if (!retryText(cell, now).isEmpty()) {
            showRetry(now);
            return;
        }
        showWords(tr("In Fanlight's own queue until its target can take more."));
        return;
    case QueryState::Connecting:
    case QueryState::Waiting:
        showWords(cell.brokeOff() ? tr("The reply broke off; asked again. Waiting for the first words…")
                                  : tr("Waiting for the first words…"));
        return;
    case QueryState::Streaming:
        if (cell.text.isEmpty())
            showWords(tr("The model is thinking…"));
        else
            showText(cell.text);
        return;
    case QueryState::Failed:
        showError(cell);
        return;
    case QueryState::Cancelled:
        if (cell.text.isEmpty())
            showWords(tr("Stopped before an answer came."));
        else
            showStopped();
        return;
    case QueryState::Done:
        break;
    }
    if (!cell.value && cell.text.isEmpty()) {
        showWords(tr("The log did not keep this answer."));
        return;
    }
    if (m_raw || !cell.value) {
        showText(cell.text);
        return;
    }
    std::visit(
        [this](const auto &value) {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, LabelValue>)
                showLabel(value.label, m_cell.text);
            else if constexpr (std::is_same_v<Value, ChoiceValue>)
                showChoice(value.word, m_cell.text);
            else if constexpr (std::is_same_v<Value, TopicsValue>)
                showTopics(value.topics);
            else if constexpr (std::is_same_v<Value, SummaryValue>)
                showText(value.summary);
            else if (value.text.size() <= MarkdownText::longestRendered)
                showMarkdown(value.text);
            else
                showText(value.text);
        },
        *cell.value);
}

void AnswerView::setRaw(bool raw)
{
    if (m_raw == raw)
        return;
    m_raw = raw;
    showCell(ResultCell(m_cell), m_now);
}

void AnswerView::showTime(Moment now)
{
    m_now = now;
    if (m_cell.state == QueryState::RetryWait)
        m_heading->setText(retryText(m_cell, now));
}

void AnswerView::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_verdict)
        recolour();
}

void AnswerView::showWords(const QString &words)
{
    m_words->setText(words);
    setCurrentWidget(m_words);
}

void AnswerView::showText(const QString &text)
{
    m_heading->hide();
    m_text->setReply(text);
    setCurrentWidget(m_textPage);
}

void AnswerView::showMarkdown(const QString &text)
{
    m_markdown->setReply(text);
    setCurrentWidget(m_markdown);
}

QAbstractScrollArea *AnswerView::reading() const
{
    if (currentWidget() == m_markdown)
        return m_markdown;
    return currentWidget() == m_textPage ? m_text : nullptr;
}

void AnswerView::showStopped()
{
    m_heading->setText(tr("Stopped: this is not the whole answer."));
    m_heading->show();
    m_text->setReply(m_cell.text);
    setCurrentWidget(m_textPage);
}

void AnswerView::showLabel(SentimentLabel label, const QString &reply)
{
    m_verdict->setText(sentimentSymbol(label) + u' ' + sentimentText(label));
    const QString word = reply.trimmed();
    const bool plain = word.compare(sentimentName(label), Qt::CaseInsensitive) == 0;
    m_asReceived->setText(plain ? QString() : tr("Reply: %1").arg(visibleText(word.left(longestLineShown), false)));
    m_asReceived->setVisible(!plain);
    recolour();
    setCurrentWidget(m_labelPage);
}

void AnswerView::showChoice(const QString &word, const QString &reply)
{
    m_verdict->setText(visibleText(word, false));
    const QString given = reply.trimmed();
    const bool plain = given.compare(word, Qt::CaseInsensitive) == 0;
    m_asReceived->setText(plain ? QString() : tr("Reply: %1").arg(visibleText(given.left(longestLineShown), false)));
    m_asReceived->setVisible(!plain);
    recolour();
    setCurrentWidget(m_labelPage);
}

void AnswerView::showTopics(const QStringList &topics)
{
    if (topics != m_topics) {
        m_topics = topics;
        while (QLayoutItem *item = m_topicsLayout->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        for (const QString &topic : topics)
            m_topicsLayout->addWidget(new TopicChip(visibleText(topic, false)));
    }
    setCurrentWidget(m_topicsPage);
}

void AnswerView::showError(const ResultCell &cell)
{
    if (!cell.error) {
        showText(cell.text);
        return;
    }
    const QueryError &error = *cell.error;
    m_heading->setText(errorHeading(error));
    m_heading->show();
    // One below the other: a small card has room for both.
    QStringList paragraphs{errorWords(error) + u'\n' + remedyText(error)};
    if (!cell.text.isEmpty()) {
        paragraphs.append(error.kind == ErrorKind::UnreadableAnswer
                              ? tr("The reply as received:\n%1").arg(cell.text)
                              : tr("Received before it failed:\n%1").arg(cell.text));
    }
    m_text->setReply(paragraphs.join(u"\n\n"_s));
    setCurrentWidget(m_textPage);
}

void AnswerView::showRetry(Moment now)
{
    m_heading->setText(retryText(m_cell, now));
    m_heading->show();
    m_text->setReply(retryReasonText(m_cell));
    setCurrentWidget(m_textPage);
}

void AnswerView::recolour()
{
    if (m_cell.value && std::holds_alternative<ChoiceValue>(*m_cell.value))
        m_verdict->setPalette({});
    if (!m_cell.value || !std::holds_alternative<LabelValue>(*m_cell.value))
        return;
    QPalette toned;
    toned.setColor(QPalette::WindowText,
                   Theme::toneColor(toneOf(std::get<LabelValue>(*m_cell.value).label), palette()));
    m_verdict->setPalette(toned);
}

} // namespace Fanlight
