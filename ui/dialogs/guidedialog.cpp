// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/guidedialog.h"

#include "ui/widgets/guidetext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/named.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QToolButton>
#include <QUrl>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

GuideDialog::GuideDialog(const Guide &guide, const QString &pictures, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_guide(guide)
    , m_chapters(named(new QListWidget(this), u"guideChapters"_s, tr("Chapters of the guide")))
    , m_text(named(new GuideText(pictures, this), u"guideText"_s, tr("Chapter")))
    , m_words(new SearchField(u"guideSearch"_s, tr("Search in the chapter"), tr("Search in this chapter"), this))
    , m_found(named(new QLabel(this), u"guideFound"_s))
    , m_back(addTool(u"guideBack"_s, u"back"_s, tr("Back"), QKeySequence(u"Alt+Left"_s)))
    , m_forward(addTool(u"guideForward"_s, u"forward"_s, tr("Forward"), QKeySequence(u"Alt+Right"_s)))
    , m_previous(addTool(u"guidePrevious"_s, u"up"_s, tr("Previous place found"), QKeySequence(u"Shift+F3"_s)))
    , m_next(addTool(u"guideNext"_s, u"down"_s, tr("Next place found"), QKeySequence(u"F3"_s)))
{
    setObjectName(u"guideDialog"_s);
    setWindowTitle(tr("Fanlight user guide"));
    for (const GuideChapter &chapter : m_guide.chapters())
        m_chapters->addItem(chapter.title);
    m_chapters->setFrameShape(QFrame::NoFrame);
    m_chapters->setSpacing(2);
    m_chapters->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chapters->setFixedWidth(m_chapters->sizeHintForColumn(0) + 4 * Theme::unit);

    auto *below = new QHBoxLayout;
    below->setSpacing(Theme::unit);
    below->addWidget(m_chapters);
    below->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit, Theme::unit, Theme::unit, Theme::unit);
    layout->setSpacing(Theme::unit);
    layout->addLayout(makeBar());
    layout->addLayout(below, 1);
    connectParts();
    // As it is read, whatever was made first.
    QWidget *last = m_back;
    for (QWidget *each : std::initializer_list<QWidget *>{m_forward, m_words, m_previous, m_next, m_chapters, m_text}) {
        setTabOrder(last, each);
        last = each;
    }
    showPlace(Guide::indexFile());
    m_text->setFocus();
    resize(120 * Theme::unit, 88 * Theme::unit);
}

QToolButton *GuideDialog::addTool(const QString &name, const QString &icon, const QString &text,
                                  const QKeySequence &key)
{
    auto *button = named(new QToolButton(this), name, text);
    button->setIcon(Icons::symbolic(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setFixedSize(28, 28);
    button->setShortcut(key);
    button->setToolTip(
        tr("%1 (%2)", "what a button does and its key").arg(text, key.toString(QKeySequence::NativeText)));
    return button;
}

QLayout *GuideDialog::makeBar()
{
    m_words->setToolTip(tr("Search in this chapter (Ctrl+F)"));
    m_words->setMaximumWidth(36 * Theme::unit);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setFont(Theme::tabularFont(font()));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(Theme::unit / 2);
    bar->addWidget(m_back);
    bar->addWidget(m_forward);
    bar->addStretch(1);
    bar->addWidget(m_found);
    bar->addWidget(m_words, 1);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    return bar;
}

void GuideDialog::connectParts()
{
    connect(m_chapters, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && m_guide.chapters().at(row).file != m_place.file)
            showPlace(m_guide.chapters().at(row).file);
    });
    connect(m_text, &GuideText::linkChosen, this, &GuideDialog::take);
    connect(m_back, &QToolButton::clicked, this, [this] { go(m_past, m_future); });
    connect(m_forward, &QToolButton::clicked, this, [this] { go(m_future, m_past); });
    connect(m_words, &QLineEdit::textChanged, this, &GuideDialog::search);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { step(false); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(false); });
    auto *find = new QAction(this);
    find->setShortcuts(QKeySequence::keyBindings(QKeySequence::Find));
    connect(find, &QAction::triggered, m_words, [this] { m_words->focus(); });
    addAction(find);
}

void GuideDialog::showPlace(const QString &link)
{
    GuidePlace place = placeOf(link, m_place.file);
    if (m_guide.indexOf(place.file) < 0)
        place = {Guide::indexFile()};
    if (!m_place.file.isEmpty() && place != m_place)
        m_past.append(here());
    m_future.clear();
    turnTo(place);
}

void GuideDialog::turnTo(const GuidePlace &place)
{
    const qsizetype index = m_guide.indexOf(place.file);
    if (index < 0)
        return;
    const bool isOther = place.file != m_place.file;
    m_place = place;
    if (isOther) {
        m_text->setChapter(m_guide.chapters().at(index).text);
        m_text->setAccessibleDescription(m_guide.chapters().at(index).title);
        m_chapters->setCurrentRow(int(index));
        search();
    }
    m_text->showAnchor(place.anchor);
    showWays();
}

void GuideDialog::go(QList<Visit> &from, QList<Visit> &into)
{
    if (from.isEmpty())
        return;
    into.append(here());
    const Visit visit = from.takeLast();
    turnTo(visit.place);
    m_text->verticalScrollBar()->setValue(visit.scrolled);
}

void GuideDialog::take(const QUrl &address)
{
    if (address.scheme().isEmpty())
        showPlace(address.toString());
    else
        Q_EMIT linkChosen(address);
}

void GuideDialog::search()
{
    const QString words = m_words->text().trimmed();
    const int count = m_text->markAll(words);
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (words.isEmpty())
        m_found->clear();
    else if (count == 0)
        m_found->setText(tr("Not in this chapter"));
    else
        step(false);
}

void GuideDialog::step(bool backward)
{
    const int number = m_text->stepToMark(backward);
    if (number > 0)
        m_found->setText(tr("%1 of %2", "place found").arg(number).arg(m_text->extraSelections().size()));
}

GuideDialog::Visit GuideDialog::here() const
{
    return {m_place, m_text->verticalScrollBar()->value()};
}

void GuideDialog::showWays()
{
    m_back->setEnabled(!m_past.isEmpty());
    m_forward->setEnabled(!m_future.isEmpty());
}

} // namespace Fanlight
