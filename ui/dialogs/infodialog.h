// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Fanlight {

//! A row of a table of two columns.
struct InfoRow
{
    QString what;
    QString value;
};

//! A short table to read: the shortcuts, or what the program is made of.
class InfoDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InfoDialog)

public:
    InfoDialog(const QString &title, const QString &introduction, const QList<InfoRow> &rows, QWidget *parent);
};

} // namespace Fanlight
