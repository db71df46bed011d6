// SPDX-License-Identifier: GPL-3.0-or-later

/*! How the window fares while it opens a large table whose batch was left: 256 MB, 300,000 rows, 900,000 answers.
 *
 *  Prints how long it takes until the plan is there, an answer is chosen and the rows are searched, and how long the
 *  event loop stood still meanwhile: before the view is drawn and with it. Exits 1 when it stood still for more than 50
 * ms.
 */

#include "app/gui/windowsession.h"
#include "app/shared/batchrules.h"
#include "core/batch/batchjournal.h"
#include "core/batch/inputfingerprint.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rows = 300'000;
constexpr qsizetype bytesPerRow = 890;
constexpr double longestStallMs = 50;

bool writeTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("id,text\n") < 0)
        return false;
    const QByteArray words = QByteArray("The battery lasts two days and the screen is bright. ").repeated(20);
    for (int row = 1; row <= rows; ++row) {
        QByteArray line = QByteArray::number(row) + ',' + words;
        line.truncate(bytesPerRow - 1);
        if (file.write(line + '\n') < 0)
            return false;
    }
    return true;
}

bool writeJournal(const QString &path, const BatchIdentity &identity)
{
    BatchJournal journal(path);
    if (journal.open(identity, BatchJournal::Start::Anew))
        return false;
    QueryRecord record;
    record.done = true;
    record.answer = LabelValue{SentimentLabel::Positive};
    record.text = u"Positive, because the battery lasts two days and the screen is bright."_s;
    record.attempts = 1;
    record.totalMs = 800;
    for (int row = 1; row < rows; ++row) { // one row is left to be asked
        for (int slot = 0; slot < int(identity.questions().perRow()); ++slot) {
            if (!journal.claim({row, slot}, 0) || !journal.keep({row, slot}, record))
                return false;
        }
    }
    return journal.sync();
}

//! How long the event loop takes from one turn to the next.
class StallMeter final : public QObject
{
public:
    StallMeter()
    {
        m_turn.setTimerType(Qt::PreciseTimer);
        connect(&m_turn, &QTimer::timeout, this, [this] {
            m_gaps.push_back(double(m_since.nsecsElapsed()) / 1e6 - 1);
            m_since.restart();
        });
        m_since.start();
        m_turn.start(1ms);
    }
    void print(const char *what, double seconds)
    {
        std::ranges::sort(m_gaps);
        const double p99 = m_gaps.empty() ? 0 : m_gaps[m_gaps.size() * 99 / 100];
        std::printf("%-40s %6.2f s   stalls: p99 %5.1f ms, worst %5.1f ms\n", what, seconds, p99, worst());
    }
    double worst() const { return m_gaps.empty() ? 0 : *std::ranges::max_element(m_gaps); }

private:
    QTimer m_turn;
    QElapsedTimer m_since;
    std::vector<double> m_gaps;
};

double waitUntil(const std::function<bool()> &condition)
{
    QElapsedTimer taken;
    taken.start();
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    poll.start(5ms);
    loop.exec();
    return double(taken.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString table = folder.filePath(u"reviews.csv"_s);
    WindowSession session;
    const BoundTarget target = session.workbench().targets().first();
    BatchIdentity identity =
        identityFor(u"text"_s, u"id"_s, session.workbench().tasks(), {target}, target.endpoint.baseUrl);
    if (!writeTable(table))
        return 2;
    QElapsedTimer reading;
    reading.start();
    const auto fingerprint = fingerprintOf(table);
    std::printf("%-40s %6.2f s\n", "the fingerprint by itself", double(reading.nsecsElapsed()) / 1e9);
    identity.input = std::get<InputFingerprint>(fingerprint);
    const QString journal = BatchJournal::pathFor(folder.filePath(u"reviews-answers.csv"_s));
    if (!writeJournal(journal, identity))
        return 2;
    reading.restart();
    BatchJournal(journal).open(identity, BatchJournal::Start::Look);
    std::printf("%-40s %6.2f s\n", "the journal by itself", double(reading.nsecsElapsed()) / 1e9);

    session.window().show();
    session.window().showBatch();
    waitUntil([rounds = 0]() mutable { return ++rounds > 100; });
    BatchWork &work = session.batch();
    double worst = 0;
    {
        StallMeter stalls;
        work.open(table);
        const double seconds = waitUntil([&work] { return work.answered() && !work.view().plan.isEmpty(); });
        stalls.print("opening, with the plan", seconds);
        worst = std::max(worst, stalls.worst());
    }
    {
        StallMeter stalls;
        work.setBudget(1000);
        const double seconds = waitUntil([&work] { return work.view().plan.isEmpty(); })
            + waitUntil([&work] { return !work.view().plan.isEmpty(); });
        stalls.print("the plan again", seconds);
        worst = std::max(worst, stalls.worst());
    }
    waitUntil([&work] { return work.view().counts.isComplete; });
    const auto choose = [&](const char *what, const std::function<void()> &change) {
        StallMeter stalls;
        QElapsedTimer taken;
        taken.start();
        change();
        // Until nothing more is counted, and a moment longer.
        waitUntil([&work] { return work.view().counts.isComplete; });
        const double seconds = double(taken.nsecsElapsed()) / 1e9;
        waitUntil([rounds = 0]() mutable { return ++rounds > 60; });
        stalls.print(what, seconds);
        std::printf("%40d rows are shown\n", work.table().rowCount());
        worst = std::max(worst, stalls.worst());
    };
    const QString task = identity.questions().tasks.first();
    choose("an answer chosen", [&] { work.showAnswers({{task, target.target().name(), u"positive"_s}}); });
    choose("and its rows searched", [&] { work.search(u"POSITIVE 777"_s); });
    choose("all rows again", [&] { work.show(RowSet::All); });
    return worst > longestStallMs ? 1 : 0;
}
