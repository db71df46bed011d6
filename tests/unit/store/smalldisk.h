// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace Fanlight {

/*! A folder on a disk of its own that can be filled and be made read-only: a tmpfs that only this process sees.
 *
 *  Needs the right to mount. The rights of a folder would not do: root ignores them.
 */
class SmallDisk final
{
    Q_DISABLE_COPY_MOVE(SmallDisk)

public:
    explicit SmallDisk(int kilobytes);
    ~SmallDisk();

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_folder.path(); }
    bool setReadOnly(bool readOnly);
    //! Takes all the room there is.
    void fill();
    //! Gives it back.
    void free();

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace Fanlight
