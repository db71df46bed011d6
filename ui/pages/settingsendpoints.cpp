// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingsendpoints.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/named.h"
#include "ui/widgets/settingsform.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

} // namespace

SettingsEndpoints::SettingsEndpoints(QWidget *parent)
    : SettingsSection(parent)
    , m_model({tr("Endpoint"), tr("Address"), tr("Key")})
    , m_table(settingsTable(m_model, u"endpointsTable"_s, tr("Endpoints"), this))
    , m_add(namedButton(this, u"endpointsAdd"_s, tr("Add endpoint…"), tr("A service or a server of your own")))
    , m_edit(namedButton(this, u"endpointsEdit"_s, tr("Edit endpoint…"), tr("Its address, key, limits and headers")))
    , m_remove(namedButton(this, u"endpointsRemove"_s, tr("Remove endpoint…"), {}))
    , m_test(
          namedButton(this, u"endpointsTest"_s, tr("Test endpoint"),
                      tr("Connects, asks for the models and asks one question of at most 16 tokens, which may cost a "
                         "fraction of a cent.")))
    , m_search(namedButton(this, u"endpointsSearch"_s, tr("Find servers on this machine"),
                           tr("Looks for Ollama, LM Studio, llama.cpp, vLLM and Jan at their usual ports")))
    , m_outcome(named(new QLabel(this), u"endpointsOutcome"_s))
    , m_found(new QWidget(this))
{
    auto *form = new SettingsForm(tr("Endpoints"),
                                  tr("Services and servers that can be asked. A key is kept in the system's keychain, "
                                     "for the address that it was entered for, and never in a file."),
                                  this);
    form->widget()->setMaximumWidth(QWIDGETSIZE_MAX);
    auto *lower = new QWidget(this);
    auto *layout = new QVBoxLayout(lower);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    auto *buttons = new FlowLayout(nullptr, Theme::unit);
    for (QPushButton *each : {m_add, m_edit, m_remove, m_test, m_search})
        buttons->addWidget(each);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_outcome->hide();
    m_found->hide();
    new FlowLayout(m_found, Theme::unit);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_outcome);
    layout->addWidget(m_found);
    m_table->setMinimumHeight(34 * Theme::unit);
    m_table->setColumnWidth(0, 26 * Theme::unit);
    m_table->setColumnWidth(1, 50 * Theme::unit);
    form->addWide(lower);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(form);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SettingsEndpoints::updateButtons);
    connect(m_table, &QTableView::activated, this, [this] {
        if (m_edit->isEnabled())
            Q_EMIT editRequested(selected());
    });
    connect(m_add, &QPushButton::clicked, this, &SettingsEndpoints::addRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(selected()); });
    connect(m_remove, &QPushButton::clicked, this, &SettingsEndpoints::askRemove);
    connect(m_test, &QPushButton::clicked, this, [this] {
        m_isTesting = true;
        showTest(selected(), {}, false);
        updateButtons();
        Q_EMIT testRequested(selected());
    });
    connect(m_search, &QPushButton::clicked, this, [this] {
        m_search->setEnabled(false);
        m_outcome->setText(tr("Looking for servers on this machine…"));
        m_outcome->show();
        Q_EMIT searchRequested();
    });
    updateButtons();
}

void SettingsEndpoints::setEndpoints(const QList<EndpointEntry> &endpoints)
{
    m_endpoints = endpoints;
    QList<TextTableModel::Row> rows;
    for (const EndpointEntry &entry : endpoints)
        rows.append(
            {entry.name, {entry.title, entry.address.isEmpty() ? tr("to be typed") : entry.address, entry.key}});
    m_model.setRows(rows);
    updateButtons();
}

QString SettingsEndpoints::selected() const
{
    return chosenKey(*m_table, m_model);
}

void SettingsEndpoints::updateButtons()
{
    const auto entry = std::ranges::find(m_endpoints, selected(), &EndpointEntry::name);
    const bool isChosen = entry != m_endpoints.end();
    m_edit->setEnabled(isChosen);
    m_remove->setEnabled(isChosen && entry->isOwn);
    m_remove->setToolTip(!isChosen || entry->isOwn ? tr("Take it out of this list")
                                                   : tr("A preset stays in the list; it does nothing by itself."));
    m_test->setEnabled(isChosen && !entry->address.isEmpty() && !m_isTesting);
    m_test->setText(m_isTesting ? tr("Testing…") : tr("Test endpoint"));
}

void SettingsEndpoints::askRemove()
{
    const auto entry = std::ranges::find(m_endpoints, selected(), &EndpointEntry::name);
    if (entry == m_endpoints.end())
        return;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove endpoint"),
                                     tr("Remove the endpoint \"%1\"?").arg(entry->title), QMessageBox::Cancel, this);
    question->setObjectName(u"endpointsRemoveQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(entry->removal);
    QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"endpointsRemoveConfirmed"_s);
    connect(remove, &QPushButton::clicked, this, [this, name = entry->name] { Q_EMIT removeRequested(name); });
    question->open();
}

void SettingsEndpoints::showTest(const QString &endpoint, const QList<TestStepText> &steps, bool isOver)
{
    QStringList lines{isOver ? tr("Test of %1:").arg(endpoint) : tr("Testing %1…").arg(endpoint)};
    for (const TestStepText &step : steps) {
        const QString mark = step.isBad ? u"\u2715"_s : u"\u2022"_s;
        lines.append(tr("%1 %2: %3. %4").arg(mark, step.title, step.verdict, step.text));
        if (!step.help.isEmpty())
            lines.append(u"   "_s + step.help);
    }
    m_outcome->setText(lines.join(u'\n'));
    m_outcome->show();
    m_found->hide();
    if (!isOver)
        return;
    m_isTesting = false;
    updateButtons();
    QAccessibleEvent event(m_outcome, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SettingsEndpoints::showFound(const QList<EndpointOffer> &servers)
{
    m_search->setEnabled(true);
    m_outcome->setText(servers.isEmpty() ? tr("No model server answers on this machine. Start Ollama, LM Studio, "
                                              "llama.cpp, vLLM or Jan, and look again.")
                                         : tr("Found %n server(s) on this machine.", nullptr, int(servers.size())));
    m_outcome->show();
    qDeleteAll(m_found->findChildren<QPushButton *>());
    for (const EndpointOffer &server : servers) {
        auto *add = namedButton(m_found, u"endpointsFound_"_s + server.baseUrl.authority(),
                                tr("Add %1…").arg(server.title), server.help);
        connect(add, &QPushButton::clicked, this, [this, server] { Q_EMIT foundChosen(server); });
        m_found->layout()->addWidget(add);
        add->show();
    }
    m_found->setVisible(!servers.isEmpty());
    QAccessibleEvent event(m_outcome, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace Fanlight
