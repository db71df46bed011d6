// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editorpane.h"

#include "core/domain/tokenestimate.h"
#include "ui/models/display.h"
#include "ui/models/textestimate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/panetitle.h"
#include "ui/widgets/texteditor.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Up to here the text is counted at every key; above it, when typing pauses.
constexpr int countAtOnce = 20'000;

} // namespace

EditorPane::EditorPane(QWidget *parent)
    : QWidget(parent)
    , m_editor(new TextEditor(this))
    , m_notice(new NoticeBar(this))
    , m_counts(new MutedLabel(this))
    , m_plan(new MutedLabel(this))
{
    auto *title = new PaneTitle(tr("Text"), this);
    QToolButton *open = title->addButton(u"openText"_s, u"open"_s, tr("Open…"), tr("Open a text file (Ctrl+O)"));
    QToolButton *sample =
        title->addButton(u"sampleText"_s, u"sample"_s, tr("Sample"), tr("Replace the text with the sample text"));
    connect(open, &QToolButton::clicked, this, &EditorPane::openRequested);
    connect(sample, &QToolButton::clicked, this, &EditorPane::sampleRequested);
    m_counts->setObjectName(u"counts"_s);
    m_plan->setObjectName(u"plan"_s);
    m_plan->setWordWrap(true);
    m_counts->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit / 2);
    layout->addWidget(title);
    layout->addWidget(m_notice);
    layout->addWidget(m_editor, 1);
    layout->addSpacing(Theme::unit / 2);
    layout->addWidget(m_counts);
    layout->addWidget(m_plan);

    m_countLater.setSingleShot(true);
    m_countLater.setInterval(150);
    connect(&m_countLater, &QTimer::timeout, this, &EditorPane::count);
    connect(m_editor, &TextEditor::textChanged, this, &EditorPane::textChanged);
    connect(m_editor, &TextEditor::fileDropped, this, &EditorPane::fileDropped);
    connect(m_editor, &TextEditor::refused, this, &EditorPane::showProblem);
    m_rest.setSingleShot(true);
    m_rest.setInterval(400);
    connect(&m_rest, &QTimer::timeout, this, &EditorPane::attended);
    m_editor->installEventFilter(this);
    count();
}

bool EditorPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::FocusIn)
        Q_EMIT attended();
    return QWidget::eventFilter(watched, event);
}

void EditorPane::setText(const QString &text)
{
    m_notice->setMessage({});
    QTextCursor cursor(m_editor->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.movePosition(QTextCursor::Start);
    m_editor->setTextCursor(cursor);
}

void EditorPane::recount()
{
    textChanged();
    count();
}

void EditorPane::setPlan(const QString &plan, const QString &toolTip)
{
    m_plan->setText(plan);
    m_plan->setToolTip(toolTip);
    m_plan->setAccessibleDescription(toolTip);
}

void EditorPane::showProblem(const QString &message)
{
    m_notice->setMessage(message);
}

void EditorPane::textChanged()
{
    m_rest.start();
    const bool has = m_editor->hasText();
    if (has != m_hasText) {
        m_hasText = has;
        Q_EMIT hasTextChanged(has);
    }
    if (m_editor->document()->characterCount() <= countAtOnce)
        count();
    else
        m_countLater.start();
}

void EditorPane::count()
{
    m_countLater.stop();
    // The document counts the end of its last paragraph too.
    const int characters = m_editor->document()->characterCount() - 1;
    const QString text = m_editor->toPlainText();
    m_tokens = estimatedTokens(text);
    const QString written = characters == 1 ? tr("1 character") : tr("%1 characters").arg(countText(characters));
    m_counts->setText(tr("%1 · ≈ %2 tokens").arg(written, countText(roundedTokenEstimate(m_tokens))));
    Q_EMIT counted(text);
}

QSize EditorPane::minimumSizeHint() const
{
    return QWidget::minimumSizeHint().expandedTo({36 * Theme::unit, 0});
}

} // namespace Fanlight
