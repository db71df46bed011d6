// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/sequentialbody.h"

#include <cstring>
#include <utility>

namespace Fanlight {

SequentialBody::SequentialBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 SequentialBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

bool SequentialBody::seek(qint64 position)
{
    Q_UNUSED(position)
    return false;
}

qint64 SequentialBody::readData(char *data, qint64 maximum)
{
    const qint64 left = m_bytes.size() - m_position;
    if (left == 0)
        return -1;
    const qint64 size = qMin(maximum, left);
    std::memcpy(data, m_bytes.constData() + m_position, size_t(size));
    m_position += size;
    return size;
}

qint64 SequentialBody::writeData(const char *data, qint64 size)
{
    Q_UNUSED(data)
    Q_UNUSED(size)
    return -1;
}

} // namespace Fanlight
