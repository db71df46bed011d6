// SPDX-License-Identifier: GPL-3.0-or-later
// What WindowHistory does with what was recorded: shows it again, deletes it, exports it.
#include "app/gui/logexport.h"
#include "app/gui/windowhistory.h"
#include "app/gui/windowmemory.h"
#include "app/gui/workbench.h"
#include "app/shared/embeddedsimulator.h"
#include "app/shared/knownendpoints.h"
#include "app/shared/localstore.h"
#include "core/endpoints/builtinendpoints.h"
#include "ui/models/auditresult.h"
#include "ui/models/display.h"
#include "ui/pages/historypage.h"
#include "ui/pages/mainwindow.h"

#include <QAction>
#include <QDir>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int exportPage = 500;

std::chrono::seconds ageOf(int days)
{
    return std::chrono::days(days);
}

} // namespace

void WindowHistory::openRun(const QString &run)
{
    if (!m_search)
        return;
    if (m_workbench.isRunning()) {
        m_window.showNotice(tr("A run is under way. Stop it, or wait for its end, to see an earlier one."));
        return;
    }
    AuditFilter filter;
    filter.run = run;
    AuditPage page;
    page.order = AuditPage::Order::OldestFirst;
    page.limit = int(mostPastCells) + 1;
    m_search->ask<QList<AuditEntry>>(
        [filter, page](DatabaseSession &session) { return auditEntries(session, filter, page); },
        [this](const std::optional<QList<AuditEntry>> &entries) {
            if (!entries) {
                m_window.showNotice(m_search->problem());
                return;
            }
            const auto read = pastRun(*entries, m_workbench.tasks());
            if (const auto *reason = std::get_if<QString>(&read))
                m_window.showNotice(*reason);
            else
                showRun(std::get<PastRun>(read));
        });
}

void WindowHistory::showRun(const PastRun &run)
{
    QList<BoundTarget> targets;
    QList<EndpointSettings> keyless;
    QStringList unknown;
    for (const Target &target : run.targets) {
        BoundTarget bound{{target.endpoint, Protocol::OpenAiChat, {}, {}}, target.model};
        const auto chosen = std::ranges::find_if(m_workbench.targets(), [&target](const BoundTarget &each) {
            return each.endpoint.name == target.endpoint;
        });
        if (chosen != m_workbench.targets().end())
            bound.endpoint = chosen->endpoint;
        else if (target.endpoint == simulatorEndpointName() && m_simulator.isRunning())
            bound.endpoint = m_simulator.endpoint();
        else if (const auto known = knownEndpoint(m_memory.settings(), target.endpoint))
            keyless.append(*known);
        else
            unknown.append(target.endpoint);
        targets.append(bound);
    }
    m_memory.findKeys(keyless, this, [this, run, targets, unknown](const QList<KeyedEndpoint> &found) {
        QList<BoundTarget> bound = targets;
        for (BoundTarget &target : bound) {
            for (const KeyedEndpoint &endpoint : found) {
                if (endpoint.settings.name == target.endpoint.name)
                    target.endpoint = endpoint.endpoint;
            }
        }
        showRun(run, bound, unknown);
    });
}

void WindowHistory::showRun(const PastRun &run, const QList<BoundTarget> &targets, const QStringList &unknown)
{
    ShownPast past;
    past.spec.text = run.text;
    past.spec.tasks = run.tasks;
    past.spec.targets = targets;
    past.unknownEndpoints = unknown;
    if (!run.isTextWhole)
        past.textObstacle =
            tr("The log kept only a part of this run's text, so its queries cannot be sent again as they "
               "were. Put the whole text into the editor and press Run.");
    past.requests = fanOut(past.spec, 0);
    for (qsizetype place = 0; place < past.requests.size(); ++place) {
        QueryRequest &request = past.requests[place];
        const std::optional<AuditEntry> &entry = run.entries.at(place);
        if (!entry)
            continue;
        request.id = firstPastId + QueryId(place);
        if (unknown.contains(request.endpoint.name))
            request.endpoint = recordedEndpoint(*entry);
        const AnswerForm form = run.tasks.at(place / targets.size()).form;
        AnalysisResult result = recordedAnalysis(*entry, request.endpoint, form, request.id);
        result.query.request = request;
        past.results.append(result);
    }
    m_workbench.showPast(past);
    // A part of a text is not one to be asked about: the editor keeps what it has.
    if (run.isTextWhole)
        m_window.setText(run.text);
    if (auto *action = m_window.findChild<QAction *>(u"analyzePageAction"_s))
        action->trigger();
    m_window.showNotice(remarkOf(run));
}

