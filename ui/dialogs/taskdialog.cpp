// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/taskdialog.h"

#include "ui/models/display.h"
#include "ui/widgets/named.h"
#include "ui/widgets/settingsform.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr double usualTemperature = 0.7;

QPlainTextEdit *textField(QWidget *parent, const QString &objectName, int lines)
{
    auto *field = named(new QPlainTextEdit(parent), objectName);
    field->setTabChangesFocus(true);
    field->setFixedHeight(lines * field->fontMetrics().lineSpacing() + 2 * Theme::unit);
    return field;
}

QString formTitle(AnswerForm form)
{
    Task task;
    task.form = form;
    return answerFormText(task);
}

} // namespace

TaskDialog::TaskDialog(const TaskQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_form(new SettingsForm(question.task.id.isEmpty() ? tr("New task") : tr("Edit task"),
                              tr("A question that is asked of a text. What models answer best is in English, short, "
                                 "and says exactly what to reply."),
                              this))
    , m_title(named(new QLineEdit(this), u"taskTitle"_s))
    , m_prompt(textField(this, u"taskPrompt"_s, 5))
    , m_system(textField(this, u"taskSystem"_s, 3))
    , m_answer(named(new QComboBox(this), u"taskAnswer"_s))
    , m_words(named(new QLineEdit(this), u"taskWords"_s))
    , m_hasTemperature(named(new QCheckBox(tr("Set the temperature"), this), u"taskHasTemperature"_s))
    , m_temperature(named(new QDoubleSpinBox(this), u"taskTemperature"_s, tr("Temperature")))
    , m_maxTokens(named(new QSpinBox(this), u"taskMaxTokens"_s))
    , m_target(named(new QComboBox(this), u"taskTarget"_s))
    , m_sample(textField(this, u"taskSample"_s, 3))
    , m_try(named(new QPushButton(tr("Try it"), this), u"taskTry"_s, tr("Try the task")))
    , m_trial(named(new QLabel(this), u"taskTrial"_s))
{
    setObjectName(u"taskDialog"_s);
    setWindowTitle(question.task.id.isEmpty() ? tr("New task") : tr("Edit task"));
    buildForm(m_form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_accept->setProperty("primary", true);
    named(m_accept, u"taskAccept"_s, tr("Save the task"));
    named(buttons->button(QDialogButtonBox::Cancel), u"taskCancel"_s, tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] { done(QDialog::Rejected); });
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(3 * Theme::unit, 0, 3 * Theme::unit, 2 * Theme::unit);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_form, 1);
    layout->addLayout(foot);
    resize(88 * Theme::unit, 74 * Theme::unit);
    fill();
    m_untouched = task();
    connectFields();
    m_wasTouched = !question.task.title.isEmpty();
    validate();
    m_title->setFocus();
}

