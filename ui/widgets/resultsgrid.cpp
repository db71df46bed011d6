// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/resultsgrid.h"

#include "ui/models/display.h"
#include "ui/models/resultsmodel.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptytable.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

int stretchOf(AnswerForm form)
{
    switch (form) {
    case AnswerForm::Label:
    case AnswerForm::Choice:
    case AnswerForm::Topics:
        return 4;
    case AnswerForm::Summary:
        return 5;
    case AnswerForm::Text:
        return 8;
    }
    Q_UNREACHABLE();
}

} // namespace

ResultsGrid::ResultsGrid(const ResultsModel &model, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_headers(new QWidget(this))
    , m_tabs(new QTabBar(this))
{
    setObjectName(u"results"_s);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Results"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    m_tabs->setObjectName(u"resultTabs"_s);
    m_tabs->setAccessibleName(tr("Results of one target"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_tab = tab;
        arrange();
    });
    // Often enough for a time that runs, seldom enough to cost nothing.
    m_clock.setInterval(100);
    connect(&m_clock, &QTimer::timeout, this, &ResultsGrid::tick);
    connect(&model, &ResultsModel::modelReset, this, &ResultsGrid::rebuild);
    connect(&model, &ResultsModel::dataChanged, this, &ResultsGrid::refresh);
    rebuild();
}

ResultCard *ResultsGrid::card(int row, int column) const
{
    if (!m_model.hasIndex(row, column))
        return nullptr;
    return m_cards.value(row * m_model.columnCount() + column);
}

void ResultsGrid::setCardKeys(const QString &action, const QList<QKeySequence> &keys)
{
    m_cardKeys.insert(action, keys);
    for (ResultCard *card : std::as_const(m_cards))
        card->setKeys(action, keys);
}

void ResultsGrid::rebuild()
{
    m_cards.clear();
    m_behind.clear();
    qDeleteAll(m_headers->findChildren<ElidedLabel *>());
    m_headerLabels.clear();
    const int rows = m_model.rowCount();
    const int columns = m_model.columnCount();
    if (rows == 0 || columns == 0) {
        m_tabs->hide();
        setViewportMargins({});
        setWidget(emptyState());
        // A scroll area fills what is in it; the ring of the focus is painted below.
        widget()->setAutoFillBackground(false);
        return;
    }
    auto *content = new QWidget(this);
    content->setAutoFillBackground(false);
    for (int column = 0; column < columns; ++column) {
        auto *header =
            new ElidedLabel(visibleText(m_model.headerData(column, Qt::Horizontal).toString(), false), m_headers);
        header->setFont(Theme::smallFont(font()));
        header->setColor(&Theme::mutedText);
        header->setElideMode(Qt::ElideMiddle);
        header->setContentsMargins(Theme::unit, 0, 0, 0);
        header->show();
        m_headerLabels.append(header);
    }
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            auto *card = new ResultCard(m_model.headerData(row, Qt::Vertical).toString(),
                                        m_model.headerData(column, Qt::Horizontal).toString(),
                                        m_model.cell(row, column).form, content);
            card->setObjectName(u"card_%1_%2"_s.arg(row).arg(column));
            card->installEventFilter(this);
            for (auto keys = m_cardKeys.cbegin(); keys != m_cardKeys.cend(); ++keys)
                card->setKeys(keys.key(), *keys);
            const auto forward = [this, row, column](void (ResultsGrid::*signal)(int, int)) {
                return [this, row, column, signal] { Q_EMIT(this->*signal)(row, column); };
            };
            connect(card, &ResultCard::copyRequested, this, forward(&ResultsGrid::copyRequested));
            connect(card, &ResultCard::copyAsRequested, this,
                    [this, row, column](CopyForm form) { Q_EMIT copyAsRequested(row, column, form); });
            connect(card, &ResultCard::retryRequested, this, forward(&ResultsGrid::retryRequested));
            connect(card, &ResultCard::cancelRequested, this, forward(&ResultsGrid::cancelRequested));
            connect(card, &ResultCard::detailsRequested, this, forward(&ResultsGrid::detailsRequested));
            connect(card, &ResultCard::saveRequested, this, forward(&ResultsGrid::saveRequested));
            connect(card, &ResultCard::linkChosen, this, &ResultsGrid::linkChosen);
            connect(card, &ResultCard::viewRequested, this, forward(&ResultsGrid::viewRequested));
            connect(card, &ResultCard::editEndpointRequested, this, forward(&ResultsGrid::editEndpointRequested));
            connect(card, &ResultCard::limitsRequested, this, forward(&ResultsGrid::limitsRequested));
            card->showCell(m_model.cell(row, column), m_model.now());
            m_cards.append(card);
        }
    }
    {
        const QSignalBlocker blocker(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        for (int column = 0; column < columns; ++column)
            m_tabs->addTab(visibleText(m_model.headerData(column, Qt::Horizontal).toString(), false));
        m_tabs->setCurrentIndex(std::clamp(m_tab, 0, columns - 1));
    }
    setWidget(content);
    arrange();
    takeBarsPlaceInTabOrder(this, QList<QWidget *>(m_cards.begin(), m_cards.end()));
    runClock();
}

