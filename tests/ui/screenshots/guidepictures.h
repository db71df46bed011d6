// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QString>
#include <QStringList>

namespace Fanlight {

//! The file in resources/guide/pictures that a state is shown as there; empty for most.
QString guidePictureOf(const QString &state);
//! The groups of states that the guide's pictures are of, as stateGroups() has them.
QStringList groupsOfGuide();
//! Large where a picture has to show the whole of a page; smaller ones are read more easily.
QSize guideWindowSize(const QString &group);

/*! The picture with at most 256 colours, its most frequent ones, so that its file is a third of the size. Windows are
 *  drawn with few, and what is lost is in the edges of letters.
 */
QImage withFewColors(const QImage &picture);

} // namespace Fanlight
