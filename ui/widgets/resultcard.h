// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/copytext.h"

#include <QFrame>

#include <optional>

class QAction;
class QKeyEvent;
class QLabel;
class QPushButton;
class QToolButton;

namespace Fanlight {

class AnswerView;
class ElidedLabel;

/*! One task at one target: its state, its answer as it streams, its times.
 *
 *  Enter goes into the answer, where arrows and pages scroll and Tab goes through its links; Esc and Shift+Tab come
 * back. The actions show on hover and while the keyboard is in the card, are in its context menu and have shortcuts. A
 * screen reader hears one announcement, when the query has ended.
 */
class ResultCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultCard)

public:
    ResultCard(const QString &task, const QString &target, AnswerForm form, QWidget *parent = nullptr);
    ~ResultCard() override;

    //! Shows the cell; `now` is for the running times. Nothing is announced for a state that was not watched. What only
    //! has more text and other times than before costs no more than that.
    void showCell(const ResultCell &cell, Moment now);
    //! Brings the running times up to date.
    void showTimes(Moment now);
    const ResultCell &cell() const { return m_cell; }
    //! Other keys for one of its actions: "copy", "retry", "cancel", "details", "save", "read".
    void setKeys(const QString &action, const QList<QKeySequence> &keys);

    //! Whether the title names the target as well, where nothing above the card does.
    void setTargetShown(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    //! False: a card's size never depends on what it says.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    //! The query has ended while the card watched it; these words are given to screen readers, once.
    void announced(const QString &words);
    void copyRequested();
    void copyAsRequested(Fanlight::CopyForm form);
    void retryRequested();
    void cancelRequested();
    void detailsRequested();
    void saveRequested();
    void linkChosen(const QUrl &address);
    void viewRequested();
    void editEndpointRequested();
    void limitsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *addCardAction(const QString &name, const QString &icon, const QString &text, const QKeySequence &key);
    QToolButton *addCardButton(QAction *action);
    void showRemedy();
    void takeRemedy();
    void enterAnswer();
    bool scrollAnswer(const QKeyEvent &event);
    void colorState();
    void updateActions();
    void updateButtons();
    void announce();

    QString m_task;
    QString m_target;
    AnswerForm m_form;
    ResultCell m_cell;
    QAction *m_copy;
    QAction *m_retry;
    QAction *m_cancel;
    QAction *m_details;
    QAction *m_save;
    QAction *m_read;
    QAction *m_raw;
    QList<QToolButton *> m_buttons;
    ElidedLabel *m_title;
    QLabel *m_state;
    AnswerView *m_answer;
    ElidedLabel *m_queued;
    ElidedLabel *m_times;
    QPushButton *m_remedy;
};

} // namespace Fanlight
