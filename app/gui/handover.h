// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

//! What a start of the program tells the window that is open already.
struct Handover
{
    QStringList paths; //!< files to open, absolute
    //! The desktop's permission to come to the front (xdg-activation on Wayland); empty: none was given.
    QString activationToken{};

    //! The longest message, with its end.
    static constexpr qsizetype longestMessage = 1 << 20;

    bool operator==(const Handover &) const = default;
};

//! Of files as they were named on the command line: relative to the working folder of now.
Handover handoverOf(const QStringList &files, const QString &activationToken);

//! One line of JSON, with its end.
QByteArray messageOf(const Handover &handover);
//! Empty for what is no message of ours, or names a file that is not absolute.
std::optional<Handover> handoverFromMessage(const QByteArray &message);

} // namespace Fanlight
