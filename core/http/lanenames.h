// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

namespace Fanlight {

/*! The names that tell Qt's pools of connections to one scheme, host and port apart; each is given out once.
 *
 *  A pool takes its TLS configuration from the first request that comes to it and keeps it, so pools that trust
 *  different certificates never share a name. Some names are kept back for the first lane of whoever comes later.
 *
 *  For http any name does. For https the certificate is checked against the name, without regard to case, and of an
 *  address only what it means counts: variants of a host name in capitals, and other spellings of an address, name
 *  further pools in which verification holds.
 */
class LaneNames
{
public:
    //! `most` bounds the search for a free lane.
    explicit LaneNames(const QUrl &url, int most = 4096);

    //! How many names there are at all.
    int count() const { return m_count; }

    //! The number of a name for somebody's first lane; empty when all are taken.
    std::optional<int> takeFirst();
    //! The number of a name for a further lane; empty when only those are left that are kept back.
    std::optional<int> takeFurther();

    //! The name to verify the peer by; empty for the one that needs none.
    QString name(int number) const;

private:
    //! A part of the host that can be written in several ways, the first as it is.
    struct Part
    {
        qsizetype at = 0;
        qsizetype length = 0;
        std::vector<QString> spellings;
    };

    void varyLetters();
    void varyIpv4();
    void varyIpv6();

    QString m_host;
    std::vector<Part> m_parts;
    bool m_encrypted = false;
    int m_most;
    int m_count = 1;
    int m_taken = 0;
};

} // namespace Fanlight
