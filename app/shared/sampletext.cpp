// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/sampletext.h"

#include <QFile>

namespace Fanlight {

using namespace Qt::StringLiterals;

QString sampleText()
{
    QFile file(u":/samples/sample.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).trimmed();
}

} // namespace Fanlight
