// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingstext.h"

#include "core/settings/fieldforms.h"
#include "core/settings/headersettings.h"
#include "core/settings/settingsfields.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

using FieldForms::Text;

constexpr qsizetype longestShown = 60;
const auto endpointPrefix = "endpoint "_L1;
const auto headerPrefix = "header "_L1;
const auto secretHeaderPrefix = "secret header "_L1;
const auto layoutPrefix = "layout "_L1;
const auto taskPrefix = "task "_L1;
const auto shortcutsSection = "shortcuts"_L1;
const auto windowSection = "window"_L1;

//! For a section or key: what would end the line, or be taken away with the blanks around it, is written %XX.
QString lineSafe(const QString &name)
{
    QString result;
    for (qsizetype index = 0; index < name.size(); ++index) {
        const QChar character = name.at(index);
        const bool blankAtEnd = character.isSpace() && (index == 0 || index == name.size() - 1);
        if (character.unicode() < 0x20 || character == u'%' || character == u'=' || blankAtEnd)
            result += QString::fromLatin1(QString(character).toUtf8().toPercentEncoding({}, "-._~"));
        else
            result += character;
    }
    return result;
}

QString fromLineSafe(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

QString shown(const QString &value)
{
    return value.size() <= longestShown ? value : QString(value.first(longestShown) + u'…');
}

QString placeOf(const QString &section, const QString &key)
{
    return Text::tr("\"%1\" under [%2]").arg(key, section);
}

template <typename T>
void readField(const SettingsField<T> &field, const QString &section, const QString &value, T &settings,
               ReadSettings &result)
{
    const T before = settings;
    switch (field.read(settings, value)) {
    case FieldReading::Good:
        return;
    case FieldReading::Bad: {
        settings = before;
        const QString used = field.write(settings).value_or(Text::tr("nothing"));
        const QString place = placeOf(section, field.key);
        result.messages.append(
            field.mayHoldSecret
                ? Text::tr("In settings.ini, %1 is not %2; its text is not repeated here. \"%3\" is used instead.")
                      .arg(place, field.expected, used)
                : Text::tr("In settings.ini, %1 is \"%2\", which is not %3; \"%4\" is used instead.")
                      .arg(place, shown(value), field.expected, used));
        return;
    }
    case FieldReading::SecretLeftOut:
        result.unfit[section].append(field.key);
        result.messages.append(
            Text::tr("In settings.ini, %1 held a user name or password. They are not used, and are taken out of the "
                     "file when settings are saved: passwords belong in the keychain.")
                .arg(placeOf(section, field.key)));
        return;
    }
}

void readHeader(const QString &section, const QString &key, const QString &value, EndpointSettings &endpoint,
                ReadSettings &result)
{
    const bool secret = key.startsWith(secretHeaderPrefix);
    const QString name = key.sliced(secret ? secretHeaderPrefix.size() : headerPrefix.size()).trimmed();
    if (!isHeaderName(name)) {
        result.messages.append(
            Text::tr("In settings.ini, %1 does not name a header; it is left out.").arg(placeOf(section, key)));
        return;
    }
    const bool mustBeSecret = secret || isSecretHeaderName(name);
    endpoint.headers.append({name, mustBeSecret ? QString() : value, mustBeSecret});
    if (!mustBeSecret || value.isEmpty())
        return;
    result.unfit[section].append(key);
    result.messages.append(
        Text::tr("In settings.ini, %1 held a secret. It is not used, and is taken out of the file when settings are "
                 "saved: enter it in the program, which keeps it in the keychain.")
            .arg(placeOf(section, key)));
}

void readEndpoint(const IniDocument &document, const QString &section, ReadSettings &result)
{
    EndpointSettings endpoint;
    endpoint.name = fromLineSafe(section.sliced(endpointPrefix.size()));
    const QList<SettingsField<EndpointSettings>> fields = endpointSettingsFields();
    for (const auto &field : fields) {
        if (const std::optional<QString> value = document.value(section, field.key))
            readField(field, section, *value, endpoint, result);
    }
    const QStringList keys = document.keys(section);
    for (const QString &key : keys) {
        if (key.startsWith(headerPrefix) || key.startsWith(secretHeaderPrefix))
            readHeader(section, key, document.value(section, key).value_or(QString()), endpoint, result);
    }
    if (endpoint.name.isEmpty() || endpoint.name.contains(u'/') || endpoint.baseUrl.isEmpty()) {
        result.messages.append(
            Text::tr("In settings.ini, [%1] is no endpoint: it needs a name without a slash and a base URL. It is left "
                     "out.")
                .arg(section));
        return;
    }
    result.settings.endpoints.append(endpoint);
}

void readTask(const IniDocument &document, const QString &section, ReadSettings &result)
{
    TaskSettings task;
    task.id = fromLineSafe(section.sliced(taskPrefix.size()));
    const QList<SettingsField<TaskSettings>> fields = taskSettingsFields();
    for (const auto &field : fields) {
        if (const std::optional<QString> value = document.value(section, field.key))
            readField(field, section, *value, task, result);
    }
    if (task.id.isEmpty() || task.title.isEmpty() || task.promptTemplate.isEmpty()) {
        result.messages.append(
            Text::tr("In settings.ini, [%1] is no task: it needs a title and a prompt. It is left out.").arg(section));
        return;
    }
    result.settings.ownTasks.append(task);
}

void readShortcuts(const IniDocument &document, ReadSettings &result)
{
    const QStringList names = document.keys(shortcutsSection);
    for (const QString &name : names)
        result.settings.window.shortcuts.insert(fromLineSafe(name),
                                                document.value(shortcutsSection, name).value_or(QString()));
}

void readLayout(const IniDocument &document, ReadSettings &result)
{
    const QStringList keys = document.keys(windowSection);
    for (const QString &key : keys) {
        if (!key.startsWith(layoutPrefix))
            continue;
        const auto bytes = QByteArray::fromBase64Encoding(document.value(windowSection, key)->toLatin1(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        if (bytes.decodingStatus == QByteArray::Base64DecodingStatus::Ok)
            result.settings.window.layout.insert(fromLineSafe(key.sliced(layoutPrefix.size())), *bytes);
        else
            result.messages.append(Text::tr("In settings.ini, %1 cannot be read; the usual sizes are used instead.")
                                       .arg(placeOf(windowSection, key)));
    }
}

QMap<QString, QString> endpointText(const EndpointSettings &endpoint)
{
    QMap<QString, QString> keys;
    const QList<SettingsField<EndpointSettings>> fields = endpointSettingsFields();
    for (const auto &field : fields) {
        if (const std::optional<QString> value = field.write(endpoint))
            keys.insert(field.key, *value);
    }
    for (const HeaderSettings &header : endpoint.headers) {
        if (!isHeaderName(header.name))
            continue;
        if (header.isSecret || isSecretHeaderName(header.name))
            keys.insert(secretHeaderPrefix + header.name, {});
        else
            keys.insert(headerPrefix + header.name, header.value);
    }
    return keys;
}

QMap<QString, QString> taskText(const TaskSettings &task)
{
    QMap<QString, QString> keys;
    const QList<SettingsField<TaskSettings>> fields = taskSettingsFields();
    for (const auto &field : fields) {
        if (const std::optional<QString> value = field.write(task))
            keys.insert(field.key, *value);
    }
    return keys;
}

} // namespace

QString endpointSection(const QString &name)
{
    return endpointPrefix + lineSafe(name);
}

bool isEndpointSection(const QString &section)
{
    return section.startsWith(endpointPrefix);
}

QString taskSection(const QString &id)
{
    return taskPrefix + lineSafe(id);
}

bool isTaskSection(const QString &section)
{
    return section.startsWith(taskPrefix);
}

SettingsText settingsText(const AppSettings &settings)
{
    SettingsText text;
    const QList<SettingsField<AppSettings>> fields = appSettingsFields();
    for (const auto &field : fields) {
        if (const std::optional<QString> value = field.write(settings))
            text[field.section].insert(field.key, *value);
    }
    for (const EndpointSettings &endpoint : settings.endpoints)
        text.insert(endpointSection(endpoint.name), endpointText(endpoint));
    for (const TaskSettings &task : settings.ownTasks)
        text.insert(taskSection(task.id), taskText(task));
    for (auto each = settings.window.shortcuts.cbegin(); each != settings.window.shortcuts.cend(); ++each)
        text[shortcutsSection].insert(lineSafe(each.key()), *each);
    for (auto each = settings.window.layout.cbegin(); each != settings.window.layout.cend(); ++each)
        text[windowSection].insert(layoutPrefix + lineSafe(each.key()), QString::fromLatin1(each->toBase64()));
    return text;
}

ReadSettings readSettings(const IniDocument &document)
{
    ReadSettings result;
    const QList<SettingsField<AppSettings>> fields = appSettingsFields();
    for (const auto &field : fields) {
        if (const std::optional<QString> value = document.value(field.section, field.key))
            readField(field, field.section, *value, result.settings, result);
    }
    const QStringList sections = document.sections();
    for (const QString &section : sections) {
        if (isEndpointSection(section))
            readEndpoint(document, section, result);
        else if (isTaskSection(section))
            readTask(document, section, result);
    }
    readShortcuts(document, result);
    readLayout(document, result);
    return result;
}

} // namespace Fanlight
