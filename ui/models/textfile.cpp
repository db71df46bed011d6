// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/textfile.h"

#include "core/analysis/textdecoding.h"
#include "ui/models/display.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace Fanlight {

namespace {

struct TextFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TextFile)
};

} // namespace

std::variant<QString, TextFileProblem> textFromBytes(const QByteArray &bytes, const QString &name)
{
    QString problem;
    const QString quoted = TextFileTexts::tr("\"%1\"", "a name in quotation marks").arg(name);
    std::optional<QString> text = decodeText(bytes, quoted, maximumTextFileSize, &problem);
    if (!text)
        return TextFileProblem{problem};
    text->replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text->replace(u'\r', u'\n');
    return *std::move(text);
}

std::variant<QString, TextFileProblem> readTextFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = visibleText(info.fileName().isEmpty() ? path : info.fileName(), false);
    if (!info.exists())
        return TextFileProblem{TextFileTexts::tr("There is no file \"%1\".").arg(visibleText(path, false))};
    if (info.isDir())
        return TextFileProblem{TextFileTexts::tr("\"%1\" is a folder, not a text file.").arg(name)};
    // Reading a device or a pipe could block the window for ever.
    if (!info.isFile())
        return TextFileProblem{TextFileTexts::tr("\"%1\" is not an ordinary file.").arg(name)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return TextFileProblem{TextFileTexts::tr("\"%1\" cannot be read: %2.").arg(name, file.errorString())};
    const QByteArray bytes = file.read(maximumTextFileSize + 1);
    if (file.error() != QFileDevice::NoError)
        return TextFileProblem{TextFileTexts::tr("\"%1\" cannot be read: %2.").arg(name, file.errorString())};
    return textFromBytes(bytes, name);
}

} // namespace Fanlight
