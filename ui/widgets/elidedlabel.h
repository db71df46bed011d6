// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFrame>
#include <QPalette>
#include <QStringList>

#include <functional>

namespace Fanlight {

//! One line of plain text that is shortened with an ellipsis where it does not fit; the tooltip has it whole.
class ElidedLabel final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)

public:
    using ColorOf = std::function<QColor(const QPalette &)>;

    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    const QString &text() const { return m_text; }
    void setText(const QString &text);
    //! The same in ever fewer words, the longest first: the first that fits is shown. text() is the longest.
    void setTexts(const QStringList &texts);
    //! What is shown of it now, before it is shortened.
    const QString &shownText() const { return fitting(width()); }
    void setElideMode(Qt::TextElideMode mode);
    void setAlignment(Qt::Alignment alignment);
    //! Asked at paint time, so that the text follows a change of appearance.
    void setColor(ColorOf color);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();
    const QString &fitting(int width) const;

    QString m_text;
    QStringList m_shorter;
    ColorOf m_color;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace Fanlight
