// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"

#include <QWidget>

#include <optional>

class QAbstractItemModel;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace Fanlight {

class ElidedLabel;

//! A table of texts: what is asked about it, how far that is, and the rows with their answers.
class BatchPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchPage)

public:
    //! The model outlives the page.
    explicit BatchPage(QAbstractItemModel &rows, QWidget *parent = nullptr);

    void show(const BatchView &view);
    //! What stands in the fields is meant, though no Enter was pressed.
    void takeFields();
    const BatchView &view() const { return m_view; }

Q_SIGNALS:
    void inputChosen(const QString &path);
    void columnsChosen(const QString &textColumn, const QString &idColumn);
    void outputChosen(const QString &path);
    void budgetChosen(std::optional<double> usd);
    void pauseRequested();
    void retryFailedRequested();
    void restartRequested();
    void exportRequested(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildForm(QGridLayout *form);
    void buildTable();
    void chooseInput();
    void chooseOutput();
    void chooseExport();
    void takeColumns();
    void takeBudget();
    void askRestart();
    void showColumns();
    void showSizes();

    QLineEdit *m_input;
    QPushButton *m_open;
    QComboBox *m_textColumn;
    QComboBox *m_idColumn;
    QLineEdit *m_output;
    QPushButton *m_choose;
    QLineEdit *m_budget;
    QLabel *m_plan;
    QProgressBar *m_bar;
    ElidedLabel *m_progress;
    QPushButton *m_pause;
    QPushButton *m_retryFailed;
    QPushButton *m_restart;
    QPushButton *m_export;
    QTableView *m_table;
    QLabel *m_empty;
    QStackedLayout *m_body;
    BatchView m_view;
};

} // namespace Fanlight
