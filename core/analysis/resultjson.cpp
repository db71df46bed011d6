// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/resultjson.h"

#include "core/analysis/queryrecord.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

QJsonObject resultLine(const AnalysisResult &result, qint64 row, const QString &id, const QJsonObject &input)
{
    QJsonObject line = outputFields(recordOf(result));
    line.insert("row"_L1, row);
    line.insert("id"_L1, id);
    line.insert("input"_L1, input);
    return line;
}

} // namespace Fanlight
