// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the window in each of its states, in both themes: fanlight_screenshots FOLDER [WIDTHxHEIGHT [LANGUAGE
// [GROUP]]]. Run it with QT_SCALE_FACTOR=2 for the same at 200 %. It ends with 1 where a label is cut or covered, and
// says which; with --check it does nothing else. With --guide FOLDER it makes the pictures of the user guide.
#include "tests/ui/screenshots/guidepictures.h"
#include "tests/ui/screenshots/states.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

struct StateGroup
{
    QString name;
    void (*show)(const Photographer &camera);
};

QList<StateGroup> stateGroups()
{
    return {
        {u"analyze"_s, analyzeStates},   {u"failures"_s, failureStates}, {u"dialogs"_s, dialogStates},
        {u"batch"_s, batchStates},       {u"layouts"_s, layoutStates},   {u"long-answers"_s, longAnswerStates},
        {u"history"_s, historyStates},   {u"limits"_s, limitsStates},    {u"insights"_s, insightsStates},
        {u"settings"_s, settingsStates}, {u"guide"_s, guideStates},
    };
}

//! All groups when none is named.
void photograph(Photographer camera, const QStringList &groups, const QStringList &themes)
{
    for (const QString &theme : themes) {
        Theme::apply(theme == "dark"_L1 ? Appearance::Dark : Appearance::Light);
        camera.setTheme(theme);
        for (const StateGroup &group : stateGroups()) {
            if (groups.isEmpty() || groups.contains(group.name))
                group.show(camera);
        }
    }
}

//! False when there are no translations for it.
bool speak(const QString &language, QTranslator &qtWords, QTranslator &words)
{
    const QLocale locale(language);
    QLocale::setDefault(locale);
    if (qtWords.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qtWords);
    return words.load(locale, u"fanlight"_s, u"_"_s, u":/i18n"_s) && QApplication::installTranslator(&words);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    const bool isForGuide = arguments.removeAll(u"--guide"_s) > 0;
    const bool isCheck = arguments.removeAll(u"--check"_s) > 0;
    if (arguments.isEmpty()) {
        std::fputs("Usage: fanlight_screenshots [--check] FOLDER [WIDTHxHEIGHT [LANGUAGE [GROUP]]]\n"
                   "       fanlight_screenshots --guide FOLDER\n",
                   stderr);
        return 2;
    }
    // Whatever the current folder is later.
    const QDir folder(QDir(arguments.first()).absolutePath());
    if (!folder.mkpath(u"."_s)) {
        std::fprintf(stderr, "cannot make the folder %s\n", qPrintable(arguments.first()));
        return 2;
    }
    QTranslator qtWords;
    QTranslator words;
    const QString language = arguments.value(2, u"en"_s);
    if (!speak(language, qtWords, words)) {
        std::fprintf(stderr, "there are no translations for %s\n", qPrintable(language));
        return 2;
    }
    if (isForGuide) {
        for (const QString &group : groupsOfGuide())
            photograph(Photographer(folder, guideWindowSize(group), Photographer::Purpose::Guide), {group},
                       {u"light"_s});
        return 0;
    }
    const QStringList sides = arguments.value(1, u"1280x800"_s).split(u'x');
    const QSize size = QSize(sides.value(0).toInt(), sides.value(1).toInt()).expandedTo(QSize(640, 480));
    const auto purpose = isCheck ? Photographer::Purpose::Check : Photographer::Purpose::Review;
    // The colours of a label change nothing about its place.
    const QStringList themes = isCheck ? QStringList{u"light"_s} : QStringList{u"light"_s, u"dark"_s};
    photograph(Photographer(folder, size, purpose), arguments.mid(3), themes);
    return Photographer::problems() > 0 ? 1 : 0;
}
