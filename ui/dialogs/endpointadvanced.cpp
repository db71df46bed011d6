// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endpointadvanced.h"

#include "core/domain/extraheaders.h"
#include "ui/dialogs/headereditor.h"
#include "ui/widgets/named.h"
#include "ui/widgets/screenfit.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! More than any service allows, and what a box of whole numbers holds.
constexpr int mostPerMinute = 1'000'000'000;
constexpr int mostConcurrent = 1'000;
constexpr int mostHeight = 26 * Theme::unit;
//! Less shows not even two fields, which is when the dialog goes beyond the screen.
constexpr int leastHeight = 9 * Theme::unit;
constexpr int leastCharacters = 106;

QLineEdit *limitField(QWidget *parent, int most, const QString &none)
{
    auto *field = new QLineEdit(parent);
    field->setValidator(new QIntValidator(1, most, field));
    field->setPlaceholderText(none);
    return field;
}

void showLimit(QLineEdit *field, const std::optional<double> &limit)
{
    field->setText(limit ? QString::number(std::lround(*limit)) : QString());
}

template <typename Number>
std::optional<Number> limitOf(const QLineEdit *field)
{
    return field->hasAcceptableInput() ? std::optional(Number(field->text().toInt())) : std::nullopt;
}

//! A fraction of a request per minute cannot be entered here, and stays as long as nobody enters another figure.
std::optional<double> rateOf(const QLineEdit *field, const std::optional<double> &before)
{
    return before && QString::number(std::lround(*before)) == field->text() ? before : limitOf<double>(field);
}

QString userOf(const TargetDraft &draft)
{
    const QByteArray credentials = proxyCredentials(draft.endpoint.extraHeaders).reveal();
    if (credentials.isEmpty())
        return draft.proxyUser;
    return QString::fromUtf8(credentials.first(credentials.indexOf(':')));
}

} // namespace

