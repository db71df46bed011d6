// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settingssection.h"

class QComboBox;

namespace Fanlight {

//! Light or dark, and the language.
class SettingsLook final : public SettingsSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsLook)

public:
    explicit SettingsLook(QWidget *parent = nullptr);

    void setLanguages(const QList<LanguageChoice> &languages);

protected:
    void refresh() override;

private:
    QComboBox *m_scheme;
    QComboBox *m_language;
};

} // namespace Fanlight
