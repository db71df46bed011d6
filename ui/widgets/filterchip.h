// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Fanlight {

//! A small checkable button with a word and a count: "Failed 3".
class FilterChip final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterChip)

public:
    explicit FilterChip(const QString &text, QWidget *parent = nullptr);

    //! What it filters by, as it is: an "&" in it makes no shortcut.
    void setWord(const QString &word);
    qsizetype count() const { return m_count; }
    //! There may be more of them than that.
    void setCount(qsizetype count, bool isAtLeast = false);
    //! Stands behind the count: "62 %".
    void setNote(const QString &note);
    //! What is counted, for those who hear it: "Rows: %1".
    void setCountText(const QString &pattern);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shown() const;
    void describe();

    QString m_countText;
    QString m_note;
    qsizetype m_count = 0;
    bool m_isAtLeast = false;
};

} // namespace Fanlight
