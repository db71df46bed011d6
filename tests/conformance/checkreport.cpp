// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/checkreport.h"

#include <cstdio>

namespace Fanlight {

namespace {

void printLine(const char *verdict, QString text)
{
    // Whatever a server said stays on its line.
    text.replace(u'\n', u' ');
    std::printf("%-7s %s\n", verdict, text.toUtf8().constData());
}

} // namespace

void CheckReport::pass(const QString &check)
{
    ++m_passed;
    printLine("ok", check);
}

void CheckReport::fail(const QString &check, const QString &reason)
{
    ++m_failed;
    printLine("FAILED", check + QStringLiteral(": ") + reason);
}

void CheckReport::judge(const QString &check, const QString &problem)
{
    if (problem.isEmpty())
        pass(check);
    else
        fail(check, problem);
}

} // namespace Fanlight
