// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/batchfilterbar.h"

#include "ui/models/display.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace Fanlight {

using namespace Qt::StringLiterals;

BatchFilterBar::BatchFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_chipGroup(new QButtonGroup(this))
    , m_search(new SearchField(u"batchSearch"_s, tr("Search the rows"), tr("Search texts and answers"), this))
    , m_counting(new MutedLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    addChips();
    m_search->setToolTip(tr("Show the rows in which each of the words stands, in a cell or in an answer (Ctrl+F)"));
    m_search->setMinimumWidth(20 * Theme::unit);
    m_search->setMaximumWidth(36 * Theme::unit);
    m_counting->setObjectName(u"batchCounting"_s);
    layout->addSpacing(Theme::unit / 2);
    layout->addWidget(m_search, 1);
    layout->addSpacing(Theme::unit / 2);
    layout->addWidget(m_counting);
    layout->addStretch(1);
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
    const QString ofRows = tr("%1 of %2 rows are shown").arg(countText(tableRows), countText(counts.all));
    m_counting->setText(view.isSearching      ? tr("searching… %1").arg(ofRows)
                            : !counts.isComplete ? tr("still counting…")
                            : isNarrowed         ? ofRows
                                                 : QString());
    setVisible(view.phase != BatchPhase::Empty);
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
