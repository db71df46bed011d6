// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/endpointoffer.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Fanlight {

//! A button that tests what a form holds, and below it what the test found, step by step.
class EndpointTestPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointTestPanel)

public:
    explicit EndpointTestPanel(QWidget *parent = nullptr);

    //! Whether there is something to test.
    void setReady(bool ready);
    //! The form was changed: what was found is no longer true of it.
    void forget();
    //! A step is done; one of the same title replaces it.
    void showStep(const TestStepText &step);
    //! All steps are done, in their order.
    void showEnd(const QList<TestStepText> &steps);

Q_SIGNALS:
    void testRequested();

private:
    void showSteps();

    QPushButton *m_test;
    QLabel *m_result;
    QList<TestStepText> m_steps;
    bool m_ready = false;
    bool m_running = false;
};

} // namespace Fanlight
