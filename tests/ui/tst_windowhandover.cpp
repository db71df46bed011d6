// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowhost.h"
#include "ui/pages/batchpage.h"
#include "ui/widgets/noticebar.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! What the open window does with the files of a later start.
class WindowHandoverTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textOpensOnAnalyze();
    void tableOpensOnBatch_data();
    void tableOpensOnBatch();
    void noFileBringsTheWindowBack();
    void secondFileIsSaidToBeLeftOut();
    void desktopsPermissionIsUsed();

private:
    QString write(const QString &name, const QByteArray &content) const;
    MainWindow &window() { return m_host->session().window(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowHost> m_host;
};

void WindowHandoverTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_host = std::make_unique<WindowHost>(SimulatorOptions{}, EnginePolicy{}, QProcessEnvironment());
    window().show();
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

QString WindowHandoverTest::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The file cannot be written");
    return file.fileName();
}

void WindowHandoverTest::textOpensOnAnalyze()
{
    window().showBatch();
    m_host->take({{write(u"letter.txt"_s, "It works.")}});
    QTRY_COMPARE(window().text(), u"It works."_s);
    QVERIFY(!window().batchPage().isVisible());
}

void WindowHandoverTest::tableOpensOnBatch_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("comma-separated") << u"a.csv"_s << QByteArray("id,review\n1,It works.\n");
    QTest::newRow("JSON Lines") << u"a.ndjson"_s << QByteArray("{\"review\":\"It works.\"}\n");
}

void WindowHandoverTest::tableOpensOnBatch()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QString path = write(name, content);
    m_host->take({{path}});
    QVERIFY(window().batchPage().isVisible());
    QTRY_COMPARE(m_host->session().batch().view().input, path);
}

void WindowHandoverTest::noFileBringsTheWindowBack()
{
    window().setText(u"Stays."_s);
    window().showMinimized();
    QTRY_VERIFY(window().isMinimized());
    m_host->take({});
    QTRY_VERIFY(!window().isMinimized());
    QVERIFY(window().isVisible());
    QCOMPARE(window().text(), u"Stays."_s);
}

void WindowHandoverTest::secondFileIsSaidToBeLeftOut()
{
    m_host->take({{write(u"a.txt"_s, "first"), write(u"b.txt"_s, "second")}});
    QTRY_COMPARE(window().text(), u"first"_s);
    const QString notice = window().findChild<NoticeBar *>()->message();
    QVERIFY2(notice.startsWith("Only the first of the files was opened"_L1), qPrintable(notice));
}

void WindowHandoverTest::desktopsPermissionIsUsed()
{
    m_host->take({{}, u"token-7"_s});
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-7"));
}

QTEST_MAIN(WindowHandoverTest)
#include "tst_windowhandover.moc"
