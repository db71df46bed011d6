// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/guide.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QToolButton;

namespace Fanlight {

class GuideText;
class SearchField;

/*! The user guide: chapters, one of them to read, a way back and forward, and a search in what is read.
 *
 *  It stands beside the window and blocks nothing. Links between chapters are followed; any other is told.
 */
class GuideDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GuideDialog)

public:
    //! `pictures` is the folder that the chapters' picture paths begin in.
    GuideDialog(const Guide &guide, const QString &pictures, QWidget *parent = nullptr);

    //! Shows a place, as a link says it. One that is not there shows the index.
    void showPlace(const QString &link);
    GuidePlace place() const { return m_place; }

Q_SIGNALS:
    //! A link that leads out of the guide.
    void linkChosen(const QUrl &address);

private:
    //! A place and how far it was scrolled.
    struct Visit
    {
        GuidePlace place;
        int scrolled = 0;
    };

    QToolButton *addTool(const QString &name, const QString &icon, const QString &text, const QKeySequence &key);
    QLayout *makeBar();
    void connectParts();
    void turnTo(const GuidePlace &place);
    void go(QList<Visit> &from, QList<Visit> &into);
    void take(const QUrl &address);
    void search();
    void step(bool backward);
    Visit here() const;
    void showWays();

    Guide m_guide;
    GuidePlace m_place;
    QList<Visit> m_past;
    QList<Visit> m_future;
    QListWidget *m_chapters;
    GuideText *m_text;
    SearchField *m_words;
    QLabel *m_found;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace Fanlight
