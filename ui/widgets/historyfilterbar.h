// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/historytext.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QDateEdit;
class QToolButton;

namespace Fanlight {

class SearchField;

//! What is looked for in the history: a text, a time, a target, a task, a status, and perhaps one run alone.
class HistoryFilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryFilterBar)

public:
    explicit HistoryFilterBar(QWidget *parent = nullptr);

    AuditFilter filter() const;
    //! What can be chosen; what is chosen stays, also if it is not among them any more.
    void setChoices(const QStringList &targets, const QList<Task> &tasks);
    //! Looks at the queries of one run only; `title` says which. Everything else is taken out of the filter.
    void showRun(const QString &run, const QString &title);
    void clear();
    void focusSearch();
    //! How far a search for a text reaches, for its tool tip.
    void setSearchNote(const QString &note);

Q_SIGNALS:
    void changed();

private:
    QComboBox *addChoice(const QString &objectName, const QString &accessibleName, const QString &anything);
    QDateEdit *addDate(const QString &objectName, const QString &accessibleName);
    void choosePeriod();
    void setQuietly(const std::function<void()> &change);

    SearchField *m_text;
    QComboBox *m_period;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QComboBox *m_target;
    QComboBox *m_task;
    QComboBox *m_status;
    QToolButton *m_runChip;
    QString m_run;
    QTimer m_daySoon; //!< a search for every digit would be thrown away with the next
};

} // namespace Fanlight
