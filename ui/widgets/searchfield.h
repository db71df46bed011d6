// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace Fanlight {

/*! A field to search with. Escape empties it, and is never the shortcut of something else; a search begins when nobody
 * has typed for a moment: one for every letter would be thrown away with the next.
 */
class SearchField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)

public:
    SearchField(const QString &objectName, const QString &accessibleName, const QString &placeholder,
                QWidget *parent = nullptr);

    //! Nobody waits for a search then.
    void setQuietly(const QString &words);
    //! There are words that no search was told of.
    bool isTyping() const { return m_typing.isActive(); }
    //! With what is there selected, so that typing replaces it.
    void focus();

Q_SIGNALS:
    //! A moment after the last letter, at once with Return, and when the field is emptied.
    void searched(const QString &words);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();

    QTimer m_typing;
    bool m_isQuiet = false; //!< nobody typed what is put in
};

} // namespace Fanlight
