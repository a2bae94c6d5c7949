// SPDX-License-Identifier: GPL-3.0-or-later
// The queue page with the twelve leads of the design's picture, to hold beside it. Not installed.
//   queue_gallery [dark] [held] [live] [many] [rtl] [picture.png]
#include "tests/support/fake_clock.h"
#include "tests/ui_queue/queue_picture.h"
#include "ui/kit/theme.h"
#include "ui/queue/queue_page.h"
#include "ui/queue/queue_view.h"

#include <QApplication>
#include <QTimer>

#include <chrono>

using namespace relaydesk;
using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList words = app.arguments();
    Theme theme(words.contains(u"dark"_qs) ? Theme::Choice::Dark : Theme::Choice::Light);
    theme.install();
    if (words.contains(u"rtl"_qs))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    test::FakeClock clock;
    LeadBook book;
    QueueModel model(book, clock);
    model.setScope({QueueScope::Whose::Mine, test::pictureOwner(), {}});
    book.load(words.contains(u"many"_qs) ? test::manyLeads(100000, clock.now()) : test::queuePicture(clock.now()));
    QueuePage page(theme, model, clock);
    page.setWindowTitle(u"Queue"_qs);
    page.resize(708, 872);
    page.show();
    page.selectLead(LeadId(4));
    if (words.contains(u"held"_qs)) {
        model.hold();
        LeadRow fresh = test::queuePicture(clock.now()).front();
        fresh.id = LeadId(99);
        fresh.name = u"Ingrid Solvang"_qs;
        LeadRow moved = test::queuePicture(clock.now()).at(5);
        moved.sla.dueAt = clock.now() + 90s;
        book.apply({2, Origin::Remote, {fresh, moved}, {}});
    }
    QTimer second;
    if (words.contains(u"live"_qs)) {
        QObject::connect(&second, &QTimer::timeout, &page, [&clock] { clock.advance(1s); });
        second.start(1s);
    }
    if (words.last().endsWith(u".png"_qs)) {
        QTimer::singleShot(0ms, &page, [&] {
            page.grab().save(words.last());
            QCoreApplication::quit();
        });
    }
    return app.exec();
}
