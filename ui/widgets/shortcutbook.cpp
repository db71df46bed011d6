// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shortcutbook.h"

#include "ui/widgets/named.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const QAction &action)
{
    // What a menu needs and a list does not.
    const QString own = action.property("listTitle").toString();
    return own.isEmpty() ? withoutMnemonic(action.text()) : own;
}

} // namespace

ShortcutBook::ShortcutBook(const QWidget &window, QObject *parent)
    : QObject(parent)
{
    const QList<QAction *> actions = window.findChildren<QAction *>();
    for (QAction *action : actions)
        add(action);
}

void ShortcutBook::add(QAction *action)
{
    // Keys that are shown and not grabbed are the focused widget's, and an action of many widgets has its keys from one
    // that stands for all of them.
    const bool isChangeable =
        action->shortcutContext() == Qt::WindowShortcut || action->property("standsForMany").toBool();
    // What a menu makes for itself comes and goes.
    if (qobject_cast<const QMenu *>(action->parent()))
        return;
    if (action->objectName().isEmpty() || titleOf(*action).isEmpty() || action->isSeparator() || !isChangeable
        || action->property("isListed") == QVariant(false) || m_actions.contains(action->objectName()))
        return;
    m_actions.insert(action->objectName(), action);
    m_usual.insert(action->objectName(), action->shortcuts());
    connect(action, &QObject::destroyed, this, [this, name = action->objectName()] { m_actions.remove(name); });
}

QList<ShortcutBook::Entry> ShortcutBook::entries() const
{
    QList<Entry> entries;
    for (auto each = m_actions.cbegin(); each != m_actions.cend(); ++each)
        entries.append(entry(each.key()));
    std::ranges::stable_sort(entries, [](const Entry &one, const Entry &other) {
        return QString::localeAwareCompare(one.title, other.title) < 0;
    });
    return entries;
}

ShortcutBook::Entry ShortcutBook::entry(const QString &name) const
{
    const QAction *action = m_actions.value(name);
    return action ? Entry{name, titleOf(*action), action->shortcuts(), m_usual.value(name)} : Entry();
}

QString ShortcutBook::holder(const QKeySequence &key, const QString &but) const
{
    for (auto each = m_actions.cbegin(); each != m_actions.cend(); ++each) {
        if (each.key() != but && (*each)->shortcuts().contains(key))
            return titleOf(**each);
    }
    return {};
}

void ShortcutBook::setKeys(const QString &name, const QList<QKeySequence> &keys)
{
    QAction *action = m_actions.value(name);
    if (!action || action->shortcuts() == keys)
        return;
    action->setShortcuts(keys);
    Q_EMIT changed();
}

void ShortcutBook::setUsual(const QString &name)
{
    setKeys(name, m_usual.value(name));
}

void ShortcutBook::apply(const QMap<QString, QString> &changes)
{
    for (auto each = m_actions.cbegin(); each != m_actions.cend(); ++each) {
        QList<QKeySequence> keys = m_usual.value(each.key());
        if (changes.contains(each.key())) {
            keys = QKeySequence::listFromString(changes.value(each.key()), QKeySequence::PortableText);
            keys.removeIf([](const QKeySequence &key) { return key.isEmpty() || key[0].key() == Qt::Key_unknown; });
        }
        setKeys(each.key(), keys);
    }
}

QMap<QString, QString> ShortcutBook::changes() const
{
    QMap<QString, QString> changes;
    for (auto each = m_actions.cbegin(); each != m_actions.cend(); ++each) {
        const QList<QKeySequence> keys = (*each)->shortcuts();
        if (keys != m_usual.value(each.key()))
            changes.insert(each.key(), QKeySequence::listToString(keys, QKeySequence::PortableText));
    }
    return changes;
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

} // namespace Fanlight
