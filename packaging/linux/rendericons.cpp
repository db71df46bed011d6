// SPDX-License-Identifier: GPL-3.0-or-later
// rendericons DRAWING FOLDER SIDE…: writes FOLDER/SIDE.png for each side. Run by the build.
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

bool render(QSvgRenderer &drawing, int side, const QString &path)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    return image.save(path, "PNG");
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 3)
        return 2;
    QSvgRenderer drawing(QFile::decodeName(argv[1]));
    if (!drawing.isValid()) {
        std::fprintf(stderr, "%s is no drawing.\n", argv[1]);
        return 1;
    }
    for (int i = 3; i < argc; ++i) {
        const QString path = u"%1/%2.png"_s.arg(QFile::decodeName(argv[2]), QString::fromLatin1(argv[i]));
        if (!render(drawing, QByteArray(argv[i]).toInt(), path)) {
            std::fprintf(stderr, "%s cannot be written.\n", qPrintable(path));
            return 1;
        }
    }
    return 0;
}
