// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Fanlight {

//! The headers that a user adds to the requests of an endpoint, a line each. The value of a secret one is never shown.
class HeaderEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeaderEditor)

public:
    explicit HeaderEditor(QWidget *parent = nullptr);

    //! `valueless` are the names of secret headers whose value is not known here.
    void setHeaders(const QList<ExtraHeader> &headers, const QStringList &valueless);
    //! Those with a name or a value. A secret one that was left as it was keeps its value while `keepsSecrets`.
    QList<ExtraHeader> headers(bool keepsSecrets) const;
    //! The names of secret headers that still have no value.
    QStringList valueless() const;
    //! The names of those of headers() whose secret value was entered now.
    QList<QByteArray> typedSecrets() const;

Q_SIGNALS:
    void changed();
    //! Lines were added or taken away.
    void resized();

private:
    struct Line
    {
        QLineEdit *name;
        QLineEdit *value;
        QCheckBox *secret;
        QToolButton *remove;
        ExtraHeader before; //!< what it stood for at first; nameless for a new one
    };

    void addLine(const ExtraHeader &header);
    void removeLine(const QLineEdit *name);
    void arrange();
    void updateLine(const Line &line);
    static bool isSecretLine(const Line &line);
    static bool isAsBefore(const Line &line);
    static QByteArray nameOf(const Line &line);

    QGridLayout *m_grid;
    QPushButton *m_add;
    QList<Line> m_lines;
};

} // namespace Fanlight
