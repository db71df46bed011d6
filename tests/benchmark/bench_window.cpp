// SPDX-License-Identifier: GPL-3.0-or-later

/*! Whether the window answers under load: `bench_window [streams|table|log|start]`; all without an argument.
 *
 *  A stall is how much later than due a timer of 1 ms fires. One that comes late stands for all the beats that were
 *  missed meanwhile: a stall of 50 ms counts as 49, 48 … ms late, as for whoever would have clicked then. The server of
 *  the streams and each start that is measured are processes of their own. Platform "offscreen" where no display is.
 *  Prints what is wanted beside what was measured, and exits 1 when something was missed.
 */

#include "app/gui/windowsession.h"
#include "app/shared/localstore.h"
#include "tests/benchmark/benchserver.h"
#include "ui/models/requestlogfilter.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QMainWindow>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

double sinceBoot()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

class Verdicts
{
public:
    void add(const QString &what, double measured, double wanted, const char *unit)
    {
        const bool isMet = measured <= wanted;
        m_areMet = m_areMet && isMet;
        std::printf("%-58s %10.1f %10.1f %-3s %s\n", qPrintable(what), wanted, measured, unit, isMet ? "" : "MISSED");
        std::fflush(stdout);
    }
    void fail(const QString &why)
    {
        m_areMet = false;
        std::printf("%s\n", qPrintable(why));
    }
    static void tell(const QString &what, double measured, const char *unit)
    {
        std::printf("%-58s %10s %10.1f %-3s\n", qPrintable(what), "", measured, unit);
        std::fflush(stdout);
    }
    bool areMet() const { return m_areMet; }

private:
    bool m_areMet = true;
};

//! Measures how late the event loop is while it exists.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_last = sinceBoot();
        m_timer.start(1ms);
    }
    Q_DISABLE_COPY_MOVE(Heartbeat)

    void reset()
    {
        m_late.clear();
        m_last = sinceBoot();
    }
    qsizetype beats() const { return qsizetype(m_late.size()); }
    double worst() const { return m_late.empty() ? 0 : *std::max_element(m_late.begin(), m_late.end()); }
    //! Nearest rank.
    double percentile(double share) const
    {
        if (m_late.empty())
            return 0;
        std::vector<double> sorted = m_late;
        const auto rank = size_t(std::ceil(share * double(sorted.size())));
        const auto place = sorted.begin() + std::ptrdiff_t(std::clamp<size_t>(rank, 1, sorted.size()) - 1);
        std::nth_element(sorted.begin(), place, sorted.end());
        return *place;
    }

private:
    void beat()
    {
        const double now = sinceBoot();
        const double late = now - m_last - 1;
        m_late.push_back(std::max(0.0, late));
        // Those that were missed, too.
        for (double missed = late - 1; missed > 0; missed -= 1)
            m_late.push_back(missed);
        m_last = now;
    }

    QTimer m_timer;
    std::vector<double> m_late;
    double m_last = 0;
};

bool waitFor(const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    QEventLoop loop;
    QTimer poll;
    QTimer end;
    end.setSingleShot(true);
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.exit(0);
    });
    QObject::connect(&end, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    poll.start(20ms);
    end.start(limit);
    return loop.exec() == 0;
}

void settle()
{
    int rounds = 0;
    waitFor([&rounds] { return ++rounds > 20; }, 10s);
}

//! This program again.
class Child
{
public:
    explicit Child(const QStringList &arguments, const QString &program = QCoreApplication::applicationFilePath())
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        m_process.waitForStarted();
    }
    ~Child()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Child)

    double number()
    {
        if (!m_process.canReadLine())
            m_process.waitForReadyRead(30'000);
        return m_process.readLine().trimmed().toDouble();
    }
    //! What of the machine's memory is this process's share, in MB; shared pages are divided among their users.
    double memory() const
    {
        QFile file(u"/proc/%1/smaps_rollup"_s.arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const QByteArrayList lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Pss:"))
                return line.sliced(4).trimmed().split(' ').first().toDouble() / 1024;
        }
        return 0;
    }

private:
    QProcess m_process;
};

