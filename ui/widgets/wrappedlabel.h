// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>

namespace Fanlight {

/*! A label of several lines that knows how high it was at which width: layouts within layouts ask for the same again
 * and again, and Qt lays the text out each time.
 */
class WrappedLabel : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WrappedLabel)

public:
    explicit WrappedLabel(QWidget *parent = nullptr);
    explicit WrappedLabel(const QString &text, QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QHash<int, int> m_heights; //!< of m_measured, by width
    mutable QString m_measured;
};

} // namespace Fanlight
