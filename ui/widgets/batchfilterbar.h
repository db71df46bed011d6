// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"

#include <QList>
#include <QWidget>

class QButtonGroup;

namespace Fanlight {

class ElidedLabel;
class FilterChip;
class SearchField;

//! Which rows of a batch are shown: those of a set, and of them those that say what is searched for.
class BatchFilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchFilterBar)

public:
    explicit BatchFilterBar(QWidget *parent = nullptr);

    //! The table has so many rows now. What is being typed stays.
    void show(const BatchView &view, int tableRows);
    //! How many rows are shown, of how many; empty while all are.
    QString shownText() const;
    void focusSearch();
    //! Whatever is chosen and searched for is left.
    void showAllRows();

Q_SIGNALS:
    void rowSetChosen(Fanlight::RowSet set);
    void searched(const QString &words);

private:
    void addChips();

    QButtonGroup *m_chipGroup;
    QList<FilterChip *> m_chips; //!< in the order of RowSet
    SearchField *m_search = nullptr;
    ElidedLabel *m_counting = nullptr;
};

} // namespace Fanlight
