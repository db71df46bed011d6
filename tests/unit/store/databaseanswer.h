// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QEventLoop>

namespace Fanlight {

//! What work that only reads finds, waited for; nullopt when it failed.
template <typename Result>
std::optional<Result> answerOf(Database &database, std::function<Result(DatabaseSession &)> work)
{
    QEventLoop loop;
    std::optional<Result> answer;
    database.read<Result>(&loop, std::move(work), [&](std::optional<Result> found) {
        answer = std::move(found);
        loop.quit();
    });
    loop.exec();
    return answer;
}

} // namespace Fanlight
