// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screenshots/photographer.h"

namespace Fanlight {

// Each shows the states of a part of the window, one after the other, and has a picture taken of every one.
void analyzeStates(const Photographer &camera);
void batchStates(const Photographer &camera);
void dialogStates(const Photographer &camera);
void failureStates(const Photographer &camera);
void guideStates(const Photographer &camera);
void historyStates(const Photographer &camera);
void insightsStates(const Photographer &camera);
void layoutStates(const Photographer &camera);
void limitsStates(const Photographer &camera);
void longAnswerStates(const Photographer &camera);
void settingsStates(const Photographer &camera);

} // namespace Fanlight
