// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/auditdocument.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace Fanlight {

/*! Writes a log to a file, a page at a time, on a thread of its own. The file is replaced as a whole or not at all.
 *
 *  `finished` comes once, and never after destruction, which gives the file up.
 */
class LogExport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogExport)

public:
    //! Takes a page; an empty one is the end, none at all is a log that cannot be read.
    using Take = std::function<void(const std::optional<QList<AuditEntry>> &)>;
    //! Gives the next page, at once or later; asked again once a page is written.
    using Source = std::function<void(const Take &)>;

    LogExport(const QString &path, AuditFormat format, Source source, QObject *parent);
    ~LogExport() override;

    void start();

Q_SIGNALS:
    //! `problem` is a sentence; empty when the file is there.
    void finished(qint64 queries, const QString &problem);

private:
    class File;

    void next();
    void take(const std::optional<QList<AuditEntry>> &page);
    void written(const QString &problem, bool isEnd);
    void finish(const QString &problem);

    QString m_path;
    Source m_source;
    std::shared_ptr<File> m_file; //!< used on the other thread only
    QThread m_thread;
    QObject *m_there; //!< lives on the other thread
    qint64 m_queries = 0;
    bool m_ended = false;
};

} // namespace Fanlight
