// SPDX-License-Identifier: GPL-3.0-or-later
// Draws an SVG in the sizes of a Windows icon: fanlight_ico_writer DRAWING ICON.
#include <QBuffer>
#include <QDataStream>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;

QByteArray drawn(QSvgRenderer &drawing, int side)
{
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawing.render(&painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("Usage: fanlight_ico_writer DRAWING ICON\n", stderr);
        return 2;
    }
    QSvgRenderer drawing(arguments.at(1));
    QFile icon(arguments.at(2));
    if (!drawing.isValid() || !icon.open(QIODevice::WriteOnly)) {
        std::fputs("fanlight_ico_writer: the drawing cannot be read, or the icon not be written\n", stderr);
        return 1;
    }
    constexpr quint16 sides[] = {16, 20, 24, 32, 40, 48, 64, 256};
    constexpr quint32 headerSize = 6;
    constexpr quint32 entrySize = 16;
    QDataStream out(&icon);
    out.setByteOrder(QDataStream::LittleEndian);
    out << quint16(0) << quint16(1) << quint16(std::size(sides)); // reserved, an icon, its pictures
    quint32 offset = headerSize + entrySize * quint32(std::size(sides));
    QList<QByteArray> pictures;
    for (const quint16 side : sides) {
        pictures.append(drawn(drawing, side));
        // 256 is written as 0. Colours of a palette, reserved, planes, bits a pixel.
        const auto shown = quint8(side % 256);
        out << shown << shown << quint8(0) << quint8(0) << quint16(1) << quint16(32);
        out << quint32(pictures.last().size()) << offset;
        offset += quint32(pictures.last().size());
    }
    for (const QByteArray &picture : std::as_const(pictures))
        out.writeRawData(picture.constData(), int(picture.size()));
    return out.status() == QDataStream::Ok && icon.flush() ? 0 : 1;
}
