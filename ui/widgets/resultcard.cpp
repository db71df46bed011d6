// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/resultcard.h"

#include "ui/models/celltext.h"
#include "ui/models/display.h"
#include "ui/models/errortext.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/answertext.h"
#include "ui/widgets/answerview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/markdowntext.h"
#include "ui/widgets/named.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Of the icons' buttons, in the usual fonts.
constexpr int leastButton = 26;
//! Of the line below the answer, with or without a button in it.
constexpr int leastFooter = 24;
//! In figures and letters of the card's font: a state, a button and the shorter line of times fit.
constexpr int leastLetters = 38;
constexpr int leastWidth = 36 * Theme::unit;

int buttonSize(const QFontMetrics &metrics)
{
    return std::max(leastButton, metrics.height() + Theme::unit);
}

int footerHeight(const QFontMetrics &metrics)
{
    return std::max(leastFooter, metrics.height() + Theme::unit / 2);
}

//! A label takes less room than a sentence; the row keeps its height whatever arrives.
int leastLines(AnswerForm form)
{
    switch (form) {
    case AnswerForm::Label:
    case AnswerForm::Choice:
    case AnswerForm::Topics:
        return 3;
    case AnswerForm::Summary:
        return 4;
    case AnswerForm::Text:
        return 5;
    }
    Q_UNREACHABLE();
}

//! Scrolls by lines where the key does so in a text that nobody writes; null for other keys.
std::optional<QAbstractSlider::SliderAction> scrollActionOf(const QKeyEvent &event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Up:
        return QAbstractSlider::SliderSingleStepSub;
    case Qt::Key_Down:
        return QAbstractSlider::SliderSingleStepAdd;
    case Qt::Key_PageUp:
        return QAbstractSlider::SliderPageStepSub;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return QAbstractSlider::SliderPageStepAdd;
    case Qt::Key_Home:
        return QAbstractSlider::SliderToMinimum;
    case Qt::Key_End:
        return QAbstractSlider::SliderToMaximum;
    default:
        return std::nullopt;
    }
}

} // namespace

ResultCard::ResultCard(const QString &task, const QString &target, AnswerForm form, QWidget *parent)
    : QFrame(parent)
    , m_task(visibleText(task, false))
    , m_target(visibleText(target, false))
    , m_form(form)
    , m_copy(addCardAction(u"copy"_s, u"copy"_s, tr("Copy answer"), QKeySequence(u"Ctrl+Shift+C"_s)))
    , m_retry(addCardAction(u"retry"_s, u"retry"_s, tr("Retry"), QKeySequence(u"Ctrl+R"_s)))
    , m_cancel(addCardAction(u"cancel"_s, u"remove"_s, tr("Cancel"), QKeySequence(Qt::Key_Delete)))
    , m_details(addCardAction(u"details"_s, u"details"_s, tr("Details…"), QKeySequence(u"Ctrl+I"_s)))
    , m_save(addCardAction(u"save"_s, {}, tr("Save answer as…"), QKeySequence(u"Ctrl+Shift+S"_s)))
    , m_read(addCardAction(u"read"_s, {}, tr("Read the answer"), QKeySequence(Qt::Key_Return)))
    , m_raw(addCardAction(u"raw"_s, {}, tr("Show the reply as received"), {}))
    , m_title(new ElidedLabel(m_task, this))
    , m_state(new QLabel(this))
    , m_answer(new AnswerView(this))
    , m_queued(new ElidedLabel({}, this))
    , m_times(new ElidedLabel({}, this))
    , m_remedy(new QPushButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("%1 at %2").arg(m_task, m_target));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    m_title->setFont(Theme::strongFont(font()));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setObjectName(u"state"_s);
    m_remedy->setObjectName(u"remedy"_s);
    m_remedy->setAutoDefault(false);
    m_remedy->setFixedHeight(footerHeight(fontMetrics()));
    m_remedy->hide();
    m_queued->setColor(&Theme::mutedText);
    m_times->setColor(&Theme::mutedText);
    m_times->setObjectName(u"times"_s);
    for (ElidedLabel *label : {m_queued, m_times})
        label->setFont(Theme::tabularFont(Theme::smallFont(font())));
    m_queued->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_times->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_raw->setCheckable(true);
    m_read->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    // Inside, Enter follows a link.
    m_read->setShortcutContext(Qt::WidgetShortcut);
    for (QWidget *view :
         {static_cast<QWidget *>(m_answer->textView()), static_cast<QWidget *>(m_answer->markdownView())}) {
        view->setFocusPolicy(Qt::ClickFocus);
        view->installEventFilter(this);
    }

    auto *header = new QHBoxLayout;
    header->setSpacing(2);
    // The buttons come and go with the pointer; what is below them must not move.
    header->addStrut(buttonSize(fontMetrics()));
    header->addWidget(m_title, 1);
    for (QAction *action : {m_copy, m_retry, m_cancel, m_details})
        header->addWidget(addCardButton(action));
    header->addSpacing(Theme::unit - 2);
    header->addWidget(m_state);

    auto *footer = new QHBoxLayout;
    footer->setSpacing(2 * Theme::unit);
    footer->addStrut(footerHeight(fontMetrics()));
    footer->addWidget(m_queued);
    footer->addWidget(m_times, 1);
    footer->addWidget(m_remedy);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit + 4, Theme::unit / 2, Theme::unit + 4, Theme::unit / 2);
    layout->setSpacing(2);
    layout->addLayout(header);
    layout->addWidget(m_answer, 1);
    layout->addLayout(footer);

    connect(m_copy, &QAction::triggered, this, &ResultCard::copyRequested);
    connect(m_retry, &QAction::triggered, this, &ResultCard::retryRequested);
    connect(m_cancel, &QAction::triggered, this, &ResultCard::cancelRequested);
    connect(m_details, &QAction::triggered, this, &ResultCard::detailsRequested);
    connect(m_save, &QAction::triggered, this, &ResultCard::saveRequested);
    connect(m_read, &QAction::triggered, this, &ResultCard::enterAnswer);
    connect(m_answer, &AnswerView::linkChosen, this, &ResultCard::linkChosen);
    connect(m_answer, &AnswerView::saveRequested, this, &ResultCard::saveRequested);
    connect(m_answer, &AnswerView::viewRequested, this, &ResultCard::viewRequested);
    connect(m_raw, &QAction::toggled, m_answer, &AnswerView::setRaw);
    connect(m_raw, &QAction::toggled, this, &ResultCard::updateActions);
    connect(m_remedy, &QPushButton::clicked, this, &ResultCard::takeRemedy);
    connect(qApp, &QApplication::focusChanged, this, &ResultCard::updateButtons);
    showCell(ResultCell(), Moment());
}

