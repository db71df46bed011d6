// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdowntext.h"

#include "ui/models/display.h"

#include <QEvent>
#include <QPixmap>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace Fanlight {

MarkdownText::MarkdownText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setContextMenuPolicy(Qt::NoContextMenu);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, &MarkdownText::linkChosen);
}

void MarkdownText::setReply(const QString &reply)
{
    if (reply == m_reply)
        return;
    m_reply = reply;
    render();
}

QVariant MarkdownText::loadResource(int, const QUrl &)
{
    return QPixmap(1, 1);
}

void MarkdownText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // The colours of links are written into the document when it is read.
    if (event->type() == QEvent::PaletteChange && !m_reply.isEmpty())
        render();
}

void MarkdownText::render()
{
    document()->setMarkdown(visibleText(m_reply),
                            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                | QTextDocument::MarkdownNoHTML);
    unfoldPictures();
    calmHeadings();
    moveCursor(QTextCursor::Start);
}

void MarkdownText::unfoldPictures()
{
    struct Picture
    {
        int position;
        int length;
        QTextImageFormat format;
    };
    QList<Picture> pictures;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (fragment.charFormat().isImageFormat())
                pictures.append({fragment.position(), fragment.length(), fragment.charFormat().toImageFormat()});
        }
    }
    // From the end, so that what is still to be replaced stays where it is.
    std::reverse(pictures.begin(), pictures.end());
    for (const Picture &picture : std::as_const(pictures)) {
        const QString address = picture.format.name();
        QString said = picture.format.property(QTextFormat::ImageAltText).toString();
        said = said.isEmpty() ? tr("[Picture: %1]").arg(address) : tr("[Picture: %1]").arg(said);
        QTextCharFormat link;
        link.setAnchor(true);
        link.setAnchorHref(address);
        link.setForeground(palette().link());
        link.setFontUnderline(true);
        link.setToolTip(address);
        QTextCursor cursor(document());
        cursor.setPosition(picture.position);
        cursor.setPosition(picture.position + picture.length, QTextCursor::KeepAnchor);
        cursor.insertText(said, link);
    }
}

//! A heading is a step larger than the text around it, and not the largest thing in the window.
void MarkdownText::calmHeadings()
{
    constexpr int largest = 1;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        QTextCharFormat smaller;
        smaller.setProperty(QTextFormat::FontSizeAdjustment, largest);
        QTextCursor cursor(block);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(smaller);
    }
}

} // namespace Fanlight
