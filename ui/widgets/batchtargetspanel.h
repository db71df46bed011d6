// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"

#include <QFrame>
#include <QList>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace Fanlight {

class ElidedLabel;

//! How far each target of a batch is: a bar, figures, and where it is paused why and what would help.
class BatchTargetsPanel final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchTargetsPanel)

public:
    explicit BatchTargetsPanel(QWidget *parent = nullptr);

    //! Hidden while there are none.
    void setTargets(const QList<BatchTargetView> &targets);

Q_SIGNALS:
    //! By the target's name.
    void editRequested(const QString &target);
    void goOnRequested(const QString &target);

private:
    struct Row
    {
        QWidget *widget = nullptr;
        ElidedLabel *name = nullptr;
        QProgressBar *bar = nullptr;
        ElidedLabel *figures = nullptr;
        QLabel *pause = nullptr;
        QPushButton *edit = nullptr;
        QPushButton *goOn = nullptr;
    };

    Row addRow();
    static void fill(const Row &row, const BatchTargetView &target);

    QVBoxLayout *m_layout;
    QList<Row> m_rows;
    QList<BatchTargetView> m_targets;
};

} // namespace Fanlight
