// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Fanlight {

//! How fanlight-cli ends: the contract of DESIGN.
enum class ExitCode : int {
    AllDone = 0,
    SomeFailed = 1, //!< finished, but some queries failed; each is in the output with its error
    BadUsage = 2, //!< bad usage or bad input; nothing was sent
    Stopped = 3, //!< stopped early
};

} // namespace Fanlight
