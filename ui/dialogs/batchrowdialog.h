// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchrowdetails.h"

#include <QDialog>

class QKeySequence;
class QPushButton;
class QTextEdit;

namespace Fanlight {

//! A whole row of a batch, to be read and copied, and those before and behind it.
class BatchRowDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchRowDialog)

public:
    explicit BatchRowDialog(QWidget *parent);

    //! Where one of the words stands there is a mark, and the first is seen.
    void setRow(const BatchRowDetails &details, const QStringList &words, bool hasPrevious, bool hasNext);

Q_SIGNALS:
    //! The row so many rows further down is to be shown.
    void stepRequested(int rows);

private:
    void mark(const QStringList &words);
    QPushButton *addStep(const QString &objectName, const QString &text, const QKeySequence &key, int rows);

    BatchRowDetails m_details;
    QTextEdit *m_view;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace Fanlight
