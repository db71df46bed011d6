// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace Fanlight {

//! What a batch is made of: the table, the columns that are meant, where the answers go, and what they may cost.
class BatchForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchForm)

public:
    explicit BatchForm(QWidget *parent = nullptr);

    //! What is being typed stays, unless another table was opened meanwhile.
    void show(const BatchView &view);
    //! What stands in the fields is meant, though no Enter was pressed.
    void takeFields();
    //! Asks for a table; inputChosen comes if one is given.
    void chooseTable();
    void focusOpen();
    //! Another table can be opened now.
    bool takesTables() const;

Q_SIGNALS:
    void inputChosen(const QString &path);
    void columnsChosen(const QString &textColumn, const QString &idColumn);
    void outputChosen(const QString &path);
    //! As it was typed, number or not.
    void budgetTyped(const QString &text);

private:
    void lay();
    void connectFields();
    void chooseOutput();
    void takeColumns();
    void showColumns();
    void showBudget();

    QLineEdit *m_input;
    QPushButton *m_open;
    QComboBox *m_textColumn;
    QComboBox *m_idColumn;
    QLineEdit *m_output;
    QPushButton *m_choose;
    QLineEdit *m_budget;
    BatchView m_view;
};

} // namespace Fanlight
