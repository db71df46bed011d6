// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Fanlight {

//! The heading of a pane: its name, a quiet remark, and the pane's own buttons at the far end.
class PaneTitle final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaneTitle)

public:
    explicit PaneTitle(const QString &title, QWidget *parent = nullptr);

    void setRemark(const QString &remark);
    //! A flat button with icon and text; `hint` is its tooltip.
    QToolButton *addButton(const QString &objectName, const QString &icon, const QString &text, const QString &hint);

private:
    QHBoxLayout *m_layout;
    QLabel *m_remark;
};

} // namespace Fanlight