ResultCard::~ResultCard()
{
    // The focus moves while the children are being destroyed, and this is no card any more by then.
    qApp->disconnect(this);
}

QAction *ResultCard::addCardAction(const QString &name, const QString &icon, const QString &text,
                                   const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(Icons::symbolic(icon, QPalette::Text));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

QToolButton *ResultCard::addCardButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setDefaultAction(action);
    const QString name = action->text().remove(u'…');
    button->setAccessibleName(tr("%1: %2 at %3").arg(name, m_task, m_target));
    const auto showKeys = [button, action, name] {
        button->setToolTip(action->shortcut().isEmpty()
                               ? name
                               : tr("%1 (%2)").arg(name, action->shortcut().toString(QKeySequence::NativeText)));
    };
    connect(action, &QAction::changed, button, showKeys);
    showKeys();
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    const int side = buttonSize(fontMetrics());
    button->setFixedSize(side, side);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons.append(button);
    return button;
}

void ResultCard::setKeys(const QString &action, const QList<QKeySequence> &keys)
{
    if (auto *found = findChild<QAction *>(action, Qt::FindDirectChildrenOnly))
        found->setShortcuts(keys);
}

void ResultCard::showCell(const ResultCell &cell, Moment now)
{
    const bool same = m_cell.request.id == cell.request.id;
    const bool ended = m_cell.isRunning() && same && isFinal(cell.state);
    const bool goesOn = cell.isRunning() && same && m_cell.state == cell.state;
    if (!same)
        m_raw->setChecked(false);
    m_cell = cell;
    if (goesOn) {
        m_answer->showCell(cell, now);
        showTimes(now);
        if (m_copy->isEnabled() == cell.text.isEmpty())
            updateActions();
        return;
    }
    m_answer->showCell(cell, now);
    const QString state = cell.isEmpty() ? QString() : stateSymbol(cell.state) + u' ' + stateText(cell.state);
    if (m_state->text() != state)
        m_state->setText(state);
    colorState();
    showRemedy();
    updateActions();
    showTimes(now);
    if (ended)
        announce();
}

void ResultCard::showRemedy()
{
    const bool failed = m_cell.state == QueryState::Failed && m_cell.error;
    const Remedy remedy = failed ? remedyFor(*m_cell.error) : Remedy::None;
    m_remedy->setVisible(remedy != Remedy::None);
    m_remedy->setText(remedy == Remedy::EditEndpoint ? tr("Edit endpoint…")
                          : remedy == Remedy::Limits ? tr("Lower rate…")
                                                     : tr("Retry"));
    // The card may be too small for the sentence.
    m_remedy->setToolTip(remedy == Remedy::None ? QString() : remedyText(*m_cell.error));
    m_remedy->setAccessibleName(tr("%1: %2 at %3").arg(withoutMnemonic(m_remedy->text()), m_task, m_target));
}

void ResultCard::takeRemedy()
{
    if (!m_cell.error)
        return;
    switch (remedyFor(*m_cell.error)) {
    case Remedy::EditEndpoint:
        Q_EMIT editEndpointRequested();
        return;
    case Remedy::Limits:
        Q_EMIT limitsRequested();
        return;
    case Remedy::Retry:
    case Remedy::None:
        Q_EMIT retryRequested();
        return;
    }
    Q_UNREACHABLE();
}

