// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditentry.h"

#include <QList>
#include <QStringList>

namespace Fanlight {

/*! Entries of the audit log as lines of aligned columns. What a server or a user wrote is on one line, with its control
 *  characters made visible.
 *
 *  Column widths are those of the widest cell so far, so pages of a long log stay aligned where they can be.
 */
class LogTable final
{
public:
    //! `width`: columns of the terminal; 0: the last column is as long as it is.
    explicit LogTable(int width);

    //! The lines of a page, the first one of all with the headings above it.
    QString page(const QList<AuditEntry> &entries);

private:
    QString line(const QStringList &cells) const;

    int m_width;
    bool m_begun = false;
    QList<int> m_widths;
};

//! How many columns of a terminal the text takes: Chinese characters and emoji take two, accents none.
int displayWidth(const QString &text);

} // namespace Fanlight
