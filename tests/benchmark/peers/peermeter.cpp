// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/peers/peermeter.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double cpuSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

//! Of this program alone: getrusage also counts what the process was before exec.
double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

//! The nearest rank, as in the other peers.
double percentile(const QList<double> &sorted, int percent)
{
    return sorted.isEmpty() ? 0 : sorted.at((sorted.size() - 1) * percent / 100);
}

} // namespace

PeerTask peerTask()
{
    const QStringList arguments = QCoreApplication::arguments();
    const QStringList modes{u"plain"_s, u"stream"_s, u"faulty"_s};
    const qsizetype mode = modes.indexOf(arguments.value(4));
    PeerTask task{QUrl(arguments.value(1)), arguments.value(2).toInt(), arguments.value(3).toInt(),
                  static_cast<PeerMode>(mode), arguments.value(5)};
    if (task.baseUrl.isEmpty() || task.requests < 1 || task.concurrency < 1 || mode < 0) {
        std::fprintf(stderr, "URL REQUESTS CONCURRENCY plain|stream|faulty [CA-FILE]\n");
        std::exit(2);
    }
    return task;
}

QString peerPrompt(int number)
{
    return u"Review %1: the screen is wonderful, the battery is not. Positive or negative?"_s.arg(number);
}

PeerMeter::PeerMeter()
    : m_cpuAtStart(cpuSeconds())
{
    m_wall.start();
}

void PeerMeter::addAnswer(const QString &text, double milliseconds)
{
    ++m_ok;
    m_tokens += text.count(u" word"_s);
    m_milliseconds.append(milliseconds);
}

void PeerMeter::addFailure(const QString &reason)
{
    ++m_failed;
    ++m_reasons[reason];
}

void PeerMeter::print(const QString &version) const
{
    const double wall = static_cast<double>(m_wall.nsecsElapsed()) / 1e9;
    const double cpu = cpuSeconds() - m_cpuAtStart;
    QList<double> sorted = m_milliseconds;
    std::sort(sorted.begin(), sorted.end());
    QJsonObject reasons;
    for (auto reason = m_reasons.cbegin(); reason != m_reasons.cend(); ++reason)
        reasons.insert(reason.key(), reason.value());
    const QJsonObject line{
        {u"version"_s, version},
        {u"ok"_s, m_ok},
        {u"failed"_s, m_failed},
        {u"reasons"_s, reasons},
        {u"wall_s"_s, wall},
        {u"cpu_s"_s, cpu},
        {u"peak_mb"_s, peakMegabytes()},
        {u"p50_ms"_s, percentile(sorted, 50)},
        {u"p99_ms"_s, percentile(sorted, 99)},
        {u"tokens"_s, m_tokens},
    };
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace Fanlight
