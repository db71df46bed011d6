// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/lanenames.h"

#include <QHostAddress>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! One in so many names is for the first lanes of others, and one wherever there are two.
constexpr int keptBack = 8;

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

LaneNames::LaneNames(const QUrl &url, int most)
    : m_host(url.host())
    , m_encrypted(url.scheme() == "https"_L1)
    , m_most(std::max(1, most))
{
    if (!m_encrypted) {
        m_count = m_most;
        return;
    }
    const QHostAddress address(m_host);
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        varyIpv4();
        break;
    case QAbstractSocket::IPv6Protocol:
        varyIpv6();
        break;
    case QAbstractSocket::AnyIPProtocol:
    case QAbstractSocket::UnknownNetworkLayerProtocol:
        varyLetters();
        break;
    }
    for (const Part &part : m_parts)
        m_count = std::min(m_count * int(part.spellings.size()), m_most);
}

std::optional<int> LaneNames::takeFirst()
{
    return m_taken < m_count ? std::optional(m_taken++) : std::nullopt;
}

std::optional<int> LaneNames::takeFurther()
{
    const int others = m_count > 1 ? std::max(1, m_count / keptBack) : 0;
    return m_taken < m_count - others ? std::optional(m_taken++) : std::nullopt;
}

QString LaneNames::name(int number) const
{
    if (number == 0)
        return {};
    if (!m_encrypted)
        return u"lane"_s + QString::number(number);
    QString name = m_host;
    // From the end, so that a spelling of another length moves nothing that is still to be replaced.
    for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
        const int choices = int(part->spellings.size());
        name.replace(part->at, part->length, part->spellings[size_t(number % choices)]);
        number /= choices;
    }
    return name;
}

// Labels that are not ASCII, or encode what is not, mean something else in capitals.
void LaneNames::varyLetters()
{
    qsizetype start = 0;
    for (const QStringView label : QStringView(m_host).split(u'.')) {
        const bool plain = !label.startsWith("xn--"_L1, Qt::CaseInsensitive)
            && std::ranges::all_of(label, [](QChar c) { return c.unicode() < 128; });
        for (qsizetype i = 0; plain && i < label.size(); ++i) {
            if (isAsciiLetter(label[i]))
                m_parts.push_back({start + i, 1, {QString(label[i]), QString(label[i].toUpper())}});
        }
        start += label.size() + 1;
    }
}

// A number of an address may be written in hexadecimal (inet_aton), which QHostAddress reads.
void LaneNames::varyIpv4()
{
    qsizetype start = 0;
    for (const QStringView octet : QStringView(m_host).split(u'.')) {
        const QString digits = QString::number(octet.toInt(), 16);
        m_parts.push_back({start,
                           octet.size(),
                           {octet.toString(), u"0x"_s + digits, u"0X"_s + digits, u"0x0"_s + digits, u"0X0"_s + digits,
                            u"0x00"_s + digits, u"0X00"_s + digits, u"0x000"_s + digits}});
        start += octet.size() + 1;
    }
}

// A group may have zeros before it, up to four digits (RFC 4291, 2.2).
void LaneNames::varyIpv6()
{
    qsizetype start = 0;
    for (const QStringView group : QStringView(m_host).split(u':')) {
        const bool isGroup =
            !group.isEmpty() && std::ranges::all_of(group, [](QChar c) { return isAsciiLetter(c) || c.isDigit(); });
        if (isGroup) {
            Part part{start, group.size(), {}};
            for (qsizetype width = group.size(); width <= 4; ++width)
                part.spellings.push_back(group.toString().rightJustified(width, u'0'));
            for (qsizetype width = group.size(); width <= 4 && group.toString() != group.toString().toUpper(); ++width)
                part.spellings.push_back(group.toString().toUpper().rightJustified(width, u'0'));
            m_parts.push_back(part);
        }
        start += group.size() + 1;
    }
}

} // namespace Fanlight
