// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/loopbackserver.h"
#include "tests/unit/app/cliprocess.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

namespace Fanlight {

//! A table, its output and all that is beside it, in a folder of its own.
class BatchFiles final
{
    Q_DISABLE_COPY_MOVE(BatchFiles)

public:
    //! The texts are "text-1" and so on.
    explicit BatchFiles(int rows);

    QString input() const { return path(u"in.csv"); }
    QString output() const { return path(u"out.jsonl"); }
    QString journal() const { return output() + u".journal"; }
    QString summaryPath() const { return path(u"summary.json"); }
    QString path(QStringView name) const { return m_folder.filePath(name.toString()); }

    //! "batch IN -o OUT --tasks sentiment --summary … " at the server.
    QStringList command(const LoopbackServer &server, const QStringList &more = {}) const;

    //! The output's lines without what differs from run to run: times.
    QList<QJsonObject> lines() const;
    QJsonObject summary() const;
    static QByteArray contentOf(const QString &path);
    static void setContent(const QString &path, const QByteArray &bytes);

private:
    QTemporaryDir m_folder;
};

//! "text-7" of a request for it.
QString textOf(const LoopbackRequest &request);
//! How often each text was asked for.
QHash<QString, int> timesAsked(const LoopbackServer &server);

} // namespace Fanlight
