// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingsnetwork.h"

#include "ui/widgets/named.h"
#include "ui/widgets/settingsform.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

SettingsNetwork::SettingsNetwork(QWidget *parent)
    : SettingsSection(parent)
    , m_form(fillWithForm(tr("Network"),
                          tr("How Fanlight reaches providers, where an endpoint does not say otherwise. Changes here "
                             "are used from the next start on: connections are kept open while the program runs.")))
    , m_kind(named(new QComboBox(this), u"networkProxyKind"_s))
    , m_proxy(named(new QLineEdit(this), u"networkProxy"_s))
    , m_user(named(new QLineEdit(this), u"networkProxyUser"_s))
    , m_password(named(new QLineEdit(this), u"networkProxyPassword"_s))
    , m_caFile(named(new QLineEdit(this), u"networkCaFile"_s, tr("Certificates to trust")))
{
    m_kind->addItem(tr("As the system"), System);
    m_kind->addItem(tr("None: connect directly"), Direct);
    m_kind->addItem(tr("This one"), Own);
    m_proxy->setPlaceholderText(u"http://host:port, socks5://host:port"_s);
    m_user->setPlaceholderText(tr("none"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_password->setPlaceholderText(tr("unchanged"));
    m_caFile->setPlaceholderText(tr("none besides the system's"));
    auto *certificates = new QWidget(this);
    certificates->setObjectName(u"networkCertificates"_s);
    certificates->setFocusProxy(m_caFile);
    auto *browse =
        named(new QPushButton(tr("Browse…"), certificates), u"networkBrowse"_s, tr("Browse for certificates to trust"));
    browse->setAutoDefault(false);
    auto *row = new QHBoxLayout(certificates);
    row->setContentsMargins({});
    row->setSpacing(Theme::unit);
    row->addWidget(m_caFile, 1);
    row->addWidget(browse);

    m_form->addHeading(tr("Proxy"));
    m_form->addField(tr("Proxy"), m_kind,
                     tr("Servers on this computer are always reached directly, unless you name a proxy of your own."));
    m_form->addField(tr("Address"), m_proxy);
    m_form->addField(tr("Name"), m_user);
    m_form->addField(tr("Password"), m_password, tr("It is kept in the system's keychain, for this proxy only."));
    m_form->addHeading(tr("Certificates"));
    m_form->addField(tr("Also trust"), certificates,
                     tr("A PEM file with the certificates of a company or of a server of your own."));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SettingsNetwork::takeKind);
    connect(m_proxy, &QLineEdit::editingFinished, this, &SettingsNetwork::takeProxy);
    connect(m_user, &QLineEdit::editingFinished, this, &SettingsNetwork::takeUser);
    connect(m_password, &QLineEdit::editingFinished, this, [this] {
        if (m_password->text().isEmpty())
            return;
        const QString password = m_password->text();
        m_password->clear();
        Q_EMIT passwordEntered(password);
    });
    connect(m_caFile, &QLineEdit::editingFinished, this, &SettingsNetwork::takeCaFile);
    connect(browse, &QPushButton::clicked, this, &SettingsNetwork::browse);
}

bool SettingsNetwork::showProblem(SettingsItem item, const QString &problem)
{
    switch (item) {
    case SettingsItem::Proxy:
        m_form->setProblem(m_proxy, problem);
        return true;
    case SettingsItem::CaFile:
        m_form->setProblem(m_caFile->parentWidget(), problem);
        return true;
    case SettingsItem::RedisUrl:
        return false;
    }
    Q_UNREACHABLE();
}

void SettingsNetwork::refresh()
{
    const NetworkSettings network = settings().network;
    const bool isOwn = !network.proxy.isEmpty() && network.proxy != "direct"_L1;
    if (m_form->problem(m_proxy).isEmpty()) {
        // One of one's own that is still to be typed is none yet, and is being typed all the same.
        if (isOwn || m_kind->currentIndex() != Own)
            m_kind->setCurrentIndex(isOwn ? Own : network.proxy.isEmpty() ? System : Direct);
        if (!m_proxy->hasFocus() || isOwn)
            m_proxy->setText(isOwn ? network.proxy : QString());
    }
    m_user->setText(network.proxyUser);
    if (m_form->problem(m_caFile->parentWidget()).isEmpty())
        m_caFile->setText(network.caFile);
    const bool isTyped = m_kind->currentIndex() == Own;
    for (QLineEdit *field : {m_proxy, m_user})
        field->setEnabled(isTyped);
    m_password->setEnabled(isOwn && !network.proxyUser.isEmpty());
}

void SettingsNetwork::takeKind()
{
    const int kind = m_kind->currentIndex();
    for (QLineEdit *field : {m_proxy, m_user})
        field->setEnabled(kind == Own);
    m_form->setProblem(m_proxy, {});
    if (kind == Own) {
        takeProxy();
        return;
    }
    choose([kind](AppSettings &wanted) { wanted.network.proxy = kind == Direct ? u"direct"_s : QString(); });
}

void SettingsNetwork::takeProxy()
{
    const QString address = m_proxy->text().trimmed();
    m_form->setProblem(m_proxy, {});
    if (m_kind->currentIndex() == Own && !address.isEmpty())
        choose([&address](AppSettings &wanted) { wanted.network.proxy = address; });
}

void SettingsNetwork::takeUser()
{
    choose([this](AppSettings &wanted) { wanted.network.proxyUser = m_user->text().trimmed(); });
}

void SettingsNetwork::takeCaFile()
{
    const QString typed = m_caFile->text().trimmed();
    const QString file = typed.startsWith("~/"_L1) ? QDir::homePath() + typed.sliced(1) : typed;
    m_form->setProblem(m_caFile->parentWidget(), {});
    choose([&file](AppSettings &wanted) { wanted.network.caFile = file; });
}

void SettingsNetwork::browse()
{
    auto *dialog = new QFileDialog(this, tr("Certificates to trust"), m_caFile->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (%1)").arg(u"*.pem *.crt *.cer"_s), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_caFile->setText(file);
        takeCaFile();
    });
    dialog->open();
}

} // namespace Fanlight
