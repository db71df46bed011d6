// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/wrappedlabel.h"

namespace Fanlight {

//! Secondary plain text: smaller and quieter than the rest, in both appearances.
class MutedLabel final : public WrappedLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MutedLabel)

public:
    explicit MutedLabel(QWidget *parent = nullptr);
    explicit MutedLabel(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    bool m_restyling = false;
};

} // namespace Fanlight
