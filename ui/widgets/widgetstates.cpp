// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/widgetstates.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QTabWidget>
#include <QToolButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

bool showsSettings(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->property("showsSettings").toBool())
            return true;
    }
    return false;
}

QVariant stateOf(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->isReadOnly() ? QVariant() : QVariant(line->text());
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->currentIndex();
    if (const auto *tabs = qobject_cast<const QTabWidget *>(widget))
        return tabs->currentIndex();
    if (const auto *list = qobject_cast<const QListWidget *>(widget))
        return list->currentRow();
    if (const auto *tool = qobject_cast<const QToolButton *>(widget); tool && tool->defaultAction())
        return {};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->isCheckable() ? QVariant(button->isChecked()) : QVariant();
    return {};
}

void restore(QWidget *widget, const QVariant &state)
{
    if (stateOf(widget) == state)
        return;
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->setText(state.toString());
    else if (auto *box = qobject_cast<QComboBox *>(widget))
        box->setCurrentIndex(state.toInt());
    else if (auto *tabs = qobject_cast<QTabWidget *>(widget))
        tabs->setCurrentIndex(state.toInt());
    else if (auto *list = qobject_cast<QListWidget *>(widget))
        list->setCurrentRow(state.toInt());
    else if (auto *button = qobject_cast<QAbstractButton *>(widget))
        button->setChecked(state.toBool());
}

QMap<QString, QWidget *> namedWidgets(const QWidget &window)
{
    QMap<QString, QWidget *> named;
    QSet<QString> seen;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const QString name = widget->objectName();
        if (name.isEmpty() || name.startsWith("qt_"_L1) || !stateOf(widget).isValid() || showsSettings(widget))
            continue;
        if (seen.contains(name))
            named.remove(name);
        else
            named.insert(name, widget);
        seen.insert(name);
    }
    return named;
}

} // namespace

WidgetStates widgetStates(const QWidget &window)
{
    WidgetStates states;
    const QMap<QString, QWidget *> named = namedWidgets(window);
    for (auto each = named.cbegin(); each != named.cend(); ++each)
        states.insert(each.key(), stateOf(*each));
    return states;
}

void restoreWidgetStates(QWidget &window, const WidgetStates &states)
{
    const QMap<QString, QWidget *> named = namedWidgets(window);
    for (auto each = named.cbegin(); each != named.cend(); ++each) {
        if (states.contains(each.key()))
            restore(*each, states.value(each.key()));
    }
}

} // namespace Fanlight
