// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/endpointoffer.h"
#include "ui/models/targetdraft.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Fanlight {

class EndpointAdvanced;
class EndpointSource;
class EndpointTestPanel;
class MutedLabel;

//! What the dialog starts from.
struct EndpointQuestion
{
    TargetDraft draft; //!< empty for a new endpoint
    QList<TargetDraft> others; //!< the targets there are already, without the one that is edited
    QString keySource; //!< where the draft's key is from ("OPENAI_API_KEY"); empty: typed in this session
    bool keyInKeychain = false; //!< the draft's key is kept in the system's keychain
    bool hasKeychain = false; //!< there is a keychain for a key that is typed
    QString keychainProblem; //!< why it cannot be used now, a sentence; empty when it can
    bool editing = false;
    bool withoutTarget = false; //!< the endpoint alone is meant: its model may be empty
    bool addressFixed = false; //!< a built-in service: only model and key can be chosen
};

//! Asks for an endpoint and a model, and says where its key will be kept.
class EndpointDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointDialog)

public:
    explicit EndpointDialog(EndpointQuestion question, QWidget *parent = nullptr);

    //! What was entered, blanks around it taken away.
    TargetDraft draft() const;

    //! The services that can be filled in.
    void setPresets(const QList<EndpointOffer> &presets);
    //! What was found on this machine, after searchRequested(). A form without address and key takes the first.
    void setFound(const QList<EndpointOffer> &servers);
    //! A step of the test, after testRequested().
    void showTestStep(const TestStepText &step);
    //! All steps of the test in their order, and the models that the service told.
    void showTestEnd(const QList<TestStepText> &steps, const QStringList &models);

Q_SIGNALS:
    //! Model servers on this machine are to be looked for.
    void searchRequested();
    //! What is entered is to be tested; its model may be empty.
    void testRequested(const Fanlight::TargetDraft &draft);
    //! What is being tested is no longer what is entered.
    void testAbandoned();

private:
    void connectHelp();
    void takeOffer(const EndpointOffer &offer);
    void suggestModels(const QStringList &models);
    void updateTest(const TargetDraft &entered);
    void build();
    void protocolChanged();
    void validate();
    bool keepsKey(const QUrl &url) const;
    QString keyNote(bool kept) const;

    EndpointQuestion m_question;
    EndpointSource *m_source;
    EndpointAdvanced *m_advanced;
    EndpointTestPanel *m_testPanel;
    std::optional<TargetDraft> m_tested; //!< what the test is of, or was
    QString m_offeredName;
    QLineEdit *m_name;
    QComboBox *m_protocol;
    QLineEdit *m_url;
    QLineEdit *m_model;
    QLineEdit *m_key;
    QCheckBox *m_rememberKey;
    QCheckBox *m_forgetKey;
    QCheckBox *m_plainHttp;
    MutedLabel *m_keyNote;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

} // namespace Fanlight
