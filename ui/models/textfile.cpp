// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/textfile.h"

#include "ui/models/display.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStringDecoder>

namespace Fanlight {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TextFile)
};

TextFileProblem tooLarge(const QString &name, qint64 size)
{
    const QLocale locale;
    return {Text::tr("\"%1\" is too large: %2. A text may have up to %3.")
                .arg(name, locale.formattedDataSize(size), locale.formattedDataSize(maximumTextFileSize, 0))};
}

} // namespace

std::variant<QString, TextFileProblem> textFromBytes(const QByteArray &bytes, const QString &name)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    const QStringConverter::Encoding encoding = marked.value_or(QStringConverter::Utf8);
    const bool wide = encoding != QStringConverter::Utf8;
    if (!wide && bytes.contains('\0'))
        return TextFileProblem{Text::tr("\"%1\" is not a text file: it holds binary data.").arg(name)};
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        return TextFileProblem{
            Text::tr("\"%1\" is neither UTF-8 nor marked UTF-16. Save it as UTF-8 and open it again.").arg(name)};
    }
    if (wide && text.contains(QChar(u'\0')))
        return TextFileProblem{Text::tr("\"%1\" is not a text file: it holds binary data.").arg(name)};
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    if (text.trimmed().isEmpty())
        return TextFileProblem{Text::tr("\"%1\" is empty: there is no text in it.").arg(name)};
    return text;
}

std::variant<QString, TextFileProblem> readTextFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = visibleText(info.fileName().isEmpty() ? path : info.fileName(), false);
    if (!info.exists())
        return TextFileProblem{Text::tr("There is no file \"%1\".").arg(visibleText(path, false))};
    if (info.isDir())
        return TextFileProblem{Text::tr("\"%1\" is a folder, not a text file.").arg(name)};
    // Reading a device or a pipe could block the window for ever.
    if (!info.isFile())
        return TextFileProblem{Text::tr("\"%1\" is not an ordinary file.").arg(name)};
    if (info.size() > maximumTextFileSize)
        return tooLarge(name, info.size());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return TextFileProblem{Text::tr("\"%1\" cannot be read: %2.").arg(name, file.errorString())};
    const QByteArray bytes = file.read(maximumTextFileSize + 1);
    if (file.error() != QFileDevice::NoError)
        return TextFileProblem{Text::tr("\"%1\" cannot be read: %2.").arg(name, file.errorString())};
    if (bytes.size() > maximumTextFileSize)
        return tooLarge(name, bytes.size());
    return textFromBytes(bytes, name);
}

} // namespace Fanlight
