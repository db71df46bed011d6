// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/inputfingerprint.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct InputFingerprintTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::InputFingerprint)
};

// The fastest that Qt has and that nobody can forge.
constexpr auto algorithm = QCryptographicHash::Blake2b_256;
constexpr qint64 samples = 64;
constexpr qint64 fingerprintedBytes = 1024 * 1024;

bool addWhole(QFile &file, QCryptographicHash &hash, const FingerprintWatch &watch)
{
    while (!file.atEnd()) {
        if (watch && !watch(double(file.pos()) / double(std::max<qint64>(1, file.size()))))
            return false;
        const QByteArray bytes = file.read(fingerprintedBytes);
        if (bytes.isEmpty())
            return file.error() == QFileDevice::NoError;
        hash.addData(bytes);
    }
    return true;
}

bool addSamples(QFile &file, QCryptographicHash &hash, const FingerprintWatch &watch)
{
    const qint64 last = file.size() - fingerprintedBytes;
    for (qint64 i = 0; i < samples; ++i) {
        if (watch && !watch(double(i) / samples))
            return false;
        if (!file.seek(last * i / (samples - 1)))
            return false;
        const QByteArray bytes = file.read(fingerprintedBytes);
        if (bytes.isEmpty())
            return false;
        hash.addData(bytes);
    }
    return true;
}

} // namespace

std::variant<InputFingerprint, QString> fingerprintOf(const QString &path, qint64 wholeUpTo,
                                                      const FingerprintWatch &watch)
{
    QFile file(path);
    const auto unreadable = [&] {
        return InputFingerprintTexts::tr("The input \"%1\" cannot be read: %2.").arg(path, file.errorString());
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    QCryptographicHash hash(algorithm);
    InputFingerprint fingerprint;
    fingerprint.size = file.size();
    if (fingerprint.size > std::max(wholeUpTo, samples * fingerprintedBytes)) {
        fingerprint.modified = QFileInfo(path).lastModified().toMSecsSinceEpoch();
        if (!addSamples(file, hash, watch))
            return unreadable();
    } else if (!addWhole(file, hash, watch)) {
        return unreadable();
    }
    fingerprint.hash = hash.result();
    return fingerprint;
}

QJsonObject toJson(const InputFingerprint &fingerprint)
{
    return {{u"size"_s, fingerprint.size},
            {u"hash"_s, QString::fromLatin1(fingerprint.hash.toHex())},
            {u"modified"_s, fingerprint.modified}};
}

InputFingerprint inputFingerprintFromJson(const QJsonObject &object)
{
    return {object.value(u"size"_s).toInteger(), QByteArray::fromHex(object.value(u"hash"_s).toString().toLatin1()),
            object.value(u"modified"_s).toInteger()};
}

} // namespace Fanlight
