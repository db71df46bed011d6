// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/querydetails.h"

#include <QDialog>

namespace Fanlight {

//! Everything about one query at the moment it is opened: request, reply, attempts. Never a key.
class DetailsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsDialog)

public:
    DetailsDialog(const QString &title, const ResultCell &cell, Moment now, QWidget *parent = nullptr);
};

} // namespace Fanlight
