// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <variant>

namespace Fanlight {

//! Why a file cannot be used as a text, as a sentence for the user.
struct TextFileProblem
{
    QString message;
    bool operator==(const TextFileProblem &) const = default;
};

//! Larger files are refused: no model takes them as one text.
constexpr qint64 maximumTextFileSize = 16 * 1024 * 1024;

//! Text from bytes: UTF-8 with or without a mark, UTF-16 with one. Line ends become LF. `name` is for the message.
std::variant<QString, TextFileProblem> textFromBytes(const QByteArray &bytes, const QString &name);

//! Reads a text file; folders, devices, binary, empty and too large files are refused with words.
std::variant<QString, TextFileProblem> readTextFile(const QString &path);

} // namespace Fanlight
