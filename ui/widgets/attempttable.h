// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/querydetails.h"

#include <QTreeWidget>

namespace Fanlight {

//! The phases of a query's attempts and how long each took.
class AttemptTable final : public QTreeWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttemptTable)

public:
    explicit AttemptTable(QWidget *parent = nullptr);

    void setLines(const QList<PhaseLine> &lines);
};

} // namespace Fanlight