QString WindowHistory::remarkOf(const PastRun &run) const
{
    const QString when = historyTime(run.time);
    if (run.isTextWhole && run.areAnswersWhole)
        return tr("These are the results of the run of %1.").arg(when);
    if (run.text.isEmpty())
        return tr("These are the results of the run of %1. The log did not keep its text, so the editor is as it was.")
            .arg(when);
    if (!run.isTextWhole)
        return tr("These are the results of the run of %1. The log kept only the beginning of its texts, so what is "
                  "shown may be cut off, and the editor is as it was.")
            .arg(when);
    return tr("These are the results of the run of %1. The log kept only the beginning of its answers, so what is "
              "shown may be cut off.")
        .arg(when);
}

void WindowHistory::count(const HistoryRemoval &removal)
{
    const auto ask = [this, removal](std::optional<qint64> found) {
        if (!found)
            m_window.showNotice(m_search->problem());
        else if (*found == 0)
            m_window.showNotice(removal.olderThanDays ? tr("Nothing that was recorded is that old.")
                                                      : tr("Nothing was recorded yet."));
        else
            m_page->confirmRemoval(removal, *found);
    };
    if (!removal.ids.isEmpty())
        ask(removal.ids.size());
    else if (removal.olderThanDays)
        m_store->auditLog().countOlder(this, ageOf(*removal.olderThanDays), ask);
    else
        m_store->auditLog().count(this, {}, ask);
}

void WindowHistory::remove(const HistoryRemoval &removal, bool alsoCache)
{
    const auto then = [this, removal](std::optional<qint64> count) {
        m_model.remove(removal.ids);
        showState();
        removed(count);
    };
    AuditLog &log = m_store->auditLog();
    if (!removal.ids.isEmpty())
        log.remove(this, removal.ids, then);
    else if (removal.olderThanDays)
        log.removeOlder(this, ageOf(*removal.olderThanDays), then);
    else
        log.removeAll(this, then);
    if (!alsoCache)
        return;
    m_store->cache().clear(this, [this](std::optional<CacheSize> cleared) {
        if (!cleared)
            m_window.showNotice(tr("The cache could not be emptied: its file cannot be written now."));
    });
}

void WindowHistory::removed(std::optional<qint64> count)
{
    if (!count)
        m_window.showNotice(tr("Not everything could be deleted. %1").arg(m_search->problem()));
    else
        m_window.showNotice(*count == 1 ? tr("1 recorded query was deleted.")
                                        : tr("%Ln recorded queries were deleted.", nullptr, int(*count)));
}

void WindowHistory::exportFound(const QString &path, AuditFormat format)
{
    // What is recorded meanwhile is not part of it.
    AuditPage page;
    page.order = AuditPage::Order::OldestFirst;
    page.upTo = m_model.rowCount() > 0 ? m_model.idAt(0) : 0;
    page.limit = exportPage;
    const auto next = std::make_shared<AuditPage>(page);
    const auto source = [this, next, filter = m_search->filter()](const LogExport::Take &take) {
        m_search->ask<QList<AuditEntry>>(
            [filter, page = *next](DatabaseSession &session) { return auditEntries(session, filter, page); },
            [next, take](const std::optional<QList<AuditEntry>> &entries) {
                if (entries && !entries->isEmpty())
                    next->after = entries->constLast().id;
                take(entries);
            });
    };
    watch(new LogExport(path, format, source, this), path);
}

void WindowHistory::exportRows(const QList<QueryId> &ids, const QString &path, AuditFormat format)
{
    const auto rest = std::make_shared<QList<QueryId>>(ids);
    const auto source = [this, rest](const LogExport::Take &take) {
        const RequestLogModel &log = m_workbench.log();
        QList<AuditEntry> entries;
        // Rows may have dropped out of the log meanwhile; an empty page would be the end.
        while (entries.isEmpty() && !rest->isEmpty()) {
            const auto piece = rest->first(std::min<qsizetype>(rest->size(), exportPage));
            rest->remove(0, piece.size());
            for (const QueryId id : piece) {
                if (const int row = log.rowOf(id); row >= 0)
                    entries.append(auditEntryOf(log.entry(row)));
            }
        }
        take(entries);
    };
    watch(new LogExport(path, format, source, this), path);
}

void WindowHistory::watch(LogExport *exporting, const QString &path)
{
    connect(exporting, &LogExport::finished, this, [this, exporting, path](qint64 queries, const QString &problem) {
        exporting->deleteLater();
        const QString file = visibleText(QDir::toNativeSeparators(path), false);
        if (!problem.isEmpty())
            m_window.showNotice(problem);
        else
            m_window.showNotice(queries == 1
                                    ? tr("1 query was written to \"%1\".").arg(file)
                                    : tr("%Ln queries were written to \"%1\".", nullptr, int(queries)).arg(file));
    });
    exporting->start();
}

} // namespace Fanlight
