// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/linecutter.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPlainTextEdit;

namespace Fanlight {

//! A whole reply as plain text in a window of its own, however long it is: it comes piece by piece between other work.
class ReplyDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplyDialog)

public:
    ReplyDialog(const QString &title, const QString &reply, QWidget *parent = nullptr);

    //! All of the reply is there.
    bool isComplete() const { return m_taken == m_reply.size(); }

private:
    void takePiece();
    void tellProgress();

    const QString m_reply;
    qsizetype m_taken = 0;
    LineCutter m_cutter;
    bool m_isCut = false;
    QLabel *m_note;
    QPlainTextEdit *m_text;
    QTimer m_next;
};

} // namespace Fanlight
