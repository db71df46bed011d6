// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/guide.h"

#include <QTextBrowser>

namespace Fanlight {

/*! A chapter of the guide as rendered Markdown: our own text, unlike what MarkdownText shows.
 *
 *  Its pictures come out of one folder and no other place, and are no wider than the view. A link is told and not
 *  followed.
 */
class GuideText final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GuideText)

public:
    //! `pictures` is the folder that the chapters' picture paths begin in.
    explicit GuideText(const QString &pictures, QWidget *parent = nullptr);

    void setChapter(const QString &markdown);
    //! Scrolls to the heading of that anchor, or to the beginning; false when there is no such heading.
    bool showAnchor(const QString &anchor);
    //! Marks every place with these words, whatever their case, and returns how many there are.
    int markAll(const QString &words);
    //! Goes to the next marked place, or the previous one, round the ends. Its number from 1; 0 without any.
    int stepToMark(bool backward);

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void linkChosen(const QUrl &address);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    void fitPictures();
    void spaceParagraphs();
    void underlineLinks();
    void showMarks();
    int pictureWidth() const;

    QString m_pictures;
    QString m_markdown;
    QList<QTextCursor> m_marks;
    QString m_words;
    int m_mark = -1; //!< the one that is gone to
    int m_fittedTo = 0;
};

} // namespace Fanlight
