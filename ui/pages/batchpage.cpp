// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batchpage.h"

#include "ui/delegates/batchcelldelegate.h"
#include "ui/dialogs/batchrowdialog.h"
#include "ui/models/batchannouncement.h"
#include "ui/models/batchtablemodel.h"
#include "ui/models/display.h"
#include "ui/models/searchwords.h"
#include "ui/widgets/batchanswerspanel.h"
#include "ui/widgets/batchfilterbar.h"
#include "ui/widgets/batchform.h"
#include "ui/widgets/batchtable.h"
#include "ui/widgets/batchtargetspanel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/named.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModel>
#include <QAccessible>
#include <QApplication>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int barSteps = 1000;

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

BatchPage::BatchPage(QAbstractItemModel &rows, QWidget *parent)
    : QWidget(parent)
    , m_form(new BatchForm(this))
    , m_plan(named(new QLabel(this), u"batchPlan"_s, QString()))
    , m_bar(named(new QProgressBar(this), u"batchProgress"_s, tr("Batch progress")))
    , m_progress(named(new QLabel(this), u"batchProgressText"_s, QString()))
    , m_retryFailed(namedButton(this, u"batchRetryFailed"_s, tr("Retry failed"), tr("Ask again where a query failed")))
    , m_goBack(namedButton(this, u"batchGoBack"_s, tr("Back to its tasks"),
                           tr("Choose the tasks again that the earlier batch asked, and see its answers")))
    , m_elsewhere(
          namedButton(this, u"batchElsewhere"_s, tr("Save elsewhere"),
                      tr("Keep the answers of the earlier batch, and save those of this one to a file beside it")))
    , m_restart(namedButton(this, u"batchRestart"_s, tr("Begin anew"),
                            tr("Give up what an earlier batch left beside the output, and begin")))
    , m_export(namedButton(this, u"batchExport"_s, tr("Export…"),
                           tr("Save the answers to a further file, as CSV, JSON, JSON Lines or Markdown")))
    , m_resume(namedButton(this, u"batchResume"_s, tr("Resume"), tr("Ask what is not answered yet")))
    , m_pause(
          namedButton(this, u"batchPause"_s, tr("Pause"),
                      tr("Send nothing more. What is under way is waited for, and the batch is held ready to resume.")))
    , m_stop(namedButton(this, u"batchStop"_s, tr("Stop"), QString()))
    , m_pauseReason(named(new QLabel(this), u"batchPauseReason"_s, QString()))
    , m_targets(new BatchTargetsPanel(this))
    , m_answers(new BatchAnswersPanel(this))
    , m_filter(new BatchFilterBar(this))
    , m_table(named(new BatchTable(rows, this), u"batchTable"_s, tr("Rows of the batch")))
    , m_empty(new MutedLabel(this))
    , m_none(new MutedLabel(this))
    , m_body(new QStackedLayout)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"batchPage"_s);
    setAcceptDrops(true);
    m_table->setItemDelegate(new BatchCellDelegate(m_table));
    m_plan->setTextFormat(Qt::PlainText);
    m_plan->setWordWrap(true);
    m_pauseReason->setTextFormat(Qt::PlainText);
    m_pauseReason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pauseReason->setWordWrap(true);
    for (QLabel *label : {m_empty, m_none}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_empty->setText(tr("Drop a table here, or open one: CSV, TSV, JSON Lines, or a text per line.\n"
                        "Every row is asked the tasks above, at every target."));
    m_body->addWidget(m_empty);
    m_body->addWidget(m_table);
    m_body->addWidget(m_none);

    lay();
    connectControls();
    connect(&rows, &QAbstractItemModel::modelReset, this, &BatchPage::showRows);
    connect(&rows, &QAbstractItemModel::rowsInserted, this, &BatchPage::showRows);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, &BatchPage::showRows);
    show(BatchView());
}

void BatchPage::lay()
{
    // With large letters, or many targets, it is higher than a small screen; the table keeps some rows then.
    m_scroll->setObjectName(u"batchScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(2 * Theme::unit, Theme::unit, 2 * Theme::unit, Theme::unit);
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_form);
    layout->addWidget(m_plan);
    layout->addLayout(buildState());
    layout->addWidget(m_pauseReason);
    layout->addWidget(m_targets);
    layout->addWidget(m_answers);
    layout->addWidget(m_filter);
    layout->addLayout(m_body, 1);
    m_scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_scroll);
}

