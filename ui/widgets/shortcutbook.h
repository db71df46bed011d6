// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace Fanlight {

/*! The keys of a window's actions: all that have a name, a text and keys that are theirs to grab.
 *
 *  One list for those who show it, change it and keep it.
 */
class ShortcutBook final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutBook)

public:
    struct Entry
    {
        QString name; //!< of the action
        QString title; //!< for the user
        QList<QKeySequence> keys;
        QList<QKeySequence> usual; //!< as delivered

        bool isUsual() const { return keys == usual; }
        bool operator==(const Entry &) const = default;
    };

    //! The window outlives the book and has its actions; what they have for keys now is the usual.
    explicit ShortcutBook(const QWidget &window, QObject *parent = nullptr);

    //! By title.
    QList<Entry> entries() const;
    Entry entry(const QString &name) const;
    //! The title of another action with this key; empty when it is free.
    QString holder(const QKeySequence &key, const QString &but) const;

    void setKeys(const QString &name, const QList<QKeySequence> &keys);
    void setUsual(const QString &name);
    //! As changes() gave them; names and keys that there are none of are left out, and what is missing is as usual.
    void apply(const QMap<QString, QString> &changes);
    //! What is not as usual: portable text by name, empty for no key.
    QMap<QString, QString> changes() const;

Q_SIGNALS:
    void changed();

private:
    void add(QAction *action);

    QMap<QString, QAction *> m_actions;
    QHash<QString, QList<QKeySequence>> m_usual;
};

//! "Ctrl+Return, F5", as the system writes it; empty without keys.
QString keysText(const QList<QKeySequence> &keys);

} // namespace Fanlight
