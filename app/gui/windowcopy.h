// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditentry.h"
#include "ui/models/copytext.h"

#include <QObject>

namespace Fanlight {

class MainWindow;
class WindowMemory;
class Workbench;

//! Puts queries on the clipboard in the form that was asked for: cards, rows of the request log and of the history.
class WindowCopy final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowCopy)

public:
    //! All outlive this.
    WindowCopy(Workbench &workbench, WindowMemory &memory, MainWindow &window, QObject *parent = nullptr);

    void copyCard(int row, int column, CopyForm form);
    void copyLogRow(QueryId id);
    void copyEntries(const QList<AuditEntry> &entries, CopyForm form);

private:
    void put(const QString &text);
    void putCurl(const QueryRequest &request);
    void copyEntryAsCurl(const AuditEntry &entry);

    Workbench &m_workbench;
    WindowMemory &m_memory;
    MainWindow &m_window;
};

} // namespace Fanlight