QLayout *BatchPage::buildState()
{
    auto *state = new QHBoxLayout;
    state->setSpacing(Theme::unit);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(30 * Theme::unit);
    m_progress->setFont(Theme::tabularFont(font()));
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    m_resume->setIcon(Icons::symbolic(u"run"_s));
    m_pause->setIcon(Icons::symbolic(u"pause"_s));
    m_stop->setIcon(Icons::symbolic(u"stop"_s));
    m_retryFailed->setIcon(Icons::symbolic(u"retry"_s));
    state->addWidget(m_bar);
    state->addWidget(m_progress, 1);
    // Where several of them have long words, they stand in two lines.
    auto *actions = new FlowLayout;
    for (QPushButton *each : {m_retryFailed, m_goBack, m_elsewhere, m_restart, m_export, m_resume, m_pause, m_stop})
        actions->addWidget(each);
    state->addLayout(actions);
    return state;
}

void BatchPage::connectControls()
{
    connect(m_form, &BatchForm::inputChosen, this, &BatchPage::inputChosen);
    connect(m_form, &BatchForm::columnsChosen, this, &BatchPage::columnsChosen);
    connect(m_form, &BatchForm::outputChosen, this, &BatchPage::outputChosen);
    connect(m_form, &BatchForm::budgetTyped, this, &BatchPage::budgetTyped);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        takeFields();
        Q_EMIT resumeRequested();
    });
    connect(m_pause, &QPushButton::clicked, this, &BatchPage::pauseRequested);
    connect(m_stop, &QPushButton::clicked, this, &BatchPage::stopRequested);
    connect(m_retryFailed, &QPushButton::clicked, this, [this] {
        takeFields();
        Q_EMIT retryFailedRequested();
    });
    connect(m_export, &QPushButton::clicked, this, &BatchPage::askExport);
    connect(m_elsewhere, &QPushButton::clicked, this, [this] { Q_EMIT outputChosen(m_view.elsewhere); });
    connect(m_restart, &QPushButton::clicked, this, &BatchPage::askRestart);
    connect(m_goBack, &QPushButton::clicked, this, &BatchPage::goBackRequested);
    connect(m_answers, &BatchAnswersPanel::answersChosen, this, &BatchPage::answersChosen);
    connect(m_filter, &BatchFilterBar::searched, this, [this](const QString &words) {
        m_view.search = words.simplified();
        Q_EMIT searched(words);
    });
    connect(m_filter, &BatchFilterBar::rowSetChosen, this, [this](RowSet set) {
        m_view.shown = set;
        Q_EMIT rowSetChosen(set);
    });
    connect(m_targets, &BatchTargetsPanel::editRequested, this, &BatchPage::targetEditRequested);
    connect(m_targets, &BatchTargetsPanel::goOnRequested, this, [this](const QString &target) {
        takeFields();
        Q_EMIT targetGoOnRequested(target);
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setObjectName(u"batchFind"_s);
    connect(find, &QShortcut::activated, this, [this] {
        m_scroll->ensureWidgetVisible(m_filter);
        m_filter->focusSearch();
    });
    connect(m_table, &BatchTable::copyRequested, this, &BatchPage::copyRequested);
    connect(m_table, &BatchTable::rowRequested, this, &BatchPage::showRow);
    connect(m_table->model(), &QAbstractItemModel::dataChanged, this, [this] {
        if (m_rowWanted.isValid())
            showRow(m_rowWanted);
    });
}

void BatchPage::show(const BatchView &view)
{
    const QString said = batchAnnouncement(m_view, view);
    const bool hasSearched = m_view.isSearching && !view.isSearching && !view.search.isEmpty();
    m_view = view;
    const bool isUnderWay = isBusy(view.phase);
    m_form->show(view);
    m_table->setTextColumn(view.textColumn);
    showPlan(isUnderWay);
    showState(isUnderWay);
    m_targets->setTargets(view.ofTargets);
    m_answers->setAnswers(view.answers, view.shownAnswers);
    showRows();
    if (!said.isEmpty()) {
        m_progress->setAccessibleDescription(said);
        announce(said);
    }
    if (hasSearched)
        announce(m_filter->shownText());
}

void BatchPage::announce(const QString &said)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(m_progress, said);
#else
    QAccessibleEvent event(m_progress, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(said);
}

void BatchPage::showPlan(bool isUnderWay)
{
    QStringList words;
    if (!m_view.problem.isEmpty())
        words.append(m_view.problem);
    else if (!m_view.obstacle.isEmpty())
        words.append(m_view.obstacle);
    else if (!m_view.reading.isEmpty())
        words.append(m_view.reading);
    else if (!m_view.plan.isEmpty() && !isUnderWay)
        words.append(m_view.plan);
    if (!isUnderWay)
        words += m_view.notes;
    if (!isUnderWay && m_view.phase != BatchPhase::Empty && !m_view.caution.isEmpty())
        words.append(m_view.caution);
    m_plan->setText(words.join(u'\n'));
    m_plan->setToolTip(plainToolTip(m_view.planNote));
    m_plan->setVisible(!words.isEmpty());
}

void BatchPage::focusTable()
{
    if (m_table->isVisible())
        m_table->setFocus();
    else
        m_form->focusOpen();
}

void BatchPage::showState(bool isUnderWay)
{
    const QList<QPushButton *> buttons{m_retryFailed, m_goBack, m_elsewhere, m_restart,
                                       m_export,      m_resume, m_pause,     m_stop};
    // Also while a dialog is in front, such as that of Export.
    const auto held = std::ranges::find(buttons, window()->focusWidget());
    const QPushButton *focused = held == buttons.end() ? nullptr : *held;
    const BatchPhase phase = m_view.phase;
    const bool isEmpty = phase == BatchPhase::Empty;
    const bool isPaused = phase == BatchPhase::Paused;
    m_bar->setVisible(!isEmpty);
    m_progress->setVisible(!isEmpty);
    m_bar->setValue(int(m_view.share * barSteps));
    m_bar->setAccessibleDescription(m_view.progress);
    m_progress->setText(phase == BatchPhase::Ready          ? tr("Not begun")
                            : phase == BatchPhase::Starting ? tr("Getting ready…")
                                                            : m_view.progress);
    m_resume->setVisible(isPaused || phase == BatchPhase::Stopped);
    m_resume->setEnabled(m_view.obstacle.isEmpty());
    m_pause->setVisible(phase == BatchPhase::Running || phase == BatchPhase::Pausing);
    m_pause->setEnabled(phase == BatchPhase::Running);
    m_pause->setText(phase == BatchPhase::Pausing ? tr("Pausing…") : tr("Pause"));
    m_stop->setVisible(isUnderWay || isPaused || phase == BatchPhase::Starting);
    m_stop->setEnabled(phase != BatchPhase::Stopping);
    m_stop->setText(phase == BatchPhase::Stopping ? tr("Stopping…") : tr("Stop"));
    m_stop->setToolTip(
        isPaused ? tr("Let go of the batch, so that others can go on with it. Every answer is kept.")
                 : tr("Send nothing more and cut off what is under way, which may be billed and is asked again later. "
                      "Every answer is kept."));
    // It goes on with everything that is open: where there is more than failures, Resume is the word for that.
    m_retryFailed->setVisible(phase == BatchPhase::Finished && m_view.failed > 0 && m_view.obstacle.isEmpty());
    const bool isExportable = phase == BatchPhase::Finished || isPaused || phase == BatchPhase::Stopped;
    m_export->setVisible(isExportable && m_view.obstacle.isEmpty() && m_view.reading.isEmpty());
    m_restart->setVisible(!isUnderWay && m_view.canRestart);
    m_elsewhere->setVisible(!isUnderWay && m_view.canRestart && !m_view.elsewhere.isEmpty());
    m_goBack->setVisible(!isUnderWay && m_view.canGoBack);
    m_pauseReason->setVisible(!m_view.pause.isEmpty());
    m_pauseReason->setText(m_view.pause);
    // Pause and Resume have one place. Of the others Qt would give the focus to a neighbour, to Stop perhaps.
    if (!focused || (focused->isVisible() && focused->isEnabled()))
        return;
    if (m_resume->isVisible() && m_resume->isEnabled())
        m_resume->setFocus();
    else if (m_pause->isVisible() && m_pause->isEnabled())
        m_pause->setFocus();
    else
        focusTable();
}

void BatchPage::showRows()
{
    const int shown = m_table->model()->rowCount();
    m_filter->show(m_view, shown);
    const bool isEmpty = m_view.phase == BatchPhase::Empty;
    const bool isNone = isFiltered() && shown == 0;
    if (isNone)
        m_none->setText(whyNone());
    m_body->setCurrentWidget(isEmpty ? m_empty : isNone ? m_none : static_cast<QWidget *>(m_table));
}

bool BatchPage::isFiltered() const
{
    return m_view.shown != RowSet::All || !m_view.shownAnswers.isEmpty() || !m_view.search.isEmpty();
}

QString BatchPage::whyNone() const
{
    if (m_view.isSearching)
        return tr("Searching…");
    if (!m_view.search.isEmpty())
        return (m_view.shown == RowSet::All && m_view.shownAnswers.isEmpty()
                    ? tr("No row has all of these words: %1")
                    : tr("None of these rows has all of these words: %1"))
            .arg(visibleText(m_view.search, false));
    if (m_view.shownAnswers.size() > 1)
        return tr("None of these rows has all of the chosen answers.");
    if (!m_view.shownAnswers.isEmpty())
        return tr("None of these rows has the chosen answer.");
    switch (m_view.shown) {
    case RowSet::All:
        return {};
    case RowSet::Failed:
        return tr("No row has failed.");
    case RowSet::Cached:
        return tr("The cache has answered no row. Rows that were asked before are answered by it.");
    case RowSet::Differing:
        return tr("The targets agree on every row that several of them have answered.");
    }
    Q_UNREACHABLE();
}

void BatchPage::showRow(const QModelIndex &index)
{
    const QVariant details = index.data(BatchTableModel::DetailsRole);
    // What is not read yet comes with the model's next change.
    m_rowWanted = details.isValid() ? QPersistentModelIndex() : QPersistentModelIndex(index);
    if (!details.isValid())
        return;
    if (!m_rowDialog) {
        m_rowDialog = new BatchRowDialog(this);
        m_rowDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_rowDialog, &QDialog::finished, this, [this] { m_rowWanted = QPersistentModelIndex(); });
        connect(m_rowDialog, &BatchRowDialog::stepRequested, this, [this](int rows) {
            const QModelIndex current = m_table->currentIndex();
            const QModelIndex next = current.siblingAtRow(current.row() + rows);
            if (!next.isValid())
                return;
            m_table->setCurrentIndex(next);
            showRow(next);
        });
    }
    m_rowDialog->setRow(details.value<BatchRowDetails>(), searchWords(m_view.search), index.row() > 0,
                        index.row() + 1 < m_table->model()->rowCount());
    m_rowDialog->show();
}

