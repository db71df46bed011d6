// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>

namespace Fanlight {

/*! A credential that cannot be printed by accident.
 *
 *  It has no conversion to text and no QDebug operator; whoever needs the bytes (a codec, to
 *  write the header) calls reveal(), which is easy to search for.
 */
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &reveal() const { return m_bytes; }

    bool operator==(const Secret &) const = default;

private:
    QByteArray m_bytes;
};

} // namespace Fanlight
