// SPDX-License-Identifier: GPL-3.0-or-later
// The lead panel to look at: gallery_lead [light|dark] [plain|reject|log|snooze|conflict|toast|empty|mark] [width height] [zoom]
#include "panel_samples.h"
#include "tests/support/fake_clock.h"
#include "ui/lead/clause_text.h"
#include "ui/lead/lead_panel_view.h"

#include <QApplication>
#include <QTimer>

using namespace relaydesk;

namespace {

ConflictWords conflictSample()
{
    return {u"Two of you changed Orla Brannock"_qs,
            {u"You, 09:46:58"_qs, u"Rejected"_qs, u"No budget this year"_qs},
            {u"Amara Oyedele, 09:46:54"_qs, u"Accepted"_qs, u"Meeting on 26 Nov"_qs},
            u"Amara was first and spoke to the lead, so her entry stands. Yours is kept as a note."_qs,
            u"Keep Amara's"_qs};
}

void showState(LeadPanelView &panel, const QString &state)
{
    using Action = ActionGrid::Action;
    if (state == u"reject"_qs)
        panel.act(Action::Reject);
    else if (state == u"log"_qs)
        panel.act(Action::Log);
    else if (state == u"snooze"_qs)
        panel.act(Action::Snooze);
    else if (state == u"conflict"_qs)
        panel.showConflict(conflictSample());
    else if (state == u"toast"_qs)
        panel.toast(u"Snoozed Pavel Zelwan to 14:00"_qs, true);
    else if (state == u"empty"_qs)
        panel.setContent({});
    else if (state == u"mark"_qs)
        Q_EMIT panel.findChild<ClauseText *>()->clauseActivated(RemoteId(u"e7"_qs));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList args = app.arguments().mid(1) + QStringList{{}, {}, {}, {}, {}};
    Theme theme(args.at(0) == u"dark"_qs ? Theme::Choice::Dark : Theme::Choice::Light);
    theme.install();
    if (!args.at(4).isEmpty())
        theme.setTextZoom(args.at(4).toDouble());
    test::FakeClock clock;
    LeadPanelView panel(theme, clock);
    panel.setContent(test::maraEkdahl());
    panel.resize(args.at(2).isEmpty() ? 548 : args.at(2).toInt(), args.at(3).isEmpty() ? 872 : args.at(3).toInt());
    panel.show();
    QTimer::singleShot(std::chrono::milliseconds(300), &panel, [&] { showState(panel, args.at(1)); });
    return app.exec();
}
