// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/batch/samplerecords.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

QueryRecord recordWith(const QString &task, const QString &target, const std::optional<AnswerValue> &answer)
{
    QueryRecord record;
    if (!answer) {
        record = unsentRecord(task, target, ErrorKind::ServerError, u"It broke."_s);
    } else {
        record.task = task;
        record.target = target;
        record.done = true;
        record.answer = answer;
        record.text = displayText(*answer);
    }
    record.attempts = 1;
    record.queuedMs = 1.5;
    record.totalMs = 20;
    return record;
}

TableRow rowWith(qint64 number, const QStringList &cells)
{
    TableRow row;
    row.number = number;
    row.line = number + 1;
    row.id = QString::number(number);
    row.cells = cells;
    row.text = cells.value(0);
    return row;
}

} // namespace Fanlight
