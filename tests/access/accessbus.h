// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QList>
#include <QString>

#include <optional>

namespace Fanlight {

//! An object on the accessibility bus, as AT-SPI refers to it.
struct AccessibleRef
{
    QString service;
    QDBusObjectPath path;

    bool operator==(const AccessibleRef &other) const { return service == other.service && path == other.path; }
};

//! The numbers of AT-SPI (atspi-constants.h) that are needed here.
enum class AccessibleRole {
    CheckBox = 7,
    CheckMenuItem = 8,
    ComboBox = 11,
    DateEditor = 18,
    Dial = 15,
    Menu = 33,
    MenuItem = 35,
    PageTab = 37,
    PasswordText = 40,
    PushButton = 43,
    RadioButton = 44,
    RadioMenuItem = 45,
    Slider = 51,
    SpinButton = 52,
    Table = 55,
    TableCell = 56,
    Text = 61,
    ToggleButton = 62,
    Tree = 65,
    TreeTable = 66,
    Entry = 79,
    Link = 88,
};

//! One object as a screen reader hears it.
struct AccessibleItem
{
    AccessibleRef ref;
    QString name;
    QString description;
    int role = 0;
    quint64 states = 0;

    bool isShowing() const;
    bool isEnabled() const;
    //! Whether it does something for who reaches it.
    bool isInteractive() const;
};

/*! A client of the accessibility bus, as a screen reader is one.
 *
 *  Every call asks the program and waits for its answer.
 */
class AccessBus final
{
public:
    //! Finds the accessibility bus by the session bus of this address. Null when there is none.
    static std::optional<AccessBus> find(const QString &sessionBus);

    //! The program of this process id, once it is there.
    std::optional<AccessibleRef> application(qint64 processId) const;
    //! Everything below that shows, its own children after each; cells of tables are left out.
    QList<AccessibleItem> visibleBelow(const AccessibleRef &root) const;
    AccessibleItem item(const AccessibleRef &ref) const;

    //! Does what a click does. False: it has no action, or is disabled.
    bool press(const AccessibleRef &ref) const;
    bool setText(const AccessibleRef &ref, const QString &text) const;
    QString text(const AccessibleRef &ref) const;

private:
    explicit AccessBus(const QDBusConnection &bus);

    QList<AccessibleRef> children(const AccessibleRef &ref) const;
    QString property(const AccessibleRef &ref, const QString &name) const;

    QDBusConnection m_bus;
};

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::AccessibleRef)
