// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Fanlight {

//! A topic as a word on a rounded ground.
class TopicChip final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopicChip)

public:
    explicit TopicChip(const QString &topic, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Fanlight