void ResultCard::showTimes(Moment now)
{
    const QString queued = queuedText(m_cell, now);
    m_queued->setText(queued);
    m_queued->setVisible(!queued.isEmpty());
    m_times->setTexts(timesTexts(m_cell, now));
    m_answer->showTime(now);
}

void ResultCard::setTargetShown(bool shown)
{
    m_title->setText(shown ? tr("%1 · %2", "task and target").arg(m_task, m_target) : m_task);
}

QSize ResultCard::sizeHint() const
{
    return minimumSizeHint();
}

QSize ResultCard::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int frame = 2 * Theme::unit;
    return {std::max(leastWidth, leastLetters * metrics.averageCharWidth() + frame),
            buttonSize(metrics) + footerHeight(metrics) + leastLines(m_form) * metrics.lineSpacing() + frame};
}

void ResultCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    painter.setPen(QPen(focused ? Theme::focusRing(palette()) : Theme::border(palette()), focused ? 2.0 : 1.0));
    painter.setBrush(Theme::cardBackground(palette()));
    const qreal inset = focused ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Theme::radius, Theme::radius);
    const QWidget *reading = m_answer->reading();
    if (!reading || !reading->hasFocus())
        return;
    painter.setPen(QPen(Theme::focusRing(palette()), 2.0));
    painter.setBrush(Qt::NoBrush);
    const QRect around(reading->mapTo(this, QPoint()), reading->size());
    painter.drawRoundedRect(QRectF(around).adjusted(-4, -1, 4, 1), Theme::radius, Theme::radius);
}

bool ResultCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    const bool pressed = event->type() == QEvent::KeyPress;
    if (!pressed && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier) {
        // Accepting the override keeps the window's own Esc (Stop) from taking the key.
        event->accept();
        if (pressed)
            setFocus(Qt::BacktabFocusReason);
        return true;
    }
    return (pressed && scrollAnswer(key)) || QFrame::eventFilter(watched, event);
}

void ResultCard::enterAnswer()
{
    if (QWidget *reading = m_answer->reading())
        reading->setFocus(Qt::TabFocusReason);
}

bool ResultCard::scrollAnswer(const QKeyEvent &event)
{
    const auto action = scrollActionOf(event);
    QAbstractScrollArea *reading = m_answer->reading();
    if (!action || !reading)
        return false;
    reading->verticalScrollBar()->triggerAction(*action);
    return true;
}

void ResultCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorState();
}

void ResultCard::colorState()
{
    QPalette stated;
    stated.setColor(QPalette::WindowText, Theme::stateColor(m_cell.state, palette()));
    m_state->setPalette(stated);
}

void ResultCard::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    updateButtons();
}

void ResultCard::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    updateButtons();
}

void ResultCard::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_copy);
    menu->addAction(m_save);
    menu->addAction(m_read);
    if (!m_cell.isEmpty()) {
        QAction *markdown =
            menu->addAction(tr("Copy as Markdown"), this, [this] { Q_EMIT copyAsRequested(CopyForm::Markdown); });
        markdown->setObjectName(u"copyMarkdown"_s);
        QAction *curl = menu->addAction(tr("Copy as cURL"), this, [this] { Q_EMIT copyAsRequested(CopyForm::Curl); });
        curl->setObjectName(u"copyCurl"_s);
    }
    menu->addSeparator();
    menu->addAction(m_cell.isRunning() ? m_cancel : m_retry);
    menu->addAction(m_details);
    menu->addSeparator();
    menu->addAction(m_raw);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center()) : event->globalPos());
    event->accept();
}

void ResultCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    QFrame::mouseDoubleClickEvent(event);
    m_details->trigger();
}

void ResultCard::updateActions()
{
    const bool asked = !m_cell.isEmpty();
    const bool running = m_cell.isRunning();
    m_copy->setEnabled(!copyText(m_cell).isEmpty());
    m_save->setEnabled(m_copy->isEnabled());
    m_retry->setEnabled(asked && !running);
    m_cancel->setEnabled(running);
    m_details->setEnabled(asked);
    m_read->setEnabled(m_answer->reading() != nullptr);
    m_raw->setEnabled(m_cell.state == QueryState::Done && m_cell.value.has_value());
    updateButtons();
}

void ResultCard::updateButtons()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool near = underMouse() || (focus && (focus == this || isAncestorOf(focus)));
    for (QToolButton *button : std::as_const(m_buttons)) {
        const QAction *action = button->defaultAction();
        const bool fits = action != m_cancel && action != m_retry ? true : action->isEnabled();
        button->setVisible(near && fits && !m_cell.isEmpty());
    }
    update();
}

void ResultCard::announce()
{
    const QString said = announcementText(m_task, m_target, m_cell);
    setAccessibleDescription(said);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, said);
#else
    QAccessibleEvent event(this, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
    Q_EMIT announced(said);
}

} // namespace Fanlight
