// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/endpointoffer.h"
#include "ui/models/texttablemodel.h"
#include "ui/pages/settingssection.h"

class QLabel;
class QPushButton;
class QTableView;

namespace Fanlight {

//! The services that can be asked, and where their keys are.
class SettingsEndpoints final : public SettingsSection
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsEndpoints)

public:
    explicit SettingsEndpoints(QWidget *parent = nullptr);

    void setEndpoints(const QList<EndpointEntry> &endpoints);
    //! What is known of a test so far, or of a search; a test that is over lets another begin.
    void showTest(const QString &endpoint, const QList<TestStepText> &steps, bool isOver);
    void showFound(const QList<EndpointOffer> &servers);

Q_SIGNALS:
    void addRequested();
    void editRequested(const QString &endpoint);
    //! The user was asked, and wants it.
    void removeRequested(const QString &endpoint);
    void testRequested(const QString &endpoint);
    void searchRequested();
    //! A server that was found is to be set up.
    void foundChosen(const Fanlight::EndpointOffer &server);

protected:
    void refresh() override { }

private:
    QString selected() const;
    void updateButtons();
    void askRemove();

    TextTableModel m_model;
    QList<EndpointEntry> m_endpoints;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_test;
    QPushButton *m_search;
    QLabel *m_outcome;
    QWidget *m_found;
    bool m_isTesting = false;
};

} // namespace Fanlight
