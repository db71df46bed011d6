// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settingsview.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct SettingsViewTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SettingsView)
};

} // namespace

QString answerFormText(const Task &task)
{
    switch (task.form) {
    case AnswerForm::Label:
        return SettingsViewTexts::tr("Positive, negative, neutral or mixed");
    case AnswerForm::Topics:
        return SettingsViewTexts::tr("A short list of topics");
    case AnswerForm::Summary:
        return SettingsViewTexts::tr("A sentence");
    case AnswerForm::Text:
        return SettingsViewTexts::tr("Any text");
    case AnswerForm::Choice:
        return task.words.isEmpty() ? SettingsViewTexts::tr("One of your own words")
                                    : SettingsViewTexts::tr("One of: %1").arg(task.words.join(u", "_s));
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
