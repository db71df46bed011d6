// SPDX-License-Identifier: GPL-3.0-or-later
// What keyring.sh asks a real keychain with: keyring_client SERVICE store|find|forget NAME ORIGIN [SECRET]
#include "core/settings/secretstore.h"
#include "core/settings/systemkeychain.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

void finish(const QString &line)
{
    std::puts(qPrintable(line));
    QCoreApplication::quit();
}

void finishKept(const std::optional<QString> &problem)
{
    finish(problem ? QString(u"problem: "_s + *problem) : u"done"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5)
        return 2;
    SystemKeychain keychain(arguments.at(1));
    SecretStore store(keychain, QProcessEnvironment::systemEnvironment(), SecretStore::usualPatience,
                      SecretStore::usualPatience);
    const SecretId id{arguments.at(3), arguments.at(4)};
    QTimer::singleShot(0, &store, [&] {
        if (arguments.at(2) == "store"_L1)
            store.remember(id, Secret(arguments.value(5).toUtf8()), finishKept);
        else if (arguments.at(2) == "forget"_L1)
            store.forget(id, finishKept);
        else
            store.find(id, u"KEYRING_TEST_KEY"_s, [&store](const FoundSecret &found) {
                finish(u"%1|%2|%3%4"_s.arg(secretSourceText(found.source, u"the environment"_s),
                                           QString::fromUtf8(found.value.reveal()), found.problem,
                                           store.keychainProblem()));
            });
    });
    return QCoreApplication::exec();
}
