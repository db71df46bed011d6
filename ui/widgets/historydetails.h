// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/historytext.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QStackedLayout;
class QToolButton;

namespace Fanlight {

class AttemptTable;
class MutedLabel;

//! Everything that is kept of one recorded query: its answer, its message, its attempts and what it cost.
class HistoryDetails final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryDetails)

public:
    explicit HistoryDetails(QWidget *parent = nullptr);

    //! `tasks` are those that are known now.
    void showEntry(const AuditEntry &entry, const QList<Task> &tasks);
    //! Nothing is selected, or several are.
    void showNone(int selected);

Q_SIGNALS:
    void openRunRequested();
    void showRunRequested();

private:
    QStackedLayout *m_pages;
    MutedLabel *m_none;
    QWidget *m_some;
    QLabel *m_heading;
    MutedLabel *m_figures;
    QPlainTextEdit *m_answer;
    QPlainTextEdit *m_message;
    AttemptTable *m_attempts;
    std::optional<AuditEntry> m_entry; //!< that is shown
    QList<Task> m_tasks; //!< as it was shown
};

} // namespace Fanlight
