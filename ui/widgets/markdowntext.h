// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace Fanlight {

/*! A whole reply as rendered Markdown, which nobody here wrote and nobody trusts.
 *
 *  It loads nothing: an image stands as a link with its description, HTML as the text that it is. Control and
 *  bidirectional characters are shown as marks. A link is not followed, it is told with linkChosen(), and its address
 * is seen before.
 */
class MarkdownText final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownText)

public:
    //! A longer reply takes too long to lay out as Markdown, in UTF-16 units.
    static constexpr qsizetype longestRendered = 20'000;

    explicit MarkdownText(QWidget *parent = nullptr);

    void setReply(const QString &reply);

    //! An empty picture for whatever is asked for: Qt would look for a missing one among the files of this machine.
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void linkChosen(const QUrl &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void unfoldPictures();
    void calmHeadings();

    QString m_reply;
};

} // namespace Fanlight
