// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settingsview.h"
#include "ui/widgets/named.h"

#include <QWidget>

class QTableView;

namespace Fanlight {

class SettingsForm;
class TextTableModel;

//! A part of the settings page. It shows settings and tells what was chosen; whoever hears that decides.
class SettingsSection : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsSection)

public:
    explicit SettingsSection(QWidget *parent = nullptr);

    //! Shows them. A field that holds something wrong keeps it, until it is mended.
    void setSettings(const AppSettings &settings);
    const AppSettings &settings() const { return m_settings; }
    //! What is wrong with what stands in a field; empty: nothing. False if the section has no such field.
    virtual bool showProblem(SettingsItem item, const QString &problem);

Q_SIGNALS:
    //! All settings as they are now wanted.
    void chosen(const Fanlight::AppSettings &settings);

protected:
    virtual void refresh() = 0;
    //! Tells what `change` makes of the settings, if it makes another.
    template <typename Change>
    void choose(Change change)
    {
        AppSettings wanted = m_settings;
        change(wanted);
        // What is only being shown is nobody's choice.
        if (!m_isRefreshing && !(wanted == m_settings))
            Q_EMIT chosen(wanted);
    }
    //! The form, all over the section.
    SettingsForm *fillWithForm(const QString &title, const QString &introduction);

private:
    AppSettings m_settings;
    bool m_isRefreshing = false;
};

//! \name What several sections are made of.
//! \{

//! A table of texts that is chosen from by rows.
QTableView *settingsTable(TextTableModel &model, const QString &objectName, const QString &accessibleName,
                          QWidget *parent);
//! The key of the row that is chosen; empty: none.
QString chosenKey(const QTableView &table, const TextTableModel &model);

//! \}

} // namespace Fanlight