QMap<QString, int> BatchPage::columnWidths() const
{
    return m_table->columnWidths();
}

void BatchPage::setColumnWidths(const QMap<QString, int> &widths)
{
    m_table->setColumnWidths(widths);
}

QStringList BatchPage::hiddenColumns() const
{
    return m_table->hiddenColumns();
}

void BatchPage::setHiddenColumns(const QStringList &names)
{
    m_table->setHiddenColumns(names);
}

void BatchPage::takeFields()
{
    m_form->takeFields();
}

void BatchPage::chooseTable()
{
    m_form->chooseTable();
}

bool BatchPage::leavesChoice(const QKeyEvent &key) const
{
    const QWidget *focused = QApplication::focusWidget();
    return key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier && isFiltered()
        && (m_answers->isAncestorOf(focused) || m_filter->isAncestorOf(focused) || m_table == focused);
}

bool BatchPage::event(QEvent *event)
{
    // Before it is the shortcut of Stop.
    if (event->type() == QEvent::ShortcutOverride && leavesChoice(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void BatchPage::keyPressEvent(QKeyEvent *event)
{
    if (leavesChoice(*event))
        m_filter->showAllRows();
    else
        QWidget::keyPressEvent(event);
}

void BatchPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty() && m_form->takesTables())
        event->acceptProposedAction();
}

void BatchPage::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT inputChosen(path);
}

} // namespace Fanlight
