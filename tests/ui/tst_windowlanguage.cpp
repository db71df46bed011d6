// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/loginname.h"
#include "tests/ui/labelcheck.h"
#include "tests/ui/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QTreeView>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! The window in another language than the sources'.
class WindowLanguageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextCanBeTranslated();
    void windowSpeaksTheLanguage_data();
    void windowSpeaksTheLanguage();
    void noLetterIsTwiceInAMenu_data();
    void noLetterIsTwiceInAMenu();
    void everyTextFits_data();
    void everyTextFits();
};

namespace {

//! "Translates" every text of the program into itself between brackets.
class Brackets final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return QLatin1StringView(context).startsWith("Fanlight::"_L1) ? u'⟦' + QString::fromUtf8(source) + u'⟧'
                                                                      : QString();
    }
};

//! What a text says besides data: names of targets and people, numbers, product names, addresses; and Qt's own words.
bool isData(const QString &text)
{
    static const QStringList names{u"Fanlight"_s,       u"simulator/extractive"_s, loginName(),
                                   u"Press shortcut"_s, u"Scroll Left"_s,          u"Scroll Right"_s};
    const bool hasLetters = std::any_of(text.begin(), text.end(), [](QChar each) { return each.isLetter(); });
    return !hasLetters || names.contains(text) || text.startsWith("http://"_L1) || text.startsWith("redis://"_L1);
}

void addHeader(const QHeaderView *header, QStringList &texts)
{
    if (!header || !header->model())
        return;
    for (int column = 0; column < header->count(); ++column) {
        texts << header->model()->headerData(column, header->orientation()).toString()
              << header->model()->headerData(column, header->orientation(), Qt::ToolTipRole).toString();
    }
}

//! Every text of the window that a user sees or hears.
QStringList textsOf(const QWidget &window)
{
    QStringList texts;
    const QList<QAction *> actions = window.findChildren<QAction *>();
    for (const QAction *action : actions)
        texts << action->text();
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts << line->placeholderText();
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            texts << edit->placeholderText();
        if (const auto *menu = qobject_cast<const QMenu *>(widget))
            texts << menu->title();
        if (const auto *tree = qobject_cast<const QTreeView *>(widget))
            addHeader(tree->header(), texts);
    }
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

//! "Edit: c (Cut, Copy)" for each letter that two entries of one menu share.
QStringList sharedLetters(const QString &menu, const QList<QAction *> &actions)
{
    QMap<QChar, QStringList> byLetter;
    for (const QAction *action : actions) {
        const qsizetype mark = action->text().indexOf(u'&');
        if (mark >= 0 && mark + 1 < action->text().size())
            byLetter[action->text().at(mark + 1).toLower()].append(action->text());
    }
    QStringList shared;
    for (auto each = byLetter.cbegin(); each != byLetter.cend(); ++each) {
        if (each->size() > 1)
            shared.append(u"%1: %2 (%3)"_s.arg(menu, QString(each.key()), each->join(u", "_s)));
    }
    return shared;
}

QStringList englishTexts()
{
    WindowFixture fixture;
    fixture.makePages();
    return textsOf(fixture.window());
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("Simplified Chinese") << u"zh_CN"_s;
}

} // namespace

void WindowLanguageTest::everyTextCanBeTranslated()
{
    Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    WindowFixture fixture;
    fixture.makePages();

    const QStringList texts = textsOf(fixture.window());

    QVERIFY2(texts.size() > 300, qPrintable(QString::number(texts.size())));
    QStringList left;
    for (const QString &text : texts) {
        if (!text.contains(u'⟦') && !isData(text))
            left.append(text);
    }
    QVERIFY2(left.isEmpty(), qPrintable(u'\n' + left.join(u'\n')));
}

void WindowLanguageTest::windowSpeaksTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("run");
    QTest::newRow("German") << u"de"_s << u"Ausführen"_s;
    QTest::newRow("Simplified Chinese") << u"zh_CN"_s << u"运行"_s;
}

void WindowLanguageTest::windowSpeaksTheLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const QString, run);
    const QStringList english = englishTexts();
    QVERIFY(english.contains(u"Run"_s));
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), u"fanlight"_s, u"_"_s, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    WindowFixture fixture;
    fixture.makePages();

    const QStringList texts = textsOf(fixture.window());

    QVERIFY(texts.contains(run));
    QVERIFY(!texts.contains(u"Run"_s));
    // Words that are the same in both stay: names, units, "Text", "Details".
    const qsizetype same = std::count_if(texts.begin(), texts.end(),
                                         [&](const QString &text) { return english.contains(text) && !isData(text); });
    QVERIFY2(same * 5 < texts.size(), qPrintable(u"%1 of %2"_s.arg(same).arg(texts.size())));
}

void WindowLanguageTest::noLetterIsTwiceInAMenu_data()
{
    addLanguages();
}

void WindowLanguageTest::noLetterIsTwiceInAMenu()
{
    QFETCH(const QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), u"fanlight"_s, u"_"_s, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    WindowFixture fixture;
    fixture.makePages();

    QStringList shared = sharedLetters(u"menu bar"_s, fixture.window().menuBar()->actions());
    const QList<QMenu *> menus = fixture.window().findChildren<QMenu *>();
    QVERIFY(menus.size() >= 6);
    for (const QMenu *menu : menus)
        shared += sharedLetters(menu->title(), menu->actions());

    QVERIFY2(shared.isEmpty(), qPrintable(u'\n' + shared.join(u'\n')));
}

void WindowLanguageTest::everyTextFits_data()
{
    addLanguages();
}

void WindowLanguageTest::everyTextFits()
{
    QFETCH(const QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), u"fanlight"_s, u"_"_s, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    WindowFixture fixture;
    QList<QAction *> pages = fixture.window().findChildren<QAction *>();
    pages.removeIf([](const QAction *action) { return !action->objectName().endsWith("PageAction"_L1); });
    QVERIFY(pages.size() >= 2);

    for (const QSize size : {QSize(960, 600), QSize(1280, 800)}) {
        fixture.window().resize(size);
        for (QAction *page : std::as_const(pages)) {
            page->trigger();
            const auto told = [&] {
                return u"\n%1 at %2×%3\n%4"_s.arg(page->objectName())
                    .arg(size.width())
                    .arg(size.height())
                    .arg(labelProblems(fixture.window()).join(u'\n'));
            };
            QVERIFY2(QTest::qWaitFor([&] { return labelProblems(fixture.window()).isEmpty(); }), qPrintable(told()));
        }
    }
}

QTEST_MAIN(WindowLanguageTest)
#include "tst_windowlanguage.moc"