void TaskDialog::reject()
{
    if (task() == m_untouched) {
        QDialog::reject();
        return;
    }
    if (findChild<QMessageBox *>(u"taskDiscardQuestion"_s))
        return;
    auto *question = new QMessageBox(QMessageBox::Question, windowTitle(), tr("Discard what was entered?"),
                                     QMessageBox::Cancel, this);
    question->setObjectName(u"taskDiscardQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"taskDiscard"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(discard, &QPushButton::clicked, this, [this] { done(QDialog::Rejected); });
    question->open();
}

void TaskDialog::buildForm(SettingsForm *form)
{
    for (const AnswerForm answer :
         {AnswerForm::Choice, AnswerForm::Label, AnswerForm::Topics, AnswerForm::Summary, AnswerForm::Text})
        m_answer->addItem(formTitle(answer), int(answer));
    m_title->setPlaceholderText(tr("Urgency"));
    m_prompt->setPlaceholderText(u"How urgent is this message? Reply with one word: urgent, soon, later.\n\n{text}"_s);
    m_system->setPlaceholderText(tr("none"));
    m_words->setPlaceholderText(tr("urgent, soon, later"));
    m_temperature->setRange(0, 2);
    m_temperature->setDecimals(2);
    m_temperature->setSingleStep(0.1);
    m_maxTokens->setRange(0, 1'000'000);
    m_maxTokens->setSpecialValueText(tr("no limit"));
    m_maxTokens->setGroupSeparatorShown(true);
    for (QAbstractSpinBox *number : std::initializer_list<QAbstractSpinBox *>{m_temperature, m_maxTokens}) {
        number->setFixedWidth(std::max(16 * Theme::unit, number->sizeHint().width()));
        number->setAlignment(Qt::AlignRight);
    }
    m_hasTemperature->setAccessibleName(m_hasTemperature->text());
    auto *sampling = named(new QWidget(this), u"taskSampling"_s);
    auto *row = new QHBoxLayout(sampling);
    row->setContentsMargins({});
    row->setSpacing(Theme::unit);
    row->addWidget(m_hasTemperature);
    row->addWidget(m_temperature);
    row->addStretch(1);
    m_target->addItems(m_question.targets);
    m_try->setAutoDefault(false);
    m_trial->setTextFormat(Qt::PlainText);
    m_trial->setWordWrap(true);
    m_trial->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trial->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_trial->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *trial = named(new QWidget(this), u"taskTrialRow"_s);
    auto *trialRow = new QHBoxLayout(trial);
    trialRow->setContentsMargins({});
    trialRow->setSpacing(Theme::unit);
    trialRow->addWidget(m_try, 0, Qt::AlignTop);
    trialRow->addWidget(m_trial, 1);

    form->addField(tr("Title"), m_title);
    form->addField(tr("Prompt"), m_prompt, tr("{text} stands for the text that is analyzed."));
    form->addField(tr("System prompt"), m_system, tr("How the model should behave, whatever the text says."));
    form->addHeading(tr("Answer"));
    form->addField(tr("The answer is"), m_answer,
                   tr("A reply that cannot be read in this form counts as failed and is shown as it came."));
    form->addField(tr("Words"), m_words, tr("With commas between them. The prompt should name them, too."));
    form->addHeading(tr("Sampling"));
    form->addField(tr("Temperature"), sampling,
                   tr("At 0 the same question gets the same answer, and the cache can give it again."));
    form->addField(tr("Token limit"), m_maxTokens, tr("Models that think before they answer need a high one."));
    form->addHeading(tr("Try it"));
    form->addField(tr("Target"), m_target);
    form->addField(tr("Sample text"), m_sample);
    form->addField(trial);
}

void TaskDialog::fill()
{
    const Task &task = m_question.task;
    m_title->setText(task.title);
    m_prompt->setPlainText(task.promptTemplate);
    m_system->setPlainText(task.systemPrompt);
    m_answer->setCurrentIndex(m_answer->findData(int(task.form)));
    m_words->setText(task.words.join(u", "_s));
    m_hasTemperature->setChecked(task.temperature.has_value());
    m_temperature->setValue(task.temperature.value_or(usualTemperature));
    m_maxTokens->setValue(task.maxTokens.value_or(0));
    m_sample->setPlainText(m_question.sample);
}

void TaskDialog::connectFields()
{
    for (QLineEdit *field : {m_title, m_words})
        connect(field, &QLineEdit::textEdited, this, &TaskDialog::validate);
    for (QPlainTextEdit *field : {m_prompt, m_system, m_sample})
        connect(field, &QPlainTextEdit::textChanged, this, &TaskDialog::validate);
    connect(m_answer, &QComboBox::currentIndexChanged, this, &TaskDialog::validate);
    connect(m_target, &QComboBox::currentIndexChanged, this, &TaskDialog::validate);
    connect(m_hasTemperature, &QCheckBox::toggled, this, &TaskDialog::validate);
    // From now on what is missing is said.
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        m_wasTouched = true;
        validate();
    });
    connect(m_prompt, &QPlainTextEdit::textChanged, this, [this] {
        m_wasTouched = true;
        validate();
    });
    connect(m_try, &QPushButton::clicked, this, [this] {
        m_isTrying = true;
        showTrial(tr("Asking…"), false);
        validate();
        Q_EMIT trialRequested(task(), m_sample->toPlainText(), m_target->currentIndex());
    });
}

Task TaskDialog::task() const
{
    Task task;
    task.id = m_question.task.id;
    task.title = m_title->text().trimmed();
    task.promptTemplate = m_prompt->toPlainText();
    task.systemPrompt = m_system->toPlainText().trimmed();
    task.form = AnswerForm(m_answer->currentData().toInt());
    task.temperature = m_hasTemperature->isChecked() ? std::optional(m_temperature->value()) : std::nullopt;
    task.maxTokens = m_maxTokens->value() > 0 ? std::optional(m_maxTokens->value()) : std::nullopt;
    if (task.form != AnswerForm::Choice)
        return task;
    // People write 、 and ， where others write a comma.
    const QString words = m_words->text().replace(u'，', u',').replace(u'、', u',');
    const QStringList parts = words.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : parts) {
        if (!word.trimmed().isEmpty())
            task.words.append(word.trimmed());
    }
    return task;
}

void TaskDialog::showTrial(const QString &words, bool isOver)
{
    m_trial->setText(visibleText(words));
    if (!isOver)
        return;
    m_isTrying = false;
    validate();
    QAccessibleEvent event(m_trial, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void TaskDialog::validate()
{
    const Task entered = task();
    const QList<TaskProblem> problems = taskProblems(entered);
    const auto problemOf = [&problems](TaskField field) {
        for (const TaskProblem &problem : problems) {
            if (problem.field == field)
                return problem.message;
        }
        return QString();
    };
    m_words->setEnabled(entered.form == AnswerForm::Choice);
    m_temperature->setEnabled(m_hasTemperature->isChecked());
    m_form->setProblem(m_title, m_wasTouched ? problemOf(TaskField::Title) : QString());
    m_form->setProblem(m_prompt, m_wasTouched ? problemOf(TaskField::Prompt) : QString());
    m_form->setProblem(m_words, m_wasTouched ? problemOf(TaskField::Words) : QString());
    const QString first = problems.isEmpty() ? QString() : problems.first().message;
    m_accept->setEnabled(problems.isEmpty());
    m_accept->setToolTip(plainToolTip(first));
    QString obstacle = first;
    if (obstacle.isEmpty() && m_target->count() == 0)
        obstacle = tr("Add a target first: there is nobody to ask.");
    if (obstacle.isEmpty() && m_sample->toPlainText().trimmed().isEmpty())
        obstacle = tr("Write a sample text to try it on.");
    m_try->setEnabled(obstacle.isEmpty() && !m_isTrying);
    m_try->setText(m_isTrying ? tr("Asking…") : tr("Try it"));
    m_try->setToolTip(plainToolTip(obstacle));
}

} // namespace Fanlight
