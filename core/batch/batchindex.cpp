// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchindex.h"

namespace Fanlight {

BatchIndex::Entry BatchIndex::at(quint64 query) const
{
    const size_t piece = query / pieceSize;
    if (piece >= m_pieces.size() || !m_pieces[piece])
        return {};
    return (*m_pieces[piece])[query % pieceSize];
}

BatchIndex::Entry &BatchIndex::operator[](quint64 query)
{
    const size_t piece = query / pieceSize;
    if (piece >= m_pieces.size())
        m_pieces.resize(piece + 1);
    if (!m_pieces[piece])
        m_pieces[piece] = std::make_unique<Piece>();
    return (*m_pieces[piece])[query % pieceSize];
}

} // namespace Fanlight
