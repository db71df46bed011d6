// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditentry.h"

#include <QByteArray>
#include <QJsonObject>
#include <QSet>

#include <functional>

namespace Fanlight {

//! The formats in which a log can be taken away.
enum class AuditFormat { Csv, Json, Har };

//! "csv", "json", "har": the ending of such a file.
QString fileEnding(AuditFormat format);

//! Writes a log of any length piece by piece: what add() returns, then what end() returns, is a whole document in
//! UTF-8.
class AuditDocument final
{
public:
    using Serialize = std::function<QByteArray(const QJsonObject &)>;

    //! `serialize` writes an object on one line. `forTerminal`: control characters of CSV are shown as marks.
    explicit AuditDocument(AuditFormat format, Serialize serialize = compactJson, bool forTerminal = false);

    QByteArray add(const QList<AuditEntry> &entries);
    QByteArray end();

    static QByteArray compactJson(const QJsonObject &object);

private:
    QByteArray begin();
    //! Elements of the one array, each on a line of its own.
    QByteArray elements(const QList<QJsonObject> &objects);

    AuditFormat m_format;
    Serialize m_serialize;
    bool m_forTerminal;
    bool m_begun = false;
    bool m_hasElement = false;
    QSet<QString> m_runs;
    QList<QJsonObject> m_pages; //!< of HAR, which come last
};

} // namespace Fanlight
