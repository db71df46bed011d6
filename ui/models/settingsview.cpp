// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settingsview.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::SettingsView)
};

} // namespace

QString answerFormText(const Task &task)
{
    switch (task.form) {
    case AnswerForm::Label:
        return Text::tr("Positive, negative, neutral or mixed");
    case AnswerForm::Topics:
        return Text::tr("A short list of topics");
    case AnswerForm::Summary:
        return Text::tr("A sentence");
    case AnswerForm::Text:
        return Text::tr("Any text");
    case AnswerForm::Choice:
        return task.words.isEmpty() ? Text::tr("One of your own words")
                                    : Text::tr("One of: %1").arg(task.words.join(u", "_s));
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