void ResultsGrid::setShownTab(int tab)
{
    m_tab = std::max(tab, 0);
    if (m_tab < m_tabs->count())
        m_tabs->setCurrentIndex(m_tab);
}

void ResultsGrid::setArrangement(ResultsLayout arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    arrange();
}

int ResultsGrid::cardsPerLine() const
{
    const int columns = m_model.columnCount();
    if (m_arrangement != ResultsLayout::Grid || m_cards.isEmpty())
        return columns;
    const int card = m_cards.first()->minimumSizeHint().width() + Theme::unit;
    return std::clamp((viewport()->width() + Theme::unit) / card, 1, columns);
}

void ResultsGrid::arrange()
{
    if (m_cards.isEmpty())
        return;
    // A layout remembers the stretch of rows that are empty now.
    delete widget()->layout();
    auto *grid = new QGridLayout(widget());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::unit);
    const int columns = m_model.columnCount();
    m_perLine = cardsPerLine();
    const int lines = (columns + m_perLine - 1) / m_perLine;
    const bool tabs = m_arrangement == ResultsLayout::Tabs && columns > 1;
    for (qsizetype position = 0; position < m_cards.size(); ++position) {
        ResultCard *card = m_cards.at(position);
        const int row = int(position) / columns;
        const int column = int(position) % columns;
        const bool isShown = !tabs || column == m_tabs->currentIndex();
        card->setTargetShown(m_arrangement == ResultsLayout::Grid && columns > 1);
        card->setVisible(isShown);
        if (!isShown)
            continue;
        const int line = tabs ? row : row * lines + column / m_perLine;
        grid->addWidget(card, line, tabs ? 0 : column % m_perLine);
        grid->setRowStretch(line, stretchOf(card->cell().form));
        grid->setColumnStretch(tabs ? 0 : column % m_perLine, 1);
    }
    m_tabs->setVisible(tabs);
    m_headers->setVisible(!tabs && m_arrangement != ResultsLayout::Grid);
    // Above the viewport, so that they stay when the cards scroll under them.
    setViewportMargins(0, headerHeight(), 0, 0);
    grid->activate();
    placeHeaders();
    catchUp();
}

int ResultsGrid::headerHeight() const
{
    if (m_tabs->isVisibleTo(this))
        return m_tabs->sizeHint().height() + Theme::unit;
    if (m_arrangement == ResultsLayout::Grid && m_model.columnCount() > 1)
        return 0;
    return m_headerLabels.isEmpty() ? 0 : m_headerLabels.first()->sizeHint().height() + Theme::unit;
}

void ResultsGrid::placeHeaders()
{
    m_tabs->setGeometry(viewport()->x(), viewport()->y() - headerHeight(), viewport()->width(),
                        m_tabs->sizeHint().height());
    if (m_arrangement == ResultsLayout::Grid && m_model.columnCount() > 1)
        return;
    m_headers->setGeometry(viewport()->x(), viewport()->y() - headerHeight(), viewport()->width(), headerHeight());
    for (qsizetype column = 0; column < m_headerLabels.size() && column < m_cards.size(); ++column) {
        const QWidget *below = m_cards.at(column);
        m_headerLabels.at(column)->setGeometry(widget()->x() + below->x(), 0, below->width(),
                                               m_headerLabels.at(column)->sizeHint().height());
    }
}

void ResultsGrid::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    placeHeaders();
    catchUp();
}

void ResultsGrid::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_perLine != cardsPerLine())
        arrange();
    placeHeaders();
    catchUp();
}

