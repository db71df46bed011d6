// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"

#include <QList>
#include <QWidget>

class QMenu;
class QToolButton;

namespace Fanlight {

class ElidedLabel;
class FilterChip;

/*! "Topics  battery 23  price 14  …  More": the answers to a question, the most frequent first, as many as fit.
 *
 *  A chip is its answer's for as long as it is shown, and keeps its place while the pointer or the focus is in the
 * line: nobody presses one answer and gets another.
 */
class AnswerLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerLine)

public:
    //! `task` names its parts for tests and style sheets.
    explicit AnswerLine(const QString &task, QWidget *parent = nullptr);

    //! The answers are those of the rows that are left by what is chosen elsewhere. The chosen one, by its key, is
    //! always among those that are seen; empty: none is chosen.
    void setAnswers(const BatchAnswersView &answers, const QString &chosen);
    //! What the title would take; it gets no more than a quarter of the line.
    int titleWidth() const;
    void setTitleWidth(int width);
    //! Its controls, as they are read.
    QList<QWidget *> tabStops() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! By its key; empty: none any more.
    void chosen(const QString &key);
    void tabStopsChanged();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place
    {
        AnswerCount count;
        FilterChip *chip = nullptr;
    };

    bool isAttended() const;
    QList<AnswerCount> wanted() const;
    void showAnswers();
    FilterChip *makeChip();
    void fill(FilterChip &chip, const AnswerCount &count) const;
    void fillMenu();
    void arrange();
    //! As many of the first chips as there is room for.
    qsizetype fitting(int left) const;
    QString shareText(qint64 rows) const;
    QString countedText(qint64 count) const;

    ElidedLabel *m_title;
    QList<Place> m_places; //!< in their order
    QList<FilterChip *> m_spare;
    QToolButton *m_more;
    QMenu *m_menu;
    BatchAnswersView m_answers;
    QString m_chosen;
    AnswerValue m_chosenAnswer; //!< as it was told last: no row that is shown may have it now
    int m_titleWidth = 0;
};

} // namespace Fanlight
