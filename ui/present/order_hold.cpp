// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/order_hold.h"

namespace relaydesk {

namespace {
using namespace std::chrono_literals;
constexpr Duration keyCounts = 20s;
constexpr Duration lingers = 800ms;
} // namespace

OrderHold::OrderHold(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

OrderHold::~OrderHold()
{
    m_clock.cancel(m_alarm);
}

void OrderHold::setPointerOver(bool over)
{
    m_pointer = over;
    update();
}

void OrderHold::setPopoverOpen(bool open)
{
    m_popover = open;
    update();
}

void OrderHold::setFocused(bool focused)
{
    m_focus = focused;
    update();
}

void OrderHold::keyPressed()
{
    m_lastKey = m_clock.monotonic();
    update();
}

void OrderHold::releaseNow()
{
    // The pointer may well rest on the button over the list; that alone must not hold again at once.
    m_pointer = false;
    m_lastKey.reset();
    m_clock.cancel(m_alarm);
    setHeld(false);
}

bool OrderHold::isWanted() const
{
    const bool typed = m_focus && m_lastKey && m_clock.monotonic() < *m_lastKey + keyCounts;
    return m_pointer || m_popover || typed;
}

void OrderHold::update()
{
    m_clock.cancel(m_alarm);
    if (isWanted()) {
        setHeld(true);
        if (!m_pointer && !m_popover)
            m_alarm = m_clock.after(*m_lastKey + keyCounts - m_clock.monotonic(), this, [this] { update(); });
    } else if (m_held) {
        m_alarm = m_clock.after(lingers, this, [this] {
            if (!isWanted())
                setHeld(false);
        });
    }
}

void OrderHold::setHeld(bool held)
{
    if (std::exchange(m_held, held) != held)
        Q_EMIT heldChanged(held);
}

} // namespace relaydesk
