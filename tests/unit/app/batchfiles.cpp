// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/batchfiles.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace Fanlight {

using namespace Qt::StringLiterals;

BatchFiles::BatchFiles(int rows)
{
    QByteArray table = "id,text\r\n";
    for (int row = 1; row <= rows; ++row)
        table += "r" + QByteArray::number(row) + ",text-" + QByteArray::number(row) + "\r\n";
    setContent(input(), table);
}

QStringList BatchFiles::command(const LoopbackServer &server, const QStringList &more) const
{
    return QStringList{u"batch"_s,   input(),        u"-o"_s,        output(),
                       u"--tasks"_s, u"sentiment"_s, u"--summary"_s, summaryPath()}
    + targetAt(server.url(u"/v1"_s, u"127.0.0.1"_s)) + more;
}

QList<QJsonObject> BatchFiles::lines() const
{
    QList<QJsonObject> lines;
    const QList<QByteArray> all = contentOf(output()).split('\n');
    for (const QByteArray &each : all) {
        if (each.isEmpty())
            continue;
        QJsonObject line = QJsonDocument::fromJson(each).object();
        for (const QString &name : {u"queued_ms"_s, u"first_token_ms"_s, u"total_ms"_s})
            line.remove(name);
        lines.append(line);
    }
    return lines;
}

QJsonObject BatchFiles::summary() const
{
    return QJsonDocument::fromJson(contentOf(summaryPath())).object();
}

QByteArray BatchFiles::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void BatchFiles::setContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("The test's file cannot be written.");
}

QString textOf(const LoopbackRequest &request)
{
    static const QRegularExpression text(u"text-\\d+"_s);
    return text.match(QString::fromUtf8(request.body)).captured();
}

QHash<QString, int> timesAsked(const LoopbackServer &server)
{
    QHash<QString, int> times;
    for (const LoopbackRequest &request : server.requests())
        ++times[textOf(request)];
    return times;
}

} // namespace Fanlight
