// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/filling.h"

#include "app/hub/criteria_in_force.h"
#include "app/hub/demo/agreement_story.h"
#include "app/hub/demo/journey.h"
#include "app/hub/demo/opening.h"

#include <algorithm>

namespace relaydesk::demo {

namespace {
// Small enough that a command never waits long behind one page.
constexpr qint64 pageSize = 400;

/// A demo that was ended while it filled has some of it already.
Result<void> tellAgreement(Store &store, const PageMaker &pages)
{
    const Result<qint64> known = store.documentSeq(criteriaDocument());
    if (!known)
        return known.error();
    const Result<std::vector<DocumentEvent>> story = agreementStory(pages.scenery(), pages.now());
    if (!story)
        return story.error();
    for (const DocumentEvent &event : *story) {
        if (event.seq <= *known)
            continue;
        if (const Result<qint64> appended = store.appendDocumentEvent(criteriaDocument(), event); !appended)
            return appended.error();
    }
    return {};
}
} // namespace

class PageMaker::Private
{
public:
    Private(Scenery lists, const DemoPlan &wanted, Instant time)
        : scenery(std::move(lists))
        , plan(wanted)
        , random(wanted.seed)
        , casting(scenery, random)
        , now(std::chrono::floor<std::chrono::seconds>(time))
    {
    }

    LeadPage history(qint64 count)
    {
        LeadPage page;
        for (qint64 i = 0; i < count; ++i) {
            Tale tale = pastJourney(casting, random, scenery, ++numbered, now);
            page.leads.push_back(std::move(tale.lead));
            std::ranges::move(tale.events, std::back_inserter(page.events));
        }
        return page;
    }

    Scenery scenery;
    DemoPlan plan;
    Random random;
    Casting casting;
    Instant now;
    qint64 numbered = 0;
};

PageMaker::PageMaker(Scenery scenery, const DemoPlan &plan, Instant now)
    : d(std::make_unique<Private>(std::move(scenery), plan, now))
{
}

PageMaker::~PageMaker() = default;

const Scenery &PageMaker::scenery() const
{
    return d->scenery;
}

Instant PageMaker::now() const
{
    return d->now;
}

std::optional<LeadPage> PageMaker::next()
{
    const qint64 opening = openingCount(d->scenery);
    const qint64 benched = opening + d->plan.openLeads;
    if (d->numbered < opening) {
        d->numbered = opening;
        return openingPage(d->scenery, d->random, d->now);
    }
    if (d->numbered < benched) {
        const qint64 first = d->numbered + 1;
        const qint64 count = std::min(pageSize, benched - d->numbered);
        d->numbered += count;
        return benchPage(d->scenery, d->random, first, count, d->now);
    }
    const qint64 left = benched + d->plan.leads - d->numbered;
    return left > 0 ? std::optional(d->history(std::min(pageSize, left))) : std::nullopt;
}

Filling::Filling(StoreStrand &writer, std::shared_ptr<PageMaker> pages)
    : m_writer(writer)
    , m_pages(std::move(pages))
{
}

void Filling::start()
{
    StoreStrand::StoreJob<bool> job = [pages = m_pages](Store &store) -> Result<bool> {
        const Result<qint64> leads = store.leadCount();
        if (!leads)
            return leads.error();
        if (const Result<void> saved = store.saveDirectory(pages->scenery().directory); !saved)
            return saved.error();
        if (*leads > 0)
            return false;
        if (const Result<void> told = tellAgreement(store, *pages); !told)
            return told.error();
        return true;
    };
    m_writer.run<bool>(std::move(job), this, [this](const Result<bool> &fresh) {
        if (!fresh)
            Q_EMIT failed(fresh.error());
        else if (*fresh)
            addPage();
        else
            Q_EMIT opened(false);
    });
}

void Filling::addPage()
{
    StoreStrand::StoreJob<qint64> job = [pages = m_pages](Store &store) -> Result<qint64> {
        const std::optional<LeadPage> page = pages->next();
        if (!page)
            return qint64(0);
        const Result<ChangeSet> stored = store.applyPage(*page, QStringLiteral("demo"), pages->now());
        if (!stored)
            return stored.error();
        return stored->revision;
    };
    m_writer.run<qint64>(std::move(job), this, [this](const Result<qint64> &seq) {
        if (!seq)
            return Q_EMIT failed(seq.error());
        if (!std::exchange(m_opened, true))
            Q_EMIT opened(true);
        if (*seq == 0)
            return Q_EMIT filled();
        Q_EMIT committed(*seq);
        addPage();
    });
}

} // namespace relaydesk::demo