void ResultsGrid::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    catchUp();
}

void ResultsGrid::refresh(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
            const qsizetype position = qsizetype(row) * m_model.columnCount() + column;
            const ResultCard *shown = m_cards.value(position);
            if (!shown)
                continue;
            const ResultCell &cell = m_model.cell(row, column);
            const bool same = shown->cell().request.id == cell.request.id && shown->cell().state == cell.state;
            // The change may be another cell's of the range.
            if (same && !cell.isRunning())
                continue;
            if (same && !isSeen(*shown))
                m_behind.insert(position);
            else
                showCell(position);
        }
    }
    runClock();
}

void ResultsGrid::showCell(qsizetype position)
{
    m_behind.remove(position);
    const qsizetype columns = m_model.columnCount();
    m_cards.at(position)->showCell(m_model.cell(int(position / columns), int(position % columns)), m_model.now());
}

void ResultsGrid::catchUp()
{
    const QSet<qsizetype> behind = m_behind;
    for (const qsizetype position : behind) {
        if (isSeen(*m_cards.at(position)))
            showCell(position);
    }
}

bool ResultsGrid::isSeen(const ResultCard &card) const
{
    return card.isVisible() && viewport()->rect().intersects(QRect(card.mapTo(viewport(), QPoint()), card.size()));
}

void ResultsGrid::runClock()
{
    const bool running = std::ranges::any_of(m_cards, [](const ResultCard *card) { return card->cell().isRunning(); });
    if (running && !m_clock.isActive())
        m_clock.start();
    else if (!running)
        m_clock.stop();
}

void ResultsGrid::tick()
{
    catchUp();
    const Moment now = m_model.now();
    for (ResultCard *card : std::as_const(m_cards)) {
        if (card->cell().isRunning() && isSeen(*card))
            card->showTimes(now);
    }
    runClock();
}

QWidget *ResultsGrid::emptyState()
{
    auto *page = new QWidget(this);
    page->setAutoFillBackground(false);
    auto *title = new QLabel(tr("No results yet"), page);
    title->setFont(Theme::strongFont(font()));
    title->setAlignment(Qt::AlignHCenter);
    auto *words = new MutedLabel(tr("Press Run to ask every chosen task of every chosen target at once.\n"
                                    "Each answer gets a card of its own and fills it as it arrives."),
                                 page);
    words->setAlignment(Qt::AlignHCenter);
    words->setWordWrap(true);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(Theme::unit);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(words);
    layout->addStretch(3);
    return page;
}

void ResultsGrid::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    if (!m_cards.isEmpty())
        m_cards.first()->setFocus(event->reason());
    viewport()->update();
}

void ResultsGrid::focusOutEvent(QFocusEvent *event)
{
    QScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ResultsGrid::paintEvent(QPaintEvent *event)
{
    QScrollArea::paintEvent(event);
    // Where there is no card yet that could show it.
    if (hasFocus() && m_cards.isEmpty())
        paintFocusRing(*viewport());
}

qsizetype ResultsGrid::positionOf(const QObject *watched) const
{
    // Other widgets are watched too: only a card may be called one.
    const auto card = std::find(m_cards.begin(), m_cards.end(), watched);
    return card == m_cards.end() ? -1 : card - m_cards.begin();
}

bool ResultsGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        // Only the first row stands under the headers.
        const qsizetype first = positionOf(watched);
        if (first >= 0 && first < m_headerLabels.size())
            placeHeaders();
    }
    if (event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const qsizetype position = positionOf(watched);
    if (position < 0)
        return QScrollArea::eventFilter(watched, event);
    const int columns = m_model.columnCount();
    const int row = int(position) / columns;
    const int column = int(position) % columns;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        focusCard(row - 1, column);
        return true;
    case Qt::Key_Down:
        focusCard(row + 1, column);
        return true;
    case Qt::Key_Left:
        focusCard(row, column - 1);
        return true;
    case Qt::Key_Right:
        focusCard(row, column + 1);
        return true;
    default:
        return QScrollArea::eventFilter(watched, event);
    }
}

void ResultsGrid::focusCard(int row, int column)
{
    if (ResultCard *next = card(row, column)) {
        if (m_tabs->isVisibleTo(this))
            m_tabs->setCurrentIndex(column);
        next->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(next, 0, Theme::unit);
    }
}

} // namespace Fanlight
