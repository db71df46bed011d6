// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

namespace Fanlight {

//! What the neutral server is asked for; its base URLs are named after it.
enum class PeerMode { Plain, Stream, Faulty };

//! The command line that every peer has: URL REQUESTS CONCURRENCY plain|stream|faulty [CA-FILE]
struct PeerTask
{
    QUrl baseUrl;
    int requests = 0;
    int concurrency = 0;
    PeerMode mode = PeerMode::Plain;
    QString caFile; //!< PEM; empty: none
};

//! Reads the arguments of the running application; ends the process with status 2 where they are no use.
PeerTask peerTask();

//! A prompt that no other request has.
QString peerPrompt(int number);

//! Counts what became of the requests, and prints it as the one line of JSON that run.py reads.
class PeerMeter final
{
    Q_DISABLE_COPY_MOVE(PeerMeter)

public:
    //! The moment before the first request: wall and CPU time count from here.
    PeerMeter();

    int ended() const { return m_ok + m_failed; }
    //! An answer: its words are the tokens received.
    void addAnswer(const QString &text, double milliseconds);
    //! A request that was given up, and why in a word.
    void addFailure(const QString &reason);
    void print(const QString &version) const;

private:
    QElapsedTimer m_wall;
    double m_cpuAtStart;
    int m_ok = 0;
    int m_failed = 0;
    qsizetype m_tokens = 0;
    QList<double> m_milliseconds;
    QMap<QString, int> m_reasons;
};

} // namespace Fanlight
