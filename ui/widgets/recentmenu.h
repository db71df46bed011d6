// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QStringList>

namespace Fanlight {

//! The files that were opened last: texts and tables.
class RecentMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecentMenu)

public:
    explicit RecentMenu(QWidget *parent = nullptr);

    //! Paths, the last one first.
    void setFiles(const QStringList &texts, const QStringList &tables);

Q_SIGNALS:
    void textChosen(const QString &path);
    void tableChosen(const QString &path);
    void clearRequested();

private:
    void addFiles(const QString &heading, const QStringList &paths, void (RecentMenu::*chosen)(const QString &));
};

} // namespace Fanlight
