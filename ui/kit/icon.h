// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QIcon>
#include <QPixmap>

#include <span>

class QPainter;

namespace relaydesk {

/// The icons of resources/icons, all drawn in one manner: 16 px, 1.5-px stroke, round caps, one colour.
enum class Icon {
    AlertCircle,
    ArrowDown,
    ArrowUp,
    Bell,
    BellOff,
    Building,
    Calculator,
    Calendar,
    Chat,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Cloud,
    ComeIn,
    Copy,
    Criteria,
    Dashboards,
    Database,
    Document,
    DropOut,
    Escalations,
    Experiments,
    External,
    Filter,
    Globe,
    HandOn,
    Info,
    Journey,
    Key,
    Lock,
    Logo,
    Mail,
    MailOpen,
    Menu,
    Merge,
    Note,
    Offline,
    Palette,
    Pause,
    Pen,
    Person,
    Phone,
    Pin,
    Play,
    Plus,
    Queue,
    Quit,
    Redo,
    Routing,
    Screen,
    Search,
    SearchNone,
    Send,
    Settings,
    Shield,
    Sync,
    Tag,
    Timer,
    Undo,
    Users,
    Warning,
};

/// Every icon, for galleries and tests.
[[nodiscard]] std::span<const Icon> allIcons();
/// File name without its ending, "alert-circle".
[[nodiscard]] QLatin1StringView iconName(Icon icon);

/// The icon in a role's colour, \a size logical pixels square at \a scale device pixels each; cached.
/// The logo keeps its own colours.
[[nodiscard]] QPixmap iconPixmap(const Theme &theme, Icon icon, int size, ColorRole role, qreal scale = 1.0);
/// Paints the icon into the middle of \a box, \a size pixels square (14 in meta, 16, 20 in cards).
void paintIcon(QPainter &painter, const QRectF &box, const Theme &theme, Icon icon, int size, ColorRole role);
/// For menus and actions, which take a QIcon: made for the theme as it is now, so make it anew on
/// Theme::changed().
[[nodiscard]] QIcon themeIcon(const Theme &theme, Icon icon, ColorRole role = ColorRole::Text2);

} // namespace relaydesk