EndpointAdvanced::EndpointAdvanced(QWidget *parent)
    : QWidget(parent)
    , m_toggle(named(new QToolButton(this), u"endpointAdvanced"_s, tr("Advanced")))
    , m_body(new QWidget(this))
    , m_view(new QScrollArea(this))
    , m_headers(named(new HeaderEditor(m_body), u"endpointHeaders"_s, tr("Extra headers")))
    , m_caFile(named(new QLineEdit(m_body), u"endpointCaFile"_s, tr("Certificate file")))
    , m_proxy(named(new QLineEdit(m_body), u"endpointProxy"_s, tr("Proxy")))
    , m_proxyUser(named(new QLineEdit(m_body), u"endpointProxyUser"_s, tr("Name for the proxy")))
    , m_proxyPassword(named(new QLineEdit(m_body), u"endpointProxyPassword"_s, tr("Password for the proxy")))
    , m_maxConcurrent(named(limitField(m_body, mostConcurrent, tr("as in the settings")), u"endpointMaxConcurrent"_s,
                            tr("At once")))
    , m_requestsPerMinute(named(limitField(m_body, mostPerMinute, tr("no limit")), u"endpointRequestsPerMinute"_s,
                                tr("Requests per minute")))
    , m_tokensPerMinute(named(limitField(m_body, mostPerMinute, tr("no limit")), u"endpointTokensPerMinute"_s,
                              tr("Tokens per minute")))
{
    m_toggle->setText(tr("Ad&vanced"));
    m_toggle->setToolTip(tr("Extra headers, certificates, a proxy and limits of this endpoint's own"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *form = new QFormLayout(m_body);
    build(form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_view);
    // No higher than a small screen can show along with the form above it.
    m_view->setObjectName(u"endpointAdvancedView"_s);
    m_view->setWidget(m_body);
    m_view->setWidgetResizable(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);

    connect(m_toggle, &QToolButton::toggled, this, &EndpointAdvanced::unfold);
    connect(m_headers, &HeaderEditor::changed, this, &EndpointAdvanced::changed);
    connect(m_headers, &HeaderEditor::resized, this, &EndpointAdvanced::fitView);
    for (QLineEdit *field :
         {m_caFile, m_proxy, m_proxyUser, m_proxyPassword, m_maxConcurrent, m_requestsPerMinute, m_tokensPerMinute})
        connect(field, &QLineEdit::textChanged, this, &EndpointAdvanced::changed);
    unfold(false);
}

void EndpointAdvanced::build(QFormLayout *form)
{
    form->setContentsMargins({});
    form->setHorizontalSpacing(2 * Theme::unit);
    form->setVerticalSpacing(Theme::unit);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    m_caFile->setPlaceholderText(tr("a PEM file to trust as well"));
    auto *browse = named(new QPushButton(tr("Browse…"), m_body), u"endpointBrowse"_s, tr("Browse for certificates"));
    browse->setAutoDefault(false);
    m_browse = browse;
    connect(browse, &QPushButton::clicked, this, &EndpointAdvanced::browse);
    auto *certificates = new QHBoxLayout;
    certificates->setSpacing(Theme::unit);
    certificates->addWidget(m_caFile, 1);
    certificates->addWidget(browse);

    m_proxy->setPlaceholderText(tr("the program's, direct, or http://host:port"));
    m_proxyUser->setPlaceholderText(tr("name"));
    m_proxyPassword->setPlaceholderText(tr("password"));
    m_proxyPassword->setEchoMode(QLineEdit::Password);
    m_proxyPassword->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    auto *login = new QHBoxLayout;
    login->setSpacing(Theme::unit);
    login->addWidget(m_proxyUser, 1);
    login->addWidget(m_proxyPassword, 1);

    form->addRow(tr("Headers"), m_headers);
    form->addRow(tr("Certificates"), certificates);
    form->addRow(tr("Proxy"), m_proxy);
    form->addRow(tr("Proxy login"), login);
    form->addRow(tr("At once"), m_maxConcurrent);
    form->addRow(tr("Requests per minute"), m_requestsPerMinute);
    form->addRow(tr("Tokens per minute"), m_tokensPerMinute);
    // As high as the fields beside them, so that both are on one line.
    for (int row = 0; row < form->rowCount(); ++row)
        form->itemAt(row, QFormLayout::LabelRole)->widget()->setMinimumHeight(m_proxy->sizeHint().height());
}

void EndpointAdvanced::fill(const TargetDraft &draft)
{
    m_before = draft;
    const Endpoint &endpoint = draft.endpoint;
    QList<ExtraHeader> headers = endpoint.extraHeaders;
    headers.removeIf(isForProxy);
    m_headers->setHeaders(headers, draft.valuelessHeaders);
    m_caFile->setText(endpoint.caFile);
    m_proxy->setText(endpoint.proxy);
    m_proxyUser->setText(userOf(draft));
    m_proxyPassword->clear();
    if (!proxyCredentials(endpoint.extraHeaders).isEmpty())
        m_proxyPassword->setPlaceholderText(tr("unchanged"));
    const EndpointLimits &limits = endpoint.limits;
    showLimit(m_maxConcurrent, limits.maxConcurrent ? std::optional<double>(*limits.maxConcurrent) : std::nullopt);
    showLimit(m_requestsPerMinute, limits.requestsPerMinute);
    showLimit(m_tokensPerMinute, limits.tokensPerMinute);
    Endpoint plain = endpoint;
    plain.extraHeaders.clear();
    plain.caFile.clear();
    plain.proxy.clear();
    plain.limits = {};
    m_toggle->setChecked(plain != endpoint || !draft.valuelessHeaders.isEmpty());
}

void EndpointAdvanced::apply(TargetDraft &draft) const
{
    const bool sameAddress = originOf(draft.endpoint.baseUrl) == originOf(m_before.endpoint.baseUrl);
    Endpoint &endpoint = draft.endpoint;
    endpoint.extraHeaders = m_headers->headers(sameAddress);
    draft.typedSecrets = m_headers->typedSecrets();
    draft.valuelessHeaders = sameAddress ? m_headers->valueless() : QStringList();
    const QString file = m_caFile->text().trimmed();
    endpoint.caFile = file.startsWith("~/"_L1) ? QDir::homePath() + file.sliced(1) : file;
    endpoint.proxy = m_proxy->text().trimmed();
    draft.proxyUser = m_proxyUser->text().trimmed();
    if (!draft.proxyUser.isEmpty() && !endpoint.proxy.isEmpty()) {
        const ExtraHeader login = proxyHeader(endpoint.proxy);
        if (!login.name.isEmpty())
            endpoint.extraHeaders.append(login);
        if (!m_proxyPassword->text().isEmpty())
            draft.typedSecrets.append(login.name);
    }
    endpoint.limits.maxConcurrent = limitOf<int>(m_maxConcurrent);
    endpoint.limits.requestsPerMinute = rateOf(m_requestsPerMinute, m_before.endpoint.limits.requestsPerMinute);
    endpoint.limits.tokensPerMinute = rateOf(m_tokensPerMinute, m_before.endpoint.limits.tokensPerMinute);
}

//! Nameless without a password: one that was kept is for the proxy and the name that it was entered for.
ExtraHeader EndpointAdvanced::proxyHeader(const QString &proxy) const
{
    const QString user = m_proxyUser->text().trimmed();
    if (!m_proxyPassword->text().isEmpty())
        return proxyAuthorization(user, m_proxyPassword->text());
    if (proxy == m_before.endpoint.proxy && user == userOf(m_before)) {
        for (const ExtraHeader &header : m_before.endpoint.extraHeaders) {
            if (isForProxy(header))
                return header;
        }
    }
    return {};
}

QList<QWidget *> EndpointAdvanced::fields() const
{
    return {m_headers,           m_caFile,         m_browse, m_proxy, m_proxyUser, m_proxyPassword, m_maxConcurrent,
            m_requestsPerMinute, m_tokensPerMinute};
}

void EndpointAdvanced::browse()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Certificates to trust"), m_caFile->text(),
                                                      tr("Certificates (%1)").arg(u"*.pem *.crt *.cer"_s) + u";;"_s
                                                          + tr("All files (*)"));
    if (!file.isEmpty())
        m_caFile->setText(file);
}

void EndpointAdvanced::unfold(bool isOpen)
{
    m_toggle->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_view->setVisible(isOpen);
    fitView();
}

void EndpointAdvanced::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Fonts and styles are final now.
    fitView();
}

void EndpointAdvanced::fitView()
{
    m_body->layout()->invalidate();
    const QSize needed = m_body->layout()->totalSizeHint();
    // Wide enough for a header with its value, and for the button at its end.
    const int least = leastCharacters * fontMetrics().averageCharWidth();
    m_view->setMinimumWidth(std::max(needed.width(), least) + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    m_view->setMinimumHeight(std::min(needed.height(), leastHeight));
    m_view->setMaximumHeight(std::min(needed.height(), mostHeight));
    // What is folded up leaves no hole, and what is unfolded takes no more than the screen has.
    if (window()->isVisible())
        QTimer::singleShot(0, window(), [this] { fitToContents(*window()); });
}

} // namespace Fanlight
