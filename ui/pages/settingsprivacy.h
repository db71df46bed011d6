// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settingssection.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace Fanlight {

//! What the log keeps, under which name and for how long.
class SettingsPrivacy final : public SettingsSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPrivacy)

public:
    explicit SettingsPrivacy(QWidget *parent = nullptr);

    //! The name that is written where none is chosen.
    void setLoginName(const QString &name);

protected:
    void refresh() override;

private:
    void take();

    QComboBox *m_excerpts;
    QLineEdit *m_userName;
    QSpinBox *m_days;
    QSpinBox *m_megabytes;
};

} // namespace Fanlight
