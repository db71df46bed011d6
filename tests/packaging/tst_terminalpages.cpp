// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

QStringList commands()
{
    return {u"analyze"_s, u"ask"_s, u"batch"_s, u"endpoints"_s, u"log"_s, u"simulate"_s};
}

QString packagingFile(const QString &name)
{
    QFile file(QStringLiteral(FANLIGHT_SOURCE_DIR) + u"/packaging/linux/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString helpOf(const QString &command)
{
    const QStringList help{u"--help"_s};
    const Invocation invocation = parseCommandLine(command.isEmpty() ? help : QStringList{command} + help);
    const auto *request = std::get_if<InformationRequest>(&invocation.command);
    return request ? request->text : QString();
}

//! The options that a help text explains, sorted: those with two dashes, and one with one dash that has no long name.
QStringList optionsIn(const QString &help)
{
    static const QRegularExpression term(u"^  (?:-\\w, )?(--[a-z-]+|-\\w)"_s, QRegularExpression::MultilineOption);
    QStringList options;
    auto matches = term.globalMatch(help);
    while (matches.hasNext())
        options.append(matches.next().captured(1));
    options.sort();
    return options;
}

//! What bash offers after these words, sorted. What the file takes from the package bash-completion is stood in for.
QStringList bashOffers(const QStringList &words)
{
    const QString script = uR"(
        _init_completion() { words=("${COMP_WORDS[@]}"); cword=$COMP_CWORD; cur=${words[cword]}; prev=${words[cword-1]}; }
        _filedir() { :; }
        . "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        _fanlight_cli
        printf '%s\n' "${COMPREPLY[@]}"
    )"_s;
    QProcess bash;
    bash.start(u"bash"_s,
               QStringList{u"--norc"_s, u"-c"_s, script, u"-"_s,
                           QStringLiteral(FANLIGHT_SOURCE_DIR) + u"/packaging/linux/completions/fanlight-cli.bash"_s}
                   + words);
    if (!bash.waitForFinished())
        return {bash.errorString()};
    QStringList offers = QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    offers.sort();
    return offers;
}

} // namespace

class TerminalPagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionIsInTheManual_data() { addCommands(); }
    void everyOptionIsInTheManual();
    void bashOffersTheOptions_data() { addCommands(); }
    void bashOffersTheOptions();
    void bashOffersTheCommands();
    void everyOptionIsNamedInTheCompletions_data() { addCommands(); }
    void everyOptionIsNamedInTheCompletions();

private:
    static void addCommands();
};

void TerminalPagesTest::addCommands()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("no command") << QString();
    const QStringList names = commands();
    for (const QString &command : names)
        QTest::newRow(qPrintable(command)) << command;
}

void TerminalPagesTest::everyOptionIsInTheManual()
{
    QFETCH(QString, command);
    const QStringList options = optionsIn(helpOf(command));
    QVERIFY(options.size() > 1);
    const QString manual = packagingFile(u"man/fanlight-cli.1.in"_s).remove(u'\\');
    QVERIFY(manual.contains(command));
    for (const QString &option : options) {
        const QRegularExpression whole(QRegularExpression::escape(option) + u"(?![a-z-])"_s);
        QVERIFY2(manual.contains(whole), qPrintable(option));
    }
}

void TerminalPagesTest::bashOffersTheOptions()
{
    QFETCH(QString, command);
    const QStringList words = QStringList{u"fanlight-cli"_s, command, u"-"_s};
    QCOMPARE(bashOffers(words.filter(QRegularExpression(u"."_s))), optionsIn(helpOf(command)));
}

void TerminalPagesTest::bashOffersTheCommands()
{
    QCOMPARE(bashOffers({u"fanlight-cli"_s, QString()}), commands());
    const QString help = helpOf({});
    const QStringList names = commands();
    for (const QString &command : names)
        QVERIFY2(help.contains(u"\n  "_s + command + u' '), qPrintable(command));
}

void TerminalPagesTest::everyOptionIsNamedInTheCompletions()
{
    QFETCH(QString, command);
    const QString zsh = packagingFile(u"completions/_fanlight-cli"_s);
    const QString fish = packagingFile(u"completions/fanlight-cli.fish"_s);
    QVERIFY(zsh.contains(command) && fish.contains(command));
    const QStringList options = optionsIn(helpOf(command));
    for (const QString &option : options) {
        const QRegularExpression inZsh(QRegularExpression::escape(option) + u"[=\\[,}]"_s);
        QVERIFY2(zsh.contains(inZsh), qPrintable(option));
        const QString name = option.startsWith("--"_L1) ? u" -l "_s + option.sliced(2) : u" -s "_s + option.sliced(1);
        QVERIFY2(fish.contains(name + u' '), qPrintable(option));
    }
}

QTEST_GUILESS_MAIN(TerminalPagesTest)
#include "tst_terminalpages.moc"
