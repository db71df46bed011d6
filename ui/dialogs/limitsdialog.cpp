// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/limitsdialog.h"

#include "ui/dialogs/limitscard.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

LimitsDialog::LimitsDialog(int mostInFlight, QWidget *parent)
    : QDialog(parent)
    , m_mostInFlight(mostInFlight)
    , m_empty(new MutedLabel(
          tr("There is no target yet. Add one in the window's top bar; what it may do appears here."), this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"limitsDialog"_s);
    setWindowTitle(tr("Limits"));
    auto *intro =
        new MutedLabel(tr("What every target may do now. Changes hold at once, also for what waits, and are saved "
                          "with the endpoint."),
                       this);
    intro->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *inner = new QWidget(this);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins({});
    m_column->setSpacing(Theme::unit);
    m_column->addWidget(m_empty, 1);
    m_column->addStretch(0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inner);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::unit, 2 * Theme::unit, 2 * Theme::unit, 2 * Theme::unit);
    layout->setSpacing(Theme::unit);
    layout->addWidget(intro);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buttons);
}

void LimitsDialog::show(const QList<LimitsRow> &rows)
{
    const bool isFirst = m_cards.isEmpty();
    while (m_cards.size() > rows.size()) {
        m_cards.last()->deleteLater();
        m_cards.last()->hide();
        m_cards.removeLast();
    }
    while (m_cards.size() < rows.size()) {
        auto *card = new LimitsCard(int(m_cards.size()), m_mostInFlight, this);
        m_column->insertWidget(int(m_cards.size()), card);
        connect(card, &LimitsCard::rulesChosen, this, &LimitsDialog::rulesChosen);
        m_cards.append(card);
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_cards.at(i)->show(rows.at(i));
    m_empty->setVisible(rows.isEmpty());
    if (isFirst && !m_cards.isEmpty()) {
        // Room for three; more are scrolled to.
        const int height =
            int(std::min<qsizetype>(rows.size(), 3)) * (m_cards.first()->sizeHint().height() + Theme::unit);
        resize(std::max(80 * Theme::unit, m_cards.first()->sizeHint().width() + 6 * Theme::unit),
               height + 16 * Theme::unit);
    }
}

void LimitsDialog::showTarget(int index)
{
    if (index < 0 || index >= m_cards.size())
        return;
    auto *field = m_cards.at(index)->findChild<QSpinBox *>();
    field->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_cards.at(index));
}

} // namespace Fanlight
