// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httptransport.h"

namespace Fanlight {

/*! A delivery that the test conducts. Keeps the promises of HttpExchange: nothing is emitted after
 *  the end, abort() ends synchronously, drain() silences, and it deletes itself when it is over.
 *  Being destroyed from within one of its own signals is fatal: a real one would not survive it.
 */
class FakeExchange final : public HttpExchange
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeExchange)

public:
    FakeExchange(HttpCall call, HttpDeadlines deadlines, QObject *parent);
    ~FakeExchange() override;

    const HttpCall &call() const { return m_call; }
    const HttpDeadlines &deadlines() const { return m_deadlines; }

    void dispatch();
    void writeRequest(bool connectionReused = false);
    void receiveHead(int status = 200) { receiveHead(HttpHead{status, {}, {}}); }
    void receiveHead(const HttpHead &head);
    void receiveBody(const QByteArray &bytes);
    void end(HttpFailure failure = HttpFailure::None);
    //! All of it at once: dispatched, sent, head, one body, end.
    void answer(const QByteArray &body, int status = 200);

    void noteData() override { ++m_dataNotes; }
    void abort() override;
    void drain() override;

    int dataNotes() const { return m_dataNotes; }
    bool wasAborted() const { return m_aborted; }
    bool wasDrained() const { return m_drained; }
    bool isOver() const { return m_over; }

Q_SIGNALS:
    //! Ended, aborted, drained or destroyed: the connection is free again.
    void over();

private:
    template <typename Emission>
    void emitting(const Emission &emission);
    void close();

    HttpCall m_call;
    HttpDeadlines m_deadlines;
    int m_dataNotes = 0;
    bool m_aborted = false;
    bool m_drained = false;
    bool m_over = false;
    int m_emitting = 0;
};

} // namespace Fanlight
