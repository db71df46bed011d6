// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endpointsource.h"

#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Fanlight {

using namespace Qt::StringLiterals;

EndpointSource::EndpointSource(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_search(new QPushButton(tr("Find servers"), this))
    , m_help(new MutedLabel(this))
{
    m_choice->setObjectName(u"endpointSource"_s);
    m_choice->setAccessibleName(tr("Service"));
    m_search->setObjectName(u"endpointSearch"_s);
    m_search->setAccessibleName(tr("Find servers on this machine"));
    m_search->setToolTip(tr("Looks for Ollama, LM Studio, llama.cpp, vLLM and Jan on this machine. No key is sent."));
    m_search->setAutoDefault(false);
    m_help->setObjectName(u"endpointSourceHelp"_s);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_choice, 1);
    row->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    layout->addLayout(row);
    layout->addWidget(m_help);
    setFocusProxy(m_choice);
    fill({});
    connect(m_choice, &QComboBox::currentIndexChanged, this, &EndpointSource::takeChoice);
    connect(m_search, &QPushButton::clicked, this, [this] {
        m_search->setEnabled(false);
        m_help->setText(tr("Looking…"));
        Q_EMIT searchRequested();
    });
}

void EndpointSource::setPresets(const QList<EndpointOffer> &presets)
{
    m_presets = presets;
    fill({});
}

void EndpointSource::setFound(const QList<EndpointOffer> &servers, bool choosesFirst)
{
    m_found = servers;
    m_search->setEnabled(true);
    fill(servers.isEmpty() ? tr("No model server answers on this machine.")
                           : tr("%n server(s) found: choose from the list.", nullptr, int(servers.size())));
    if (!servers.isEmpty() && choosesFirst)
        m_choice->setCurrentIndex(1);
}

void EndpointSource::chooseNothing()
{
    const QSignalBlocker blocker(m_choice);
    m_choice->setCurrentIndex(0);
    m_help->setText(QString());
}

void EndpointSource::fill(const QString &note)
{
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("Something else"));
    for (const EndpointOffer &offer : m_found + m_presets)
        m_choice->addItem(offer.title, QVariant::fromValue(offer));
    if (!m_found.isEmpty())
        m_choice->insertSeparator(int(m_found.size()) + 1);
    m_help->setText(note);
}

void EndpointSource::takeChoice(int index)
{
    const QVariant held = m_choice->itemData(index);
    const auto offer = held.value<EndpointOffer>();
    m_help->setText(held.isValid() ? offer.help : QString());
    if (held.isValid())
        Q_EMIT chosen(offer);
}

} // namespace Fanlight
