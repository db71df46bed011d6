// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/attempttable.h"

#include "ui/models/display.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>

namespace Fanlight {

using namespace Qt::StringLiterals;

AttemptTable::AttemptTable(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"attempts"_s);
    setAccessibleName(tr("Attempts"));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setHeaderLabels({tr("Attempt"), tr("Phase"), tr("Took")});
    headerItem()->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
}

void AttemptTable::setLines(const QList<PhaseLine> &lines)
{
    clear();
    for (const PhaseLine &line : lines) {
        auto *item = new QTreeWidgetItem(this, {line.attempt, line.phase, line.took});
        // A provider's words may be longer than the line.
        item->setToolTip(1, cellToolTip(line.phase));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        if (line.attempt.isEmpty()) {
            for (int column = 0; column < 3; ++column)
                item->setFont(column, Theme::strongFont(font()));
        }
    }
}

} // namespace Fanlight
