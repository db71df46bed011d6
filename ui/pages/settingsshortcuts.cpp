// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingsshortcuts.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/named.h"
#include "ui/widgets/settingsform.h"
#include "ui/widgets/shortcutbook.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QItemSelectionModel>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Without a modifier only keys that type nothing: a letter would be taken from whoever writes.
bool isUsableAlone(const QKeyCombination &key)
{
    const bool typesNothing = key.key() >= Qt::Key_Escape;
    return typesNothing
        || key.keyboardModifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
}

} // namespace

SettingsShortcuts::SettingsShortcuts(QWidget *parent)
    : SettingsSection(parent)
    , m_model({tr("Action"), tr("Keys"), tr("As delivered")})
    , m_table(settingsTable(m_model, u"shortcutsTable"_s, tr("Keyboard shortcuts"), this))
    , m_keys(named(new QKeySequenceEdit(this), u"shortcutsKeys"_s, tr("New keys")))
    , m_assign(
          namedButton(this, u"shortcutsAssign"_s, tr("Assign"), tr("Use these keys for the action that is chosen")))
    , m_none(namedButton(this, u"shortcutsNone"_s, tr("No keys"), tr("Take the keys from the action that is chosen")))
    , m_usual(namedButton(this, u"shortcutsUsual"_s, tr("As delivered"), tr("Give the action its usual keys again")))
    , m_allUsual(
          namedButton(this, u"shortcutsAllUsual"_s, tr("All as delivered"), tr("Give all actions their usual keys")))
    , m_words(named(new QLabel(this), u"shortcutsProblem"_s))
{
    auto *form = new SettingsForm(
        tr("Keyboard shortcuts"),
        tr("Choose an action, press the keys that it should have, and assign them. Ctrl+/ shows the list in any page."),
        this);
    auto *lower = new QWidget(this);
    auto *layout = new QVBoxLayout(lower);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    auto *row = new FlowLayout(nullptr, Theme::unit);
    m_keys->setFixedWidth(24 * Theme::unit);
    row->addWidget(m_keys);
    for (QPushButton *each : {m_assign, m_none, m_usual, m_allUsual})
        row->addWidget(each);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setMinimumHeight(fontMetrics().lineSpacing() + 2);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    layout->addWidget(m_words);
    m_table->setMinimumHeight(34 * Theme::unit);
    m_table->setColumnWidth(0, 40 * Theme::unit);
    m_table->setColumnWidth(1, 24 * Theme::unit);
    form->addWide(lower);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(form);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SettingsShortcuts::showChosen);
    connect(m_assign, &QPushButton::clicked, this, &SettingsShortcuts::assign);
    connect(m_none, &QPushButton::clicked, this, [this] {
        say({});
        m_book->setKeys(selected(), {});
    });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        const QList<QKeySequence> usual = m_book->entry(selected()).usual;
        for (const QKeySequence &key : usual) {
            if (const QString holder = m_book->holder(key, selected()); !holder.isEmpty()) {
                say(tr("%1 is the key of \"%2\" now. Change that one first.")
                        .arg(key.toString(QKeySequence::NativeText), holder));
                return;
            }
        }
        say({});
        m_book->setUsual(selected());
    });
    connect(m_allUsual, &QPushButton::clicked, this, [this] {
        say({});
        m_book->apply({});
    });
}

void SettingsShortcuts::setBook(ShortcutBook *book)
{
    m_book = book;
    connect(book, &ShortcutBook::changed, this, &SettingsShortcuts::showKeys);
    showKeys();
}

QString SettingsShortcuts::selected() const
{
    return chosenKey(*m_table, m_model);
}

void SettingsShortcuts::showKeys()
{
    QList<TextTableModel::Row> rows;
    const QList<ShortcutBook::Entry> entries = m_book->entries();
    for (const ShortcutBook::Entry &entry : entries)
        rows.append(
            {entry.name, {entry.title, keysText(entry.keys), entry.isUsual() ? QString() : keysText(entry.usual)}});
    m_model.setRows(rows);
    m_allUsual->setEnabled(!m_book->changes().isEmpty());
    showChosen();
}

void SettingsShortcuts::showChosen()
{
    const bool isChosen = m_book && !selected().isEmpty();
    const ShortcutBook::Entry entry = isChosen ? m_book->entry(selected()) : ShortcutBook::Entry();
    m_keys->setKeySequence(entry.keys.isEmpty() ? QKeySequence() : entry.keys.first());
    m_keys->setEnabled(isChosen);
    m_assign->setEnabled(isChosen);
    m_none->setEnabled(isChosen && !entry.keys.isEmpty());
    m_usual->setEnabled(isChosen && !entry.isUsual());
}

void SettingsShortcuts::assign()
{
    const QKeySequence typed = m_keys->keySequence();
    if (typed.isEmpty()) {
        say(tr("Press the keys first."));
        return;
    }
    // One press, not a melody of several.
    const QKeySequence keys(typed[0]);
    if (!isUsableAlone(typed[0])) {
        say(tr("%1 alone is needed for typing. Hold Ctrl or Alt with it.")
                .arg(keys.toString(QKeySequence::NativeText)));
        return;
    }
    if (const QString holder = m_book->holder(keys, selected()); !holder.isEmpty()) {
        say(tr("%1 is the key of \"%2\" already. Change that one first.")
                .arg(keys.toString(QKeySequence::NativeText), holder));
        return;
    }
    say({});
    m_book->setKeys(selected(), {keys});
}

void SettingsShortcuts::say(const QString &words)
{
    QPalette toned;
    toned.setColor(QPalette::WindowText, Theme::stateColor(QueryState::Failed, palette()));
    m_words->setPalette(toned);
    m_words->setText(words.isEmpty() ? QString() : tr("⚠ %1").arg(words));
    if (words.isEmpty())
        return;
    QAccessibleEvent event(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace Fanlight
