// SPDX-License-Identifier: GPL-3.0-or-later
// Draws an SVG into the bitmaps that iconutil makes an .icns of: fanlight_iconset_writer DRAWING FOLDER.iconset.
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;

bool draw(QSvgRenderer &drawing, int side, const QString &path)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.render(&painter);
    painter.end();
    return image.save(path, "PNG");
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    QSvgRenderer drawing(arguments.value(1));
    const QDir folder(arguments.value(2));
    bool isDrawn = arguments.size() == 3 && drawing.isValid();
    for (const int side : {16, 32, 128, 256, 512}) {
        const QString name = u"icon_%1x%1"_s.arg(side);
        isDrawn = isDrawn && draw(drawing, side, folder.filePath(name + u".png"_s))
            && draw(drawing, 2 * side, folder.filePath(name + u"@2x.png"_s));
    }
    if (!isDrawn)
        std::fputs("Usage: fanlight_iconset_writer DRAWING FOLDER.iconset\n", stderr);
    return isDrawn ? 0 : 1;
}