int serve()
{
    const BenchServer server{QSslConfiguration()};
    std::printf("%d\n", server.serverPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

// Streams

void measureStreams(Verdicts &verdicts)
{
    // Three tasks of each target.
    constexpr int targets = 67;
    Child server({u"--serve"_s});
    const int port = int(server.number());
    WindowSession session({}, fixedPolicy(256), QProcessEnvironment());
    MainWindow &window = session.window();
    window.resize(1280, 800);
    window.show();
    Workbench &bench = session.workbench();
    bench.removeTarget(0);
    for (int i = 0; i < targets; ++i) {
        Endpoint endpoint;
        endpoint.name = u"server%1"_s.arg(i + 1);
        endpoint.baseUrl = QUrl(u"http://127.0.0.1:%1/stream"_s.arg(port));
        bench.addTarget({endpoint, u"bench"_s});
    }
    window.setText(u"The hotel was clean and quiet, and breakfast was good. "_s.repeated(16));
    settle();
    const ResultsModel &results = bench.results();
    const auto streaming = [&results] {
        int count = 0;
        for (int row = 0; row < results.rowCount(); ++row) {
            for (int column = 0; column < results.columnCount(); ++column)
                count += results.cell(row, column).state == QueryState::Streaming ? 1 : 0;
        }
        return count;
    };
    Heartbeat heart;
    window.findChild<QAction *>(u"runAction"_s)->trigger();
    if (!waitFor([&] { return streaming() >= 3 * targets; }, 20s)) {
        const ResultCell first = results.rowCount() > 0 ? results.cell(0, 0) : ResultCell();
        verdicts.fail(u"Only %1 of %2 streams began; the first is in state %3. %4"_s.arg(streaming())
                          .arg(3 * targets)
                          .arg(int(first.state))
                          .arg(first.error ? first.error->message : QString()));
        return;
    }
    const double begin = heart.worst();
    heart.reset();
    qint64 before = 0;
    for (int column = 0; column < results.columnCount(); ++column)
        before += results.cell(0, column).text.size();
    QElapsedTimer clock;
    clock.start();
    // While all of them stream: each has ten seconds' worth.
    waitFor([&] { return streaming() < 3 * targets; }, 7s);
    const double seconds = double(clock.elapsed()) / 1000;
    qint64 after = 0;
    for (int column = 0; column < results.columnCount(); ++column)
        after += results.cell(0, column).text.size();
    const double speed = double(after - before) / double(u" token"_s.size()) / targets / seconds;
    std::printf("%d streams for %.1f s, %.0f tokens a second each, %lld beats\n", 3 * targets, seconds, speed,
                static_cast<long long>(heart.beats()));
    verdicts.add(u"200 streams of 50 tokens/s: stall, p99"_s, heart.percentile(0.99), 16, "ms");
    verdicts.add(u"200 streams of 50 tokens/s: stall, worst"_s, heart.worst(), 50, "ms");
    Verdicts::tell(u"  median stall"_s, heart.percentile(0.5), "ms");
    Verdicts::tell(u"  while 200 requests are sent and begin: stall, worst"_s, begin, "ms");
    bench.stop();
    settle();
}

// Batch table

bool writeTable(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("id,review\n");
    QByteArray lines;
    for (int i = 1; i <= rows; ++i) {
        lines +=
            QByteArray::number(i) + ",The room was clean and the staff friendly, no " + QByteArray::number(i) + '\n';
        if (lines.size() > 1 << 20) {
            file.write(lines);
            lines.clear();
        }
    }
    file.write(lines);
    return file.flush();
}

void measureTable(Verdicts &verdicts)
{
    constexpr int rows = 1'000'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"reviews.csv"_s);
    if (!writeTable(path, rows)) {
        verdicts.fail(u"The table of a million rows cannot be written."_s);
        return;
    }
    WindowSession session({}, {}, QProcessEnvironment());
    MainWindow &window = session.window();
    window.resize(1280, 800);
    window.showBatch();
    window.show();
    settle();
    auto *table = window.findChild<QTableView *>(u"batchTable"_s);
    Heartbeat heart;
    session.batch().open(path);
    const bool isThere = waitFor([&] { return table->model()->rowCount() >= rows; }, 180s);
    Verdicts::tell(u"  a table of 1,000,000 rows is opened: stall, worst"_s, heart.worst(), "ms");
    if (!isThere) {
        verdicts.fail(u"Only %1 rows were found."_s.arg(table->model()->rowCount()));
        return;
    }
    settle();
    QScrollBar *bar = table->verticalScrollBar();
    heart.reset();
    int moves = 0;
    const auto scroll = [&](const std::function<void()> &move, int times) {
        QEventLoop loop;
        QTimer each;
        int left = times;
        QObject::connect(&each, &QTimer::timeout, &loop, [&] {
            if (left-- == 0 || bar->value() == bar->maximum()) {
                loop.quit();
                return;
            }
            ++moves;
            move();
        });
        each.start(8ms);
        loop.exec();
    };
    scroll([bar] { bar->triggerAction(QAbstractSlider::SliderSingleStepAdd); }, 200);
    scroll([bar] { bar->triggerAction(QAbstractSlider::SliderPageStepAdd); }, 300);
    // As a drag of the handle from here to the bottom.
    const int hop = std::max(1, (bar->maximum() - bar->value()) / 300);
    scroll([bar, hop] { bar->setValue(std::min(bar->maximum(), bar->value() + hop)); }, 400);
    if (bar->value() != bar->maximum())
        verdicts.fail(u"The bottom was not reached."_s);
    std::printf("%d steps, pages and hops through %d rows\n", moves, table->model()->rowCount());
    verdicts.add(u"1,000,000 rows scrolled top to bottom: stall, worst"_s, heart.worst(), 50, "ms");
    Verdicts::tell(u"  p99"_s, heart.percentile(0.99), "ms");

    // Some ten thousand rows are found, all over the table.
    settle();
    heart.reset();
    QElapsedTimer searching;
    searching.start();
    session.batch().search(u"FRIENDLY 77"_s);
    if (!waitFor([&] { return !session.batch().view().isSearching; }, 180s))
        verdicts.fail(u"The search does not end."_s);
    Verdicts::tell(u"  1,000,000 rows searched for two words"_s, double(searching.elapsed()), "ms");
    std::printf("%d rows found\n", table->model()->rowCount());
    verdicts.add(u"1,000,000 rows searched: stall, worst"_s, heart.worst(), 50, "ms");
}

// Request log

void fill(RequestLogModel &log, int rows)
{
    const QList<QString> models{u"gpt-4.1"_s, u"claude-sonnet"_s, u"llama3.3"_s};
    const QList<QString> tasks{u"sentiment"_s, u"topics"_s, u"summary"_s};
    for (int i = 1; i <= rows; ++i) {
        QueryRequest request;
        request.id = QueryId(i);
        request.run = RunId(1 + i / 300);
        request.task = tasks.at(i % 3);
        request.endpoint.name = u"service"_s;
        request.model = models.at(i % 7 % 3);
        log.addQuery(request);
        QueryResult result;
        result.request = request;
        const Moment start = i * 3ms;
        Attempt attempt;
        attempt.enqueued = start;
        attempt.dispatched = start + 2ms;
        attempt.requestSent = start + 5ms;
        attempt.firstByte = start + 120ms;
        attempt.firstToken = start + 130ms;
        attempt.finished = start + 400ms + i % 97 * 3ms;
        result.timeline.submitted = start;
        result.timeline.finished = attempt.finished;
        result.timeline.attempts = {attempt};
        if (i % 50 == 0) {
            QueryError error;
            error.kind = ErrorKind::RateLimited;
            error.httpStatus = 429;
            error.message = u"Slow down, please."_s;
            result.outcome = error;
        } else {
            Answer answer;
            answer.text = u"positive"_s;
            answer.usage.input = 120;
            answer.usage.output = 12;
            result.outcome = answer;
        }
        log.finishQuery(result);
    }
}

void measureLog(Verdicts &verdicts)
{
    constexpr int rows = 100'000;
    WindowSession session({}, {}, QProcessEnvironment());
    MainWindow &window = session.window();
    window.resize(1280, 800);
    window.show();
    settle();
    fill(session.workbench().log(), rows);
    settle();
    auto *field = window.findChild<QLineEdit *>(u"logFilter"_s);
    auto *table = window.findChild<QTableView *>(u"requestLogTable"_s);
    const QList<FilterChip *> chips = window.findChildren<FilterChip *>();
    if (!field || !table || chips.size() < 3) {
        verdicts.fail(u"The parts of the request log are not found."_s);
        return;
    }
    // From the moment that the filter changes until its rows are painted; typing itself waits a little for more.
    const auto timed = [table](const std::function<void()> &change) {
        const double start = sinceBoot();
        change();
        table->viewport()->repaint();
        return sinceBoot() - start;
    };
    auto *filter = qobject_cast<RequestLogFilter *>(table->model());
    if (!filter) {
        verdicts.fail(u"The request log has no filter."_s);
        return;
    }
    double byText = 0;
    for (const QString &text : {u"claude"_s, u"claude sentiment"_s, u"429"_s, u"nowhere"_s, QString()})
        byText = std::max(byText, timed([&] { filter->setText(text); }));
    double byChip = 0;
    for (FilterChip *chip : {chips.at(2), chips.at(0), chips.at(1), chips.at(0)})
        byChip = std::max(byChip, timed([chip] { chip->click(); }));
    verdicts.add(u"100,000 rows filtered by text: longest of five"_s, byText, 100, "ms");
    verdicts.add(u"100,000 rows filtered by chip: longest of four"_s, byChip, 100, "ms");
    Verdicts::tell(u"  rows shown at the end"_s, filter->rowCount(), "");
}

// Start

//! Says on standard output when the window was painted first, then stays until it is ended.
class PaintWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaintWatch)

