// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/layering.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

std::optional<Room> roomOf(const QString &path)
{
    std::optional<Room> best;
    for (const Room &room : projectRooms()) {
        if (path.startsWith(room.folder + u'/') && (!best || room.folder.size() > best->folder.size()))
            best = room;
    }
    return best;
}

//! "Gui" for <QColor>, <QtGui/QColor> and <QtGui>; empty for what is not Qt's.
QString qtModuleOf(const QString &include, const QStringList &qtIncludeFolders)
{
    for (const QString &folder : qtIncludeFolders) {
        const QString module = folder.section(u'/', -1); // "QtGui"
        if (include == module || include.startsWith(module + u'/') || QFileInfo::exists(folder + u'/' + include))
            return module.sliced(2);
    }
    return {};
}

} // namespace

QList<Room> projectRooms()
{
    const QStringList widgetModules{u"Core"_s, u"Gui"_s, u"Widgets"_s, u"Svg"_s};
    const QStringList uiMay{u"core/domain/"_s, u"ui/"_s};
    return {
        {u"core/domain"_s, {}, {u"Core"_s}},
        {u"core/http"_s, {u"core/domain/"_s}, {u"Core"_s, u"Network"_s}},
        // Pure: bytes in, values out. Of http only its values and the decoder of bytes.
        {u"core/providers"_s,
         {u"core/domain/"_s, u"core/http/httpvalues.h"_s, u"core/http/ssedecoder.h"_s},
         {u"Core"_s}},
        {u"core/engine"_s, {u"core/domain/"_s, u"core/http/"_s, u"core/providers/"_s}, {u"Core"_s}},
        {u"core/endpoints"_s,
         {u"core/domain/"_s, u"core/http/"_s, u"core/providers/"_s, u"core/settings/"_s},
         {u"Core"_s, u"Network"_s}},
        {u"core/analysis"_s, {u"core/domain/"_s, u"core/engine/"_s}, {u"Core"_s}},
        {u"core/store"_s, {u"core/domain/"_s, u"core/engine/"_s}, {u"Core"_s, u"Sql"_s}},
        {u"core/batch"_s,
         {u"core/domain/"_s, u"core/http/"_s, u"core/providers/"_s, u"core/analysis/"_s, u"core/engine/"_s,
          u"core/store/"_s},
         {u"Core"_s}},
        {u"core/settings"_s, {u"core/domain/"_s}, {u"Core"_s, u"DBus"_s}},
        {u"core/simulator"_s, {u"core/domain/"_s}, {u"Core"_s, u"Network"_s}},
        {u"ui/models"_s, {u"core/"_s}, {u"Core"_s}},
        // The only room that knows Qt Charts.
        {u"ui/charts"_s, {u"ui/models/"_s}, widgetModules + QStringList{u"Charts"_s}},
        {u"ui/widgets"_s, uiMay, widgetModules},
        {u"ui/delegates"_s, uiMay, widgetModules},
        {u"ui/dialogs"_s, uiMay, widgetModules},
        {u"ui/pages"_s, uiMay, widgetModules},
        {u"app/shared"_s, {u"core/"_s}, {u"Core"_s, u"Network"_s}},
        {u"app/cli"_s, {u"core/"_s, u"ui/models/"_s, u"app/shared/"_s}, {u"Core"_s, u"Network"_s}},
        {u"app/gui"_s,
         {u"core/"_s, u"ui/"_s, u"app/shared/"_s},
         {u"Core"_s, u"Network"_s, u"Gui"_s, u"Widgets"_s, u"DBus"_s}},
    };
}

QStringList layeringViolations(const QString &path, const QString &source, const QStringList &qtIncludeFolders)
{
    const std::optional<Room> room = roomOf(path);
    if (!room)
        return {u"%1 is in no room: add its folder to the table."_s.arg(path)};

    static const QRegularExpression includeLine(uR"(^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">])"_s,
                                                QRegularExpression::MultilineOption);
    QStringList violations;
    auto matches = includeLine.globalMatch(source);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString include = match.captured(2);
        const QString module = qtModuleOf(include, qtIncludeFolders);
        if (!module.isEmpty()) {
            if (!room->qtModules.contains(module))
                violations << u"%1 includes <%2> of Qt %3, which %4 may not use."_s.arg(path, include, module,
                                                                                        room->folder);
            continue;
        }
        if (match.captured(1) == "<"_L1)
            continue;
        const bool allowed = include.startsWith(room->folder + u'/')
            || std::any_of(room->mayInclude.begin(), room->mayInclude.end(),
                           [&](const QString &prefix) { return include.startsWith(prefix); });
        if (!include.contains(u'/') && !include.endsWith(".moc"_L1))
            violations << u"%1 includes \"%2\": write project includes from the root."_s.arg(path, include);
        else if (include.contains(u'/') && !allowed)
            violations << u"%1 includes \"%2\", which %3 may not use."_s.arg(path, include, room->folder);
    }
    return violations;
}

} // namespace Fanlight
