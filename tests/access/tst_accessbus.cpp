// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/access/accessbus.h"
#include "tests/access/desktop.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds

} // namespace

//! The program itself, driven over the accessibility bus as a screen reader drives it.
class AccessBusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyControlOfAPageIsNamed_data();
    void everyControlOfAPageIsNamed();
    void aRunIsDriven();
    void aBatchIsDriven();

private:
    //! Starts the program and waits for its window.
    void open(const QStringList &arguments);
    QList<AccessibleItem> visible() const { return m_bus->visibleBelow(m_program); }
    //! The one that shows under this name, whatever comes first.
    std::optional<AccessibleItem> named(const QString &name) const;
    bool press(const QString &name) const;

    Desktop m_desktop;
    std::optional<AccessBus> m_bus;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
    AccessibleRef m_program;
};

void AccessBusTest::initTestCase()
{
    if (const QString missing = m_desktop.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_bus = AccessBus::find(m_desktop.sessionBus());
    QVERIFY2(m_bus, "There is no accessibility bus.");
}

void AccessBusTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_process = std::make_unique<QProcess>();
}

void AccessBusTest::cleanup()
{
    m_process->terminate();
    if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(5000)) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

void AccessBusTest::open(const QStringList &arguments)
{
    m_process->setProcessEnvironment(m_desktop.environment());
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QStringLiteral(FANLIGHT_WINDOW),
                     QStringList{u"--data-dir"_s, m_folder->filePath(u"data"_s)} + arguments);
    QVERIFY(m_process->waitForStarted());
    std::optional<AccessibleRef> program;
    QTRY_VERIFY_WITH_TIMEOUT((program = m_bus->application(m_process->processId())), patience);
    m_program = *program;
    QTRY_VERIFY_WITH_TIMEOUT(named(u"Run"_s), patience);
}

std::optional<AccessibleItem> AccessBusTest::named(const QString &name) const
{
    const QList<AccessibleItem> all = visible();
    for (const AccessibleItem &item : all) {
        if (item.name == name)
            return item;
    }
    return std::nullopt;
}

bool AccessBusTest::press(const QString &name) const
{
    const QList<AccessibleItem> all = visible();
    return std::ranges::any_of(all, [&](const AccessibleItem &item) {
        return item.name == name && item.isInteractive() && m_bus->press(item.ref);
    });
}

void AccessBusTest::everyControlOfAPageIsNamed_data()
{
    QTest::addColumn<QString>("landmark"); // what others find the page by
    QTest::newRow("Analyze") << u"Text to analyze"_s;
    QTest::newRow("Batch") << u"Batch input"_s;
    QTest::newRow("History") << u"History"_s;
    QTest::newRow("Insights") << u"Insights"_s;
    QTest::newRow("Settings") << u"Settings"_s;
}

void AccessBusTest::everyControlOfAPageIsNamed()
{
    QFETCH(QString, landmark);
    open({});
    QVERIFY(press(QString::fromUtf8(QTest::currentDataTag())));
    QTRY_VERIFY_WITH_TIMEOUT(named(landmark), patience);
    const QList<AccessibleItem> all = visible();
    int interactive = 0;
    QStringList nameless;
    for (const AccessibleItem &item : all) {
        if (!item.isInteractive())
            continue;
        ++interactive;
        if (item.name.trimmed().isEmpty())
            nameless.append(u"role %1 at %2"_s.arg(item.role).arg(item.ref.path.path()));
    }
    QVERIFY2(interactive > 10, qPrintable(QString::number(interactive)));
    QCOMPARE(nameless, QStringList());
}

void AccessBusTest::aRunIsDriven()
{
    open({});
    const auto editor = named(u"Text to analyze"_s);
    QVERIFY(editor);
    const QString text = u"The screen is superb. The battery is excellent and the sound is wonderful."_s;
    QVERIFY(m_bus->setText(editor->ref, text));
    QCOMPARE(m_bus->text(editor->ref), text);
    QVERIFY(press(u"Run"_s));
    // A card tells its end in its description.
    const auto told = [this](const QString &card) {
        const auto item = named(card);
        return item ? item->description : QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(u"Sentiment at simulator/extractive"_s).contains(u"Positive"_s, Qt::CaseInsensitive),
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(!told(u"Topics at simulator/extractive"_s).isEmpty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!told(u"Summary at simulator/extractive"_s).isEmpty(), patience);
}

void AccessBusTest::aBatchIsDriven()
{
    const QString table = m_folder->filePath(u"reviews.csv"_s);
    QFile file(table);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,text\n1,The screen is superb.\n2,The battery is awful.\n3,It came on Monday.\n");
    file.close();
    open({});
    QVERIFY(press(u"Batch"_s));
    QTRY_VERIFY_WITH_TIMEOUT(named(u"Batch input"_s), patience);
    QVERIFY(m_bus->setText(named(u"Batch input"_s)->ref, table));
    QTRY_VERIFY_WITH_TIMEOUT(press(u"Run"_s), patience);
    QFile output(m_folder->filePath(u"reviews-answers.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(output.exists(), patience);
    QVERIFY(output.open(QIODevice::ReadOnly));
    QCOMPARE(output.readAll().count('\n'), 4);
    const auto progress = named(u"Batch progress"_s);
    QVERIFY(progress);
}

QTEST_GUILESS_MAIN(AccessBusTest)
#include "tst_accessbus.moc"