public:
    explicit PaintWatch(double start)
        : m_start(start)
    {
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isTold) {
            m_isTold = true;
            // Once this round of painting is over and flushed.
            QTimer::singleShot(0, this, [this] {
                std::printf("%.3f\n", sinceBoot() - m_start);
                std::fflush(stdout);
            });
        }
        return false;
    }

private:
    double m_start;
    bool m_isTold = false;
};

int startBare(double start)
{
    QMainWindow window;
    PaintWatch watch(start);
    window.installEventFilter(&watch);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

int startFanlight(double start, const QString &folder)
{
    // As the program does it, in the order of its main().
    Theme::apply(Appearance::System);
    SettingsStore settings(folder);
    const DataFolder data = preparedDataFolder(folder);
    LocalStore store(data);
    NoKeychain keychain;
    WindowSession session({}, {}, QProcessEnvironment::systemEnvironment(), {&settings, &keychain, &store});
    PaintWatch watch(start);
    session.window().installEventFilter(&watch);
    session.window().setText(u"The hotel was clean and quiet, and breakfast was good."_s);
    session.window().show();
    return QApplication::exec();
}

double medianOfStarts(const QStringList &arguments)
{
    constexpr int starts = 9;
    std::vector<double> times;
    for (int i = 0; i < starts; ++i) {
        Child child(QStringList(arguments) << QString::number(sinceBoot(), 'f', 3));
        times.push_back(child.number());
    }
    std::sort(times.begin(), times.end());
    return times.at(starts / 2);
}

void measureStart(Verdicts &verdicts)
{
    const QTemporaryDir folder;
    const double bare = medianOfStarts({u"--bare"_s});
    const double own = medianOfStarts({u"--fanlight"_s, folder.path()});
    Verdicts::tell(u"First paint of a bare window, median of 9"_s, bare, "ms");
    verdicts.add(u"First paint of Fanlight, wanted at most three times that"_s, own, 3 * bare, "ms");
    Child bareWindow({u"--bare"_s, QString::number(sinceBoot(), 'f', 3)});
    bareWindow.number();
    Child program({u"--data-dir"_s, folder.path()}, QCoreApplication::applicationDirPath() + u"/fanlight"_s);
    waitFor([] { return false; }, 4s);
    Verdicts::tell(u"Memory of a bare window (PSS)"_s, bareWindow.memory(), "MB");
    const double memory = program.memory();
    if (memory == 0)
        verdicts.fail(u"The memory of the program cannot be told."_s);
    verdicts.add(u"Memory of Fanlight, idle after 4 s (PSS)"_s, memory, 90, "MB");
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1 && qstrcmp(argv[1], "--serve") == 0) {
        const QCoreApplication application(argc, argv);
        return serve();
    }
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"fanlight"_s);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1);
    if (what == "--bare"_L1)
        return startBare(arguments.value(2).toDouble());
    if (what == "--fanlight"_L1)
        return startFanlight(arguments.value(3).toDouble(), arguments.value(2));

    Theme::apply(Appearance::Light);
    Verdicts verdicts;
    std::printf("%-58s %10s %10s\n", "", "wanted", "measured");
    if (what.isEmpty() || what == "start"_L1)
        measureStart(verdicts);
    if (what.isEmpty() || what == "streams"_L1)
        measureStreams(verdicts);
    if (what.isEmpty() || what == "table"_L1)
        measureTable(verdicts);
    if (what.isEmpty() || what == "log"_L1)
        measureLog(verdicts);
    return verdicts.areMet() ? 0 : 1;
}

#include "bench_window.moc"
