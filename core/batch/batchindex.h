// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <memory>
#include <vector>

namespace Fanlight {

/*! Where the result of each query of a batch is, and how far the query is: 12 bytes a query, in pieces, so that a
 *  million of them are never copied to make room for one more.
 */
class BatchIndex final
{
public:
    enum Flag : quint16 {
        Claimed = 1, //!< sent perhaps, and no result of that yet
        Answered = 2, //!< has a result
        Failed = 4, //!< which is a failure
        Cached = 8,
        Timed = 16, //!< it was sent, so its time counts
    };

    struct Entry
    {
        quint32 offsetLow = 0;
        quint16 offsetHigh = 0;
        quint16 flags = 0;
        float totalMs = 0;

        bool has(Flag flag) const { return (flags & flag) != 0; }
        qint64 offset() const { return qint64(offsetHigh) << 32 | offsetLow; }
        void setOffset(qint64 offset)
        {
            offsetLow = quint32(offset);
            offsetHigh = quint16(offset >> 32);
        }
    };

    //! An entry that was never written to is empty.
    Entry at(quint64 query) const;
    //! Makes room for it.
    Entry &operator[](quint64 query);
    //! Calls `visit` with every entry that was written to, and some empty ones.
    template <typename Visit>
    void forEach(const Visit &visit) const
    {
        for (const auto &piece : m_pieces) {
            if (!piece)
                continue;
            for (const Entry &entry : *piece)
                visit(entry);
        }
    }

private:
    static constexpr size_t pieceSize = 16 * 1024;
    using Piece = std::array<Entry, pieceSize>;

    std::vector<std::unique_ptr<Piece>> m_pieces;
};

static_assert(sizeof(BatchIndex::Entry) == 12);

} // namespace Fanlight
