// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/guidetext.h"

#include "ui/widgets/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

GuideText::GuideText(const QString &pictures, QWidget *parent)
    : QTextBrowser(parent)
    , m_pictures(pictures)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    // Or pictures that fit would make it come and go, and be fitted again.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(2 * Theme::unit);
    connect(this, &QTextBrowser::anchorClicked, this, &GuideText::linkChosen);
}

void GuideText::setChapter(const QString &markdown)
{
    m_markdown = markdown;
    render();
    verticalScrollBar()->setValue(0);
}

bool GuideText::showAnchor(const QString &anchor)
{
    if (anchor.isEmpty()) {
        moveCursor(QTextCursor::Start);
        verticalScrollBar()->setValue(0);
        return true;
    }
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || headingAnchor(block.text()) != anchor)
            continue;
        setTextCursor(QTextCursor(block));
        // Qt would be content with the heading at the lower edge.
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top() - Theme::unit);
        return true;
    }
    return false;
}

int GuideText::markAll(const QString &words)
{
    m_words = words;
    m_marks.clear();
    m_mark = -1;
    if (!words.isEmpty()) {
        for (QTextCursor found = document()->find(words); !found.isNull(); found = document()->find(words, found))
            m_marks.append(found);
    }
    showMarks();
    return int(m_marks.size());
}

int GuideText::stepToMark(bool backward)
{
    const int count = int(m_marks.size());
    if (count == 0)
        return 0;
    m_mark = m_mark < 0 && backward ? count - 1 : (m_mark + (backward ? count - 1 : 1)) % count;
    QTextCursor place = m_marks.at(m_mark);
    place.setPosition(place.selectionStart());
    setTextCursor(place);
    ensureCursorVisible();
    showMarks();
    return m_mark + 1;
}

QVariant GuideText::loadResource(int, const QUrl &name)
{
    const QDir folder(m_pictures);
    const QString path = folder.filePath(QDir::cleanPath(name.path()));
    QImage picture;
    // Nothing from outside the folder, whatever a chapter says.
    if (name.scheme().isEmpty() && !QDir::cleanPath(name.path()).startsWith(u".."_s)
        && !QDir::isAbsolutePath(name.path()))
        picture.load(path);
    if (picture.isNull()) {
        // With nothing Qt would go on to look for the file itself.
        picture = QImage(1, 1, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        return picture;
    }
    const qreal ratio = devicePixelRatioF();
    const int width = std::min(picture.width(), pictureWidth());
    // Here rather than by the document, which scales without smoothing.
    picture = picture.scaledToWidth(qRound(width * ratio), Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

void GuideText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // The colours of links are written into the document when it is read.
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty())
        render();
}

void GuideText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (m_fittedTo != pictureWidth() && m_markdown.contains("!["_L1))
        render();
}

int GuideText::pictureWidth() const
{
    return std::max(20 * Theme::unit, viewport()->width() - 4 * Theme::unit);
}

void GuideText::render()
{
    const int place = verticalScrollBar()->value();
    m_fittedTo = pictureWidth();
    document()->setMarkdown(m_markdown,
                            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                | QTextDocument::MarkdownNoHTML);
    fitPictures();
    spaceParagraphs();
    underlineLinks();
    markAll(m_words);
    verticalScrollBar()->setValue(place);
}

void GuideText::fitPictures()
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (!fragment.charFormat().isImageFormat())
                continue;
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            const QImage picture =
                document()->resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>();
            const QSizeF size = picture.deviceIndependentSize();
            format.setWidth(size.width());
            format.setHeight(size.height());
            QTextCursor cursor(document());
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            break;
        }
    }
}

//! A guide is read, not scanned: headings stand apart from what is above them, and cells from each other.
void GuideText::spaceParagraphs()
{
    const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setCellPadding(0.5 * Theme::unit);
        format.setBorder(0);
        format.setBottomMargin(Theme::unit);
        table->setFormat(format);
    }
    for (QTextBlock block = document()->begin().next(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        QTextBlockFormat format;
        format.setTopMargin(2 * Theme::unit);
        QTextCursor(block).mergeBlockFormat(format);
    }
}

//! What is a link is not told by colour alone.
void GuideText::underlineLinks()
{
    QTextCharFormat underlined;
    underlined.setFontUnderline(true);
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QList<std::pair<int, int>> links;
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (fragment.charFormat().isAnchor())
                links.append({fragment.position(), fragment.length()});
        }
        for (const auto &[position, length] : std::as_const(links)) {
            cursor.setPosition(position);
            cursor.setPosition(position + length, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(underlined);
        }
    }
}

void GuideText::showMarks()
{
    QList<ExtraSelection> shown;
    for (int index = 0; index < m_marks.size(); ++index) {
        ExtraSelection selection;
        selection.cursor = m_marks.at(index);
        if (index == m_mark) {
            selection.format.setBackground(palette().highlight());
            selection.format.setForeground(palette().highlightedText());
        } else {
            selection.format = Theme::foundFormat(palette());
        }
        shown.append(selection);
    }
    setExtraSelections(shown);
}

} // namespace Fanlight
