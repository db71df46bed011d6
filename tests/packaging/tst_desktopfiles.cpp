// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QString id()
{
    return QStringLiteral(FANLIGHT_APPLICATION_ID);
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString sourceFile(const QString &name)
{
    return textOf(QStringLiteral(FANLIGHT_SOURCE_DIR) + u'/' + name);
}

QString builtFile(const QString &ending)
{
    return textOf(QStringLiteral(FANLIGHT_DESKTOP_FILES) + u'/' + id() + ending);
}

QString desktopEntry(const QString &key)
{
    const QRegularExpression line(u"^"_s + key + u"=(.*)$"_s, QRegularExpression::MultilineOption);
    return line.match(builtFile(u".desktop"_s)).captured(1);
}

//! What stands in each element of that name: its text, or an attribute of it.
QStringList elements(const QString &xml, const QString &name, const QString &attribute = {})
{
    QStringList found;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != name)
            continue;
        found.append(attribute.isEmpty() ? reader.readElementText(QXmlStreamReader::SkipChildElements)
                                         : reader.attributes().value(attribute).toString());
    }
    return reader.hasError() ? QStringList{reader.errorString()} : found;
}

} // namespace

//! The files of the desktop agree with each other, with the program and with the change log.
class DesktopFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIdNamesAll();
    void filesOpenWithIt();
    void releasesAreThoseOfTheChangelog();
    void everyOptionIsInTheManual();
};

void DesktopFilesTest::oneIdNamesAll()
{
    const QString metainfo = builtFile(u".metainfo.xml"_s);
    QCOMPARE(elements(metainfo, u"id"_s), QStringList{id()});
    QCOMPARE(elements(metainfo, u"launchable"_s), QStringList{id() + u".desktop"_s});
    QCOMPARE(desktopEntry(u"Icon"_s), id());
    QCOMPARE(desktopEntry(u"Exec"_s), u"fanlight %F"_s);
    QVERIFY(!elements(metainfo, u"image"_s).isEmpty());
    QVERIFY2(sourceFile(u"app/gui/main.cpp"_s)
                 .contains(u"QApplication::setDesktopFileName(QStringLiteral(FANLIGHT_APPLICATION_ID))"_s),
             "the window names another desktop file");
}

void DesktopFilesTest::filesOpenWithIt()
{
    const QStringList types = desktopEntry(u"MimeType"_s).split(u';', Qt::SkipEmptyParts);
    const QStringList promised = elements(builtFile(u".metainfo.xml"_s), u"mediatype"_s);
    QVERIFY(!promised.isEmpty());
    for (const QString &type : promised)
        QVERIFY2(types.contains(type), qPrintable(type));
    // What is not in the shared database of types comes along.
    const QString own = builtFile(u".mime.xml"_s);
    QCOMPARE(elements(own, u"mime-type"_s, u"type"_s), QStringList{u"application/jsonl"_s});
    QVERIFY(types.contains(u"application/jsonl"_s));
    QCOMPARE(elements(own, u"glob"_s, u"pattern"_s), (QStringList{u"*.jsonl"_s, u"*.ndjson"_s}));
}

void DesktopFilesTest::releasesAreThoseOfTheChangelog()
{
    QStringList versions;
    QStringList dates;
    static const QRegularExpression heading(u"^## \\[([0-9][^]]*)\\] - (\\S+)$"_s, QRegularExpression::MultilineOption);
    auto matches = heading.globalMatch(sourceFile(u"CHANGELOG.md"_s));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        versions.append(match.captured(1));
        dates.append(match.captured(2));
    }
    const QString metainfo = builtFile(u".metainfo.xml"_s);
    QStringList told = elements(metainfo, u"release"_s, u"version"_s);
    QStringList toldDates = elements(metainfo, u"release"_s, u"date"_s);
    QVERIFY(!told.isEmpty());
    QVERIFY2(told.contains(QStringLiteral(FANLIGHT_VERSION)), qPrintable(told.join(u' ')));
    if (!versions.contains(QStringLiteral(FANLIGHT_VERSION))) { // not released yet
        QCOMPARE(told.takeFirst(), QStringLiteral(FANLIGHT_VERSION));
        toldDates.removeFirst();
    }
    QCOMPARE(told, versions);
    QCOMPARE(toldDates, dates);
}

void DesktopFilesTest::everyOptionIsInTheManual()
{
    QProcess window;
    window.start(QStringLiteral(FANLIGHT_WINDOW), {u"--help"_s});
    QVERIFY(window.waitForFinished());
    const QString help = QString::fromUtf8(window.readAllStandardOutput());
    const QString manual = sourceFile(u"packaging/linux/man/fanlight.1.in"_s).remove(u'\\');
    static const QRegularExpression option(u"^  (?:-\\w, )?(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
    int options = 0;
    auto matches = option.globalMatch(help);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        QVERIFY2(manual.contains(QRegularExpression(name + u"(?![a-z-])"_s)), qPrintable(name));
        ++options;
    }
    QVERIFY2(options >= 4, qPrintable(help));
}

QTEST_GUILESS_MAIN(DesktopFilesTest)
#include "tst_desktopfiles.moc"
