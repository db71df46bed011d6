// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace Fanlight {

//! Labelled fields below each other, each with room for a note and for what is wrong with it.
class SettingsForm final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsForm)

public:
    //! The introduction may be empty.
    SettingsForm(const QString &title, const QString &introduction, QWidget *parent = nullptr);

    void addHeading(const QString &text);
    //! The field gets the label's text as its accessible name, and the note as its description.
    void addField(const QString &label, QWidget *field, const QString &note = {});
    //! A field that brings its own label, or that needs none.
    void addField(QWidget *field, const QString &note = {});
    //! What takes the whole width and the height that is left: a table.
    void addWide(QWidget *content);
    //! What is wrong with a field, beside it; empty: nothing.
    void setProblem(QWidget *field, const QString &problem);
    QString problem(QWidget *field) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place(QWidget *field, const QString &note);
    void recolour();

    QGridLayout *m_grid;
    QHash<QWidget *, QLabel *> m_problems;
    int m_row = 0;
};

} // namespace Fanlight
