// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/target.h"
#include "core/domain/timeline.h"

#include <QList>
#include <QObject>

#include <optional>

namespace Fanlight {

class LocalStore;

//! Looks up in the audit log how fast targets answered lately.
class PaceFinder final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaceFinder)

public:
    //! The store outlives it; null: nothing is known.
    PaceFinder(LocalStore *store, const QList<Target> &targets, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    //! The median of each target's last answers, empty where there are none. Not emitted from within start().
    void found(const QList<std::optional<Fanlight::Duration>> &medians);

private:
    void findNext();

    LocalStore *m_store;
    QList<Target> m_targets;
    QList<std::optional<Duration>> m_medians;
};

} // namespace Fanlight
