// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/lead_panel_view.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/toast.h"
#include "ui/lead/ask_strip.h"
#include "ui/lead/lead_panel_view_p.h"
#include "ui/lead/note_field.h"
#include "ui/lead/outside_address.h"
#include "ui/lead/parked_card.h"
#include "ui/lead/story_view.h"
#include "ui/lead/why_card.h"
#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace relaydesk {
namespace {

using Action = ActionGrid::Action;

/// "1:18" under an hour, which a person sees count; words above.
QString countingText(Duration passed)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(passed).count();
    if (seconds < 0 || seconds >= 3600)
        return durationText(passed);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

std::optional<Action> actionOf(int key)
{
    switch (key) {
    case Qt::Key_C: return Action::Call;
    case Qt::Key_E: return Action::Email;
    case Qt::Key_L: return Action::Log;
    case Qt::Key_A: return Action::Accept;
    case Qt::Key_O: return Action::Convert;
    case Qt::Key_R: return Action::Reject;
    case Qt::Key_S: return Action::Snooze;
    case Qt::Key_M: return Action::HandOn;
    default: return {};
    }
}

} // namespace

LeadPanelView::Private::Private(LeadPanelView *view, const Theme &itsTheme, Clock &itsClock)
    : q(view)
    , theme(itsTheme)
    , clock(itsClock)
{
}

LeadPanelView::Private::~Private()
{
    stopTicking();
}

void LeadPanelView::Private::connectParts()
{
    QObject::connect(actions, &ActionGrid::activated, q, &LeadPanelView::act);
    QObject::connect(popovers, &LeadPopovers::rejectChosen, q, &LeadPanelView::rejectRequested);
    QObject::connect(popovers, &LeadPopovers::attemptChosen, q, &LeadPanelView::attemptRequested);
    QObject::connect(popovers, &LeadPopovers::snoozeChosen, q, &LeadPanelView::snoozeRequested);
    QObject::connect(popovers, &LeadPopovers::openChanged, q, &LeadPanelView::popoverOpenChanged);
    QObject::connect(note, &NoteField::noteRequested, q, &LeadPanelView::noteRequested);
    QObject::connect(note, &NoteField::left, q, &LeadPanelView::focusPanel);
    QObject::connect(toast, &Toast::actionTriggered, q, &LeadPanelView::undoRequested);
    QObject::connect(why, &WhyCard::ruleActivated, q, &LeadPanelView::ruleRequested);
    QObject::connect(why, &WhyCard::clauseActivated, q, [this](const RemoteId &event) { showEvent(event); });
    QObject::connect(conflict, &ConflictCard::keepTheirsRequested, q, &LeadPanelView::keepTheirsRequested);
    QObject::connect(conflict, &ConflictCard::useMineRequested, q, &LeadPanelView::useMineRequested);
    for (const ParkedCard *card : {parked, orphaned}) {
        QObject::connect(card, &ParkedCard::retryRequested, q, &LeadPanelView::retryRequested);
        QObject::connect(card, &ParkedCard::discardRequested, q, &LeadPanelView::discardRequested);
    }
    QObject::connect(&theme, &Theme::changed, q, [this] {
        arrange();
        q->update();
    });
}

void LeadPanelView::Private::apply(const PanelContent &next)
{
    const bool another = next.lead != content.lead;
    if (!another && next == content && next.lead.isValid())
        return;
    content = next;
    popovers->setLead(content.lead);
    note->setLead(content.lead);
    pages->setCurrentIndex(content.lead.isValid() ? 0 : 1);
    if (another) {
        story->collapse();
        conflict->hide();
        parked->setEntries({});
        orphaned->setEntries({});
        scroll->verticalScrollBar()->setValue(0);
    }
    head->setFacts(content.head);
    applyActions();
    why->setWhy(content.why, content.rule, content.head.grade);
    ask->setMissing(content.missing, content.questions);
    story->setEntries(content.story, content.storySpan);
    company->setFacts(content.company);
    handoffSpan->setText(content.handoffSpan);
    tick();
}

void LeadPanelView::Private::applyActions()
{
    const QString phone = displayText(content.phone, 40);
    const bool dials = telUrl(content.phone).has_value();
    const bool mails = mailtoUrl(content.email, {}, {}).has_value();
    actions->setFace(Action::Call,
                     phone.isEmpty() ? LeadPanelView::tr("Call")
                         : dials     ? LeadPanelView::tr("Call %1").arg(phone)
                                     : LeadPanelView::tr("Copy %1").arg(phone),
                     phone.isEmpty() || dials ? Icon::Phone : Icon::Copy);
    actions->setFace(Action::Email,
                     content.email.isEmpty() || mails ? LeadPanelView::tr("E-mail") : LeadPanelView::tr("Copy e-mail"),
                     content.email.isEmpty() || mails ? Icon::Mail : Icon::Copy);
    actions->button(Action::Call)
        ->setUnavailable(phone.isEmpty() ? LeadPanelView::tr("No phone number is known.") : QString());
    actions->button(Action::Email)
        ->setUnavailable(content.email.isEmpty() ? LeadPanelView::tr("No e-mail address is known.") : QString());
    actions->setNextStep(content.contacted ? Action::Convert : Action::Accept);
    actions->button(Action::Accept)->setUnavailable(content.acceptBlocked);
    actions->button(Action::Convert)->setUnavailable(content.acceptBlocked);
    actions->button(Action::Reject)
        ->setUnavailable(content.reasons.empty()
                             ? LeadPanelView::tr("The list of reasons has not been read from the CRM yet.")
                             : QString());
    actions->button(Action::Snooze)
        ->setUnavailable(content.snooze.empty() ? LeadPanelView::tr("This lead cannot be snoozed.") : QString());
}

