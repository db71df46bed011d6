// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/targetdraft.h"

#include <QWidget>

class QFormLayout;
class QScrollArea;
class QLineEdit;
class QToolButton;

namespace Fanlight {

class HeaderEditor;

//! What few endpoints need: headers, certificates, a proxy and limits of their own. Folded up unless there is any.
class EndpointAdvanced final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointAdvanced)

public:
    explicit EndpointAdvanced(QWidget *parent = nullptr);

    void fill(const TargetDraft &draft);
    //! Puts what is entered into the draft, whose address is there. Secrets that were entered for another address go.
    void apply(TargetDraft &draft) const;
    //! Where whoever tabs out of the form above gets to.
    QToolButton *toggle() const { return m_toggle; }
    //! What follows it, from top to bottom.
    QList<QWidget *> fields() const;

Q_SIGNALS:
    void changed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build(QFormLayout *form);
    void browse();
    void unfold(bool isOpen);
    void fitView();
    ExtraHeader proxyHeader(const QString &proxy) const;

    QToolButton *m_toggle;
    QWidget *m_body;
    QScrollArea *m_view;
    QWidget *m_browse = nullptr;
    HeaderEditor *m_headers;
    QLineEdit *m_caFile;
    QLineEdit *m_proxy;
    QLineEdit *m_proxyUser;
    QLineEdit *m_proxyPassword;
    QLineEdit *m_maxConcurrent;
    QLineEdit *m_requestsPerMinute;
    QLineEdit *m_tokensPerMinute;
    TargetDraft m_before;
};

} // namespace Fanlight
