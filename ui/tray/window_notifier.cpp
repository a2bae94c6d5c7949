// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/window_notifier.h"

#include <QGuiApplication>
#include <QScreen>

namespace relaydesk {

namespace {
constexpr int s_margin = 24;
constexpr int s_gap = 8;
constexpr size_t s_mostCards = 3; // older ones give way: the queue has them all
} // namespace

WindowNotifier::WindowNotifier(const Theme &theme, Clock &clock, ClockWords words, QObject *parent)
    : Notifier(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_words(std::move(words))
{
}

WindowNotifier::~WindowNotifier()
{
    withdrawAll();
}

void WindowNotifier::show(const Notice &notice)
{
    AlertCard *card = find(notice.key);
    if (!card)
        card = makeCard();
    card->setNotice(notice);
    card->tick([this](const SlaClock &sla) { return m_words(sla, m_clock.now()); });
    while (m_cards.size() > s_mostCards)
        remove(m_cards.back());
    place();
    card->show();
    tick();
}

AlertCard *WindowNotifier::makeCard()
{
    auto *card = new AlertCard(m_theme);
    m_cards.insert(m_cards.begin(), card);
    connect(card, &AlertCard::chosen, this, [this, card](NoticeAction action) {
        const Notice notice = card->notice();
        remove(card);
        place();
        Q_EMIT activated(notice, action);
    });
    connect(card, &AlertCard::closed, this, [this, card] {
        const QString key = card->notice().key;
        remove(card);
        place();
        Q_EMIT dismissed(key);
    });
    return card;
}

void WindowNotifier::withdraw(const QString &key)
{
    if (AlertCard *card = find(key)) {
        remove(card);
        place();
    }
}

void WindowNotifier::withdrawAll()
{
    const auto all = cards();
    for (AlertCard *card : all)
        remove(card);
}

std::vector<AlertCard *> WindowNotifier::cards() const
{
    std::vector<AlertCard *> all;
    for (const QPointer<AlertCard> &card : m_cards) {
        if (card)
            all.push_back(card);
    }
    return all;
}

bool WindowNotifier::focusNewest()
{
    const auto all = cards();
    if (all.empty())
        return false;
    all.front()->takeKeyboard();
    return true;
}

AlertCard *WindowNotifier::find(const QString &key) const
{
    for (const QPointer<AlertCard> &card : m_cards) {
        if (card && card->notice().key == key)
            return card;
    }
    return nullptr;
}

void WindowNotifier::remove(AlertCard *card)
{
    std::erase_if(m_cards, [card](const QPointer<AlertCard> &other) { return other == card || !other; });
    if (!card)
        return;
    card->hide();
    card->deleteLater(); // it may be the one whose button was pressed
}

void WindowNotifier::place()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    if (!screen)
        return;
    const QRect area = screen->availableGeometry();
    int y = area.top() + s_margin;
    for (AlertCard *card : cards()) {
        card->adjustSize();
        const bool mirrored = card->layoutDirection() == Qt::RightToLeft;
        card->move(mirrored ? area.left() + s_margin : area.right() - s_margin - card->width(), y);
        y += card->height() + s_gap;
    }
}

void WindowNotifier::tick()
{
    if (m_ticking || cards().empty())
        return;
    m_ticking = true;
    // On the full second, so that all clocks of the program change together.
    const Instant now = m_clock.now();
    const Instant next = std::chrono::floor<std::chrono::seconds>(now) + std::chrono::seconds(1);
    m_clock.after(next - now, this, [this] {
        m_ticking = false;
        for (AlertCard *card : cards())
            card->tick([this](const SlaClock &sla) { return m_words(sla, m_clock.now()); });
        tick();
    });
}

} // namespace relaydesk
