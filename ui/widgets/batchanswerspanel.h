// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batchstate.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace Fanlight {

class AnswerLine;

//! What the rows of a batch were answered, a line for each task; with several targets, those of one at a time. Each
//! answer is a filter.
class BatchAnswersPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchAnswersPanel)

public:
    explicit BatchAnswersPanel(QWidget *parent = nullptr);

    //! Hidden while there are none.
    void setAnswers(const QList<BatchAnswersView> &answers, const std::optional<AnswerChoice> &chosen);

Q_SIGNALS:
    void answerChosen(const std::optional<Fanlight::AnswerChoice> &answer);

private:
    void showTargets();
    void showLines();
    AnswerLine *lineOf(const QString &task);
    void orderTabStops();

    QComboBox *m_target;
    QVBoxLayout *m_layout;
    QMap<QString, AnswerLine *> m_lines; //!< by task
    QList<AnswerLine *> m_shown; //!< in their order
    QString m_wanted; //!< the target that was shown last, also while there are no answers
    QList<BatchAnswersView> m_answers;
    std::optional<AnswerChoice> m_chosen;
};

} // namespace Fanlight
