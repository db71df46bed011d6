// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowcopy.h"

#include "app/gui/windowmemory.h"
#include "app/gui/workbench.h"
#include "app/shared/knownendpoints.h"
#include "ui/models/auditresult.h"
#include "ui/models/curltext.h"
#include "ui/models/pastrun.h"
#include "ui/pages/mainwindow.h"
#include "ui/widgets/requestlogview.h"
#include "ui/widgets/resultsgrid.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace Fanlight {

WindowCopy::WindowCopy(Workbench &workbench, WindowMemory &memory, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_memory(memory)
    , m_window(window)
{
    if (auto *grid = window.findChild<ResultsGrid *>())
        connect(grid, &ResultsGrid::copyAsRequested, this, &WindowCopy::copyCard);
    if (auto *log = window.findChild<RequestLogView *>())
        connect(log, &RequestLogView::copyCurlRequested, this, &WindowCopy::copyLogRow);
}

void WindowCopy::put(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void WindowCopy::putCurl(const QueryRequest &request)
{
    const auto known = knownEndpoint(m_memory.settings(), request.endpoint.name);
    put(curlText(request, keyVariableName(request.endpoint.name, known ? known->keyVariable : QString()),
                 m_workbench.shapeOf(request)));
}

void WindowCopy::copyCard(int row, int column, CopyForm form)
{
    const ResultsModel &results = m_workbench.results();
    if (!results.hasIndex(row, column) || results.cell(row, column).isEmpty())
        return;
    const ResultCell &cell = results.cell(row, column);
    const QString task = results.tasks().at(row).title;
    switch (form) {
    case CopyForm::Text:
        put(copiedText(task, cell));
        return;
    case CopyForm::Markdown:
        put(copiedMarkdown(task, cell));
        return;
    case CopyForm::Curl:
        if (const QString obstacle = m_workbench.pastObstacle(); obstacle.isEmpty())
            putCurl(cell.request);
        else
            m_window.showNotice(obstacle);
        return;
    }
}

void WindowCopy::copyLogRow(QueryId id)
{
    if (const QueryRequest *request = m_workbench.recentRequest(id))
        putCurl(*request);
    else
        m_window.showNotice(tr("The request log keeps the texts of the latest requests only, and this one is not among "
                               "them. If the settings keep whole messages, the history has it."));
}

void WindowCopy::copyEntries(const QList<AuditEntry> &entries, CopyForm form)
{
    if (entries.isEmpty())
        return;
    if (form == CopyForm::Curl) {
        copyEntryAsCurl(entries.constFirst());
        return;
    }
    QStringList parts;
    for (const AuditEntry &entry : entries) {
        const Task task = taskOf(entry.task, m_workbench.tasks());
        const ResultCell cell = recordedCell(entry, task.form);
        parts.append(form == CopyForm::Markdown ? copiedMarkdown(task.title, cell) : copiedText(task.title, cell));
    }
    put(parts.join(u'\n'));
}

void WindowCopy::copyEntryAsCurl(const AuditEntry &entry)
{
    if (!hasWholeMessage(entry)) {
        m_window.showNotice(tr("The log kept only a part of this message, so it cannot be copied as a command. The "
                               "settings can keep whole messages from now on."));
        return;
    }
    const QList<Task> &tasks = m_workbench.tasks();
    if (!entry.task.isEmpty() && std::ranges::none_of(tasks, [&](const Task &task) { return task.id == entry.task; })) {
        m_window.showNotice(
            tr("The task \"%1\" is not there any more, and its instruction is part of what was sent.").arg(entry.task));
        return;
    }
    const Task task = taskOf(entry.task, tasks);
    Endpoint endpoint = recordedEndpoint(entry);
    if (const auto known = knownEndpoint(m_memory.settings(), entry.endpoint)) {
        endpoint = plainEndpoint(*known);
        // It stands for the key, which nobody needs to look up for this.
        if (!known->keyVariable.isEmpty() || m_memory.keySource(entry.endpoint) != SecretSource::None)
            endpoint.apiKey = Secret("key");
    }
    for (const BoundTarget &target : m_workbench.targets()) {
        if (target.endpoint.name == entry.endpoint)
            endpoint = target.endpoint;
    }
    QueryRequest request = recordedResult(entry, endpoint).request;
    request.systemPrompt = task.systemPrompt;
    request.temperature = task.temperature;
    request.maxTokens = task.maxTokens;
    putCurl(request);
}

} // namespace Fanlight
