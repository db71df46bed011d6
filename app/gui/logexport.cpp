// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/logexport.h"

#include "ui/models/display.h"

#include <QPointer>
#include <QSaveFile>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

class LogExport::File
{
public:
    File(const QString &path, AuditFormat format)
        : m_path(path)
        , m_document(format)
    {
    }

    //! Why it could not be written; empty when it was.
    QString add(const QList<AuditEntry> &entries)
    {
        if (!m_file) {
            m_file = std::make_unique<QSaveFile>(m_path);
            if (!m_file->open(QIODevice::WriteOnly))
                return m_file->errorString();
        }
        // Flushed here: commit() does not notice when what is still in its buffer finds no room on the disk.
        const QByteArray bytes = entries.isEmpty() ? m_document.end() : m_document.add(entries);
        if (m_file->write(bytes) != bytes.size() || !m_file->flush() || (entries.isEmpty() && !m_file->commit()))
            return m_file->errorString();
        return {};
    }

private:
    QString m_path;
    AuditDocument m_document;
    std::unique_ptr<QSaveFile> m_file;
};

LogExport::LogExport(const QString &path, AuditFormat format, Source source, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_source(std::move(source))
    , m_file(std::make_shared<File>(path, format))
    , m_there(new QObject)
{
    m_thread.setObjectName(u"export"_s);
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.start();
}

LogExport::~LogExport()
{
    m_thread.quit();
    m_thread.wait();
}

void LogExport::start()
{
    next();
}

void LogExport::next()
{
    m_source([self = QPointer(this)](const std::optional<QList<AuditEntry>> &page) {
        if (self)
            self->take(page);
    });
}

void LogExport::take(const std::optional<QList<AuditEntry>> &page)
{
    if (!page) {
        finish(tr("The log cannot be read, so \"%1\" was not written.").arg(visibleText(m_path, false)));
        return;
    }
    m_queries += page->size();
    const auto write = [this, file = m_file, entries = *page] {
        const QString problem = file->add(entries);
        // Posted to an object that outlives the thread: the destructor waits for it.
        QMetaObject::invokeMethod(
            this, [this, problem, isEnd = entries.isEmpty()] { written(problem, isEnd); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_there, write, Qt::QueuedConnection);
}

void LogExport::written(const QString &problem, bool isEnd)
{
    if (!problem.isEmpty())
        finish(tr("\"%1\" cannot be written: %2.").arg(visibleText(m_path, false), problem));
    else if (isEnd)
        finish({});
    else
        next();
}

void LogExport::finish(const QString &problem)
{
    if (!std::exchange(m_ended, true))
        Q_EMIT finished(m_queries, problem);
}

} // namespace Fanlight
