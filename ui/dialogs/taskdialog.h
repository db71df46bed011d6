// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settingsview.h"

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace Fanlight {

class SettingsForm;

//! What the dialog starts from.
struct TaskQuestion
{
    Task task; //!< without an id for a new one
    QStringList targets; //!< whom it can be tried on
    QString sample; //!< to try it on

    bool operator==(const TaskQuestion &) const = default;
};

//! Asks for a task, and lets it be tried before it is kept.
class TaskDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskDialog)

public:
    explicit TaskDialog(const TaskQuestion &question, QWidget *parent = nullptr);

    //! What was entered; its id is the question's.
    Task task() const;
    //! What a trial has brought so far.
    void showTrial(const QString &words, bool isOver);

    //! By Escape, or by closing the window: asks first where something was entered. Cancel does not.
    void reject() override;

Q_SIGNALS:
    //! What is entered is to be asked of this text at this target. It can be asked.
    void trialRequested(const Fanlight::Task &task, const QString &text, int target);

private:
    void buildForm(SettingsForm *form);
    void connectFields();
    void fill();
    void validate();

    TaskQuestion m_question;
    Task m_untouched; //!< what the fields say before anything is entered
    SettingsForm *m_form;
    QLineEdit *m_title;
    QPlainTextEdit *m_prompt;
    QPlainTextEdit *m_system;
    QComboBox *m_answer;
    QLineEdit *m_words;
    QCheckBox *m_hasTemperature;
    QDoubleSpinBox *m_temperature;
    QSpinBox *m_maxTokens;
    QComboBox *m_target;
    QPlainTextEdit *m_sample;
    QPushButton *m_try;
    QLabel *m_trial;
    QPushButton *m_accept = nullptr;
    bool m_isTrying = false;
    bool m_wasTouched = false; //!< an empty form has nothing wrong with it yet
};

} // namespace Fanlight
