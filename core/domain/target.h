// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Fanlight {

//! Whom a query asks: an endpoint by name, and one of its models.
struct Target
{
    QString endpoint;
    QString model; //!< may itself contain slashes ("openrouter/meta-llama/llama-4")

    //! "endpoint/model", the form of the command line, the log and the output files.
    QString name() const { return endpoint + u'/' + model; }

    bool operator==(const Target &) const = default;
};

//! Reads "endpoint/model", split at the first slash; empty when either part is missing.
std::optional<Target> targetFromName(QStringView name);

} // namespace Fanlight
