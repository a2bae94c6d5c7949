// SPDX-License-Identifier: GPL-3.0-or-later
// One line of JSON a figure: what 100,000 leads in the queue cost to load, to change, and to let time pass.
#include "tests/support/fake_clock.h"
#include "ui/present/queue_model.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

constexpr int leadCount = 100'000;
constexpr int changeCount = 1'000;
constexpr int repeats = 21;

double msOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void print(const char *name, double ms)
{
    std::printf("{\"name\": \"%s\", \"ms\": %.3f}\n", name, ms);
}

double residentMb()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

/// A copy that shares no memory with anything, as rows read from a database have none in common.
QString fresh(const QString &text)
{
    return QString(text.constData(), text.size());
}

LeadRow makeRow(int i, Instant now, std::mt19937 &random)
{
    static const QStringList roles{QStringLiteral("VP Operations"), QStringLiteral("Head of Procurement"),
                                   QStringLiteral("IT Manager"), QStringLiteral("Owner")};
    static const QStringList topics{QStringLiteral("Pricing"), QStringLiteral("API docs"),
                                    QStringLiteral("Case study")};
    LeadRow row;
    row.id = LeadId(i + 1);
    row.remoteId = RemoteId(QStringLiteral("lead-%1").arg(i + 1));
    row.name = QStringLiteral("Given%1 Family%2").arg(i % 977).arg(i);
    row.company = QStringLiteral("Company %1 Ltd").arg(i / 3);
    row.role = fresh(roles[i % roles.size()]);
    row.industry = fresh(QStringLiteral("Logistics"));
    row.country = fresh(QStringLiteral("SE"));
    row.source = fresh(QStringLiteral("Cold-chain webinar"));
    row.owner = RepId(QStringLiteral("rep-%1").arg(i % 8));
    row.team = TeamId(QStringLiteral("team-%1").arg(i % 2));
    row.signals
        = {{EventKind::DemoRequested, {}, 1, now}, {EventKind::PageViewed, fresh(topics[i % topics.size()]), 2, now}};
    row.employees = 850;
    row.grade = {static_cast<int>(random() % 101), static_cast<int>(random() % 101)};
    row.sla.target = 2h;
    row.sla.startedAt = now;
    row.sla.dueAt = now + std::chrono::seconds(static_cast<int>(random() % 200'000) - 3'000);
    row.sla.policy = fresh(QStringLiteral("Standard"));
    return row;
}

ChangeSet changesAt(const LeadBook &book, Instant now, std::mt19937 &random)
{
    ChangeSet changes;
    const int first = static_cast<int>(random() % leadCount);
    for (int i = 0; i < changeCount; ++i) {
        // Spread over the whole list, as a campaign's scores are.
        const LeadId id(1 + (first + i * 97) % leadCount);
        LeadRow row = *book.find(id);
        row.sla.dueAt = now + std::chrono::seconds(static_cast<int>(random() % 200'000) - 3'000);
        row.pending = !row.pending;
        changes.upserted.push_back(std::move(row));
    }
    return changes;
}

double medianOf(std::vector<double> all)
{
    std::ranges::sort(all);
    return all[all.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    test::FakeClock clock;
    std::mt19937 random(1);
    LeadBook book;
    QueueModel model(book, clock);
    model.setScope({QueueScope::Whose::Team, RepId(QStringLiteral("rep-1")), {}});

    const double before = residentMb();
    std::vector<LeadRow> rows;
    rows.reserve(leadCount);
    for (int i = 0; i < leadCount; ++i)
        rows.push_back(makeRow(i, clock.now(), random));
    QElapsedTimer timer;
    timer.start();
    book.load(std::move(rows));
    print("initial load of 100,000 rows", msOf(timer));
    rows = {};
    std::printf("{\"name\": \"resident memory of 100,000 rows\", \"mb\": %.1f}\n", residentMb() - before);

    const auto measure = [&](const char *name) {
        std::vector<double> each;
        for (int i = 0; i < repeats; ++i) {
            const ChangeSet changes = changesAt(book, clock.now(), random);
            timer.start();
            book.apply(changes);
            each.push_back(msOf(timer));
        }
        print(name, medianOf(each));
        std::ranges::sort(each);
        std::printf("{\"name\": \"%s, slowest\", \"ms\": %.3f}\n", name, each.back());
    };
    measure("apply 1,000 changes");

    model.hold();
    measure("apply 1,000 changes while the order is held");
    timer.start();
    model.release();
    print("release of the held order", msOf(timer));

    std::vector<double> ticks;
    for (int i = 0; i < 120; ++i) {
        timer.start();
        clock.advance(1s);
        ticks.push_back(msOf(timer));
    }
    print("one second's tick", medianOf(ticks));
    print("one second's tick, slowest", *std::ranges::max_element(ticks));
    return model.leadCount() == leadCount ? 0 : 1;
}
