// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/layering.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestLayering final : public QObject
{
    Q_OBJECT

private:
    const QStringList m_qtFolders = QStringLiteral(FANLIGHT_QT_INCLUDE_FOLDERS).split(u'|');

private Q_SLOTS:
    void findsViolations_data();
    void findsViolations();
    void roomsFormNoCircle();
    void projectKeepsItsLayers();
};

void TestLayering::findsViolations_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("violations");

    QTest::newRow("a core room uses a widget by short name") << u"core/http/a.cpp"_s << u"#include <QWidget>\n"_s << 1;
    QTest::newRow("a core room uses a widget by module")
        << u"core/http/a.cpp"_s << u"#include <QtWidgets/QWidget>\n"_s << 1;
    QTest::newRow("a core room uses a colour") << u"core/engine/a.h"_s << u"# include <QColor>\n"_s << 1;
    QTest::newRow("a codec opens a socket") << u"core/providers/a.cpp"_s << u"#include <QTcpSocket>\n"_s << 1;
    QTest::newRow("http knows a provider") << u"core/http/a.cpp"_s << u"#include \"core/providers/a.h\"\n"_s << 1;
    QTest::newRow("a codec knows the session")
        << u"core/providers/a.cpp"_s << u"#include \"core/http/httpsession.h\"\n"_s << 1;
    QTest::newRow("a model paints") << u"ui/models/a.cpp"_s << u"#include <QPainter>\n"_s << 1;
    QTest::newRow("a widget reaches the engine")
        << u"ui/widgets/a.cpp"_s << u"#include \"core/engine/queryengine.h\"\n"_s << 1;
    QTest::newRow("a page draws with Qt Charts") << u"ui/pages/a.cpp"_s << u"#include <QChart>\n"_s << 1;
    QTest::newRow("the terminal program draws") << u"app/cli/a.cpp"_s << u"#include <QGuiApplication>\n"_s << 1;
    QTest::newRow("an include without its folder") << u"core/http/a.cpp"_s << u"#include \"a.h\"\n"_s << 1;
    QTest::newRow("a folder that is in no table") << u"core/magic/a.cpp"_s << QString() << 1;
    QTest::newRow("what a room may do")
        << u"core/http/a.cpp"_s
        << u"#include \"core/http/a.h\"\n#include \"core/domain/query.h\"\n#include <QNetworkReply>\n#include <vector>\n"_s
        << 0;
    QTest::newRow("a codec decodes a stream")
        << u"core/providers/a.cpp"_s << u"#include \"core/http/ssedecoder.h\"\n"_s << 0;
    QTest::newRow("a moc include") << u"core/http/a.cpp"_s << u"#include \"a.moc\"\n"_s << 0;
}

void TestLayering::findsViolations()
{
    QFETCH(const QString, path);
    QFETCH(const QString, source);
    QFETCH(const int, violations);
    const QStringList found = layeringViolations(path, source, m_qtFolders);
    QVERIFY2(found.size() == violations, qPrintable(found.join(u'\n')));
}

void TestLayering::roomsFormNoCircle()
{
    QList<Room> rooms = projectRooms();
    const auto uses = [](const Room &user, const Room &used) {
        const QString folder = used.folder + u'/';
        return user.folder != used.folder
            && std::any_of(user.mayInclude.begin(), user.mayInclude.end(), [&](const QString &prefix) {
                   return folder.startsWith(prefix) || prefix.startsWith(folder);
               });
    };
    // The folders of the one ui target may use each other.
    rooms.removeIf([](const Room &room) { return room.folder.startsWith("ui/"_L1) && room.folder != "ui/models"_L1; });

    // Take away, again and again, every room that uses none of the rest: a circle is what stays.
    qsizetype before = 0;
    do {
        before = rooms.size();
        rooms.removeIf([rest = rooms, &uses](const Room &room) {
            return std::none_of(rest.begin(), rest.end(), [&](const Room &other) { return uses(room, other); });
        });
    } while (rooms.size() < before);
    QStringList stuck;
    for (const Room &room : std::as_const(rooms))
        stuck << room.folder;
    QVERIFY2(stuck.isEmpty(), qPrintable(stuck.join(u", ")));
}

void TestLayering::projectKeepsItsLayers()
{
    const QDir root(QStringLiteral(FANLIGHT_SOURCE_DIR));
    QStringList violations;
    int files = 0;
    for (const QString &top : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator each(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString path = each.next();
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            violations << layeringViolations(root.relativeFilePath(path), QString::fromUtf8(file.readAll()),
                                             m_qtFolders);
            ++files;
        }
    }
    QVERIFY(files > 0);
    QVERIFY2(violations.isEmpty(), qPrintable(u'\n' + violations.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
