// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/demo/demo_plan.h"
#include "app/hub/demo/scenery.h"
#include "core/base/clock.h"
#include "core/domain/change_set.h"
#include "core/store/store_strand.h"

#include <QObject>

namespace relaydesk::demo {

/// The pages that make a fresh demo team, in order: first the open queue, then those for measuring,
/// then the history. The same seed and time give the same bytes. One thread at a time.
class PageMaker
{
public:
    PageMaker(Scenery scenery, const DemoPlan &plan, Instant now);
    ~PageMaker();

    /// The next page; nothing after the last.
    [[nodiscard]] std::optional<LeadPage> next();
    [[nodiscard]] const Scenery &scenery() const;
    /// The time that the pages are relative to, in whole seconds.
    [[nodiscard]] Instant now() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Fills an empty store page by page, between other people's work on the strand.
class Filling final : public QObject
{
    Q_OBJECT
public:
    Filling(StoreStrand &writer, std::shared_ptr<PageMaker> pages);
    void start();

Q_SIGNALS:
    /// The directory and the open queue are there: the hub may serve. False when the store had leads already.
    void opened(bool fresh);
    void committed(qint64 seq);
    void filled();
    void failed(const relaydesk::Error &error);

private:
    void addPage();

    StoreStrand &m_writer;
    std::shared_ptr<PageMaker> m_pages; // used on the strand
    bool m_opened = false;
};

} // namespace relaydesk::demo
