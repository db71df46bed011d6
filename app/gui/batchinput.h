// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/tablereader.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace Fanlight {

class RowLocator;

//! The table of a window's batch: what it is made of, and its rows from any place.
class BatchInput final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchInput)

public:
    explicit BatchInput(QObject *parent = nullptr);
    ~BatchInput() override;

    //! Takes the place of the table before. What is wrong with it, as a sentence; then none is open. The rows are
    //! counted from the event loop on.
    std::optional<QString> open(const QString &path, const TableOptions &options);
    bool isOpen() const { return m_locator != nullptr; }

    const QString &path() const { return m_path; }
    const QStringList &columns() const { return m_columns; }
    //! Those that were chosen or guessed.
    const TableOptions &options() const { return m_options; }
    //! What was guessed, as sentences.
    const QStringList &notes() const { return m_notes; }

    //! Another reader at the first row; null when the table can no longer be read.
    std::unique_ptr<TableReader> reader() const;
    //! These rows, by their numbers from 1, rising; as far as they are known.
    QList<TableRow> rows(const QList<qint64> &numbers) const;
    qint64 rowsFound() const;
    //! There are no more than that, or none that can be read.
    bool isCounted() const;

Q_SIGNALS:
    //! So many rows are known by now.
    void found(qint64 rows);
    //! The rest cannot be read; why, as a sentence.
    void broken(const QString &problem);

private:
    QString m_path;
    QStringList m_columns;
    TableOptions m_options;
    QStringList m_notes;
    std::unique_ptr<RowLocator> m_locator;
};

} // namespace Fanlight
