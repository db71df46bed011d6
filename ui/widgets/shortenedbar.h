// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace Fanlight {

class ElidedLabel;

//! A line above a reply that is longer than what is shown of it: how long it is, and ways to have the whole.
class ShortenedBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortenedBar)

public:
    explicit ShortenedBar(QWidget *parent = nullptr);

    //! Shows itself where the reply is too long, which may still be growing: its length is told a few times a second.
    void follow(const QString &reply);
    //! Another reply comes next.
    void restart();

Q_SIGNALS:
    void saveRequested();
    void viewRequested();

private:
    void tellSize();

    ElidedLabel *m_size;
    qsizetype m_measured = 0; //!< in UTF-16 units
    qint64 m_bytes = 0; //!< of what was measured, in UTF-8
    QTimer m_rest;
};

} // namespace Fanlight
