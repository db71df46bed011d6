// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace Fanlight {

class AnswerLine;

//! What the rows of a batch were answered, a line for each task; with several targets, those of one at a time. Each
//! answer is a filter, and answers to several tasks are one together; the counts are those of the rows that are left.
class BatchAnswersPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchAnswersPanel)

public:
    explicit BatchAnswersPanel(QWidget *parent = nullptr);

    //! Hidden while there are none.
    void setAnswers(const QList<BatchAnswersView> &answers, const QList<AnswerChoice> &chosen);

Q_SIGNALS:
    //! All that are chosen now.
    void answersChosen(const QList<Fanlight::AnswerChoice> &answers);

private:
    void choose(const QString &task, const QString &key);
    void showTargets();
    void showLines();
    AnswerLine *lineOf(const QString &task);
    void orderTabStops();

    QComboBox *m_target;
    QLabel *m_caution;
    QVBoxLayout *m_layout;
    QMap<QString, AnswerLine *> m_lines; //!< by task
    QList<AnswerLine *> m_shown; //!< in their order
    QString m_wanted; //!< the target that was shown last, also while there are no answers
    QList<BatchAnswersView> m_answers;
    QList<AnswerChoice> m_chosen;
};

} // namespace Fanlight
