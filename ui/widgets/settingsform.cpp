// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingsform.h"

#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/named.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Lines that are longer are tiresome to read.
constexpr int widest = 92 * Theme::unit;
constexpr int labelWidth = 24 * Theme::unit;

bool turnsOnWheel(const QObject *field)
{
    return qobject_cast<const QAbstractSpinBox *>(field) || qobject_cast<const QComboBox *>(field);
}

} // namespace

SettingsForm::SettingsForm(const QString &title, const QString &introduction, QWidget *parent)
    : QScrollArea(parent)
    , m_grid(new QGridLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto *body = new QWidget(this);
    body->setAutoFillBackground(false);
    body->setMaximumWidth(widest);
    auto *heading = new QLabel(title, body);
    heading->setTextFormat(Qt::PlainText);
    QFont large = Theme::strongFont(font());
    large.setPointSizeF(large.pointSizeF() * 1.3);
    heading->setFont(large);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(3 * Theme::unit, 2 * Theme::unit, 3 * Theme::unit, 2 * Theme::unit);
    layout->setSpacing(Theme::unit);
    layout->addWidget(heading);
    if (!introduction.isEmpty()) {
        auto *words = new MutedLabel(introduction, body);
        words->setWordWrap(true);
        layout->addWidget(words);
    }
    layout->addSpacing(Theme::unit);
    m_grid->setHorizontalSpacing(2 * Theme::unit);
    m_grid->setVerticalSpacing(Theme::unit / 2);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
    layout->addLayout(m_grid);
    layout->addStretch(1);
    setWidget(body);
}

void SettingsForm::addHeading(const QString &text)
{
    auto *label = new QLabel(text, widget());
    label->setTextFormat(Qt::PlainText);
    label->setFont(Theme::strongFont(font()));
    m_grid->setRowMinimumHeight(m_row, (m_row == 0 ? 3 : 5) * Theme::unit);
    m_grid->addWidget(label, m_row++, 0, 1, 2, Qt::AlignBottom);
}

void SettingsForm::addField(const QString &label, QWidget *field, const QString &note)
{
    auto *name = new QLabel(label, widget());
    name->setTextFormat(Qt::PlainText);
    name->setBuddy(field);
    name->setWordWrap(true);
    name->setMinimumHeight(std::min(field->sizeHint().height(), field->maximumHeight()));
    m_grid->addWidget(name, m_row, 0, Qt::AlignTop);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(withoutMnemonic(label));
    // The field alone answers to the bare name.
    name->setAccessibleName(tr("%1:", "heading").arg(field->accessibleName()));
    place(field, note);
}

void SettingsForm::addField(QWidget *field, const QString &note)
{
    place(field, note);
}

void SettingsForm::addWide(QWidget *content)
{
    auto *layout = static_cast<QVBoxLayout *>(widget()->layout());
    // In the place of the stretch at the end.
    layout->insertWidget(layout->count() - 1, content, 1000);
}

void SettingsForm::place(QWidget *field, const QString &note)
{
    // A number stands in a field of its size; what is typed has the whole line.
    const bool isNarrow = turnsOnWheel(field) || field->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    m_grid->addWidget(field, m_row++, 1, isNarrow ? Qt::AlignLeft : Qt::Alignment());
    field->installEventFilter(this);
    if (turnsOnWheel(field))
        guardFromWheel(field);
    if (!note.isEmpty()) {
        auto *words = new MutedLabel(note, widget());
        words->setWordWrap(true);
        field->setAccessibleDescription(note);
        m_grid->addWidget(words, m_row++, 1);
    }
    auto *problem = new QLabel(widget());
    problem->setTextFormat(Qt::PlainText);
    problem->setWordWrap(true);
    problem->setObjectName(field->objectName() + u"Problem"_s);
    problem->hide();
    m_grid->addWidget(problem, m_row++, 1);
    m_grid->setRowMinimumHeight(m_row++, Theme::unit / 2);
    m_problems.insert(field, problem);
}

void SettingsForm::setProblem(QWidget *field, const QString &problem)
{
    QLabel *label = m_problems.value(field);
    if (!label || this->problem(field) == problem)
        return;
    label->setText(problem.isEmpty() ? QString() : tr("⚠ %1").arg(problem));
    label->setVisible(!problem.isEmpty());
    label->setProperty("problem", problem);
    recolour();
    if (problem.isEmpty())
        return;
    ensureWidgetVisible(label);
    QAccessibleEvent event(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString SettingsForm::problem(QWidget *field) const
{
    const QLabel *label = m_problems.value(field);
    return label ? label->property("problem").toString() : QString();
}

bool SettingsForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        ensureWidgetVisible(static_cast<QWidget *>(watched));
    return QScrollArea::eventFilter(watched, event);
}

void SettingsForm::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void SettingsForm::recolour()
{
    QPalette toned;
    toned.setColor(QPalette::WindowText, Theme::stateColor(QueryState::Failed, palette()));
    for (QLabel *label : std::as_const(m_problems))
        label->setPalette(toned);
}

} // namespace Fanlight
