// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/access/accessbus.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusReply>

#include <algorithm>
#include <array>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

const QString accessible = u"org.a11y.atspi.Accessible"_s;
constexpr int patience = 10'000; // milliseconds

// Bits of AT-SPI's state set.
constexpr int enabledBit = 8;
constexpr int showingBit = 25;

//! A table of a million rows has a million children.
constexpr qsizetype mostChildren = 500;

QDBusMessage call(const AccessibleRef &ref, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(ref.service, ref.path.path(), interface, method);
}

} // namespace

QDBusArgument &operator<<(QDBusArgument &argument, const AccessibleRef &ref)
{
    argument.beginStructure();
    argument << ref.service << ref.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, AccessibleRef &ref)
{
    argument.beginStructure();
    argument >> ref.service >> ref.path;
    argument.endStructure();
    return argument;
}

bool AccessibleItem::isShowing() const
{
    return (states >> showingBit) & 1;
}

bool AccessibleItem::isEnabled() const
{
    return (states >> enabledBit) & 1;
}

bool AccessibleItem::isInteractive() const
{
    constexpr std::array interactive{
        AccessibleRole::CheckBox,   AccessibleRole::CheckMenuItem, AccessibleRole::ComboBox,
        AccessibleRole::DateEditor, AccessibleRole::Dial,          AccessibleRole::Menu,
        AccessibleRole::MenuItem,   AccessibleRole::PageTab,       AccessibleRole::PasswordText,
        AccessibleRole::PushButton, AccessibleRole::RadioButton,   AccessibleRole::RadioMenuItem,
        AccessibleRole::Slider,     AccessibleRole::SpinButton,    AccessibleRole::Table,
        AccessibleRole::Text,       AccessibleRole::ToggleButton,  AccessibleRole::Tree,
        AccessibleRole::TreeTable,  AccessibleRole::Entry,         AccessibleRole::Link,
    };
    return std::ranges::find(interactive, AccessibleRole(role)) != interactive.end();
}

AccessBus::AccessBus(const QDBusConnection &bus)
    : m_bus(bus)
{
    qDBusRegisterMetaType<AccessibleRef>();
    qDBusRegisterMetaType<QList<AccessibleRef>>();
}

std::optional<AccessBus> AccessBus::find(const QString &sessionBus)
{
    const QDBusConnection session = QDBusConnection::connectToBus(sessionBus, u"session"_s);
    const QDBusReply<QString> address = session.call(
        QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s),
        QDBus::Block, patience);
    if (!address.isValid())
        return std::nullopt;
    const QDBusConnection bus = QDBusConnection::connectToBus(address.value(), u"accessibility"_s);
    return bus.isConnected() ? std::optional(AccessBus(bus)) : std::nullopt;
}

std::optional<AccessibleRef> AccessBus::application(qint64 processId) const
{
    const AccessibleRef desktop{u"org.a11y.atspi.Registry"_s, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)};
    const QList<AccessibleRef> programs = children(desktop);
    for (const AccessibleRef &program : programs) {
        const QDBusReply<uint> owner = m_bus.interface()->servicePid(program.service);
        if (owner.isValid() && owner.value() == processId)
            return program;
    }
    return std::nullopt;
}

QList<AccessibleItem> AccessBus::visibleBelow(const AccessibleRef &root) const
{
    QList<AccessibleItem> found;
    const QList<AccessibleRef> below = children(root);
    for (const AccessibleRef &ref : below) {
        const AccessibleItem one = item(ref);
        if (!one.isShowing())
            continue;
        found.append(one);
        const auto role = AccessibleRole(one.role);
        if (role != AccessibleRole::Table && role != AccessibleRole::Tree && role != AccessibleRole::TreeTable)
            found.append(visibleBelow(ref));
    }
    return found;
}

AccessibleItem AccessBus::item(const AccessibleRef &ref) const
{
    AccessibleItem item;
    item.ref = ref;
    item.name = property(ref, u"Name"_s);
    item.description = property(ref, u"Description"_s);
    const QDBusReply<uint> role = m_bus.call(call(ref, accessible, u"GetRole"_s), QDBus::Block, patience);
    item.role = role.isValid() ? int(role.value()) : 0;
    const QDBusReply<QList<uint>> states = m_bus.call(call(ref, accessible, u"GetState"_s), QDBus::Block, patience);
    if (states.isValid() && states.value().size() == 2)
        item.states = states.value().at(0) | quint64(states.value().at(1)) << 32;
    return item;
}

bool AccessBus::press(const AccessibleRef &ref) const
{
    if (!item(ref).isEnabled())
        return false;
    QDBusMessage message = call(ref, u"org.a11y.atspi.Action"_s, u"DoAction"_s);
    message << 0;
    const QDBusReply<bool> done = m_bus.call(message, QDBus::Block, patience);
    return done.isValid() && done.value();
}

bool AccessBus::setText(const AccessibleRef &ref, const QString &text) const
{
    QDBusMessage message = call(ref, u"org.a11y.atspi.EditableText"_s, u"SetTextContents"_s);
    message << text;
    const QDBusReply<bool> done = m_bus.call(message, QDBus::Block, patience);
    return done.isValid() && done.value();
}

QString AccessBus::text(const AccessibleRef &ref) const
{
    QDBusMessage message = call(ref, u"org.a11y.atspi.Text"_s, u"GetText"_s);
    message << 0 << -1;
    const QDBusReply<QString> text = m_bus.call(message, QDBus::Block, patience);
    return text.isValid() ? text.value() : QString();
}

QList<AccessibleRef> AccessBus::children(const AccessibleRef &ref) const
{
    const QDBusReply<QList<AccessibleRef>> reply =
        m_bus.call(call(ref, accessible, u"GetChildren"_s), QDBus::Block, patience);
    return reply.isValid() ? reply.value().first(std::min(reply.value().size(), mostChildren)) : QList<AccessibleRef>();
}

QString AccessBus::property(const AccessibleRef &ref, const QString &name) const
{
    QDBusMessage message = call(ref, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << accessible << name;
    const QDBusReply<QDBusVariant> value = m_bus.call(message, QDBus::Block, patience);
    return value.isValid() ? value.value().variant().toString() : QString();
}

} // namespace Fanlight
