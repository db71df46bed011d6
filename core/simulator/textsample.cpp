// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/textsample.h"

namespace Fanlight {

namespace {

constexpr qsizetype Pieces = 8;
constexpr qsizetype Nearby = 200;

//! The first position at or after `position` that follows white space, if one is nearby; never inside a pair.
qsizetype boundaryFrom(QStringView text, qsizetype position)
{
    if (position <= 0)
        return 0;
    for (qsizetype i = position; i < text.size() && i < position + Nearby; ++i) {
        if (text.at(i - 1).isSpace())
            return i;
    }
    if (position < text.size() && text.at(position).isLowSurrogate())
        return position + 1;
    return position;
}

} // namespace

QList<QStringView> sampledText(QStringView text, qsizetype longest)
{
    if (text.size() <= longest)
        return {text};
    QList<QStringView> pieces;
    const qsizetype length = longest / Pieces;
    const qsizetype step = (text.size() - length) / (Pieces - 1);
    for (qsizetype i = 0; i < Pieces; ++i) {
        const qsizetype from = boundaryFrom(text, i * step);
        const qsizetype to = i == Pieces - 1 ? text.size() : boundaryFrom(text, i * step + length);
        pieces.append(text.sliced(from, std::max(from, to) - from));
    }
    return pieces;
}

} // namespace Fanlight
