// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/welcomebar.h"

#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappedlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Fanlight {

using namespace Qt::StringLiterals;

WelcomeBar::WelcomeBar(QWidget *parent)
    : QFrame(parent)
    , m_server(new QPushButton(this))
{
    setObjectName(u"welcome"_s);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Welcome"));
    auto *words =
        new WrappedLabel(tr("Welcome. Run works at once: the built-in analysis needs no account, and nothing leaves "
                            "this computer. A language model gives better answers."),
                         this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_server->setObjectName(u"welcomeServer"_s);
    m_server->setProperty("primary", true);
    m_server->hide();
    auto *key = new QPushButton(tr("Add an API key…"), this);
    key->setObjectName(u"welcomeKey"_s);
    key->setAccessibleName(tr("Add an API key"));
    auto *keep = new QPushButton(tr("Keep the built-in analysis"), this);
    keep->setObjectName(u"welcomeKeep"_s);
    keep->setAccessibleName(keep->text());
    auto *close = new QToolButton(this);
    close->setObjectName(u"welcomeClose"_s);
    close->setAccessibleName(tr("Dismiss the welcome"));
    close->setToolTip(tr("Dismiss the welcome"));
    close->setIcon(Icons::symbolic(u"remove"_s, QPalette::Text));
    close->setIconSize({12, 12});
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setFixedSize(24, 24);
    connect(m_server, &QPushButton::clicked, this, &WelcomeBar::serverChosen);
    connect(key, &QPushButton::clicked, this, &WelcomeBar::keyRequested);
    connect(keep, &QPushButton::clicked, this, &WelcomeBar::declined);
    connect(close, &QToolButton::clicked, this, &WelcomeBar::declined);

    auto *buttons = new FlowLayout(nullptr, Theme::unit);
    for (QPushButton *button : {m_server, key, keep}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *content = new QVBoxLayout;
    content->setSpacing(Theme::unit);
    content->addWidget(words);
    content->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::unit + 4, Theme::unit, Theme::unit / 2, Theme::unit);
    layout->addLayout(content, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
}

void WelcomeBar::offerServer(const QString &title)
{
    m_server->setText(tr("Use %1").arg(title));
    m_server->setAccessibleName(m_server->text());
    m_server->show();
}

void WelcomeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::border(palette()));
    painter.setBrush(Theme::chipBackground(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
}

} // namespace Fanlight
