// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/exchangerecorder.h"

#include <QUrl>

#include <memory>
#include <vector>

namespace Fanlight {

//! Many calls to one server, started together and watched together.
class Volley
{
public:
    Volley(HttpTransport &transport, const QUrl &url, int count);

    const ExchangeRecorder &at(int i) const { return *m_recorders[size_t(i)]; }
    int finished() const;
    //! Finished with a reply of status 200.
    int succeeded() const;
    int dispatched() const;
    int overNewConnections() const;
    int overKeptConnections() const;

private:
    std::vector<std::unique_ptr<ExchangeRecorder>> m_recorders;
};

} // namespace Fanlight
