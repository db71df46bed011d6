// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/logexportbutton.h"

#include "ui/widgets/icons.h"

#include <QFileDialog>
#include <QMenu>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString filterOf(AuditFormat format)
{
    switch (format) {
    case AuditFormat::Csv:
        return LogExportButton::tr("CSV (*.csv)");
    case AuditFormat::Json:
        return LogExportButton::tr("JSON (*.json)");
    case AuditFormat::Har:
        return LogExportButton::tr("HTTP archive (*.har)");
    }
    Q_UNREACHABLE();
}

} // namespace

LogExportButton::LogExportButton(const QString &suggestion, const QString &toolTip, QWidget *parent)
    : QToolButton(parent)
    , m_suggestion(suggestion)
{
    setText(tr("Export"));
    setToolTip(toolTip);
    setAccessibleName(toolTip);
    setIcon(Icons::symbolic(u"export"_s, QPalette::Text));
    setIconSize({16, 16});
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(this);
    for (const auto &[format, text] : {std::pair(AuditFormat::Csv, tr("&CSV, a line per query…")),
                                       std::pair(AuditFormat::Json, tr("&JSON, with every attempt…")),
                                       std::pair(AuditFormat::Har, tr("&HAR, for network tools…"))})
        menu->addAction(text, this, [this, chosen = format] { chooseFile(chosen); });
    setMenu(menu);
}

void LogExportButton::chooseFile(AuditFormat format)
{
    const QString ending = fileEnding(format);
    auto *dialog = new QFileDialog(window(), tr("Export the log"));
    dialog->setObjectName(u"logExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filterOf(format));
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(m_suggestion + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { Q_EMIT exportRequested(path, format); });
    dialog->open();
}

} // namespace Fanlight
