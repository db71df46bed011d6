// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/optionset.h"

#include "app/cli/textlayout.h"

#include <QCommandLineOption>
#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct OptionSetTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::OptionSet)
};

constexpr int helpWidth = 96;
constexpr int termWidth = 28;

QString withDashes(const QString &name)
{
    return (name.size() == 1 ? u"-"_s : u"--"_s) + name;
}

//! Without an exponent, which is for programs.
QString plain(double number)
{
    return QLocale::c().toString(number, 'f', QLocale::FloatingPointShortest).remove(u',');
}

} // namespace

OptionSet::OptionSet(QString usage, QString description)
    : m_usage(std::move(usage))
    , m_description(std::move(description))
{
}

void OptionSet::beginGroup(const QString &title)
{
    m_help.append({QString(), title});
}

void OptionSet::describeArgument(const QString &name, const QString &description)
{
    m_help.append({name, description});
}

void OptionSet::addFlag(const QStringList &names, const QString &description)
{
    m_parser.addOption(QCommandLineOption(names));
    QStringList dashed;
    for (const QString &name : names) {
        dashed.append(withDashes(name));
        m_names.insert(withDashes(name));
    }
    m_help.append({dashed.join(u", "_s), description});
}

void OptionSet::addOption(const QString &name, const QString &valueName, const QString &description, Times times)
{
    m_parser.addOption(QCommandLineOption(name, QString(), valueName));
    m_names.insert(withDashes(name));
    m_valueNames.insert(withDashes(name));
    if (times == Times::Once)
        m_onceNames.append(name);
    m_help.append({withDashes(name) + u' ' + valueName, description});
}

void OptionSet::parse(const QStringList &arguments)
{
    checkMissingValues(arguments);
    // The parser takes the program's name first and ignores it.
    if (!m_parser.parse(QStringList{QString()} + arguments)) {
        const QStringList unknown = m_parser.unknownOptionNames();
        addProblem(unknown.isEmpty()
                       ? m_parser.errorText()
                       : OptionSetTexts::tr("There is no option %1 here.").arg(withDashes(unknown.first())));
    }
    for (const QString &name : std::as_const(m_onceNames)) {
        if (m_parser.values(name).size() > 1)
            addProblem(OptionSetTexts::tr("%1 can be given only once.").arg(withDashes(name)));
    }
}

void OptionSet::checkMissingValues(const QStringList &arguments)
{
    // QCommandLineParser takes whatever follows as the value, be it the next option.
    for (qsizetype i = 0; i < arguments.size() && arguments.at(i) != "--"_L1; ++i) {
        if (!m_valueNames.contains(arguments.at(i)))
            continue;
        if (i + 1 == arguments.size() || m_names.contains(arguments.at(i + 1)))
            addProblem(OptionSetTexts::tr("%1 needs a value.").arg(arguments.at(i)));
        ++i;
    }
}

bool OptionSet::isSet(const QString &name) const
{
    return m_parser.isSet(name);
}

std::optional<QString> OptionSet::value(const QString &name) const
{
    return m_parser.isSet(name) ? std::optional(m_parser.value(name)) : std::nullopt;
}

QStringList OptionSet::values(const QString &name) const
{
    return m_parser.values(name);
}

QStringList OptionSet::positionalArguments() const
{
    return m_parser.positionalArguments();
}

std::optional<qint64> OptionSet::integer(const QString &name, qint64 minimum, qint64 maximum)
{
    const std::optional<QString> text = value(name);
    if (!text)
        return std::nullopt;
    bool valid = false;
    const qint64 number = text->toLongLong(&valid);
    if (valid && number >= minimum && number <= maximum)
        return number;
    addProblem(OptionSetTexts::tr("%1 needs a whole number from %2 to %3, not \"%4\".")
                   .arg(withDashes(name), QString::number(minimum), QString::number(maximum), *text));
    return std::nullopt;
}

std::optional<double> OptionSet::number(const QString &name, double minimum, double maximum)
{
    const std::optional<QString> text = value(name);
    if (!text)
        return std::nullopt;
    bool valid = false;
    const double number = text->toDouble(&valid);
    if (valid && std::isfinite(number) && number >= minimum && number <= maximum)
        return number;
    addProblem(OptionSetTexts::tr("%1 needs a number from %2 to %3, not \"%4\".")
                   .arg(withDashes(name), plain(minimum), plain(maximum), *text));
    return std::nullopt;
}

QString OptionSet::choice(const QString &name, const QStringList &choices)
{
    QString text = value(name).value_or(choices.first());
    if (!choices.contains(text))
        addProblem(
            OptionSetTexts::tr("%1 is one of %2, not \"%3\".").arg(withDashes(name), choices.join(u", "_s), text));
    return text;
}

void OptionSet::addProblem(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

QString OptionSet::helpText() const
{
    QString help =
        OptionSetTexts::tr("Usage: %1").arg(m_usage) + u"\n\n"_s + wrapped(m_description, 0, helpWidth) + u'\n';
    for (const HelpLine &line : m_help) {
        if (line.term.isEmpty()) {
            help += u'\n' + line.text + u":\n"_s;
            continue;
        }
        QString term = u"  "_s + line.term;
        if (term.size() + 1 > termWidth)
            term += u'\n' + QString(termWidth, u' ');
        help += term.leftJustified(termWidth) + wrapped(line.text, termWidth, helpWidth) + u'\n';
    }
    return help;
}

} // namespace Fanlight
