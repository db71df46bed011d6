// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/batchinput.h"

#include "core/batch/rowlocator.h"
#include "ui/models/batchtablemodel.h"

#include <utility>

namespace Fanlight {

BatchInput::BatchInput(QObject *parent)
    : QObject(parent)
{
}

BatchInput::~BatchInput() = default;

std::optional<QString> BatchInput::open(const QString &path, const TableOptions &options)
{
    m_locator.reset();
    m_path = path;
    auto opened = openTable(path, options);
    if (const auto *problem = std::get_if<TableProblem>(&opened))
        return problem->message;
    auto &table = std::get<std::unique_ptr<TableReader>>(opened);
    m_columns = table->columns();
    m_options = {table->textColumn(), table->idColumn()};
    m_notes = table->notes();
    auto walker = reader();
    if (!walker)
        return tr("The input can no longer be read.");
    m_locator = std::make_unique<RowLocator>(std::move(walker), std::move(table), BatchTableModel::blockSize);
    connect(m_locator.get(), &RowLocator::found, this, &BatchInput::found);
    connect(m_locator.get(), &RowLocator::finished, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            Q_EMIT broken(problem);
    });
    m_locator->start();
    return std::nullopt;
}

std::unique_ptr<TableReader> BatchInput::reader() const
{
    auto opened = openTable(m_path, m_options);
    auto *table = std::get_if<std::unique_ptr<TableReader>>(&opened);
    return table ? std::move(*table) : nullptr;
}

QList<TableRow> BatchInput::rows(const QList<qint64> &numbers) const
{
    if (!m_locator)
        return {};
    QList<qint64> places;
    for (const qint64 number : numbers)
        places.append(number - 1);
    return m_locator->rowsAt(places);
}

qint64 BatchInput::rowsFound() const
{
    return m_locator ? m_locator->rows() : 0;
}

bool BatchInput::isCounted() const
{
    return !m_locator || m_locator->isFinished();
}

} // namespace Fanlight
