// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Fanlight {

//! One file of the user guide.
struct GuideChapter
{
    QString file; //!< its name, by which links lead to it: "batch.md"
    QString title; //!< its first heading
    QString text; //!< Markdown

    bool operator==(const GuideChapter &) const = default;
};

/*! The user guide as it lies in a folder: its index, then the chapters that the index links to, in that order.
 *
 *  Links between chapters are told apart by the name of the file alone, so that a chapter may lie elsewhere in the
 *  repository than in the program.
 */
class Guide
{
public:
    //! Where the program has it.
    static QString programFolder();
    static QString indexFile();
    //! What cannot be read is left out: a guide is no reason not to start.
    static Guide fromFolder(const QString &folder);

    const QList<GuideChapter> &chapters() const { return m_chapters; }
    //! The place of the chapter in chapters(), -1 when there is none of that name.
    qsizetype indexOf(const QString &file) const;

private:
    QList<GuideChapter> m_chapters;
};

//! A place in the guide, as a link says it: "batch.md#the-columns", "batch.md", or "#the-columns" in `chapter` itself.
struct GuidePlace
{
    QString file;
    QString anchor{}; //!< empty: the beginning

    bool operator==(const GuidePlace &) const = default;
};

GuidePlace placeOf(const QString &link, const QString &chapter);

//! What a heading is linked to by, as the sites that show Markdown make it: "Rate limits, 429" → "rate-limits-429".
QString headingAnchor(const QString &heading);

} // namespace Fanlight
