// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace Fanlight {

/*! The options of one command: declares them in groups, parses, checks values, writes the help.
 *
 *  QCommandLineParser does the parsing; what it leaves out is here: grouped help, numbers with a range,
 *  options that may be given only once. The first thing wrong is kept as problem().
 */
class OptionSet final
{
    Q_DISABLE_COPY_MOVE(OptionSet)

public:
    //! How often an option may be given.
    enum class Times { Once, Any };

    //! `usage` and `description` open the help.
    OptionSet(QString usage, QString description);

    //! The options added from here on stand under this heading.
    void beginGroup(const QString &title);
    //! An argument that is no option, for the help only.
    void describeArgument(const QString &name, const QString &description);
    //! An option without a value. A name of one letter is written with one dash.
    void addFlag(const QStringList &names, const QString &description);
    void addOption(const QString &name, const QString &valueName, const QString &description,
                   Times times = Times::Once);

    //! Reads the arguments that follow the command.
    void parse(const QStringList &arguments);

    bool isSet(const QString &name) const;
    //! The value; empty when the option is not given.
    std::optional<QString> value(const QString &name) const;
    QStringList values(const QString &name) const;
    QStringList positionalArguments() const;

    //! The value as a number of the range; empty when it is not given, or is wrong and then a problem.
    std::optional<qint64> integer(const QString &name, qint64 minimum, qint64 maximum);
    std::optional<double> number(const QString &name, double minimum, double maximum);
    //! The value when it is one of the choices; the first choice when it is not given.
    QString choice(const QString &name, const QStringList &choices);

    //! What is wrong, as a sentence; empty when nothing is.
    QString problem() const { return m_problem; }
    //! Keeps the sentence unless there is a problem already.
    void addProblem(const QString &problem);

    QString helpText() const;

private:
    struct HelpLine
    {
        QString term; //!< empty: a heading
        QString text;
    };

    void checkMissingValues(const QStringList &arguments);

    QString m_usage;
    QString m_description;
    QList<HelpLine> m_help;
    QStringList m_onceNames;
    QSet<QString> m_valueNames;
    QSet<QString> m_names;
    QCommandLineParser m_parser;
    QString m_problem;
};

} // namespace Fanlight
