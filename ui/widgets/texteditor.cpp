// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/texteditor.h"

#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

TextEditor::TextEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"text"_s);
    setAccessibleName(tr("Text to analyze"));
    setPlaceholderText(tr("Type or paste a text, or drop a text file here."));
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(10);
}

bool TextEditor::hasText() const
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString line = block.text();
        if (std::any_of(line.begin(), line.end(), [](QChar character) { return !character.isSpace(); }))
            return true;
    }
    return false;
}

bool TextEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void TextEditor::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasUrls()) {
        QPlainTextEdit::insertFromMimeData(source);
        return;
    }
    const QList<QUrl> urls = source->urls();
    if (urls.size() != 1)
        Q_EMIT refused(tr("Drop one file at a time: a run asks about one text."));
    else if (!urls.first().isLocalFile())
        // A link that was copied from a browser is a text like any other.
        insertPlainText(source->hasText() ? source->text() : urls.first().toDisplayString(QUrl::RemoveUserInfo));
    else
        Q_EMIT fileDropped(urls.first().toLocalFile());
}

} // namespace Fanlight
