// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! Prints one line per check, "ok" or "FAILED" first: what run.mjs counts.
class CheckReport final
{
public:
    void pass(const QString &check);
    void fail(const QString &check, const QString &reason);
    //! Passes when there is no problem.
    void judge(const QString &check, const QString &problem);

    //! Whether there was a check, and none failed.
    bool good() const { return m_passed > 0 && m_failed == 0; }

private:
    int m_passed = 0;
    int m_failed = 0;
};

} // namespace Fanlight
