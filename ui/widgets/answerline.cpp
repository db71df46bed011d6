// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answerline.h"

#include "ui/models/display.h"
#include "ui/models/sentimentdisplay.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/named.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! More do not fit on any screen.
constexpr qsizetype mostChips = 24;
//! Characters on a chip and in the menu; the tooltips have all of them.
constexpr qsizetype longestOnChip = 28;
constexpr qsizetype longestInMenu = 80;
//! Of so few answers the shares are seen, too.
constexpr qsizetype fewAnswers = 5;

QString lineOf(const AnswerValue &answer)
{
    return visibleText(shownAnswer(answer), false).simplified();
}

QString shortened(const QString &line, qsizetype longest)
{
    return line.size() > longest ? QString(line.first(longest - 1).trimmed() + u'…') : line;
}

} // namespace

AnswerLine::AnswerLine(const QString &task, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, this))
    , m_more(named(new QToolButton(this), u"batchAnswersMore_"_s + task))
    , m_menu(new QMenu(m_more))
{
    setAccessibleRole(this, QAccessible::Grouping);
    setObjectName(u"batchAnswers_"_s + task);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_title->setColor(&Theme::mutedText);
    m_more->setText(tr("More"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &AnswerLine::fillMenu);
}

QString AnswerLine::shareText(qint64 rows) const
{
    const double percent = m_answers.tally.answered > 0 ? 100.0 * double(rows) / double(m_answers.tally.answered) : 0;
    return tr("%1 %", "a share").arg(QLocale().toString(percent, 'f', percent > 0 && percent < 1 ? 1 : 0));
}

QString AnswerLine::countedText(qint64 count) const
{
    return m_answers.isExact ? countText(count) : tr("at least %1").arg(countText(count));
}

void AnswerLine::setAnswers(const BatchAnswersView &answers, const QString &chosen)
{
    if (answers == m_answers && chosen == m_chosen)
        return;
    if (!chosen.isEmpty()) {
        const QList<AnswerCount> known = answers.tally.most + m_answers.tally.most;
        const auto at = std::ranges::find(known, chosen, &AnswerCount::key);
        if (at != known.end())
            m_chosenAnswer = at->answer;
        else if (chosen != m_chosen)
            m_chosenAnswer = TopicsValue{{chosen}};
    }
    m_answers = answers;
    m_chosen = chosen;
    const QString title = visibleText(answers.title, false);
    m_title->setText(title);
    setAccessibleName(title);
    const QString counted = tr("Rows with an answer: %1. Different answers: %2.", "to one task of a batch")
                                .arg(countText(answers.tally.answered), countedText(answers.tally.distinct));
    setAccessibleDescription(
        answers.isNarrowed
            ? tr("%1 Only rows that the other choices leave are counted.", "after sentences").arg(counted)
            : counted);
    setToolTip(plainToolTip(tr("%1\n%2", "a task and its counts").arg(title, accessibleDescription())));
    m_more->setAccessibleName(tr("More answers: %1", "a task").arg(title));
    showAnswers();
}

bool AnswerLine::isAttended() const
{
    const bool isPressed = std::ranges::any_of(m_places, [](const Place &place) { return place.chip->isDown(); });
    return isPressed || underMouse() || isAncestorOf(QApplication::focusWidget());
}

QList<AnswerCount> AnswerLine::wanted() const
{
    const QList<AnswerCount> &most = m_answers.tally.most;
    QList<AnswerCount> counts = most.first(std::min(most.size(), mostChips));
    const auto at = std::ranges::find(most, m_chosen, &AnswerCount::key);
    if (!m_chosen.isEmpty() && at - most.begin() >= counts.size()) {
        // No row may have it now, or fewer than have those that are told: it can be left all the same.
        counts.prepend(at == most.end() ? AnswerCount{m_chosen, m_chosenAnswer, 0} : *at);
        counts.resize(std::min(counts.size(), mostChips));
    }
    if (!isAttended())
        return counts;
    // Nothing moves under the pointer or the focus: new answers come behind those that are there.
    QList<AnswerCount> held;
    for (const Place &place : m_places) {
        const auto now = std::ranges::find(most, place.count.key, &AnswerCount::key);
        if (now != most.end() || place.count.key == m_chosen)
            held.append(now != most.end() ? *now : AnswerCount{place.count.key, place.count.answer, 0});
    }
    for (const AnswerCount &count : std::as_const(counts)) {
        if (std::ranges::find(held, count.key, &AnswerCount::key) != held.end())
            continue;
        if (held.size() == mostChips && count.key == m_chosen)
            held.last() = count;
        else if (held.size() < mostChips)
            held.append(count);
    }
    return held;
}

void AnswerLine::showAnswers()
{
    const QList<AnswerCount> counts = wanted();
    QList<Place> before = std::exchange(m_places, {});
    for (const AnswerCount &count : counts) {
        const auto kept =
            std::ranges::find_if(before, [&count](const Place &place) { return place.count.key == count.key; });
        m_places.append({count, kept == before.end() ? nullptr : std::exchange(kept->chip, nullptr)});
    }
    bool isOther = before.size() != m_places.size();
    for (qsizetype index = 0; index < before.size(); ++index) {
        isOther = isOther || before.at(index).count.key != m_places.at(index).count.key;
        if (before.at(index).chip)
            m_spare.append(before.at(index).chip);
    }
    for (Place &place : m_places) {
        if (!place.chip)
            place.chip = m_spare.isEmpty() ? makeChip() : m_spare.takeFirst();
        fill(*place.chip, place.count);
    }
    for (FilterChip *chip : std::as_const(m_spare))
        chip->hide();
    arrange();
    if (isOther)
        Q_EMIT tabStopsChanged();
}

FilterChip *AnswerLine::makeChip()
{
    auto *chip = new FilterChip({}, this);
    chip->setObjectName(objectName() + u'_' + QString::number(findChildren<FilterChip *>().size() - 1));
    chip->setCountText(tr("Rows: %1"));
    chip->installEventFilter(this);
    connect(chip, &FilterChip::released, this, &AnswerLine::showAnswers, Qt::QueuedConnection);
    connect(chip, &FilterChip::toggled, this, [this, chip](bool isOn) {
        const auto place = std::ranges::find(m_places, chip, &Place::chip);
        if (place != m_places.end())
            Q_EMIT chosen(isOn ? place->count.key : QString());
    });
    return chip;
}

void AnswerLine::fill(FilterChip &chip, const AnswerCount &count) const
{
    const QSignalBlocker blocker(chip);
    const QString answer = lineOf(count.answer);
    chip.setWord(shortened(answer, longestOnChip));
    chip.setAccessibleName(answer);
    chip.setCount(count.rows, !m_answers.isExact);
    const QString share = shareText(count.rows);
    chip.setNote(m_answers.isExact && m_answers.tally.distinct <= fewAnswers ? share : QString());
    const QString hint = m_answers.isExact ? tr("Show the rows with this answer: %1 of %2, %3")
                                                 .arg(countText(count.rows), countText(m_answers.tally.answered), share)
                                           : tr("Show the rows with this answer: at least %1 of %2, because there are "
                                                "too many different ones to keep each")
                                                 .arg(countText(count.rows), countText(m_answers.tally.answered));
    chip.setToolTip(plainToolTip(tr("%1\n%2", "an answer and what its button does").arg(answer, hint)));
    chip.setChecked(count.key == m_chosen);
}

void AnswerLine::fillMenu()
{
    m_menu->clear();
    for (const AnswerCount &count : std::as_const(m_answers.tally.most)) {
        const QString answer = lineOf(count.answer);
        QString word = shortened(answer, longestInMenu);
        word.replace(u'&', u"&&"_s);
        QAction *action = m_menu->addAction(word + u'\t' + countedText(count.rows));
        action->setToolTip(plainToolTip(answer));
        action->setCheckable(true);
        action->setChecked(count.key == m_chosen);
        connect(action, &QAction::triggered, this,
                [this, key = count.key](bool isOn) { Q_EMIT chosen(isOn ? key : QString()); });
    }
    const qint64 others = m_answers.tally.distinct - m_answers.tally.most.size();
    if (others > 0)
        m_menu->addAction(tr("and others: %1", "different answers").arg(countedText(others)))->setEnabled(false);
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
    const int height = m_places.isEmpty() ? 0 : m_places.first().chip->sizeHint().height();
    return {m_titleWidth, std::max({height, m_more->sizeHint().height(), m_title->sizeHint().height()})};
}

QSize AnswerLine::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

bool AnswerLine::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LayoutRequest:
        // A chip or the title has another size: fonts and styles come after the texts.
        arrange();
        updateGeometry();
        break;
    case QEvent::Leave:
        // After Qt noted that the pointer is gone.
        QMetaObject::invokeMethod(this, &AnswerLine::showAnswers, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool AnswerLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &AnswerLine::showAnswers, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void AnswerLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QList<QWidget *> AnswerLine::tabStops() const
{
    QList<QWidget *> stops;
    for (const Place &place : m_places)
        stops.append(place.chip);
    stops.append(m_more);
    return stops;
}

qsizetype AnswerLine::fitting(int left) const
{
    const int gap = Theme::unit / 2;
    const int more = gap + m_more->sizeHint().width();
    const bool isAll = m_answers.isExact && m_places.size() >= m_answers.tally.distinct;
    for (qsizetype index = 0; index < m_places.size(); ++index) {
        FilterChip &chip = *m_places.at(index).chip;
        chip.ensurePolished();
        const int right = left + chip.sizeHint().width();
        const bool needsMore = !isAll || index + 1 < m_places.size();
        // Nothing rarer takes the place of what does not fit.
        if (right + (needsMore ? more : 0) > width())
            return index;
        left = right + gap;
    }
    return m_places.size();
}

void AnswerLine::arrange()
{
    const auto put = [this](QWidget &widget, int left, int width) {
        const QSize size = widget.sizeHint();
        const QRect at(left, (height() - size.height()) / 2, width, size.height());
        widget.setGeometry(QStyle::visualRect(layoutDirection(), rect(), at));
    };
    const int titleRoom = std::min(std::max(m_titleWidth, titleWidth()), width() / 4);
    put(*m_title, 0, titleRoom);
    int left = titleRoom + Theme::unit;
    qsizetype fits = fitting(left);
    for (qsizetype index = fits; index < m_places.size(); ++index) {
        if (m_places.at(index).count.key != m_chosen)
            continue;
        // It can be left where it is seen; it goes before the others, so that it fits whatever they need.
        m_places.move(index, 0);
        fits = fitting(left);
        Q_EMIT tabStopsChanged();
        break;
    }
    for (qsizetype index = 0; index < m_places.size(); ++index) {
        FilterChip &chip = *m_places.at(index).chip;
        chip.setVisible(index < fits);
        if (index >= fits)
            continue;
        const int chipWidth = chip.sizeHint().width();
        put(chip, left, chipWidth);
        left += chipWidth + Theme::unit / 2;
    }
    m_more->setVisible(!m_answers.tally.most.isEmpty()
                       && (!m_answers.isExact || fits < m_places.size() || fits < m_answers.tally.distinct));
    put(*m_more, left, m_more->sizeHint().width());
}

} // namespace Fanlight
