// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/batchanswerspanel.h"

#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/answerline.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/named.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

BatchAnswersPanel::BatchAnswersPanel(QWidget *parent)
    : QWidget(parent)
    , m_target(named(new QComboBox(this), u"batchAnswersTarget"_s, tr("Target whose answers are counted")))
    , m_caution(new MutedLabel(tr("Guessed from single words by the built-in simulator. A language model judges "
                                  "better."),
                               this))
    , m_layout(new QVBoxLayout)
{
    setAccessibleRole(this, QAccessible::Grouping);
    setObjectName(u"batchAnswers"_s);
    setAccessibleName(tr("Answers of the batch"));
    m_layout->setSpacing(Theme::unit / 2);
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_target->setMaximumWidth(30 * Theme::unit);
    guardFromWheel(m_target);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    layout->addLayout(m_layout, 1);
    auto *side = new QVBoxLayout;
    side->setSpacing(Theme::unit / 2);
    side->addWidget(m_target);
    side->addWidget(m_caution);
    side->addStretch(1);
    layout->addLayout(side);
    m_caution->setObjectName(u"batchAnswersCaution"_s);
    m_caution->setWordWrap(true);
    m_caution->setFixedWidth(30 * Theme::unit);
    // What is chosen of one target's answers is not what is chosen of another's.
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        m_wanted = m_target->currentText();
        if (!m_chosen.isEmpty())
            Q_EMIT answersChosen({});
        showLines();
    });
    hide();
}

void BatchAnswersPanel::setAnswers(const QList<BatchAnswersView> &answers, const QList<AnswerChoice> &chosen)
{
    if (answers == m_answers && chosen == m_chosen)
        return;
    m_answers = answers;
    m_chosen = chosen;
    showTargets();
    showLines();
    setVisible(!answers.isEmpty());
}

void BatchAnswersPanel::showTargets()
{
    QStringList targets;
    for (const BatchAnswersView &each : std::as_const(m_answers)) {
        if (!targets.contains(each.target))
            targets.append(each.target);
    }
    QStringList shown;
    for (int index = 0; index < m_target->count(); ++index)
        shown.append(m_target->itemText(index));
    const QSignalBlocker blocker(m_target);
    if (targets != shown) {
        m_target->clear();
        m_target->addItems(targets);
    }
    // What is chosen is what is seen.
    if (!m_chosen.isEmpty())
        m_wanted = m_chosen.last().target;
    m_target->setCurrentIndex(std::max(0, int(targets.indexOf(m_wanted))));
    m_target->setVisible(targets.size() > 1);
}

AnswerLine *BatchAnswersPanel::lineOf(const QString &task)
{
    AnswerLine *&line = m_lines[task];
    if (!line) {
        line = new AnswerLine(task, this);
        connect(line, &AnswerLine::tabStopsChanged, this, &BatchAnswersPanel::orderTabStops);
        connect(line, &AnswerLine::chosen, this, [this, task](const QString &key) { choose(task, key); });
    }
    return line;
}

void BatchAnswersPanel::choose(const QString &task, const QString &key)
{
    QList<AnswerChoice> chosen = m_chosen;
    chosen.removeIf([&task](const AnswerChoice &each) { return each.task == task; });
    if (!key.isEmpty())
        chosen.append({task, m_target->currentText(), key});
    Q_EMIT answersChosen(chosen);
}

void BatchAnswersPanel::showLines()
{
    QList<BatchAnswersView> shown;
    std::ranges::copy_if(m_answers, std::back_inserter(shown),
                         [this](const BatchAnswersView &each) { return each.target == m_target->currentText(); });
    // All of them are known before one tells of its stops.
    const QList<AnswerLine *> before = std::exchange(m_shown, {});
    for (const BatchAnswersView &each : std::as_const(shown))
        m_shown.append(lineOf(each.task));
    for (qsizetype index = 0; index < shown.size(); ++index) {
        const BatchAnswersView &each = shown.at(index);
        const auto choice = std::ranges::find_if(m_chosen, [&each](const AnswerChoice &answer) {
            return answer.task == each.task && answer.target == each.target;
        });
        m_shown.at(index)->setAnswers(each, choice == m_chosen.cend() ? QString() : choice->key);
        if (m_layout->indexOf(m_shown.at(index)) != index)
            m_layout->insertWidget(int(index), m_shown.at(index));
    }
    m_caution->setVisible(std::ranges::any_of(shown, &BatchAnswersView::isGuessed));
    int titles = 0;
    for (AnswerLine *line : std::as_const(m_lines)) {
        line->setVisible(m_shown.contains(line));
        if (m_shown.contains(line))
            titles = std::max(titles, line->titleWidth());
    }
    for (AnswerLine *line : std::as_const(m_shown))
        line->setTitleWidth(titles);
    if (m_shown != before)
        orderTabStops();
}

void BatchAnswersPanel::orderTabStops()
{
    QList<QWidget *> stops;
    for (const AnswerLine *line : std::as_const(m_shown))
        stops += line->tabStops();
    stops.append(m_target);
    takeBarsPlaceInTabOrder(this, stops);
}

} // namespace Fanlight
