// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/windowstate.h"

#include <QString>

#include <optional>

namespace Fanlight {

/*! Keeps the state of the window beside the settings: `window.json` in the data folder, for its owner only (0600).
 *
 *  The file is replaced whole or not at all. One that cannot be read is as good as none: what is lost is a convenience.
 */
class WindowStateStore final
{
public:
    explicit WindowStateStore(const QString &folder);

    QString path() const { return m_path; }
    WindowState load() const;
    //! What is wrong instead, as a sentence; then the file is as it was.
    std::optional<QString> save(const WindowState &state) const;

private:
    QString m_path;
};

} // namespace Fanlight
