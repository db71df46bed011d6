// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/endpointoffer.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace Fanlight {

class MutedLabel;

//! Offers services to fill into a form: the known ones, and those that were found on this machine.
class EndpointSource final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointSource)

public:
    explicit EndpointSource(QWidget *parent = nullptr);

    //! The services to offer; replaces those before.
    void setPresets(const QList<EndpointOffer> &presets);
    //! What a search found; the first one is chosen if `choosesFirst`.
    void setFound(const QList<EndpointOffer> &servers, bool choosesFirst);
    //! "Something else" again, because the form was changed by hand.
    void chooseNothing();

Q_SIGNALS:
    void chosen(const Fanlight::EndpointOffer &offer);
    //! The servers on this machine are to be looked for; setFound() is the answer.
    void searchRequested();

private:
    void fill(const QString &note);
    void takeChoice(int index);

    QComboBox *m_choice;
    QPushButton *m_search;
    MutedLabel *m_help;
    QList<EndpointOffer> m_presets;
    QList<EndpointOffer> m_found;
};

} // namespace Fanlight
