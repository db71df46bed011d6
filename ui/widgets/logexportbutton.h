// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/auditdocument.h"

#include <QToolButton>

namespace Fanlight {

//! Asks in which format a log is to be exported, and where to.
class LogExportButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogExportButton)

public:
    //! `suggestion`: the file's name without its ending.
    LogExportButton(const QString &suggestion, const QString &toolTip, QWidget *parent = nullptr);

Q_SIGNALS:
    void exportRequested(const QString &path, Fanlight::AuditFormat format);

private:
    void chooseFile(AuditFormat format);

    QString m_suggestion;
};

} // namespace Fanlight
