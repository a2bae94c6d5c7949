// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/xembed_tray.h"

#include <QGuiApplication>

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#include <string_view>

namespace relaydesk {

namespace {
template<typename T> using Reply = std::unique_ptr<T, decltype(&std::free)>;

template<typename T> Reply<T> owned(T *reply)
{
    return Reply<T>(reply, &std::free);
}
} // namespace

bool hasXEmbedTray()
{
    // The offscreen platform offers the interface too, with no connection behind it.
    if (QGuiApplication::platformName() != QLatin1StringView("xcb"))
        return false;
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11 || !x11->connection())
        return false;
    xcb_connection_t *connection = x11->connection();
    constexpr std::string_view selection = "_NET_SYSTEM_TRAY_S0";
    const auto atom = owned(xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, 1, static_cast<uint16_t>(selection.size()), selection.data()),
        nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false;
    const auto owner
        = owned(xcb_get_selection_owner_reply(connection, xcb_get_selection_owner(connection, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}

} // namespace relaydesk
