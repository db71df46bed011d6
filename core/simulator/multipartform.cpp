// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/multipartform.h"

namespace Fanlight {

namespace {

//! The value of a parameter of a header: `name="value"` or `name=value`. Null when there is none.
QByteArray parameterOf(const QByteArray &header, const QByteArray &name)
{
    const QByteArray start = name + '=';
    qsizetype at = 0;
    while ((at = header.indexOf(start, at)) >= 0) {
        const char before = at > 0 ? header.at(at - 1) : ';';
        at += start.size();
        if (before != ' ' && before != ';')
            continue;
        if (at < header.size() && header.at(at) == '"') {
            const qsizetype end = header.indexOf('"', at + 1);
            return end < 0 ? QByteArray() : header.mid(at + 1, end - at - 1);
        }
        const qsizetype end = header.indexOf(';', at);
        return header.mid(at, end < 0 ? -1 : end - at).trimmed();
    }
    return {};
}

QByteArray dispositionOf(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().toLower() == "content-disposition")
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace

std::optional<QList<FormField>> readMultipartForm(const QByteArray &contentType, const QByteArray &body)
{
    if (!contentType.toLower().startsWith("multipart/form-data"))
        return std::nullopt;
    const QByteArray boundary = parameterOf(contentType, "boundary");
    if (boundary.isEmpty())
        return std::nullopt;
    const QByteArray separator = "\r\n--" + boundary;
    QList<FormField> fields;
    // The first separator has no line end before it when nothing stands before it.
    qsizetype at = body.startsWith(QByteArrayView(separator).sliced(2)) ? boundary.size() + 2 : -1;
    if (at < 0) {
        const qsizetype first = body.indexOf(separator);
        if (first < 0)
            return std::nullopt;
        at = first + separator.size();
    }
    while (body.mid(at, 2) != "--") {
        const qsizetype line = body.indexOf("\r\n", at);
        const qsizetype headEnd = line < 0 ? -1 : body.indexOf("\r\n\r\n", line);
        const qsizetype end = headEnd < 0 ? -1 : body.indexOf(separator, headEnd + 2);
        if (end < 0)
            return std::nullopt;
        const QByteArray disposition = dispositionOf(body.mid(line + 2, headEnd - line - 2));
        fields.append({parameterOf(disposition, "name"), parameterOf(disposition, "filename"),
                       body.mid(headEnd + 4, std::max<qsizetype>(0, end - headEnd - 4))});
        at = end + separator.size();
    }
    return fields;
}

} // namespace Fanlight
