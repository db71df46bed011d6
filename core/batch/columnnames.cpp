// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/columnnames.h"

#include <QHash>
#include <QSet>

namespace Fanlight {

using namespace Qt::StringLiterals;

QStringList uniqueNames(const QStringList &names)
{
    // A name of the table's own is never given to another column.
    const QSet<QString> own(names.begin(), names.end());
    QSet<QString> taken;
    QHash<QString, int> last;
    QStringList unique;
    unique.reserve(names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isEmpty = names.at(i).trimmed().isEmpty();
        const QString name = isEmpty ? u"column_%1"_s.arg(i + 1) : names.at(i);
        QString candidate = name;
        int &number = last[name];
        if (number == 0)
            number = 1;
        while (taken.contains(candidate) || ((isEmpty || candidate != name) && own.contains(candidate)))
            candidate = u"%1_%2"_s.arg(name).arg(++number);
        taken.insert(candidate);
        unique.append(candidate);
    }
    return unique;
}

} // namespace Fanlight
