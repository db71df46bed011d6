// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answerline.h"

#include "ui/models/display.h"
#include "ui/models/sentimentdisplay.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/named.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! More do not fit on any screen.
constexpr qsizetype mostChips = 24;
//! Characters on a chip; the tooltip has all of them.
constexpr qsizetype longestOnChip = 28;
//! Of so few answers the shares are seen, too.
constexpr qsizetype fewAnswers = 5;

QString lineOf(const AnswerValue &answer)
{
    return visibleText(shownAnswer(answer), false).simplified();
}

QString shortened(const AnswerValue &answer)
{
    const QString line = lineOf(answer);
    return line.size() > longestOnChip ? QString(line.first(longestOnChip - 1).trimmed() + u'…') : line;
}

} // namespace

AnswerLine::AnswerLine(const QString &task, QWidget *parent)
    : QWidget(parent)
    , m_title(new MutedLabel(this))
    , m_more(named(new QToolButton(this), u"batchAnswersMore_"_s + task))
    , m_menu(new QMenu(m_more))
{
    setObjectName(u"batchAnswers_"_s + task);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_more->setText(tr("More"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &AnswerLine::fillMenu);
}

QString AnswerLine::shareText(qint64 rows) const
{
    const double percent = m_answers.answered > 0 ? 100.0 * double(rows) / double(m_answers.answered) : 0;
    return tr("%1 %", "a share").arg(QLocale().toString(percent, 'f', percent > 0 && percent < 1 ? 1 : 0));
}

void AnswerLine::setAnswers(const BatchAnswersView &answers, const QString &chosen)
{
    if (answers == m_answers && chosen == m_chosen)
        return;
    m_answers = answers;
    m_chosen = chosen;
    m_title->setText(visibleText(answers.title, false));
    m_title->setToolTip(tr("Rows with an answer: %1. Different answers: %2.", "to one task of a batch")
                            .arg(countText(answers.answered), countText(answers.distinct)));
    m_more->setAccessibleName(tr("More answers: %1", "a task").arg(m_title->text()));
    m_onChips = answers.most.first(std::min(answers.most.size(), mostChips));
    const auto at = std::ranges::find(answers.most, chosen, &AnswerCount::key);
    if (!chosen.isEmpty() && at - answers.most.begin() >= m_onChips.size()) {
        // It may have been forgotten, or be rarer now than those that are told: it can be left all the same.
        m_onChips.prepend(at == answers.most.end() ? AnswerCount{chosen, TopicsValue{{chosen}}, 0} : *at);
        m_onChips.resize(std::min(m_onChips.size(), mostChips));
    }
    for (qsizetype place = 0; place < m_onChips.size(); ++place)
        fill(*chipAt(place), m_onChips.at(place));
    arrange();
}

FilterChip *AnswerLine::chipAt(qsizetype place)
{
    while (m_chips.size() <= place) {
        auto *chip = new FilterChip({}, this);
        chip->setObjectName(objectName() + u'_' + QString::number(m_chips.size()));
        chip->setCountText(tr("Rows: %1"));
        connect(chip, &FilterChip::toggled, this,
                [this, at = m_chips.size()](bool isOn) { Q_EMIT chosen(isOn ? m_onChips.at(at).key : QString()); });
        // After the chip before it, whenever it came to be.
        QWidget::setTabOrder(m_chips.isEmpty() ? static_cast<QWidget *>(m_title) : m_chips.last(), chip);
        QWidget::setTabOrder(chip, m_more);
        m_chips.append(chip);
    }
    return m_chips.at(place);
}

void AnswerLine::fill(FilterChip &chip, const AnswerCount &count) const
{
    const QSignalBlocker blocker(chip);
    const QString answer = lineOf(count.answer);
    chip.setText(shortened(count.answer));
    chip.setAccessibleName(answer);
    chip.setCount(count.rows);
    const QString share = shareText(count.rows);
    chip.setNote(m_answers.distinct <= fewAnswers ? share : QString());
    const QString hint = m_answers.isExact ? tr("Show the rows with this answer: %1 of %2, %3")
                                                 .arg(countText(count.rows), countText(m_answers.answered), share)
                                           : tr("Show the rows with this answer: at least %1 of %2, because there are "
                                                "too many different ones to keep each")
                                                 .arg(countText(count.rows), countText(m_answers.answered));
    chip.setToolTip(QString(answer + u'\n' + hint).toHtmlEscaped());
    chip.setChecked(count.key == m_chosen);
}

void AnswerLine::fillMenu()
{
    m_menu->clear();
    for (const AnswerCount &count : std::as_const(m_answers.most)) {
        QString answer = shortened(count.answer);
        answer.replace(u'&', u"&&"_s);
        QAction *action = m_menu->addAction(answer + u'\t' + countText(count.rows));
        action->setCheckable(true);
        action->setChecked(count.key == m_chosen);
        connect(action, &QAction::triggered, this,
                [this, key = count.key](bool isOn) { Q_EMIT chosen(isOn ? key : QString()); });
    }
    const qint64 others = m_answers.distinct - m_answers.most.size();
    if (others > 0)
        m_menu->addAction(tr("and others: %1", "different answers").arg(countText(others)))->setEnabled(false);
}

int AnswerLine::titleWidth() const
{
    m_title->ensurePolished();
    return m_title->sizeHint().width();
}

void AnswerLine::setTitleWidth(int width)
{
    m_titleWidth = width;
    arrange();
}

QSize AnswerLine::sizeHint() const
{
    const int height = m_chips.isEmpty() ? 0 : m_chips.first()->sizeHint().height();
    return {m_titleWidth, std::max({height, m_more->sizeHint().height(), m_title->sizeHint().height()})};
}

QSize AnswerLine::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

bool AnswerLine::event(QEvent *event)
{
    // A chip or the title has another size: fonts and styles come after the texts.
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
        updateGeometry();
    }
    return QWidget::event(event);
}

void AnswerLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void AnswerLine::arrange()
{
    const auto place = [this](QWidget &widget, int left, int width) {
        const QSize size = widget.sizeHint();
        const QRect at(left, (height() - size.height()) / 2, width, size.height());
        widget.setGeometry(QStyle::visualRect(layoutDirection(), rect(), at));
    };
    const int gap = Theme::unit / 2;
    place(*m_title, 0, std::max(m_titleWidth, titleWidth()));
    int left = std::max(m_titleWidth, titleWidth()) + Theme::unit;
    const int moreWidth = m_more->sizeHint().width();
    const qsizetype wanted = m_onChips.size();
    bool isAll = wanted >= m_answers.distinct;
    for (qsizetype index = 0; index < m_chips.size(); ++index) {
        FilterChip &chip = *m_chips.at(index);
        chip.ensurePolished();
        const int chipWidth = chip.sizeHint().width();
        const bool isLast = index == wanted - 1 && isAll;
        const bool fits = index < wanted && left + chipWidth + (isLast ? 0 : gap + moreWidth) <= width();
        chip.setVisible(fits);
        if (fits) {
            place(chip, left, chipWidth);
            left += chipWidth + gap;
        } else if (index < wanted) {
            isAll = false;
            left = std::max(left, width() - moreWidth - gap); // nothing rarer takes the place of what did not fit
        }
    }
    m_more->setVisible(!isAll);
    place(*m_more, std::min(left, width() - moreWidth), moreWidth);
}

} // namespace Fanlight
