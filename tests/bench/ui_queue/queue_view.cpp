// SPDX-License-Identifier: GPL-3.0-or-later
// How long the list takes with many leads: from a key press to the painted row, and one second's tick.
// Prints one line of JSON a measure: {"name": "key press to painted row, p95", "ms": M}.
//   bench_queue_view [LEADS]
#include "ui/queue/queue_view.h"
#include "tests/support/fake_clock.h"
#include "tests/ui_queue/queue_picture.h"
#include "ui/kit/theme.h"
#include "ui/present/queue_model.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPixmap>

#include <algorithm>
#include <cstdio>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(static_cast<std::size_t>(share * double(values.size() - 1)));
}

// What happened is painted before the call returns: the event, then every update it asked for.
template<typename Act> void measure(const char *what, QueueView &view, Act act)
{
    constexpr int rounds = 400;
    std::vector<double> took;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        act(i);
        QCoreApplication::sendPostedEvents(&view, 0);
        QCoreApplication::sendPostedEvents(view.viewport(), 0);
        QCoreApplication::sendPostedEvents(view.window(), QEvent::UpdateRequest);
        took.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("{\"name\": \"%s, median\", \"ms\": %.3f}\n", what, percentile(took, 0.5));
    std::printf("{\"name\": \"%s, p95\", \"ms\": %.3f}\n", what, percentile(took, 0.95));
}

// A measure without a painted row would be a lie.
class PaintCount final : public QObject
{
public:
    int paints = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint;
        return false;
    }
};

void press(QueueView &view, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&view, &event);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const int leads = argc > 1 ? qMax(12, application.arguments().at(1).toInt()) : 100'000;
    Theme theme(Theme::Choice::Light);
    theme.install();
    test::FakeClock clock;
    LeadBook book;
    QueueModel model(book, clock);
    model.setScope({QueueScope::Whose::Mine, test::pictureOwner(), {}});
    book.load(test::manyLeads(leads, clock.now()));
    QueueView view(theme, clock);
    view.setModel(&model);
    view.resize(708, 760);
    view.show();
    view.selectRow(model.rowCount() / 2);
    for (int i = 0; i < 100; ++i)
        QCoreApplication::processEvents();
    PaintCount count;
    view.viewport()->installEventFilter(&count);
    measure("key press to painted row", view, [&view](int) { press(view, Qt::Key_J); });
    measure("page down", view, [&view](int) { press(view, Qt::Key_PageDown); });
    measure("home and end", view, [&view](int i) { press(view, i % 2 ? Qt::Key_End : Qt::Key_Home); });
    press(view, Qt::Key_Home);
    model.hold(); // the tick alone, without what the model re-orders
    measure("the tick of a list whose order is held", view, [&clock](int) { clock.advance(1s); });
    measure("the whole list painted", view, [&view](int) { view.viewport()->repaint(); });
    return count.paints > 1000 ? 0 : 1;
}
