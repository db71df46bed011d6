// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settingssection.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Fanlight {

//! How the program reaches the world: proxy and certificates.
class SettingsNetwork final : public SettingsSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsNetwork)

public:
    explicit SettingsNetwork(QWidget *parent = nullptr);

    bool showProblem(SettingsItem item, const QString &problem) override;

Q_SIGNALS:
    //! To be kept with the keys, for the proxy that is set.
    void passwordEntered(const QString &password);

protected:
    void refresh() override;

private:
    enum Kind { System, Direct, Own };

    void takeKind();
    void takeProxy();
    void takeUser();
    void takeCaFile();
    void browse();

    SettingsForm *m_form;
    QComboBox *m_kind;
    QLineEdit *m_proxy;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_caFile;
};

} // namespace Fanlight
