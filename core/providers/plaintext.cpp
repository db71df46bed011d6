// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype gistBytes = 500;

qsizetype utf8Size(char32_t character)
{
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

QString withEntitiesDecoded(const QString &text)
{
    static const QRegularExpression entity(u"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);"_s);
    QString result;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = entity.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1);
        result += QStringView(text).sliced(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (name.startsWith(u'#')) {
            const bool hexadecimal = name.size() > 1 && name[1].toLower() == u'x';
            const char32_t code = QStringView(name).sliced(hexadecimal ? 2 : 1).toUInt(nullptr, hexadecimal ? 16 : 10);
            const bool valid = code >= 0x20 && code <= 0x10ffff && !QChar::isSurrogate(code);
            result += valid ? QString::fromUcs4(&code, 1) : QString(QChar::ReplacementCharacter);
        } else {
            result += name == "amp"_L1 ? u'&'
                : name == "lt"_L1      ? u'<'
                : name == "gt"_L1      ? u'>'
                : name == "quot"_L1    ? u'"'
                : name == "apos"_L1    ? u'\''
                                       : u' ';
        }
    }
    return result + QStringView(text).sliced(from);
}

//! The content of the first element of this name, tags inside it dropped.
QString elementText(const QString &page, QLatin1StringView name)
{
    const qsizetype open = page.indexOf(u'<' + QString(name), 0, Qt::CaseInsensitive);
    const qsizetype start = open < 0 ? -1 : page.indexOf(u'>', open);
    if (start < 0)
        return {};
    const qsizetype end = page.indexOf("</"_L1 + QString(name), start, Qt::CaseInsensitive);
    return page.sliced(start + 1, (end < 0 ? page.size() : end) - start - 1);
}

//! Leaves out what is between two marks, through the '>' that ends the second; without that, to the end.
void drop(QString &page, QLatin1StringView opening, QLatin1StringView closing)
{
    QString kept;
    qsizetype from = 0;
    for (;;) {
        const qsizetype open = page.indexOf(opening, from, Qt::CaseInsensitive);
        if (open < 0)
            break;
        kept += QStringView(page).sliced(from, open - from);
        const qsizetype close = page.indexOf(closing, open, Qt::CaseInsensitive);
        const qsizetype end = close < 0 ? -1 : page.indexOf(u'>', close);
        from = end < 0 ? page.size() : end + 1;
    }
    page = kept + QStringView(page).sliced(from);
}

QString withoutTags(const QString &markup)
{
    QString text;
    bool inTag = false;
    for (const QChar character : markup) {
        if (character == u'<') {
            inTag = true;
            text += u' ';
        } else if (character == u'>' && inTag) {
            inTag = false;
        } else if (!inTag) {
            text += character;
        }
    }
    return withEntitiesDecoded(text).simplified();
}

} // namespace

QString shortened(const QString &text, qsizetype maximumBytes)
{
    constexpr qsizetype ellipsisBytes = 3;
    qsizetype bytes = 0;
    qsizetype fitting = 0; // the longest start that still leaves room for the ellipsis
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        bytes += pair ? 4 : utf8Size(text[i].unicode());
        i += pair ? 2 : 1;
        if (bytes <= maximumBytes - ellipsisBytes)
            fitting = i;
        else if (bytes > maximumBytes)
            return text.first(fitting) + QChar(0x2026);
    }
    return text;
}

bool looksLikeHtml(const QByteArray &body)
{
    const QByteArray start = body.left(256).trimmed().toLower();
    return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<head")
        || start.startsWith("<body") || start.startsWith("<!--") || start.startsWith("<title")
        || start.startsWith("<h1") || start.startsWith("<center") || start.startsWith("<p>")
        || start.startsWith("<div");
}

QString htmlGist(const QByteArray &page)
{
    QString markup = QString::fromUtf8(page);
    drop(markup, "<!--"_L1, "-->"_L1);
    drop(markup, "<script"_L1, "</script"_L1);
    drop(markup, "<style"_L1, "</style"_L1);
    const QString title = withoutTags(elementText(markup, "title"_L1));
    if (!title.isEmpty())
        return shortened(title, gistBytes);
    return shortened(withoutTags(markup), gistBytes);
}

QString bodyExcerpt(const QByteArray &body, qsizetype maximumBytes)
{
    const QByteArray start = body.left(maximumBytes * 4);
    const auto isBinary = [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1b;
    };
    if (std::any_of(start.begin(), start.end(), isBinary))
        return {};
    return shortened(QString::fromUtf8(start).simplified(), maximumBytes);
}

} // namespace Fanlight
