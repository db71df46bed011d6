// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/batchfilterbar.h"

#include "ui/models/display.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QSignalBlocker>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

BatchFilterBar::BatchFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_chipGroup(new QButtonGroup(this))
{
    // Breaks into two lines in a narrow window.
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins({});
    addChips();
    m_search = new SearchField(u"batchSearch"_s, tr("Search the rows"), tr("Search texts and answers"), this);
    m_search->setToolTip(tr("Show the rows in which each of the words stands, in a cell or in an answer; \"several "
                            "words\" in quotation marks stand together (Ctrl+F)"));
    const int words = m_search->fontMetrics().horizontalAdvance(m_search->placeholderText());
    m_search->setMinimumWidth(std::max(30 * Theme::unit, words + m_search->sizeHint().height() + 2 * Theme::unit));
    layout->addWidget(m_search);
    m_counting = new ElidedLabel({}, this);
    m_counting->setObjectName(u"batchCounting"_s);
    m_counting->setFont(Theme::smallFont(font()));
    m_counting->setColor(&Theme::mutedText);
    layout->addWidget(m_counting);
    connect(m_search, &SearchField::searched, this, &BatchFilterBar::searched);
}

void BatchFilterBar::addChips()
{
    struct ChipText
    {
        QString objectName;
        QString text;
        QString toolTip;
    };
    // In the order of RowSet.
    const QList<ChipText> texts{
        {u"batchChipAll"_s, tr("All rows"), tr("Show every row")},
        {u"batchChipFailed"_s, tr("Failed"), tr("Show the rows of which a query failed")},
        {u"batchChipCached"_s, tr("Cached"), tr("Show the rows of which the cache answered a query")},
        {u"batchChipDiffering"_s, tr("Differing"), tr("Show the rows on which the targets do not agree")},
    };
    for (const ChipText &text : texts) {
        auto *chip = new FilterChip(text.text, this);
        chip->setObjectName(text.objectName);
        chip->setToolTip(text.toolTip);
        chip->setCountText(tr("Rows: %1"));
        m_chipGroup->addButton(chip, int(m_chips.size()));
        m_chips.append(chip);
        layout()->addWidget(chip);
    }
    // Toggled, because that is what a screen reader does to a button that can be checked.
    connect(m_chipGroup, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (!isOn)
            return;
        // What is being typed is left, too.
        if (RowSet(id) == RowSet::All)
            m_search->setQuietly({});
        Q_EMIT rowSetChosen(RowSet(id));
    });
}

void BatchFilterBar::show(const BatchView &view, int tableRows)
{
    const BatchRowCounts &counts = view.counts;
    const QList<qint64> rows{counts.all, counts.failed, counts.cached, counts.differing};
    for (qsizetype index = 0; index < m_chips.size(); ++index)
        m_chips.at(index)->setCount(rows.at(index));
    const bool isNarrowed = !view.shownAnswers.isEmpty() || !view.search.isEmpty();
    {
        // With an answer chosen, or a search, these are not all rows: then the first chip shows them.
        const QSignalBlocker blocker(m_chipGroup);
        m_chipGroup->setExclusive(false);
        for (qsizetype index = 0; index < m_chips.size(); ++index)
            m_chips.at(index)->setChecked(RowSet(index) == view.shown && (index != 0 || !isNarrowed));
        m_chipGroup->setExclusive(true);
    }
    m_chips.at(int(RowSet::Differing))->setVisible(view.comparesTargets);
    if (!m_search->isTyping() && m_search->text().simplified() != view.search)
        m_search->setQuietly(view.search);
    const QString shown = countText(tableRows);
    const QString all = countText(counts.all);
    m_counting->setText(
        view.isSearching         ? tr("%1 of %2 rows so far, still searching…").arg(shown, all)
            : !counts.isComplete ? tr("still counting…")
            : view.unreadRows > 0 && isNarrowed
            ? tr("%1 of %2 rows are shown; %3 could not be read again").arg(shown, all, countText(view.unreadRows))
            : isNarrowed ? tr("%1 of %2 rows are shown").arg(shown, all)
                         : QString());
    setVisible(view.phase != BatchPhase::Empty);
}

QString BatchFilterBar::shownText() const
{
    return m_counting->text();
}

void BatchFilterBar::focusSearch()
{
    m_search->focus();
}

void BatchFilterBar::showAllRows()
{
    m_chips.first()->click();
}

} // namespace Fanlight
