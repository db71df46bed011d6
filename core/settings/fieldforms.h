// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settingsfields.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <chrono>
#include <utility>

/*! The forms that settings have in the file. `ref` takes a T (const or not) and gives the member; every builder
 *  returns the field with its texts.
 */
namespace Fanlight::FieldForms {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::Settings)
};

//! Items between commas; a comma or backslash in an item stands behind a backslash.
QString joined(const QStringList &items);
QStringList split(const QString &text);

std::optional<int> readInteger(const QString &text, int least, int greatest);
std::optional<double> readNumber(const QString &text, double least, double greatest);
std::optional<bool> readFlag(const QString &text);
//! The shortest text that reads as the same number.
QString numberText(double number);
//! Without user name, password and fragment.
QUrl withoutUserInfo(const QUrl &url);
//! A text without the password of its address; the user name stays.
QString withoutPassword(const QString &address);
//! withoutUserInfo() for a text; one without a '@' is left as it is.
QString withoutUserInfo(const QString &address);

template <typename T, typename Ref>
SettingsField<T> text(const char16_t *section, const char16_t *key, Ref ref)
{
    return {QString::fromUtf16(section),
            QString::fromUtf16(key),
            {},
            false,
            [ref](const T &settings) {
                const QString &value = ref(settings);
                return value.isEmpty() ? std::nullopt : std::optional(value);
            },
            [ref](T &settings, const QString &value) {
                ref(settings) = value;
                return FieldReading::Good;
            }};
}

//! A text that `pattern` matches whole, or empty. Its value is not repeated in messages.
template <typename T, typename Ref>
SettingsField<T> matching(const char16_t *section, const char16_t *key, Ref ref, const QString &pattern,
                          const QString &expected)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    SettingsField<T> field = text<T>(section, key, ref);
    field.expected = expected;
    field.mayHoldSecret = true;
    field.write = [ref, whole](const T &settings) {
        const QString &value = ref(settings);
        return whole.match(value).hasMatch() ? std::optional(value) : std::nullopt;
    };
    field.read = [ref, whole](T &settings, const QString &value) {
        if (!value.isEmpty() && !whole.match(value).hasMatch())
            return FieldReading::Bad;
        ref(settings) = value;
        return FieldReading::Good;
    };
    return field;
}

template <typename T, typename Ref>
SettingsField<T> flag(const char16_t *section, const char16_t *key, Ref ref)
{
    return {QString::fromUtf16(section),
            QString::fromUtf16(key),
            Text::tr("true or false"),
            false,
            [ref](const T &settings) { return std::optional<QString>(ref(settings) ? "true"_L1 : "false"_L1); },
            [ref](T &settings, const QString &value) {
                const std::optional<bool> read = readFlag(value);
                if (!read)
                    return FieldReading::Bad;
                ref(settings) = *read;
                return FieldReading::Good;
            }};
}

//! A whole number; `Unit` is int or a duration, of which the count is written.
template <typename T, typename Ref>
SettingsField<T> integer(const char16_t *section, const char16_t *key, Ref ref, int least, int greatest)
{
    using Value = std::remove_cvref_t<decltype(ref(std::declval<T &>()))>;
    return {QString::fromUtf16(section),
            QString::fromUtf16(key),
            Text::tr("a whole number from %1 to %2").arg(least).arg(greatest),
            false,
            [ref](const T &settings) {
                if constexpr (std::is_same_v<Value, int>)
                    return std::optional(QString::number(ref(settings)));
                else
                    return std::optional(QString::number(ref(settings).count()));
            },
            [ref, least, greatest](T &settings, const QString &value) {
                const std::optional<int> read = readInteger(value, least, greatest);
                if (!read)
                    return FieldReading::Bad;
                ref(settings) = Value(*read);
                return FieldReading::Good;
            }};
}

//! A whole number that may be missing.
template <typename T, typename Ref>
SettingsField<T> optionalInteger(const char16_t *section, const char16_t *key, Ref ref, int least, int greatest)
{
    return {QString::fromUtf16(section),
            QString::fromUtf16(key),
            Text::tr("a whole number from %1 to %2, or nothing").arg(least).arg(greatest),
            false,
            [ref](const T &settings) {
                const std::optional<int> value = ref(settings);
                return value ? std::optional(QString::number(*value)) : std::nullopt;
            },
            [ref, least, greatest](T &settings, const QString &value) {
                const std::optional<int> read = readInteger(value, least, greatest);
                if (!read && !value.isEmpty())
                    return FieldReading::Bad;
                ref(settings) = read;
                return FieldReading::Good;
            }};
}

