// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/knowntasks.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class KnownTasksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTheBuiltinOnesAtFirst();
    void ownOnesComeAfterThem();
    void changedBuiltinKeepsItsPlace();
    void unchangedBuiltinIsNoChange();
    void removedAndRestored();
    void unusableOnesAreLeftOutAndSaid();
};

namespace {

Task urgency()
{
    Task task;
    task.id = u"urgency"_s;
    task.title = u"Urgency"_s;
    task.promptTemplate = u"How urgent? {text}"_s;
    task.temperature = 0.5;
    task.maxTokens = 3;
    task.form = AnswerForm::Choice;
    task.words = {u"now"_s, u"later"_s};
    return task;
}

QStringList idsOf(const QList<Task> &tasks)
{
    QStringList ids;
    for (const Task &task : tasks)
        ids.append(task.id);
    return ids;
}

} // namespace

void KnownTasksTest::areTheBuiltinOnesAtFirst()
{
    QVERIFY(knownTasks({}) == builtinTasks());
    QVERIFY(!areBuiltinTasksChanged({}));
}

void KnownTasksTest::ownOnesComeAfterThem()
{
    const AppSettings settings = withTask({}, urgency());
    QVERIFY(knownTasks(settings) == builtinTasks() + QList<Task>{urgency()});
    Task changed = urgency();
    changed.words.append(u"never"_s);
    QVERIFY(knownTasks(withTask(settings, changed)).last() == changed);
    QVERIFY(withoutTask(settings, u"urgency"_s) == AppSettings());
    QVERIFY(!areBuiltinTasksChanged(settings));
}

void KnownTasksTest::changedBuiltinKeepsItsPlace()
{
    Task topics = builtinTasks().at(1);
    topics.maxTokens = 60;
    const AppSettings settings = withTask({}, topics);
    QVERIFY(knownTasks(settings).at(1) == topics);
    QCOMPARE(knownTasks(settings).size(), 3);
    QVERIFY(areBuiltinTasksChanged(settings));
    QVERIFY(withBuiltinTasks(settings) == AppSettings());
}

void KnownTasksTest::unchangedBuiltinIsNoChange()
{
    QVERIFY(withTask({}, builtinTasks().at(1)) == AppSettings());
}

void KnownTasksTest::removedAndRestored()
{
    AppSettings settings = withTask({}, urgency());
    settings = withoutTask(settings, u"topics"_s);
    QCOMPARE(idsOf(knownTasks(settings)), (QStringList{u"sentiment"_s, u"summary"_s, u"urgency"_s}));
    QVERIFY(areBuiltinTasksChanged(settings));
    QCOMPARE(idsOf(knownTasks(withBuiltinTasks(settings))),
             (QStringList{u"sentiment"_s, u"topics"_s, u"summary"_s, u"urgency"_s}));
    QVERIFY(withTask(settings, builtinTasks().at(1)).removedTasks.isEmpty());
}

void KnownTasksTest::unusableOnesAreLeftOutAndSaid()
{
    AppSettings settings;
    TaskSettings broken;
    broken.id = u"broken"_s;
    broken.title = u"Broken"_s;
    broken.promptTemplate = u"no place for it"_s;
    settings.ownTasks = {broken};
    QVERIFY(knownTasks(settings) == builtinTasks());
    const QStringList said = unusableTasks(settings);
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.first().contains(u"Broken"_s) && said.first().contains(u"{text}"_s), qPrintable(said.first()));
}

QTEST_GUILESS_MAIN(KnownTasksTest)
#include "tst_knowntasks.moc"
