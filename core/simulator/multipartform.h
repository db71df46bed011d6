// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace Fanlight {

//! One field of a form.
struct FormField
{
    QByteArray name;
    QByteArray fileName; //!< null: it is no file
    QByteArray content;

    bool operator==(const FormField &) const = default;
};

//! Reads a body of the type multipart/form-data (RFC 7578); empty when it is none, or is not whole.
std::optional<QList<FormField>> readMultipartForm(const QByteArray &contentType, const QByteArray &body);

} // namespace Fanlight
