// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settingssection.h"

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

namespace Fanlight {

//! How hard and how long targets are asked.
class SettingsLimits final : public SettingsSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsLimits)

public:
    explicit SettingsLimits(QWidget *parent = nullptr);

protected:
    void refresh() override;

private:
    void take();

    QSpinBox *m_maxConcurrent;
    QCheckBox *m_fixed;
    QDoubleSpinBox *m_connect;
    QDoubleSpinBox *m_firstByte;
    QDoubleSpinBox *m_idle;
    QDoubleSpinBox *m_total;
    QSpinBox *m_maxAttempts;
    QSpinBox *m_longestRetryAfter;
};

} // namespace Fanlight
