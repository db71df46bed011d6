// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/smalldisk.h"

#include <QFile>

#include <sched.h>
#include <sys/mount.h>

namespace Fanlight {

using namespace Qt::StringLiterals;

SmallDisk::SmallDisk(int kilobytes)
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    const QByteArray options = "size=" + QByteArray::number(kilobytes) + 'k';
    m_mounted = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("none", folder.constData(), "tmpfs", 0, options.constData()) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

bool SmallDisk::setReadOnly(bool readOnly)
{
    const unsigned long flags = MS_REMOUNT | MS_BIND | (readOnly ? MS_RDONLY : 0);
    return ::mount("none", QFile::encodeName(path()).constData(), nullptr, flags, nullptr) == 0;
}

void SmallDisk::fill()
{
    QFile file(path() + u"/filler"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    for (const int piece : {4096, 1}) {
        while (file.write(QByteArray(piece, 'x')) > 0)
            continue;
    }
}

void SmallDisk::free()
{
    QFile::remove(path() + u"/filler"_s);
}

} // namespace Fanlight
