// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/changelog.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

QString newestChanges(const QString &changelog)
{
    const QString mark = u"\n## "_s;
    const QString text = u'\n' + changelog;
    const qsizetype from = text.indexOf(mark);
    if (from < 0)
        return {};
    const qsizetype next = text.indexOf(mark, from + mark.size());
    return (next < 0 ? text.sliced(from) : text.sliced(from, next - from)).trimmed();
}

} // namespace Fanlight
