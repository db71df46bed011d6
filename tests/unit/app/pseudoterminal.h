// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Fanlight {

//! A terminal that the test looks at.
class PseudoTerminal final
{
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

public:
    PseudoTerminal();
    ~PseudoTerminal();

    bool isOpen() const { return m_slave >= 0; }
    //! Where programs write to.
    const QString &path() const { return m_path; }
    int descriptor() const { return m_slave; }
    //! Everything written to it by now.
    QByteArray shown();

private:
    int m_master;
    int m_slave = -1;
    QString m_path;
    QByteArray m_shown;
};

} // namespace Fanlight
