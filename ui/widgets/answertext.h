// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/linecutter.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace Fanlight {

/*! A reply as plain, selectable text that may still be growing.
 *
 *  Control and bidirectional characters are shown as marks, and so is where an enormous line was cut. While the reader
 *  is at the end the view follows it; scrolled away it stays where it is. No line is cut in half at the lower edge.
 */
class AnswerText final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerText)

public:
    //! What is shown of a reply; the whole of it can be copied all the same.
    static constexpr qsizetype longestShown = 200'000;

    explicit AnswerText(QWidget *parent = nullptr);

    //! Shows the reply; when it continues what is shown, only the rest is added, and not at once where that is much
    //! work.
    void setReply(const QString &reply);
    //! The reply is longer than what is shown of it.
    bool isShortened() const { return m_size > longestShown; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    //! Where the last line ends that is seen whole.
    int wholeLinesHeight() const;
    void append();

    qsizetype m_size = 0; //!< of the whole reply
    QString m_shown; //!< of it, as received
    QString m_waiting; //!< what follows that
    LineCutter m_cutter;
    QTimer m_rest; //!< between two costly additions
};

} // namespace Fanlight
