// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/textdecoding.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

namespace Fanlight {

namespace {

struct TextDecodingTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TextDecoding)
};

} // namespace

std::optional<QString> decodeText(const QByteArray &bytes, const QString &source, qsizetype greatestSize,
                                  QString *problem)
{
    if (bytes.size() > greatestSize) {
        *problem = TextDecodingTexts::tr("%1 is too large: a text may have %2.")
                       .arg(source, QLocale().formattedDataSize(greatestSize, 0));
        return std::nullopt;
    }
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    if (encoding == QStringConverter::Utf8 && bytes.contains('\0')) {
        *problem = TextDecodingTexts::tr("%1 is not a text: it holds binary data (NUL bytes).").arg(source);
        return std::nullopt;
    }
    QStringDecoder decoder(encoding);
    const QString text = decoder(bytes);
    // A character that the end cut off is an error once more bytes come; half a UTF-16 unit never is.
    const QString afterEnd = decoder("\n");
    Q_UNUSED(afterEnd)
    const bool halfUnit = encoding != QStringConverter::Utf8 && bytes.size() % 2 != 0;
    if (decoder.hasError() || halfUnit || !text.isValidUtf16()) {
        *problem =
            TextDecodingTexts::tr("%1 is not a text in UTF-8 (nor in UTF-16 with a byte order mark).").arg(source);
        return std::nullopt;
    }
    if (text.contains(QChar(u'\0'))) {
        *problem = TextDecodingTexts::tr("%1 is not a text: it holds binary data (NUL characters).").arg(source);
        return std::nullopt;
    }
    if (text.trimmed().isEmpty()) {
        *problem = TextDecodingTexts::tr("%1 is empty.").arg(source);
        return std::nullopt;
    }
    return text;
}

} // namespace Fanlight
