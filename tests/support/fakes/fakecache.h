// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/answercache.h"

#include <QHash>
#include <QList>

#include <utility>

namespace Fanlight {

//! A cache whose answers come at once, or when the test lets them.
class FakeCache final : public AnswerCache
{
public:
    void find(const QByteArray &key, Found found) override;
    void peek(const QByteArray &key, Found found) override { find(key, std::move(found)); }
    std::optional<Answer> atHand(const QByteArray &key) override;
    void keep(const QByteArray &key, const QueryRequest &request, const Answer &answer) override;

    //! From now on find() answers when letAnswer() is called.
    void holdBack() { m_holdsBack = true; }
    //! Answers the oldest question that was held back, with what is known now.
    void letAnswer();
    //! Only find() knows this answer.
    void knowFarAway(const QByteArray &key, const Answer &answer) { m_farAway.insert(key, answer); }
    void know(const QByteArray &key, const Answer &answer) { m_near.insert(key, answer); }

    //! Every key that find() or peek() was asked for.
    const QList<QByteArray> &asked() const { return m_asked; }
    //! Every request whose answer was kept.
    const QList<QueryRequest> &kept() const { return m_kept; }
    qsizetype heldBack() const { return m_waiting.size(); }

private:
    struct Question
    {
        QByteArray key;
        Found found;
    };

    std::optional<Answer> lookUp(const QByteArray &key) const;

    QHash<QByteArray, Answer> m_near;
    QHash<QByteArray, Answer> m_farAway;
    QList<Question> m_waiting;
    QList<QByteArray> m_asked;
    QList<QueryRequest> m_kept;
    bool m_holdsBack = false;
};

} // namespace Fanlight
