// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/canary.h"

#include <QDirIterator>
#include <QFile>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! In the middle of each canary, so that one that was cut or encoded at its ends is still found.
constexpr auto word = "canary7f3A9xQ";

//! What Base64 makes of the word when 0, 1 or 2 bytes stand before it, without the characters that its neighbours
//! change.
QByteArray inBase64(int before)
{
    const QByteArray encoded = QByteArray(QByteArray(before, 'x') + word).toBase64(QByteArray::OmitTrailingEquals);
    const int first = before == 0 ? 0 : before + 1;
    return encoded.sliced(first, encoded.size() - first - 2);
}

} // namespace

QByteArray canaryKey()
{
    return "sk-canary7f3A9xQ/+key=Zz";
}

QByteArray canaryHeader()
{
    return "hd-canary7f3A9xQ/+header=Zz";
}

QByteArray canaryPassword()
{
    return "canary7f3A9xQpassword";
}

QStringList leaksIn(const QByteArray &bytes, const QString &what)
{
    QStringList leaks;
    QList<QByteArray> forms{word};
    for (const int before : {0, 1, 2})
        forms.append(inBase64(before));
    for (const QByteArray &form : std::as_const(forms)) {
        const qsizetype at = bytes.indexOf(form);
        if (at >= 0)
            leaks.append(u"%1: …%2…"_s.arg(
                what, QString::fromLatin1(bytes.mid(std::max<qsizetype>(0, at - 60), 160).left(160).simplified())));
    }
    return leaks;
}

QStringList leaksUnder(const QString &folder)
{
    QStringList leaks;
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            leaks += leaksIn(file.readAll(), file.fileName());
        else
            leaks += u"%1 cannot be read"_s.arg(file.fileName());
        leaks += leaksIn(file.fileName().toUtf8(), u"a file's name"_s);
    }
    return leaks;
}

} // namespace Fanlight
