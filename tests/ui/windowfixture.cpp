// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QTest>

namespace Fanlight {

using namespace Qt::StringLiterals;

WindowFixture::WindowFixture(const SimulatorOptions &simulator, const EnginePolicy &policy,
                             const QProcessEnvironment &environment, const WindowKeeping &keeping)
    : m_session(simulator, policy, environment, keeping)
    , m_runsFinished(&m_session.workbench(), &Workbench::runFinished)
{
    if (!keeping.settings)
        Theme::apply(Appearance::Light);
    window().show();
    window().activateWindow();
}

void WindowFixture::makePages()
{
    for (const QString &page : {u"historyPage"_s, u"insightsPage"_s, u"settingsPage"_s})
        window().makePage(page);
}

QWidget *WindowFixture::named(const QString &accessibleName)
{
    QWidget *found = nullptr;
    const QList<QWidget *> all = window().findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->accessibleName() != accessibleName || !widget->isVisible())
            continue;
        if (found)
            return nullptr;
        found = widget;
    }
    return found;
}

void WindowFixture::type(const QString &text)
{
    QWidget *editor = named(QStringLiteral("Text to analyze"));
    QVERIFY(editor);
    QTest::keyClicks(editor, text);
}

void WindowFixture::click(const QString &accessibleName)
{
    auto *button = qobject_cast<QAbstractButton *>(named(accessibleName));
    QVERIFY2(button, qPrintable(accessibleName));
    QVERIFY2(button->isEnabled(), qPrintable(accessibleName));
    QTest::mouseClick(button, Qt::LeftButton);
}

ResultCell WindowFixture::cell(int row, int column)
{
    return results().hasIndex(row, column) ? results().cell(row, column) : ResultCell();
}

int WindowFixture::count(QueryState state)
{
    int found = 0;
    for (int row = 0; row < results().rowCount(); ++row) {
        for (int column = 0; column < results().columnCount(); ++column)
            found += !cell(row, column).isEmpty() && cell(row, column).state == state ? 1 : 0;
    }
    return found;
}

} // namespace Fanlight
