// SPDX-License-Identifier: GPL-3.0-or-later
//! What the dialog of an endpoint has beside its form: services to fill in, and the test.
#include "ui/dialogs/endpointdialog.h"
#include "ui/dialogs/endpointsource.h"
#include "ui/dialogs/endpointtestpanel.h"
#include "ui/models/targetvalidation.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace Fanlight {

using namespace Qt::StringLiterals;

void EndpointDialog::connectHelp()
{
    m_source->setVisible(!m_question.addressFixed && !m_question.editing);
    connect(m_source, &EndpointSource::chosen, this, &EndpointDialog::takeOffer);
    connect(m_source, &EndpointSource::searchRequested, this, &EndpointDialog::searchRequested);
    connect(m_url, &QLineEdit::textEdited, m_source, &EndpointSource::chooseNothing);
    connect(m_testPanel, &EndpointTestPanel::testRequested, this, [this] {
        m_tested = draft();
        Q_EMIT testRequested(*m_tested);
    });
}

void EndpointDialog::setPresets(const QList<EndpointOffer> &presets)
{
    m_source->setPresets(presets);
}

void EndpointDialog::setFound(const QList<EndpointOffer> &servers)
{
    // What was typed is not for whoever answers here.
    const bool isEmpty = m_url->text().trimmed().isEmpty() && m_key->text().isEmpty();
    m_source->setFound(servers, isEmpty);
}

void EndpointDialog::showTestStep(const TestStepText &step)
{
    if (m_tested)
        m_testPanel->showStep(step);
}

void EndpointDialog::showTestEnd(const QList<TestStepText> &steps, const QStringList &models)
{
    if (!m_tested)
        return;
    m_testPanel->showEnd(steps);
    suggestModels(models);
    // There is nothing to choose.
    if (models.size() == 1 && m_model->text().trimmed().isEmpty())
        m_model->setText(models.first());
}

void EndpointDialog::takeOffer(const EndpointOffer &offer)
{
    // A key that was typed was typed for the address that stood beside it.
    if (originOf(offer.baseUrl) != originOf(QUrl(m_url->text().trimmed(), QUrl::StrictMode)))
        m_key->clear();
    m_protocol->setCurrentIndex(m_protocol->findData(int(offer.protocol)));
    m_url->setText(offer.baseUrl.toString());
    m_model->setText(offer.model);
    suggestModels(offer.models);
    // A name that the user typed stays.
    if (m_name->text().isEmpty() || m_name->text() == m_offeredName) {
        m_offeredName = offer.name;
        m_name->setText(offer.name);
    }
    (offer.baseUrl.isEmpty() ? m_url : m_model)->setFocus();
}

void EndpointDialog::suggestModels(const QStringList &models)
{
    if (models.isEmpty())
        return;
    auto *completer = new QCompleter(models, m_model);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    delete m_model->completer();
    m_model->setCompleter(completer);
}

void EndpointDialog::updateTest(const TargetDraft &entered)
{
    // A test finds out which models there are, so it can do without one.
    TargetDraft testable = entered;
    if (testable.model.isEmpty())
        testable.model = u"-"_s;
    m_testPanel->setReady(!targetProblem(testable, {}));
    if (!m_tested || *m_tested == entered)
        return;
    // Which model is asked does not make the rest of what was found untrue.
    TargetDraft other = *m_tested;
    other.model = entered.model;
    if (other == entered)
        return;
    m_tested.reset();
    m_testPanel->forget();
    Q_EMIT testAbandoned();
}

} // namespace Fanlight
