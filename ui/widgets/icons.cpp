// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace Fanlight::Icons {

using namespace Qt::StringLiterals;

namespace {

//! What QIconEngine::scaledPixmap() is asked for: device pixels before Qt 6.8, independent ones from there on.
QSize devicePixels(const QSize &size, qreal scale)
{
    constexpr bool asksForIndependentPixels = QT_VERSION >= QT_VERSION_CHECK(6, 8, 0);
    return asksForIndependentPixels ? (QSizeF(size) * scale).toSize() : size;
}

class SymbolicEngine final : public QIconEngine
{
public:
    SymbolicEngine(QByteArray source, QPalette::ColorRole role)
        : m_source(std::move(source))
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette::ColorGroup group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QPalette::ColorRole role = mode == QIcon::Selected ? QPalette::HighlightedText : m_role;
        QByteArray recoloured = m_source;
        recoloured.replace("currentColor", QGuiApplication::palette().color(group, role).name().toLatin1());
        QSvgRenderer renderer(recoloured);
        const int side = qMin(rect.width(), rect.height());
        const QRectF square(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0, side,
                            side);
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // QIcon sets the ratio on what is returned.
        const QSize pixels = devicePixels(size, scale);
        QPixmap pixmap(pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), pixels), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SymbolicEngine(m_source, m_role); }
    QString key() const override { return u"fanlight-symbolic"_s; }
    bool isNull() override { return m_source.isEmpty(); }

private:
    QByteArray m_source;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon symbolic(const QString &name, QPalette::ColorRole role)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SymbolicEngine(file.readAll(), role));
}

QIcon application()
{
    // Drawn by the same engine: it has no currentColor, and no icon plugin need be installed.
    return symbolic(u"fanlight"_s);
}

} // namespace Fanlight::Icons
