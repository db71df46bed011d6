// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httptransport.h"

namespace Fanlight {

HttpExchange::HttpExchange(QObject *parent)
    : QObject(parent)
{
}

HttpExchange::~HttpExchange() = default;

} // namespace Fanlight
