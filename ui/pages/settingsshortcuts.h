// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/texttablemodel.h"
#include "ui/pages/settingssection.h"

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTableView;

namespace Fanlight {

class ShortcutBook;

//! The keys of the window's actions, to be changed.
class SettingsShortcuts final : public SettingsSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsShortcuts)

public:
    explicit SettingsShortcuts(QWidget *parent = nullptr);

    //! The book outlives the section.
    void setBook(ShortcutBook *book);

protected:
    void refresh() override { }

private:
    QString selected() const;
    void showKeys();
    void showChosen();
    void assign();
    void say(const QString &words);

    ShortcutBook *m_book = nullptr;
    TextTableModel m_model;
    QTableView *m_table;
    QKeySequenceEdit *m_keys;
    QPushButton *m_assign;
    QPushButton *m_none;
    QPushButton *m_usual;
    QPushButton *m_allUsual;
    QLabel *m_words;
};

} // namespace Fanlight