template <typename T, typename Ref>
SettingsField<T> optionalNumber(const char16_t *section, const char16_t *key, Ref ref, double least, double greatest)
{
    return {QString::fromUtf16(section),
            QString::fromUtf16(key),
            Text::tr("a number from %1 to %2, or nothing").arg(numberText(least), numberText(greatest)),
            false,
            [ref](const T &settings) {
                const std::optional<double> value = ref(settings);
                return value ? std::optional(numberText(*value)) : std::nullopt;
            },
            [ref, least, greatest](T &settings, const QString &value) {
                const std::optional<double> read = readNumber(value, least, greatest);
                if (!read && !value.isEmpty())
                    return FieldReading::Bad;
                ref(settings) = read;
                return FieldReading::Good;
            }};
}

//! A time in seconds with milliseconds behind the point; 0 is no limit.
template <typename T, typename Ref>
SettingsField<T> seconds(const char16_t *section, const char16_t *key, Ref ref, double greatest)
{
    return {QString::fromUtf16(section),
            QString::fromUtf16(key),
            Text::tr("a number of seconds from 0 to %1").arg(numberText(greatest)),
            false,
            [ref](const T &settings) {
                return std::optional(numberText(std::chrono::duration<double>(ref(settings)).count()));
            },
            [ref, greatest](T &settings, const QString &value) {
                const std::optional<double> read = readNumber(value, 0, greatest);
                if (!read)
                    return FieldReading::Bad;
                ref(settings) = std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(*read));
                return FieldReading::Good;
            }};
}

//! One of a few words.
template <typename T, typename Ref, typename Value>
SettingsField<T> choice(const char16_t *section, const char16_t *key, Ref ref,
                        const QList<std::pair<Value, QString>> &words)
{
    QStringList names;
    for (const auto &[value, word] : words)
        names.append(word);
    return {QString::fromUtf16(section),
            QString::fromUtf16(key),
            Text::tr("one of %1").arg(names.join(", "_L1)),
            false,
            [ref, words](const T &settings) -> std::optional<QString> {
                for (const auto &[value, word] : words) {
                    if (value == ref(settings))
                        return word;
                }
                return std::nullopt;
            },
            [ref, words](T &settings, const QString &text) {
                for (const auto &[value, word] : words) {
                    if (word.compare(text, Qt::CaseInsensitive) != 0)
                        continue;
                    ref(settings) = value;
                    return FieldReading::Good;
                }
                return FieldReading::Bad;
            }};
}

//! What of an address may stand in the file.
enum class AddressUser { LeftOut, Kept };

/*! An address that `usable` takes, or nothing. It is read without a password, and mostly without a user name, and
 *  written without them.
 */
template <typename T, typename Ref>
SettingsField<T> address(const char16_t *section, const char16_t *key, Ref ref,
                         const std::function<bool(const QString &)> &usable, const QString &expected,
                         AddressUser user = AddressUser::LeftOut)
{
    const auto strip = [user](const QString &value) {
        return user == AddressUser::Kept ? withoutPassword(value) : withoutUserInfo(value);
    };
    // What no address explains may be a password.
    const auto isPlain = [user](const QString &plain) {
        const auto signs = plain.count(u'@');
        return signs == 0 || (user == AddressUser::Kept && signs == 1 && !QUrl(plain).userName().isEmpty());
    };
    return {QString::fromUtf16(section),
            QString::fromUtf16(key),
            expected,
            true,
            [ref, strip, isPlain](const T &settings) -> std::optional<QString> {
                const QString plain = strip(ref(settings));
                return plain.isEmpty() || !isPlain(plain) ? std::nullopt : std::optional(plain);
            },
            [ref, usable, strip, isPlain](T &settings, const QString &value) {
                const QString plain = strip(value);
                const bool taken = plain.isEmpty() || (usable(plain) && isPlain(plain));
                if (taken)
                    ref(settings) = plain;
                else if (!value.contains(u'@'))
                    return FieldReading::Bad;
                return taken && plain == value ? FieldReading::Good : FieldReading::SecretLeftOut;
            }};
}

} // namespace Fanlight::FieldForms
