// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"

#include <QList>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace Fanlight {

class FilterChip;

//! "Topics  battery 23  price 14  …  More": the answers to a question, the most frequent first, as many as fit.
class AnswerLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerLine)

public:
    //! `task` names its parts for tests and style sheets.
    explicit AnswerLine(const QString &task, QWidget *parent = nullptr);

    //! The chosen answer, by its key, is always among those that are seen; empty: none is chosen.
    void setAnswers(const BatchAnswersView &answers, const QString &chosen);
    int titleWidth() const;
    void setTitleWidth(int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! By its key; empty: none any more.
    void chosen(const QString &key);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    FilterChip *chipAt(qsizetype place);
    void fill(FilterChip &chip, const AnswerCount &count) const;
    void fillMenu();
    void arrange();
    QString shareText(qint64 rows) const;

    QLabel *m_title;
    QList<FilterChip *> m_chips;
    QToolButton *m_more;
    QMenu *m_menu;
    BatchAnswersView m_answers;
    QList<AnswerCount> m_onChips; //!< in their order
    QString m_chosen;
    int m_titleWidth = 0;
};

} // namespace Fanlight
