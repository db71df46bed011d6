// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Fanlight {

//! What is new in this version.
class NewsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewsDialog)

public:
    //! `changes` is Markdown of our own.
    explicit NewsDialog(const QString &changes, QWidget *parent = nullptr);
};

} // namespace Fanlight
