// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"
#include "ui/models/copytext.h"

#include <QMap>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace Fanlight {

class BatchAnswersPanel;
class BatchFilterBar;
class BatchForm;
class BatchRowDialog;
class BatchTable;
class BatchTargetsPanel;

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
    //! Puts the focus where the rows are, or where a table is opened.
    void focusTable();
    //! Asks for a table; inputChosen comes if one is given.
    void chooseTable();
    const BatchView &view() const { return m_view; }
    //! What the user made of the columns, by their names.
    QMap<QString, int> columnWidths() const;
    void setColumnWidths(const QMap<QString, int> &widths);
    QStringList hiddenColumns() const;
    void setHiddenColumns(const QStringList &names);

Q_SIGNALS:
    void inputChosen(const QString &path);
    void columnsChosen(const QString &textColumn, const QString &idColumn);
    void outputChosen(const QString &path);
    //! As it was typed, number or not.
    void budgetTyped(const QString &text);
    void rowSetChosen(Fanlight::RowSet set);
    //! Those of these rows that say all of the words; empty: whatever they say.
    void searched(const QString &words);
    //! Of the rows in the set, those with all of these answers.
    void answersChosen(const QList<Fanlight::AnswerChoice> &answers);
    void resumeRequested();
    void pauseRequested();
    void stopRequested();
    //! A target, by its name.
    void targetEditRequested(const QString &target);
    void targetGoOnRequested(const QString &target);
    void retryFailedRequested();
    void restartRequested();
    void goBackRequested();
    void exportRequested(const QString &path, Fanlight::RowsToExport rows);
    //! Rows and columns of the table.
    void copyRequested(const QList<int> &rows, const QList<int> &columns, Fanlight::CopyForm form);
    //! A screen reader was told this.
    void announced(const QString &said);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void lay();
    QLayout *buildState();
    void connectControls();
    void askExport();
    void chooseExport(RowsToExport rows);
    void askRestart();
    void showPlan(bool isUnderWay);
    void showState(bool isUnderWay);
    void showRows();
    //! Why no row is shown, a sentence.
    QString whyNone() const;
    //! Escape leaves what is chosen, where the focus is on the choices or the rows.
    bool leavesChoice(const QKeyEvent &key) const;
    //! Not all rows are shown.
    bool isFiltered() const;
    //! In a dialog of its own, as soon as it is read.
    void showRow(const QModelIndex &index);
    void announce(const QString &said);

    // In the order in which Tab goes through them.
    BatchForm *m_form;
    QLabel *m_plan;
    QProgressBar *m_bar;
    QLabel *m_progress;
    QPushButton *m_retryFailed;
    QPushButton *m_goBack;
    QPushButton *m_elsewhere;
    QPushButton *m_restart;
    QPushButton *m_export;
    QPushButton *m_resume;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QLabel *m_pauseReason;
    BatchTargetsPanel *m_targets;
    BatchAnswersPanel *m_answers;
    BatchFilterBar *m_filter;
    BatchTable *m_table;
    QLabel *m_empty;
    QLabel *m_none;
    QStackedLayout *m_body;
    QScrollArea *m_scroll;
    QPointer<BatchRowDialog> m_rowDialog;
    QPersistentModelIndex m_rowWanted;
    BatchView m_view;
};

} // namespace Fanlight
