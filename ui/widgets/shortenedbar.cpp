// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shortenedbar.h"

#include "ui/widgets/answertext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/named.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto tellEvery = 250ms;

qint64 utf8Size(QStringView text)
{
    qint64 bytes = 0;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        // Both halves of a pair are four bytes together.
        bytes += unit < 0x80 ? 1 : unit < 0x800 || character.isSurrogate() ? 2 : 3;
    }
    return bytes;
}

} // namespace

ShortenedBar::ShortenedBar(QWidget *parent)
    : QWidget(parent)
    , m_size(new ElidedLabel({}, this))
{
    m_size->setObjectName(u"shortened"_s);
    m_size->setFont(Theme::smallFont(font()));
    m_size->setColor(&Theme::mutedText);
    m_size->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *save = namedButton(this, u"saveWhole"_s, tr("Save…"), tr("Save the whole answer as a file"));
    auto *view = namedButton(this, u"viewWhole"_s, tr("View"), tr("Show the whole reply in a window of its own"));
    // As low as the button below an answer: the text needs the room.
    for (QPushButton *button : {save, view})
        button->setFixedHeight(std::max(3 * Theme::unit, fontMetrics().height() + Theme::unit / 2));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit / 2);
    layout->addWidget(m_size, 1);
    layout->addWidget(save);
    layout->addWidget(view);
    connect(save, &QPushButton::clicked, this, &ShortenedBar::saveRequested);
    connect(view, &QPushButton::clicked, this, &ShortenedBar::viewRequested);
    m_rest.setSingleShot(true);
    m_rest.setInterval(tellEvery);
    connect(&m_rest, &QTimer::timeout, this, &ShortenedBar::tellSize);
    hide();
}

void ShortenedBar::restart()
{
    m_measured = 0;
    m_bytes = 0;
    m_rest.stop();
    hide();
}

void ShortenedBar::follow(const QString &reply)
{
    if (reply.size() <= AnswerText::longestShown) {
        restart();
        return;
    }
    if (reply.size() < m_measured)
        restart();
    m_bytes += utf8Size(QStringView(reply).sliced(m_measured));
    m_measured = reply.size();
    if (isHidden())
        tellSize();
    if (!m_rest.isActive())
        m_rest.start();
    show();
}

void ShortenedBar::tellSize()
{
    m_size->setText(tr("%1; the first %L2 characters are shown")
                        .arg(QLocale().formattedDataSize(m_bytes, 1, QLocale::DataSizeSIFormat))
                        .arg(AnswerText::longestShown));
}

} // namespace Fanlight
