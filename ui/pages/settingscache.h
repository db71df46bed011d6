// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settingssection.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Fanlight {

//! What the cache holds, as the settings show it.
struct CacheFigures
{
    qint64 answers = 0; //!< on disk
    qint64 bytes = 0; //!< on disk
    qint64 hits = 0; //!< since the start
    qint64 lookups = 0; //!< since the start

    bool operator==(const CacheFigures &) const = default;
};

//! Where answers are kept to be given again.
class SettingsCache final : public SettingsSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsCache)

public:
    explicit SettingsCache(QWidget *parent = nullptr);

    //! Empty: they are not known, because nothing is kept or it could not be read.
    void setFigures(const std::optional<CacheFigures> &figures);
    //! What came of clearing it, a sentence.
    void showCleared(const QString &sentence);
    bool showProblem(SettingsItem item, const QString &problem) override;

Q_SIGNALS:
    void clearRequested();
    //! To be kept with the keys, for the Redis that is set.
    void passwordEntered(const QString &password);

protected:
    void refresh() override;

private:
    void take();
    void takeRedis();
    void askClear();

    SettingsForm *m_form;
    QCheckBox *m_enabled;
    QSpinBox *m_days;
    QSpinBox *m_megabytes;
    QSpinBox *m_memory;
    QLabel *m_kept;
    QPushButton *m_clear;
    QLineEdit *m_redis;
    QLineEdit *m_password;
    std::optional<CacheFigures> m_figures;
};

} // namespace Fanlight
