// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

//! fanlight-cli runs where there is no display: no library it loads, nor any that those load, draws.
class TestCliLinkage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noGuiLibrary();
};

void TestCliLinkage::noGuiLibrary()
{
    if (QStandardPaths::findExecutable(u"ldd"_s).isEmpty())
        QSKIP("There is no ldd here to ask what is loaded.");
    QProcess ldd;
    ldd.start(u"ldd"_s, {QStringLiteral(FANLIGHT_CLI)});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY2(libraries.contains("libQt6Core"), libraries.constData());
    for (const char *name : {"libQt6Gui", "libQt6Widgets", "libQt6Svg", "libX11", "libxcb", "libwayland", "libGL."})
        QVERIFY2(!libraries.contains(name), libraries.constData());
}

QTEST_GUILESS_MAIN(TestCliLinkage)
#include "tst_cli_linkage.moc"
