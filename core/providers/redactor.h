// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"

#include <QStringList>

namespace Fanlight {

/*! The key as it is put into a header: without surrounding blanks and control characters, which a
 *  pasted key or an environment variable may carry and which would break the header.
 */
QByteArray credentialBytes(const Secret &key);

//! What stands where a secret was.
QString redactionMark();

/*! Takes a key, or all secrets of an endpoint, out of text that a server sent, because some servers echo what they were
 * given (PROTOCOLS, "Secrets and text").
 */
class Redactor
{
public:
    explicit Redactor(const Secret &key);
    //! Everything that requests of the endpoint keep secret: the key, the user's secret headers, the proxy's password.
    explicit Redactor(const Endpoint &endpoint);

    /*! For error texts: the key, as written, percent-encoded or with JSON's "\/", becomes a mark; so does a long piece
     *  of it at the end of the text, where a limit may have cut it. Keys under four characters are left:
     *  they are words, not secrets. So does whatever credential stands behind the name of its header: a proxy repeats
     *  what was meant for it alone.
     */
    QString withoutKey(const QString &text) const;

    //! The same for a body, before an excerpt is made of it: cutting first could leave most of a key.
    QByteArray bodyWithoutKey(const QByteArray &body) const;

    /*! For answers. Only keys of 16 characters or more are taken out: local servers are given keys
     *  like "lm-studio", and an answer may well be about those.
     */
    QString answerWithoutKey(const QString &text) const;

private:
    void add(const Secret &key);
    void sort();
    QString replaced(QString text, qsizetype shortest) const;

    QStringList m_forms; //!< the longest first
};

} // namespace Fanlight
