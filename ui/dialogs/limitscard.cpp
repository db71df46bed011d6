// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/limitscard.h"

#include "ui/models/display.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

enum Column { Cap, Requests, Tokens };

//! Only what was changed is taken from a field: a limit of half a request a minute has no place in it.
std::optional<double> takenRate(const QSpinBox *field, const std::optional<double> &before)
{
    const int shown = before ? int(std::clamp(std::round(*before), 1.0, double(field->maximum()))) : 0;
    if (field->value() == shown)
        return before;
    return field->value() > 0 ? std::optional(double(field->value())) : std::nullopt;
}

void showRate(QSpinBox *field, const std::optional<double> &rate)
{
    if (!field->hasFocus())
        field->setValue(rate ? int(std::clamp(std::round(*rate), 1.0, double(field->maximum()))) : 0);
}

} // namespace

LimitsCard::LimitsCard(int index, int mostInFlight, QWidget *parent)
    : QFrame(parent)
    , m_mostInFlight(mostInFlight)
    , m_title(new ElidedLabel({}, this))
    , m_figures(new QLabel(this))
    , m_symbol(new QLabel(this))
    , m_state(new QLabel(this))
    , m_fixed(new QCheckBox(tr("&Fixed"), this))
    , m_note(new MutedLabel(this))
{
    setObjectName(u"limits%1"_s.arg(index));
    m_title->setFont(Theme::strongFont(font()));
    m_title->setElideMode(Qt::ElideMiddle);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_figures->setObjectName(objectName() + u"Figures"_s);
    m_figures->setFont(Theme::tabularFont(font()));
    m_figures->setTextFormat(Qt::PlainText);
    m_symbol->setTextFormat(Qt::PlainText);
    m_state->setObjectName(objectName() + u"State"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_note->setWordWrap(true);

    auto *top = new QHBoxLayout;
    top->setSpacing(2 * Theme::unit);
    top->addWidget(m_title, 1);
    top->addWidget(m_figures);
    auto *state = new QHBoxLayout;
    state->setSpacing(Theme::unit / 2);
    state->addWidget(m_symbol, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * Theme::unit);
    grid->setVerticalSpacing(Theme::unit / 2);
    m_cap = addField(grid, Cap, u"Cap"_s, tr("Most in flight"),
                     tr("How many queries are sent at once at most. No more than %1, which the settings allow any "
                        "target.")
                         .arg(countText(mostInFlight)),
                     mostInFlight);
    m_requests =
        addField(grid, Requests, u"Requests"_s, tr("Requests a minute"),
                 tr("No more are sent in a minute. What the provider's replies say of its limits holds as well "
                    "where it is tighter."),
                 10'000'000);
    m_tokens = addField(grid, Tokens, u"Tokens"_s, tr("Tokens a minute"),
                        tr("Input and output together. What the provider's replies say of its limits holds as well "
                           "where it is tighter."),
                        std::numeric_limits<int>::max());
    m_cap->setSpecialValueText(tr("as in settings"));
    m_requests->setSpecialValueText(tr("no limit"));
    m_tokens->setSpecialValueText(tr("no limit"));
    m_requestsLeft = new MutedLabel(this);
    m_tokensLeft = new MutedLabel(this);
    m_requestsLeft->setObjectName(objectName() + u"RequestsLeft"_s);
    m_tokensLeft->setObjectName(objectName() + u"TokensLeft"_s);
    m_fixed->setObjectName(objectName() + u"Fixed"_s);
    m_fixed->setToolTip(tr("Always as many in flight as allowed. Without it the number adapts: it grows while answers "
                           "come and falls when the provider refuses."));
    grid->addWidget(m_fixed, 2, Cap);
    grid->addWidget(m_requestsLeft, 2, Requests);
    grid->addWidget(m_tokensLeft, 2, Tokens);
    for (const int column : {Cap, Requests, Tokens})
        grid->setColumnStretch(column, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::unit, 3 * Theme::unit / 2, 2 * Theme::unit, 3 * Theme::unit / 2);
    layout->setSpacing(Theme::unit);
    layout->addLayout(top);
    layout->addLayout(state);
    layout->addLayout(grid);
    layout->addWidget(m_note);
    connect(m_fixed, &QCheckBox::toggled, this, &LimitsCard::choose);
}

QSpinBox *LimitsCard::addField(QGridLayout *grid, int column, const QString &name, const QString &label,
                               const QString &hint, int most)
{
    auto *caption = new MutedLabel(label, this);
    auto *field = new QSpinBox(this);
    field->setObjectName(objectName() + name);
    field->setRange(0, most);
    field->setGroupSeparatorShown(true);
    field->setAlignment(Qt::AlignRight);
    field->setFont(Theme::tabularFont(font()));
    // What is half typed is no limit yet.
    field->setKeyboardTracking(false);
    field->setToolTip(plainToolTip(hint));
    field->setAccessibleDescription(hint);
    caption->setBuddy(field);
    grid->addWidget(caption, 0, column);
    grid->addWidget(field, 1, column);
    connect(field, &QSpinBox::valueChanged, this, &LimitsCard::choose);
    return field;
}

void LimitsCard::show(const LimitsRow &row)
{
    const bool isOther = row.title != m_row.title;
    m_row = row;
    m_isShowing = true;
    m_title->setText(row.title);
    m_figures->setText(tr("in flight %1 · %2 · %3", "figures of a target").arg(row.inFlight, row.queued, row.limit));
    m_symbol->setText(row.isHeld ? u"‖"_s : u"●"_s);
    m_state->setText(row.state);
    m_state->setToolTip(plainToolTip(row.stateHint));
    m_state->setAccessibleDescription(row.stateHint);
    if (!m_cap->hasFocus())
        m_cap->setValue(std::min(row.rules.limits.maxConcurrent.value_or(0), m_mostInFlight));
    showRate(m_requests, row.rules.limits.requestsPerMinute);
    showRate(m_tokens, row.rules.limits.tokensPerMinute);
    m_fixed->setChecked(row.rules.fixed);
    m_requestsLeft->setText(row.requestsLeft);
    m_tokensLeft->setText(row.tokensLeft);
    QStringList notes;
    if (row.isShared)
        notes.append(tr("These limits are those of every target at %1.").arg(visibleText(row.target.endpoint, false)));
    if (!row.isSaved)
        notes.append(tr("They are not saved, and hold until the window is closed."));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_isShowing = false;
    if (isOther) {
        setAccessibleName(row.title);
        m_cap->setAccessibleName(tr("Most in flight at %1").arg(row.title));
        m_requests->setAccessibleName(tr("Requests a minute at %1").arg(row.title));
        m_tokens->setAccessibleName(tr("Tokens a minute at %1").arg(row.title));
        m_fixed->setAccessibleName(tr("Fixed limit at %1").arg(row.title));
    }
    colorState();
}

void LimitsCard::colorState()
{
    QPalette stated = palette();
    const QueryState state = m_row.isHeld ? QueryState::RetryWait : QueryState::Done;
    stated.setColor(QPalette::WindowText, Theme::stateColor(state, palette()));
    if (m_symbol->palette().color(QPalette::WindowText) == stated.color(QPalette::WindowText))
        return;
    m_symbol->setPalette(stated);
}

void LimitsCard::choose()
{
    if (m_isShowing)
        return;
    TargetRules rules = m_row.rules;
    if (m_cap->value() != std::min(rules.limits.maxConcurrent.value_or(0), m_mostInFlight))
        rules.limits.maxConcurrent = m_cap->value() > 0 ? std::optional(m_cap->value()) : std::nullopt;
    rules.limits.requestsPerMinute = takenRate(m_requests, rules.limits.requestsPerMinute);
    rules.limits.tokensPerMinute = takenRate(m_tokens, rules.limits.tokensPerMinute);
    rules.fixed = m_fixed->isChecked();
    if (rules == m_row.rules)
        return;
    m_row.rules = rules;
    Q_EMIT rulesChosen(m_row.target.endpoint, rules);
}

void LimitsCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorState();
}

void LimitsCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::border(palette()));
    painter.setBrush(Theme::cardBackground(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
}

} // namespace Fanlight
