// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/jsonlinestable.h"
#include "core/batch/jsonobjectscan.h"
#include "tests/fuzz/fuzztable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdint>

using namespace Fanlight;

namespace {

//! What we call valid, Qt does too, and its strings are the same.
void compareWithQt(QByteArrayView text)
{
    const JsonObjectScan scan(text);
    require(scan.brokenAt() >= 0 && scan.brokenAt() <= text.size());
    // A byte order mark inside a string is lost in Qt, and half a surrogate pair is something else.
    if (!scan.isValid() || !text.isValidUtf8() || text.contains(QByteArrayView("\xEF\xBB\xBF"))
        || text.contains(QByteArrayView("\\u")))
        return;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray("[" + text.toByteArray() + "]"), &error);
    // A number that no double holds.
    if (error.error == QJsonParseError::IllegalNumber)
        return;
    require(error.error == QJsonParseError::NoError);
    const QJsonValue value = document.array().at(0);
    require(value.isObject() == scan.isObject());
    const QJsonObject object = value.toObject();
    for (const JsonMember &member : scan.members()) {
        const std::optional<QString> key = jsonString(member.key);
        require(key && object.contains(*key));
        const QJsonValue theirs = object.value(*key);
        const std::optional<QString> ours = jsonString(scan.member(*key)->value);
        if (qsizetype(scan.members().size()) == object.size())
            require(theirs.isString() == ours.has_value() && (!ours || theirs.toString() == *ours));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView content(data, qsizetype(size));
    compareWithQt(content);
    const FuzzFile file(content);
    JsonLinesTable table(file.path());
    if (!table.open({})) {
        readAll(table);
        return 0;
    }
    JsonLinesTable named(file.path());
    if (!named.open({QStringLiteral("text"), {}}))
        readAll(named);
    return 0;
}
