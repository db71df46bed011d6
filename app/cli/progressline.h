// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace Fanlight {

class OutputStream;

/*! How something long gets on: on a terminal one line that is rewritten and is gone at the end, elsewhere a line every
 *  few seconds.
 */
class ProgressLine final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressLine)

public:
    //! The stream outlives it.
    explicit ProgressLine(OutputStream &stream, QObject *parent = nullptr);

    bool isLive() const { return m_isLive; }
    //! Shows what `text` says from now on.
    void show(std::function<QString()> text);
    //! Takes the line away, until show().
    void hide();
    //! Writes a line of its own, which stays, in front of the one that is rewritten.
    void say(const QString &line);

private:
    void paint();
    void clear();

    OutputStream &m_stream;
    const bool m_isLive;
    std::function<QString()> m_text;
    QTimer m_timer;
    bool m_isPainted = false;
};

} // namespace Fanlight
