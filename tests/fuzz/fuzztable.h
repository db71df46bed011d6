// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/tablereader.h"

#include <QByteArrayView>

#include <cstdlib>
#include <unistd.h>

namespace Fanlight {

inline void require(bool condition)
{
    if (!condition)
        std::abort();
}

//! A file in memory under a name that a reader can open.
class FuzzFile final
{
    Q_DISABLE_COPY_MOVE(FuzzFile)

public:
    explicit FuzzFile(QByteArrayView content);
    ~FuzzFile() { ::close(m_descriptor); }

    QString path() const;

private:
    int m_descriptor;
};

//! What every reader owes, whatever the file has: rows in order, and from each position the same rows again.
void readAll(TableReader &table);

} // namespace Fanlight
