// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logwriter.h"

#include "app/cli/jsonoutput.h"

namespace Fanlight {

namespace {

std::optional<AuditDocument> documentOf(LogFormat format, bool forTerminal)
{
    const auto safe = [](const QJsonObject &object) { return terminalSafeJson(object); };
    switch (format) {
    case LogFormat::Table:
        return std::nullopt;
    case LogFormat::Csv:
        return AuditDocument(AuditFormat::Csv, safe, forTerminal);
    case LogFormat::Json:
        return AuditDocument(AuditFormat::Json, safe, forTerminal);
    case LogFormat::Har:
        return AuditDocument(AuditFormat::Har, safe, forTerminal);
    }
    Q_UNREACHABLE();
}

} // namespace

LogWriter::LogWriter(LogFormat format, int width)
    : m_table(width)
    , m_document(documentOf(format, width > 0))
{
}

QByteArray LogWriter::add(const QList<AuditEntry> &entries)
{
    return m_document ? m_document->add(entries) : m_table.page(entries).toUtf8();
}

QByteArray LogWriter::end()
{
    return m_document ? m_document->end() : QByteArray();
}

} // namespace Fanlight
