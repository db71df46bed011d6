// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/taskcheck.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Fanlight::Task)

class TaskCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtinTasksAreInOrder();
    void saysWhatIsWrongWhere_data();
    void saysWhatIsWrongWhere();
    void namesTasks_data();
    void namesTasks();
    void formsKeepTheirNames();
};

namespace {

Task good()
{
    Task task;
    task.id = u"urgency"_s;
    task.title = u"Urgency"_s;
    task.promptTemplate = u"How urgent is this? {text}"_s;
    return task;
}

} // namespace

void TaskCheckTest::builtinTasksAreInOrder()
{
    for (const Task &task : builtinTasks())
        QVERIFY2(taskProblems(task).isEmpty(), qPrintable(task.id));
    QVERIFY(taskProblems(good()).isEmpty());
}

void TaskCheckTest::saysWhatIsWrongWhere_data()
{
    QTest::addColumn<Task>("task");
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("mentions");
    const auto row = [](const char *name, TaskField field, const QString &mentions, auto change) {
        Task task = good();
        change(task);
        QTest::newRow(name) << task << int(field) << mentions;
    };
    row("no title", TaskField::Title, u"title"_s, [](Task &task) { task.title = u"  "_s; });
    row("no prompt", TaskField::Prompt, u"prompt"_s, [](Task &task) { task.promptTemplate = u"\n"_s; });
    row("no place for the text", TaskField::Prompt, u"{text}"_s,
        [](Task &task) { task.promptTemplate = u"How urgent is {Text}?"_s; });
    row("a negative temperature", TaskField::Temperature, u"0 to 2"_s, [](Task &task) { task.temperature = -0.1; });
    row("too hot", TaskField::Temperature, u"0 to 2"_s, [](Task &task) { task.temperature = 2.01; });
    row("no tokens", TaskField::MaxTokens, u"1,000,000"_s, [](Task &task) { task.maxTokens = 0; });
    row("no words to choose from", TaskField::Words, u"two"_s, [](Task &task) { task.form = AnswerForm::Choice; });
    row("one word to choose from", TaskField::Words, u"two"_s, [](Task &task) {
        task.form = AnswerForm::Choice;
        task.words = {u"a"_s};
    });
    row("a word twice", TaskField::Words, u"\"A\""_s, [](Task &task) {
        task.form = AnswerForm::Choice;
        task.words = {u"a"_s, u"A"_s};
    });
    row("an empty word", TaskField::Words, u"empty"_s, [](Task &task) {
        task.form = AnswerForm::Choice;
        task.words = {u"a"_s, u" "_s, u"b"_s};
    });
}

void TaskCheckTest::saysWhatIsWrongWhere()
{
    QFETCH(const Task, task);
    QFETCH(const int, field);
    QFETCH(const QString, mentions);
    const QList<TaskProblem> problems = taskProblems(task);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(int(problems.first().field), field);
    QVERIFY2(problems.first().message.contains(mentions), qPrintable(problems.first().message));
}

void TaskCheckTest::namesTasks_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("id");
    QTest::newRow("a word") << u"Urgency"_s << QStringList() << u"urgency"_s;
    QTest::newRow("words") << u"  Who is it, and @where? "_s << QStringList() << u"who-is-it-and-where"_s;
    QTest::newRow("Chinese") << u"紧急程度"_s << QStringList() << u"紧急程度"_s;
    QTest::newRow("nothing but signs") << u"?!"_s << QStringList() << u"task"_s;
    QTest::newRow("taken") << u"Urgency"_s << QStringList{u"urgency"_s, u"urgency-2"_s} << u"urgency-3"_s;
    QTest::newRow("a novel") << QString(u"a"_s).repeated(500) << QStringList() << QString(u"a"_s).repeated(40);
}

void TaskCheckTest::namesTasks()
{
    QFETCH(const QString, title);
    QFETCH(const QStringList, taken);
    QTEST(taskIdFor(title, taken), "id");
}

void TaskCheckTest::formsKeepTheirNames()
{
    for (const AnswerForm form :
         {AnswerForm::Label, AnswerForm::Topics, AnswerForm::Summary, AnswerForm::Text, AnswerForm::Choice})
        QVERIFY(answerFormFromName(answerFormName(form)) == form);
    QVERIFY(!answerFormFromName(u"poem"_s));
}

QTEST_GUILESS_MAIN(TaskCheckTest)
#include "tst_taskcheck.moc"
