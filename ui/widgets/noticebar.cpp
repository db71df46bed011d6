// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticebar.h"

#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_symbol(new QLabel(this))
    , m_label(new QLabel(this))
{
    setObjectName(u"notice"_s);
    setAccessibleRole(this, QAccessible::AlertMessage);
    setAccessibleName(tr("Message"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setObjectName(u"dismissNotice"_s);
    close->setAccessibleName(tr("Dismiss the message"));
    close->setToolTip(tr("Dismiss the message"));
    close->setIcon(Icons::symbolic(u"remove"_s, QPalette::Text));
    close->setIconSize({12, 12});
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setFixedSize(24, 24);
    connect(close, &QToolButton::clicked, this, [this] { setMessage({}); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::unit + 4, Theme::unit / 2, Theme::unit / 2, Theme::unit / 2);
    layout->addWidget(m_symbol);
    layout->addWidget(m_label, 1);
    layout->addWidget(close);
    drawSymbol();
    hide();
}

void NoticeBar::setMessage(const QString &message)
{
    if (m_offer)
        m_offer->hide();
    m_taken = nullptr;
    m_label->setText(message);
    setAccessibleDescription(message);
    setVisible(!message.isEmpty());
    if (!message.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void NoticeBar::setOffer(const QString &message, const QString &button, const std::function<void()> &taken)
{
    setMessage(message);
    if (!m_offer)
        addOffer();
    m_taken = taken;
    m_offer->setText(button);
    m_offer->setAccessibleName(button);
    m_offer->show();
}

void NoticeBar::addOffer()
{
    m_offer = new QPushButton(this);
    m_offer->setObjectName(u"noticeOffer"_s);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const std::function<void()> taken = m_taken;
        setMessage({});
        if (taken)
            taken();
    });
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_label) + 1, m_offer);
}

QString NoticeBar::message() const
{
    return m_label->text();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSymbol();
}

void NoticeBar::drawSymbol()
{
    m_symbol->setPixmap(Icons::symbolic(u"warning"_s, QPalette::Text).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::noticeBorder(palette()));
    painter.setBrush(Theme::noticeBackground(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
}

} // namespace Fanlight
