// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Fanlight {

class NoticeBar;
class TextEditor;

//! The editor with its heading, its message bar, the counts and the plan of the next run.
class EditorPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorPane)

public:
    explicit EditorPane(QWidget *parent = nullptr);

    TextEditor *editor() const { return m_editor; }
    bool hasText() const { return m_hasText; }
    //! Replaces the text so that Undo brings the old one back.
    void setText(const QString &text);
    //! The editor has another document.
    void recount();
    //! What Run would do, or why it cannot; the tool tip says more.
    void setPlan(const QString &plan, const QString &toolTip);
    //! A file or drop that could not be used; empty takes the message away.
    void showProblem(const QString &message);

    //! About how many tokens the text is, as it was last counted.
    qint64 tokens() const { return m_tokens; }

    //! Room for a few words a line, and for the buttons above them in letters of any size.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! The text was changed to this one; a long one is told when typing pauses.
    void counted(const QString &text);
    void hasTextChanged(bool hasText);
    //! The editor was entered, or its text has changed and then rested for a moment.
    void attended();
    void openRequested();
    void sampleRequested();
    void fileDropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void textChanged();
    void count();

    TextEditor *m_editor;
    NoticeBar *m_notice;
    QLabel *m_counts;
    QLabel *m_plan;
    QTimer m_countLater;
    QTimer m_rest;
    qint64 m_tokens = 0;
    bool m_hasText = false;
};

} // namespace Fanlight
