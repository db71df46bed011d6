// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchrowdetails.h"

#include <QDialog>

namespace Fanlight {

//! A whole row of a batch, to be read and copied.
class BatchRowDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchRowDialog)

public:
    BatchRowDialog(const BatchRowDetails &details, QWidget *parent);
};

} // namespace Fanlight
