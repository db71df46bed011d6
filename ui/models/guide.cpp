// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/guide.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString firstHeading(const QString &markdown)
{
    static const QRegularExpression heading(u"^#\\s+(.+)$"_s, QRegularExpression::MultilineOption);
    return heading.match(markdown).captured(1).trimmed();
}

QStringList linkedFiles(const QString &markdown)
{
    static const QRegularExpression link(u"\\]\\(([^)\\s#]+\\.md)(?:#[^)\\s]*)?\\)"_s);
    QStringList files;
    for (auto found = link.globalMatch(markdown); found.hasNext();) {
        const QString file = QFileInfo(found.next().captured(1)).fileName();
        if (!files.contains(file))
            files.append(file);
    }
    return files;
}

} // namespace

QString Guide::programFolder()
{
    return u":/guide"_s;
}

QString Guide::indexFile()
{
    return u"index.md"_s;
}

Guide Guide::fromFolder(const QString &folder)
{
    const QDir chapters(folder);
    const QString index = contentOf(chapters.filePath(indexFile()));
    Guide guide;
    const QStringList files = QStringList{indexFile()} + linkedFiles(index);
    for (const QString &file : files) {
        const QString text = file == indexFile() ? index : contentOf(chapters.filePath(file));
        if (!text.isEmpty() && guide.indexOf(file) < 0)
            guide.m_chapters.append({file, firstHeading(text), text});
    }
    return guide;
}

qsizetype Guide::indexOf(const QString &file) const
{
    const auto found = std::ranges::find(m_chapters, file, &GuideChapter::file);
    return found == m_chapters.end() ? -1 : found - m_chapters.begin();
}

GuidePlace placeOf(const QString &link, const QString &chapter)
{
    const qsizetype mark = link.indexOf(u'#');
    const QString path = mark < 0 ? link : link.first(mark);
    return {path.isEmpty() ? chapter : QFileInfo(path).fileName(), mark < 0 ? QString() : link.sliced(mark + 1)};
}

QString headingAnchor(const QString &heading)
{
    QString anchor;
    const QString text = heading.trimmed().toLower();
    for (const QChar letter : text) {
        if (letter.isSpace())
            anchor += u'-';
        else if (letter.isLetterOrNumber() || letter == u'-' || letter == u'_')
            anchor += letter;
    }
    return anchor;
}

} // namespace Fanlight
