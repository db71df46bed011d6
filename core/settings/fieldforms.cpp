// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/fieldforms.h"

#include <QLocale>

#include <cmath>

namespace Fanlight::FieldForms {

using namespace Qt::StringLiterals;

QString joined(const QStringList &items)
{
    QStringList escaped;
    for (QString item : items)
        escaped.append(item.replace(u'\\', u"\\\\"_s).replace(u',', u"\\,"_s));
    return escaped.join(u", "_s);
}

QStringList split(const QString &text)
{
    QStringList items;
    QString item;
    const auto take = [&items, &item] {
        if (const QString trimmed = item.trimmed(); !trimmed.isEmpty())
            items.append(trimmed);
        item.clear();
    };
    for (qsizetype index = 0; index < text.size(); ++index) {
        if (text.at(index) == u'\\' && index + 1 < text.size())
            item += text.at(++index);
        else if (text.at(index) == u',')
            take();
        else
            item += text.at(index);
    }
    take();
    return items;
}

std::optional<int> readInteger(const QString &text, int least, int greatest)
{
    bool numeric = false;
    const int value = text.toInt(&numeric);
    return numeric && value >= least && value <= greatest ? std::optional(value) : std::nullopt;
}

std::optional<double> readNumber(const QString &text, double least, double greatest)
{
    bool numeric = false;
    const double value = text.toDouble(&numeric);
    return numeric && std::isfinite(value) && value >= least && value <= greatest ? std::optional(value) : std::nullopt;
}

std::optional<bool> readFlag(const QString &text)
{
    const QString lower = text.toLower();
    if (lower == "true"_L1 || lower == "yes"_L1 || lower == "on"_L1 || lower == "1"_L1)
        return true;
    if (lower == "false"_L1 || lower == "no"_L1 || lower == "off"_L1 || lower == "0"_L1)
        return false;
    return std::nullopt;
}

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QUrl withoutUserInfo(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

QString withoutPassword(const QString &address)
{
    const QUrl url(address);
    if (url.password().isEmpty() && !url.hasFragment())
        return address;
    return url.userName().isEmpty() ? withoutUserInfo(url).toString()
                                    : url.adjusted(QUrl::RemovePassword | QUrl::RemoveFragment).toString();
}

QString withoutUserInfo(const QString &address)
{
    return address.contains(u'@') ? withoutUserInfo(QUrl(address)).toString() : address;
}

} // namespace Fanlight::FieldForms