void LeadPanelView::Private::showEvent(const RemoteId &event)
{
    if (QWidget *item = story->highlight(event)) {
        scroll->widget()->layout()->activate();
        scroll->ensureWidgetVisible(item, 0, 24);
    }
}

void LeadPanelView::Private::call()
{
    if (const auto url = telUrl(content.phone))
        Q_EMIT q->callRequested(*url);
    else
        copy(content.phone);
}

void LeadPanelView::Private::email()
{
    if (const auto url = mailtoUrl(content.email, content.mailSubject, content.mailBody))
        Q_EMIT q->emailRequested(*url);
    else
        copy(content.email);
}

void LeadPanelView::Private::convert()
{
    if (content.contacted)
        Q_EMIT q->convertRequested();
    else
        q->toast(LeadPanelView::tr("An opportunity begins with a contact: log it first (L)."), false);
}

void LeadPanelView::Private::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(displayText(text, 320));
    q->toast(LeadPanelView::tr("Copied. This address is unusual, so nothing is opened for it."), false);
}

void LeadPanelView::Private::startTicking()
{
    tick();
    Q_EMIT q->wordsAged(); // nobody saw it for a while
    if (!alarm)
        schedule();
}

void LeadPanelView::Private::stopTicking()
{
    if (alarm)
        clock.cancel(*std::exchange(alarm, std::nullopt));
}

void LeadPanelView::Private::schedule()
{
    const Instant now = clock.now();
    const Instant next = std::chrono::floor<std::chrono::seconds>(now) + std::chrono::seconds(1);
    alarm = clock.after(next - now, q, [this] {
        alarm.reset();
        tick();
        schedule();
        if (std::chrono::floor<std::chrono::seconds>(clock.now()).time_since_epoch() % std::chrono::seconds(10)
            == std::chrono::seconds(0))
            Q_EMIT q->wordsAged();
    });
}

void LeadPanelView::Private::tick()
{
    const Instant now = clock.now();
    head->tick(now);
    std::vector<HandoffSteps::Step> steps = content.handoff;
    for (HandoffSteps::Step &step : steps) {
        if (step.state == HandoffSteps::Step::State::Open && content.openSince)
            step.gap = countingText(now - *content.openSince);
    }
    handoff->setSteps(std::move(steps));
}

LeadPanelView::LeadPanelView(const Theme &theme, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, theme, clock))
{
    d->build();
    d->connectParts();
    d->apply({});
    d->arrange();
}

LeadPanelView::~LeadPanelView() = default;

void LeadPanelView::setContent(const PanelContent &content)
{
    d->apply(content);
}

LeadId LeadPanelView::lead() const
{
    return d->content.lead;
}

void LeadPanelView::showConflict(const std::optional<ConflictWords> &conflict)
{
    if (conflict)
        d->conflict->setWords(*conflict);
    d->conflict->setVisible(conflict.has_value());
}

void LeadPanelView::showParked(const std::vector<OutboxEntry> &entries)
{
    if (d->content.lead.isValid())
        d->parked->setEntries(entries);
    else
        d->orphaned->setEntries(entries, ParkedCard::Lead::Gone);
}

void LeadPanelView::toast(const QString &sentence, bool undoable)
{
    d->toast->say(sentence, undoable ? tr("Undo") : QString(), undoable ? QStringLiteral("U") : QString());
    d->placeToast();
}

void LeadPanelView::act(ActionGrid::Action action)
{
    const KeyedButton *button = d->actions->button(action);
    if (!d->content.lead.isValid() || !button->isAvailable())
        return;
    switch (action) {
    case Action::Call: d->call(); break;
    case Action::Email: d->email(); break;
    case Action::Log: d->popovers->openLog(button); break;
    case Action::Accept: Q_EMIT acceptRequested(); break;
    case Action::Convert: d->convert(); break;
    case Action::Reject: d->popovers->openReject(button, d->content.reasons); break;
    case Action::Snooze: d->popovers->openSnooze(button, d->content.snooze); break;
    case Action::HandOn: break;
    }
}

void LeadPanelView::focusNote()
{
    if (d->content.lead.isValid())
        d->note->setFocus(Qt::ShortcutFocusReason);
}

void LeadPanelView::focusPanel()
{
    if (d->content.lead.isValid())
        d->actions->button(Action::Call)->setFocus(Qt::ShortcutFocusReason);
}

bool LeadPanelView::hasOpenPopover() const
{
    return d->popovers->isOpen();
}

void LeadPanelView::setLettersOn(bool on)
{
    d->lettersOn = on;
}

void LeadPanelView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const auto action = actionOf(event->key());
    if (event->matches(QKeySequence::Undo) || (plain && d->lettersOn && event->key() == Qt::Key_U))
        Q_EMIT undoRequested();
    else if (plain && event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (plain && d->lettersOn && event->key() == Qt::Key_N)
        focusNote();
    else if (plain && d->lettersOn && action)
        act(*action);
    else
        QWidget::keyPressEvent(event);
}

void LeadPanelView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->arrange();
}

void LeadPanelView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->arrange();
    d->startTicking();
}

void LeadPanelView::hideEvent(QHideEvent *event)
{
    d->stopTicking();
    QWidget::hideEvent(event);
}

void LeadPanelView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), d->theme.color(ColorRole::Surface));
}

} // namespace relaydesk
