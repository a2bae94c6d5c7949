// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/agreement_story.h"

#include "app/hub/demo/team_documents.h"
#include "core/documents/document_rules.h"

#include <algorithm>
#include <array>

namespace relaydesk::demo {

namespace {
using namespace std::chrono_literals;
using Kind = DocumentCommandKind;

constexpr auto day = 24h;
constexpr std::array versions{
    AgreedVersion{12, 420 * day, "First shared version"},
    AgreedVersion{13, 173 * day, "Added job seeker rule"},
    AgreedVersion{14, 90 * day, "MQL line moved, small companies let in"},
};
constexpr int nextVersion = 15;

class Teller
{
public:
    explicit Teller(const Scenery &scenery)
        : m_scenery(scenery)
    {
    }

    /// By the first of the team with that role.
    void tell(DocumentCommand command, Role role, Instant at)
    {
        const auto actor = std::ranges::find(m_scenery.directory.reps, role, &Rep::role);
        if (m_wrong || actor == m_scenery.directory.reps.end())
            return;
        command.id = OperationId(QStringLiteral("demo-agreement-%1").arg(m_history.lastSeq() + 1));
        command.actor = actor->id;
        command.basedOn = m_history.lastSeq();
        if (const DocumentVersion *open = m_history.open())
            command.bodyHash = open->latest().bodyHash;
        const Result<DocumentEvent> event = decide(m_history, command, *actor, at);
        if (!event) {
            m_wrong = event.error();
            return;
        }
        if (const Result<void> added = m_history.add(*event); !added)
            m_wrong = added.error();
        m_events.push_back(*event);
    }
    void tell(Kind kind, Role role, Instant at)
    {
        DocumentCommand command;
        command.kind = kind;
        tell(command, role, at);
    }
    void save(const QByteArray &body, const QString &title, Instant at)
    {
        DocumentCommand command;
        command.kind = Kind::Save;
        command.title = title;
        command.body = body;
        tell(command, Role::MarketingManager, at);
    }
    void comment(int version, const QString &place, const QString &text, Role role, Instant at)
    {
        DocumentCommand command;
        command.kind = Kind::Comment;
        command.version = version;
        command.place = place;
        command.text = text;
        tell(command, role, at);
    }
    /// Saved, proposed and signed by marketing a day before, in force from then on.
    void agree(const AgreedVersion &version, Instant from)
    {
        save(criteriaText(version.number), QString::fromLatin1(version.title), from - day);
        tell(Kind::Propose, Role::MarketingManager, from - day + 10min);
        tell(Kind::Approve, Role::MarketingManager, from - day + 11min);
        tell(Kind::Approve, Role::TeamLead, from - 2h);
        tell(Kind::Publish, Role::MarketingManager, from);
    }

    [[nodiscard]] Result<std::vector<DocumentEvent>> told() &&
    {
        if (m_wrong)
            return makeError(ErrorKind::Bug, u"the story of the criteria: " % m_wrong->context);
        return std::move(m_events);
    }

private:
    const Scenery &m_scenery;
    DocumentHistory m_history;
    std::vector<DocumentEvent> m_events;
    std::optional<Error> m_wrong;
};

} // namespace

std::span<const AgreedVersion> agreedVersions()
{
    return versions;
}

Result<std::vector<DocumentEvent>> agreementStory(const Scenery &scenery, Instant now)
{
    Teller teller(scenery);
    const int tried = versions.front().number - 1;
    for (int i = 0; i < tried; ++i) {
        const Instant at = now - versions.front().before - (tried + 1 - i) * day;
        teller.save(criteriaText(versions.front().number), QStringLiteral("Workshop, draft %1").arg(i + 1), at);
        teller.tell(Kind::Discard, Role::MarketingManager, at + 3h);
    }
    for (const AgreedVersion &version : versions)
        teller.agree(version, now - version.before);
    teller.save(criteriaText(nextVersion), QStringLiteral("Pricing twice, webinar counts"), now - 40min);
    teller.comment(
        nextVersion, QStringLiteral("/mql/all/0/any/1"),
        QStringLiteral("Those who look at prices once rarely answer. Two views is what we see before a call."),
        Role::TeamLead, now - 25min);
    teller.tell(Kind::Propose, Role::MarketingManager, now - 12min);
    teller.tell(Kind::Approve, Role::MarketingManager, now - 11min);
    return std::move(teller).told();
}

} // namespace relaydesk::demo
