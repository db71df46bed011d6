// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/handover.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int messageVersion = 1;

} // namespace

Handover handoverOf(const QStringList &files, const QString &activationToken)
{
    Handover handover{{}, activationToken};
    for (const QString &file : files)
        handover.paths.append(QDir::cleanPath(QDir::current().absoluteFilePath(file)));
    return handover;
}

QByteArray messageOf(const Handover &handover)
{
    const QJsonObject object{{u"fanlight"_s, messageVersion},
                             {u"open"_s, QJsonArray::fromStringList(handover.paths)},
                             {u"activation"_s, handover.activationToken}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Handover> handoverFromMessage(const QByteArray &message)
{
    const QJsonObject object = QJsonDocument::fromJson(message).object();
    if (object.value("fanlight"_L1).toInt() != messageVersion || !object.value("open"_L1).isArray())
        return std::nullopt;
    Handover handover{{}, object.value("activation"_L1).toString()};
    const QJsonArray paths = object.value("open"_L1).toArray();
    for (const QJsonValue &path : paths) {
        const QString name = path.toString();
        if (!QDir::isAbsolutePath(name) || name.contains(QChar::Null))
            return std::nullopt;
        handover.paths.append(name);
    }
    return handover;
}

} // namespace Fanlight
