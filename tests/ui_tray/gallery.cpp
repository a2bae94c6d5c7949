// SPDX-License-Identifier: GPL-3.0-or-later
// Our own alert cards to look at: gallery_tray [light|dark]
#include "core/base/clock.h"
#include "ui/tray/window_notifier.h"

#include <QApplication>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

Notice newLead()
{
    Notice notice;
    notice.key = u"lead"_qs;
    notice.title = u"Mara Ekdahl, Norrvane Freight: contact by 09:51"_qs;
    notice.heading = u"New lead for you"_qs;
    notice.name = u"Mara Ekdahl"_qs;
    notice.role = u"VP Operations"_qs;
    notice.company = u"Norrvane Freight"_qs;
    notice.facts = u"850 · Logistics · SE"_qs;
    notice.why = u"Requested demo, Pricing ×3 <b>not bold</b>"_qs;
    notice.grade = {86, 91};
    notice.lead = LeadId(1);
    notice.actions = {NoticeAction::Accept, NoticeAction::Open, NoticeAction::Snooze};
    return notice;
}

Notice digest()
{
    Notice notice;
    notice.key = u"digest"_qs;
    notice.title = notice.heading = u"6 leads for you"_qs;
    notice.more = u"and 2 more"_qs;
    notice.actions = {NoticeAction::Open};
    const std::pair<const char *, const char *> leads[]
        = {{"Mara Ekdahl", "Norrvane Freight"},
           {"Kwame Asenso-Duku", "Perrolane Retail <i>x</i>"},
           {"Rania Haddouche", "Sundrift Hotels"},
           {"Callum Trevesby-Featherstonehaugh of the North", "Castelbruno Ceramiche and a very long name"}};
    for (const auto &[name, company] : leads)
        notice.lines.push_back({QString::fromUtf8(name), QString::fromUtf8(company), {}});
    return notice;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme theme(app.arguments().value(1) == u"dark"_qs ? Theme::Choice::Dark : Theme::Choice::Light);
    theme.install();
    SystemClock clock;
    WindowNotifier notifier(theme, clock, [](const SlaClock &, Instant) {
        return AlertClock{u"04:44"_qs, RingShape::Soon, 0.8};
    });
    notifier.show(digest());
    notifier.show(newLead());
    if (app.arguments().value(2) == u"keyboard"_qs)
        notifier.focusNewest();
    return app.exec();
}
