// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_page.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/welcome/option_card.h"
#include "ui/welcome/source_pane.h"
#include "ui/welcome/welcome_rail.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace relaydesk {
namespace {

constexpr int sideMargin = 56;
constexpr int reach = FocusRing::reach;
constexpr int footerHeight = 64;
constexpr int railNeeds = 900;
constexpr int rowNeeds = 760; ///< three cards side by side

} // namespace

WelcomePage::WelcomePage(WelcomeDoors doors, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_doors(std::move(doors))
    , m_theme(theme)
    , m_rail(new WelcomeRail(theme, this))
{
    setAccessibleName(tr("First run"));
    auto *main = new QVBoxLayout;
    main->setSpacing(0);
    main->addWidget(buildBody(), 1);
    main->addWidget(buildFooter());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(main, 1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setKeychain(m_doors.keychain);
    setSource(LeadSource::Demo);
}

QWidget *WelcomePage::buildBody()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *body = new QWidget(scroll);
    body->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(sideMargin - reach, 34, sideMargin - reach, 20);
    layout->setSpacing(10);
    auto *title
        = new PlainLabel(m_theme, TextStep::Number, ColorRole::Text1, tr("Where do your leads come from?"), body);
    title->setContentsMargins(reach, 0, reach, 0);
    title->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(buildCards());
    layout->addSpacing(12);
    layout->addWidget(buildPanes(), 1);
    scroll->setWidget(body);
    return scroll;
}

QWidget *WelcomePage::buildCards()
{
    auto *group = new QWidget(this);
    group->setAccessibleName(tr("Where do your leads come from?"));
    m_cardRow = new QBoxLayout(QBoxLayout::LeftToRight, group);
    m_cardRow->setContentsMargins(reach, reach, reach, reach);
    m_cardRow->setSpacing(12);
    addCard(LeadSource::Demo,
            new OptionCard({tr("Try the demo team"), tr("Two teams, 8 reps and 12 months of history, all invented."),
                            tr("No network, stays on this computer"), Icon::Play, Icon::Screen},
                           m_theme, group));
    addCard(LeadSource::Hub,
            new OptionCard({tr("Join a team hub"),
                            tr("Your team already shares criteria and routing. Use the invite code."),
                            tr("Ask your team lead for the code"), Icon::Users, Icon::Key},
                           m_theme, group));
    addCard(LeadSource::Odoo,
            new OptionCard({tr("Connect a CRM"), tr("Read leads from Odoo and write back only what reps log."),
                            tr("Address, user and key"), Icon::Database, Icon::Shield},
                           m_theme, group));
    return group;
}

void WelcomePage::addCard(LeadSource source, OptionCard *card)
{
    m_cards[int(source)] = card;
    m_cardRow->addWidget(card, 1);
    connect(card, &QRadioButton::toggled, this, [this, source](bool on) {
        if (on) {
            m_panes->setCurrentIndex(int(source));
            updateContinue();
        }
    });
}

QWidget *WelcomePage::buildPanes()
{
    m_panes = new QStackedWidget(this);
    auto *demo = new PlainLabel(m_theme, TextStep::Body, ColorRole::Text2, m_panes);
    demo->setContentsMargins(reach, 0, reach, 0);
    demo->setWordWrap(true);
    demo->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    demo->setText(tr(
        "The demo team runs on this computer and is gone when you close Relaydesk. New leads come in all the time."));
    m_hub = new SourcePane(LeadSource::Hub, m_doors, m_theme, m_panes);
    m_odoo = new SourcePane(LeadSource::Odoo, m_doors, m_theme, m_panes);
    m_panes->addWidget(demo);
    m_panes->addWidget(m_hub);
    m_panes->addWidget(m_odoo);
    for (SourcePane *one : {m_hub, m_odoo}) {
        connect(one, &SourcePane::connectedChanged, this, [this, one](bool connected) {
            updateContinue();
            if (connected && m_panes->currentWidget() == one && one->isAncestorOf(focusWidget()))
                m_continue->setFocus(Qt::OtherFocusReason);
        });
    }
    return m_panes;
}

QWidget *WelcomePage::buildFooter()
{
    auto *footer = new QWidget(this);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(sideMargin, 0, sideMargin, 0);
    layout->setSpacing(8);
    footer->setMinimumHeight(m_theme.scaled(footerHeight));
    auto *promise = new PlainLabel(m_theme, TextStep::Body, ColorRole::Text2,
                                   tr("Nothing is written to your CRM in this step."), footer);
    m_back = new KeyedButton(m_theme, KeyedButton::Kind::Secondary, tr("Back"), footer);
    m_back->hide();
    m_continue = new KeyedButton(m_theme, KeyedButton::Kind::Primary, tr("Continue"), footer);
    m_continue->setKeycap(tr("Ctrl+Enter"));
    layout->addWidget(promise, 1);
    layout->addWidget(m_back);
    layout->addWidget(m_continue);
    connect(m_back, &KeyedButton::activated, this, &WelcomePage::backRequested);
    connect(m_continue, &KeyedButton::activated, this, &WelcomePage::goOn);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &WelcomePage::goOn);
    }
    return footer;
}

SourcePane *WelcomePage::pane(LeadSource source) const
{
    return source == LeadSource::Hub ? m_hub : source == LeadSource::Odoo ? m_odoo : nullptr;
}

LeadSource WelcomePage::source() const
{
    return LeadSource(m_panes->currentIndex());
}

void WelcomePage::setSource(LeadSource source)
{
    m_cards[int(source)]->setChecked(true);
    m_panes->setCurrentIndex(int(source));
    updateContinue();
}

void WelcomePage::setDraft(const ConnectionDraft &draft)
{
    setSource(draft.source);
    if (SourcePane *one = pane(draft.source))
        one->setDraft(draft);
}

void WelcomePage::showFailure(const Error &error)
{
    if (SourcePane *one = pane(source()))
        one->showFailure(error);
}

void WelcomePage::setKeychain(std::optional<bool> keychain)
{
    m_rail->setKeychain(keychain);
    m_hub->form()->setKeychain(keychain);
    m_odoo->form()->setKeychain(keychain);
}

void WelcomePage::setCanGoBack(bool can)
{
    m_back->setVisible(can);
}

void WelcomePage::updateContinue()
{
    const SourcePane *one = pane(source());
    const bool ready = !one || one->isConnected();
    m_continue->setUnavailable(ready ? QString() : tr("Test the connection first."));
}

void WelcomePage::goOn()
{
    SourcePane *one = pane(source());
    if (one && !one->isConnected()) {
        one->test();
        return;
    }
    m_doors.finish(one ? one->draft() : ConnectionDraft{});
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!isAncestorOf(window()->focusWidget()))
        m_cards[int(source())]->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= m_theme.scaled(railNeeds);
    m_rail->setVisible(wide);
    const int room = width() - (wide ? m_rail->sizeHint().width() : 0) - 2 * sideMargin;
    m_cardRow->setDirection(room >= m_theme.scaled(rowNeeds) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    const int line = height() - m_theme.scaled(footerHeight);
    painter.fillRect(0, line, width(), 1, m_theme.color(ColorRole::Line));
}

} // namespace relaydesk
