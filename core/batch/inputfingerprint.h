// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <variant>

namespace Fanlight {

/*! What tells one input file from another, and from itself after an edit.
 *
 *  Up to 256 MB the whole content counts. Of a larger file its size, its time of change and samples of its content do:
 *  reading gigabytes before the first question would take longer than some batches.
 */
struct InputFingerprint
{
    qint64 size = 0;
    QByteArray hash; //!< of the content, or of the samples
    qint64 modified = 0; //!< ms since 1970; 0 when the whole content was read

    bool operator==(const InputFingerprint &) const = default;
};

constexpr qint64 largestWholeInput = 256 * 1024 * 1024;

//! Told now and then how much of what is to be read was read, from 0 to 1; false: the fingerprint is not wanted any
//! more.
using FingerprintWatch = std::function<bool(double share)>;

//! Reads the file; why it cannot be read, or that it was not wanted any more, as a sentence. Files above `wholeUpTo`
//! bytes are sampled.
std::variant<InputFingerprint, QString> fingerprintOf(const QString &path, qint64 wholeUpTo = largestWholeInput,
                                                      const FingerprintWatch &watch = {});

QJsonObject toJson(const InputFingerprint &fingerprint);
InputFingerprint inputFingerprintFromJson(const QJsonObject &object);

} // namespace Fanlight
