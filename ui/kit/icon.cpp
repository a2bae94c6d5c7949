// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/icon.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace relaydesk {

namespace {

// In the order of the enumeration.
constexpr std::array names{
    QLatin1StringView("alert-circle"),  QLatin1StringView("arrow-down"),   QLatin1StringView("arrow-up"),
    QLatin1StringView("bell"),          QLatin1StringView("bell-off"),     QLatin1StringView("building"),
    QLatin1StringView("calculator"),    QLatin1StringView("calendar"),     QLatin1StringView("chat"),
    QLatin1StringView("check"),         QLatin1StringView("chevron-down"), QLatin1StringView("chevron-left"),
    QLatin1StringView("chevron-right"), QLatin1StringView("chevron-up"),   QLatin1StringView("clock"),
    QLatin1StringView("close"),         QLatin1StringView("cloud"),        QLatin1StringView("come-in"),
    QLatin1StringView("copy"),          QLatin1StringView("criteria"),     QLatin1StringView("dashboards"),
    QLatin1StringView("database"),      QLatin1StringView("document"),     QLatin1StringView("drop-out"),
    QLatin1StringView("escalations"),   QLatin1StringView("experiments"),  QLatin1StringView("external"),
    QLatin1StringView("filter"),        QLatin1StringView("globe"),        QLatin1StringView("hand-on"),
    QLatin1StringView("info"),          QLatin1StringView("journey"),      QLatin1StringView("key"),
    QLatin1StringView("lock"),          QLatin1StringView("logo"),         QLatin1StringView("mail"),
    QLatin1StringView("mail-open"),     QLatin1StringView("menu"),         QLatin1StringView("merge"),
    QLatin1StringView("note"),          QLatin1StringView("offline"),      QLatin1StringView("palette"),
    QLatin1StringView("pause"),         QLatin1StringView("pen"),          QLatin1StringView("person"),
    QLatin1StringView("phone"),         QLatin1StringView("pin"),          QLatin1StringView("play"),
    QLatin1StringView("plus"),          QLatin1StringView("queue"),        QLatin1StringView("quit"),
    QLatin1StringView("redo"),          QLatin1StringView("routing"),      QLatin1StringView("screen"),
    QLatin1StringView("search"),        QLatin1StringView("search-none"),  QLatin1StringView("send"),
    QLatin1StringView("settings"),      QLatin1StringView("shield"),       QLatin1StringView("sync"),
    QLatin1StringView("tag"),           QLatin1StringView("timer"),        QLatin1StringView("undo"),
    QLatin1StringView("users"),         QLatin1StringView("warning"),
};

constexpr auto icons = [] {
    std::array<Icon, names.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<Icon>(i);
    return all;
}();
static_assert(icons.back() == Icon::Warning);

QPixmap render(Icon icon, int pixels, const QColor &color)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(u":/relaydesk/icons/%1.svg"_qs.arg(iconName(icon)));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    if (icon != Icon::Logo) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
    }
    return pixmap;
}

} // namespace

std::span<const Icon> allIcons()
{
    return icons;
}

QLatin1StringView iconName(Icon icon)
{
    return names.at(static_cast<std::size_t>(icon));
}

QPixmap iconPixmap(const Theme &theme, Icon icon, int size, ColorRole role, qreal scale)
{
    const QColor color = theme.color(role);
    const int pixels = qRound(size * scale);
    // The colour stands for the theme: the same colour in both themes is the same picture.
    const QString key = u"relaydesk-icon-%1-%2-%3"_qs.arg(int(icon)).arg(pixels).arg(color.rgba());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(icon, pixels, color);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &box, const Theme &theme, Icon icon, int size, ColorRole role)
{
    const QPixmap pixmap = iconPixmap(theme, icon, size, role, painter.device()->devicePixelRatioF());
    const QPointF middle = box.center() - QPointF(size, size) / 2.0;
    painter.drawPixmap(QPointF(qRound(middle.x()), qRound(middle.y())), pixmap);
}

QIcon themeIcon(const Theme &theme, Icon icon, ColorRole role)
{
    QIcon result;
    for (const qreal scale : {1.0, 2.0})
        result.addPixmap(iconPixmap(theme, icon, 16, role, scale));
    return result;
}

} // namespace relaydesk
