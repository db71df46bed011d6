// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Fanlight {

/*! A reply as plain, selectable text that may still be growing.
 *
 *  Control and bidirectional characters are shown as marks. While the reader is at the end the view
 *  follows it; scrolled away it stays where it is. No line is
 *  cut in half at the lower edge.
 */
class AnswerText final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerText)

public:
    //! What is shown of a reply; the whole of it can be copied all the same.
    static constexpr qsizetype longestShown = 200'000;

    explicit AnswerText(QWidget *parent = nullptr);

    //! Shows the reply; when it continues what is shown, only the rest is added.
    void setReply(const QString &reply);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWholeLines();

    QString m_reply;
};

} // namespace Fanlight
