// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endpointdialog.h"

#include "ui/dialogs/endpointadvanced.h"
#include "ui/dialogs/endpointsource.h"
#include "ui/dialogs/endpointtestpanel.h"
#include "ui/models/display.h"
#include "ui/models/targetvalidation.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString urlExample(Protocol protocol)
{
    switch (protocol) {
    case Protocol::OpenAiChat:
        return u"http://127.0.0.1:8080/v1"_s;
    case Protocol::OpenAiResponses:
        return u"https://api.openai.com/v1"_s;
    case Protocol::Anthropic:
        return u"https://api.anthropic.com"_s;
    }
    Q_UNREACHABLE();
}

template <typename Field>
void name(Field *field, const QString &objectName, const QString &accessibleName)
{
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
}

//! Of a line in the letters of the language, which may be another font's and higher than the font says.
int lineHeight(const QFont &font)
{
    QLabel line(EndpointDialog::tr("API &key"));
    line.setFont(font);
    return line.sizeHint().height();
}

} // namespace

EndpointDialog::EndpointDialog(EndpointQuestion question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_source(new EndpointSource(this))
    , m_advanced(new EndpointAdvanced(this))
    , m_testPanel(new EndpointTestPanel(this))
    , m_name(new QLineEdit(this))
    , m_protocol(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_model(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_rememberKey(new QCheckBox(tr("Remember key and secrets in the keychain"), this))
    , m_forgetKey(new QCheckBox(tr("Send no key"), this))
    , m_plainHttp(new QCheckBox(tr("Send the key unencrypted to this address"), this))
    , m_keyNote(new MutedLabel(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"endpointDialog"_s);
    if (m_question.withoutTarget)
        setWindowTitle(m_question.editing ? tr("Edit endpoint") : tr("Add endpoint"));
    else
        setWindowTitle(m_question.editing ? tr("Edit target") : tr("Add target"));
    build();
    connectHelp();
    for (QLineEdit *field : {m_name, m_url, m_model, m_key})
        connect(field, &QLineEdit::textChanged, this, &EndpointDialog::validate);
    for (QCheckBox *box : {m_rememberKey, m_forgetKey, m_plainHttp})
        connect(box, &QCheckBox::toggled, this, &EndpointDialog::validate);
    connect(m_advanced, &EndpointAdvanced::changed, this, &EndpointDialog::validate);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &EndpointDialog::protocolChanged);

    const Endpoint &endpoint = m_question.draft.endpoint;
    // A name that was taken from the address follows it.
    if (m_question.addressFixed || endpoint.name != suggestedEndpointName(endpoint.baseUrl))
        m_name->setText(endpoint.name);
    m_protocol->setCurrentIndex(m_protocol->findData(int(endpoint.protocol)));
    m_url->setText(endpoint.baseUrl.toString());
    m_model->setText(m_question.draft.model);
    if (m_question.addressFixed) {
        m_name->setReadOnly(true);
        m_url->setReadOnly(true);
        m_model->setFocus();
    } else {
        m_url->setFocus();
    }
    m_forgetKey->setVisible(!endpoint.apiKey.isEmpty());
    m_rememberKey->setVisible(m_question.hasKeychain);
    m_rememberKey->setChecked(m_question.hasKeychain && m_question.keychainProblem.isEmpty());
    m_plainHttp->setChecked(endpoint.allowsPlainHttp);
    m_advanced->fill(m_question.draft);
    protocolChanged();
}

void EndpointDialog::build()
{
    name(m_name, u"endpointName"_s, tr("Name"));
    name(m_protocol, u"endpointProtocol"_s, tr("Protocol"));
    name(m_url, u"endpointUrl"_s, tr("Base URL"));
    name(m_model, u"endpointModel"_s, tr("Model"));
    name(m_key, u"endpointKey"_s, tr("API key"));
    name(m_rememberKey, u"endpointRememberKey"_s, m_rememberKey->text());
    name(m_forgetKey, u"endpointForgetKey"_s, tr("Send no key"));
    name(m_plainHttp, u"endpointPlainHttp"_s, m_plainHttp->text());
    m_plainHttp->setToolTip(plainToolTip(tr("Everybody on the way can read it")));
    m_protocol->addItem(tr("OpenAI Chat Completions"), int(Protocol::OpenAiChat));
    m_protocol->addItem(tr("OpenAI Responses"), int(Protocol::OpenAiResponses));
    m_protocol->addItem(tr("Anthropic Messages"), int(Protocol::Anthropic));
    m_model->setPlaceholderText(m_question.withoutTarget ? tr("to begin with; may be empty")
                                                         : tr("as the service names it"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_keyNote->setWordWrap(true);
    m_keyNote->setMinimumHeight(2 * lineHeight(m_keyNote->font()) + 2);
    m_problem->setObjectName(u"endpointProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    // Two lines from the start, so that the dialog does not jump while one types.
    m_problem->setMinimumHeight(2 * lineHeight(m_problem->font()) + 2);
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * Theme::unit);
    form->setVerticalSpacing(Theme::unit + 4);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Protocol"), m_protocol);
    form->addRow(tr("Base &URL"), m_url);
    form->addRow(tr("&Model"), m_model);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("API &key"), m_key);
    form->addRow(QString(), m_rememberKey);
    form->addRow(QString(), m_forgetKey);
    form->addRow(QString(), m_plainHttp);
    form->addRow(QString(), m_keyNote);
    for (QWidget *field : std::initializer_list<QWidget *>{m_protocol, m_url, m_model, m_name, m_key})
        form->labelForField(field)->setMinimumHeight(field->sizeHint().height());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(m_question.editing             ? tr("Save")
                                      : m_question.withoutTarget ? tr("Add endpoint")
                                                                 : tr("Add target"),
                                  QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_accept->setProperty("primary", true);
    name(m_accept, u"endpointAccept"_s, m_accept->text());
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    name(cancel, u"endpointCancel"_s, tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * Theme::unit, 3 * Theme::unit, 3 * Theme::unit, 2 * Theme::unit);
    layout->setSpacing(2 * Theme::unit);
    layout->addWidget(m_source);
    layout->addLayout(form);
    layout->addWidget(m_advanced);
    layout->addWidget(m_problem);
    layout->addWidget(m_testPanel);
    layout->addWidget(buttons);
    // Not the dialog's own minimum, which would keep the layout from asking for more.
    layout->addSpacerItem(new QSpacerItem(54 * Theme::unit, 0));
    // As they stand below each other, not as they were made.
    QWidget *before = findChild<QWidget *>(u"endpointSource"_s);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{findChild<QWidget *>(u"endpointSearch"_s), m_protocol, m_url, m_model, m_name,
                                          m_key, m_rememberKey, m_forgetKey, m_plainHttp, m_advanced->toggle()})
        setTabOrder(std::exchange(before, widget), widget);
    before = m_advanced->toggle();
    for (QWidget *widget : m_advanced->fields())
        setTabOrder(std::exchange(before, widget), widget);
    for (QWidget *widget : std::initializer_list<QWidget *>{findChild<QWidget *>(u"endpointTest"_s), m_accept, cancel})
        setTabOrder(std::exchange(before, widget), widget);
}

TargetDraft EndpointDialog::draft() const
{
    TargetDraft result;
    // What the dialog does not ask for stays as it is.
    result.endpoint = m_question.draft.endpoint;
    result.endpoint.apiKey = {};
    result.endpoint.protocol = Protocol(m_protocol->currentData().toInt());
    result.endpoint.baseUrl = QUrl(m_url->text().trimmed(), QUrl::StrictMode);
    result.endpoint.name = m_name->text().trimmed();
    if (result.endpoint.name.isEmpty())
        result.endpoint.name = suggestedEndpointName(result.endpoint.baseUrl);
    result.endpoint.allowsPlainHttp = m_plainHttp->isChecked() && result.endpoint.baseUrl.scheme() == "http"_L1;
    m_advanced->apply(result);
    result.model = m_model->text().trimmed();
    result.forgetKey = m_forgetKey->isChecked();
    const QString typed = m_key->text().trimmed();
    const bool secretTyped = !typed.isEmpty() || !result.typedSecrets.isEmpty();
    result.rememberKey = secretTyped && m_question.hasKeychain && m_rememberKey->isChecked();
    if (result.forgetKey)
        return result;
    result.keyTyped = !typed.isEmpty();
    if (result.keyTyped)
        result.endpoint.apiKey = Secret(typed.toUtf8());
    else if (keepsKey(result.endpoint.baseUrl))
        result.endpoint.apiKey = m_question.draft.endpoint.apiKey;
    return result;
}

bool EndpointDialog::keepsKey(const QUrl &url) const
{
    // A key belongs to the origin it was entered for: a new address must not get it unasked.
    return !m_question.draft.endpoint.apiKey.isEmpty() && originOf(url) == originOf(m_question.draft.endpoint.baseUrl);
}

void EndpointDialog::protocolChanged()
{
    m_url->setPlaceholderText(urlExample(Protocol(m_protocol->currentData().toInt())));
    m_protocol->setEnabled(!m_question.addressFixed || m_question.draft.endpoint.protocol != Protocol::Anthropic);
    validate();
}

void EndpointDialog::validate()
{
    const TargetDraft entered = draft();
    const QString suggested = suggestedEndpointName(entered.endpoint.baseUrl);
    m_name->setPlaceholderText(suggested.isEmpty() ? tr("taken from the address") : suggested);
    m_key->setEnabled(!m_forgetKey->isChecked());
    const bool kept = keepsKey(entered.endpoint.baseUrl);
    if (kept && !m_question.keySource.isEmpty())
        m_key->setPlaceholderText(tr("from %1").arg(m_question.keySource));
    else
        m_key->setPlaceholderText(kept ? tr("unchanged") : tr("none"));
    m_rememberKey->setEnabled(entered.keyTyped || !entered.typedSecrets.isEmpty());
    m_plainHttp->setVisible(entered.endpoint.baseUrl.scheme() == "http"_L1 && !isLoopback(entered.endpoint.baseUrl)
                            && !entered.endpoint.apiKey.isEmpty());
    m_keyNote->setText(keyNote(kept));
    TargetDraft checked = entered;
    if (m_question.withoutTarget)
        checked.model = u"-"_s;
    const auto problem = targetProblem(checked, m_question.others);
    // A form that is still being filled in has nothing wrong with it: the message is quiet then.
    const bool unfinished = m_url->text().trimmed().isEmpty() || checked.model.isEmpty();
    const QColor color =
        problem && !unfinished ? Theme::stateColor(QueryState::Failed, palette()) : Theme::mutedText(palette());
    QPalette toned;
    toned.setColor(QPalette::WindowText, color);
    m_problem->setPalette(toned);
    m_problem->setText(problem.value_or(QString()));
    m_accept->setEnabled(!problem);
    m_accept->setToolTip(plainToolTip(problem.value_or(QString())));
    updateTest(entered);
}

QString EndpointDialog::keyNote(bool kept) const
{
    if (m_key->text().trimmed().isEmpty() && kept && m_question.keyInKeychain)
        return tr("Kept in the system's keychain, and only for this address.");
    if (m_key->text().trimmed().isEmpty() && kept && m_question.keySource.isEmpty())
        return tr("Kept for this session only, and only for this address.");
    if (!m_question.hasKeychain || !m_rememberKey->isChecked())
        return tr("A key typed here is kept for this session only: it is never written to disk.");
    if (!m_question.keychainProblem.isEmpty())
        return m_question.keychainProblem;
    return tr("A key typed here is kept in the system's keychain, for this address only.");
}

} // namespace Fanlight
