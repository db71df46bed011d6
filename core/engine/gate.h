// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"

#include <optional>

namespace Fanlight {

/*! Keeps a target shut for as long as its provider asked, then lets one probe through and opens when that one is
 *  answered (PROTOCOLS, "Limits"). Nothing is sent inside a Retry-After.
 */
class Gate
{
public:
    //! What a delivery that passed here means to the gate.
    enum class Pass { Ordinary, Probe };

    bool isOpen() const { return m_state == State::Open; }
    //! Shut, and until when as far as is known; a probe under way holds it shut too.
    std::optional<Moment> shutUntil() const;
    bool mayPass(Moment now) const;
    //! Only after mayPass().
    Pass pass();

    //! Not before `until`; an earlier one changes nothing.
    void shut(Moment until);
    //! The probe was answered by anything but another "wait". Opens, unless another wait has begun meanwhile.
    void probeAnswered(Moment now);
    /*! The probe was told to wait too. `until` is what the provider asked for; without it the gate waits by itself,
     * from half a second, doubled each time up to 8 s.
     */
    void probeRefused(Moment now, std::optional<Moment> until);
    //! The probe was given up and says nothing: another may go.
    void probeLost(Moment now);

private:
    enum class State { Open, Shut, Probing };

    State m_state = State::Open;
    Moment m_until{};
    int m_refusedProbes = 0;
};

} // namespace Fanlight
