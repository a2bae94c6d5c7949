// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/document_rules.h"

#include "core/documents/json_path.h"

namespace relaydesk {

namespace {

constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestComment = 4000;
constexpr qsizetype longestPlace = 1000;

ErrorKind kindOf(DocumentRefusal refusal)
{
    switch (refusal) {
    case DocumentRefusal::NotMarketing:
    case DocumentRefusal::NotASigner:
    case DocumentRefusal::SamePerson:
    case DocumentRefusal::NotTheSigner: return ErrorKind::Forbidden;
    case DocumentRefusal::NothingNew:
    case DocumentRefusal::NotADocument:
    case DocumentRefusal::TooLong:
    case DocumentRefusal::InThePast:
    case DocumentRefusal::NoSuchVersion:
    case DocumentRefusal::NoSuchPlace:
    case DocumentRefusal::NoText: return ErrorKind::Invalid;
    default: return ErrorKind::Conflict;
    }
}

Error refuse(DocumentRefusal refusal)
{
    return makeError(kindOf(refusal), toString(refusal));
}

/// A JSON object with nothing wrong in its form; what its members mean is for those who use it.
Result<void> checkBody(const QByteArray &body)
{
    Mistakes mistakes;
    const JsonNode node = readJson(body, mistakes);
    if (!mistakes.isEmpty())
        return makeError(ErrorKind::Invalid,
                         toString(DocumentRefusal::NotADocument) % u": " % mistakes.error().context);
    // A byte order mark would be lost on the way, and the signature with it.
    if (!node.isObject() || body.startsWith("\xEF\xBB\xBF"))
        return refuse(DocumentRefusal::NotADocument);
    return {};
}

class Decision
{
public:
    Decision(const DocumentHistory &history, const DocumentCommand &command, const Rep &actor, Instant now)
        : m_history(history)
        , m_command(command)
        , m_actor(actor)
        , m_open(history.open())
    {
        m_event.seq = history.lastSeq() + 1;
        m_event.at = now;
        m_event.actor = actor.id;
        m_event.operation = command.id;
    }

    Result<DocumentEvent> make()
    {
        if (m_command.kind == DocumentCommandKind::Comment)
            return comment();
        if (m_command.kind == DocumentCommandKind::Withdraw)
            return withdraw();
        const bool signs = m_command.kind == DocumentCommandKind::Approve;
        if (!signs && m_actor.role != Role::MarketingManager)
            return refuse(DocumentRefusal::NotMarketing);
        if (signs && !sideOf(m_actor.role))
            return refuse(DocumentRefusal::NotASigner);
        // What was seen may also lie ahead of what is here: then this history was set back.
        if (m_history.lastChangeSeq() > m_command.basedOn || m_command.basedOn > m_history.lastSeq())
            return refuse(DocumentRefusal::Stale);
        if (m_command.kind == DocumentCommandKind::Save)
            return save();
        return m_command.kind == DocumentCommandKind::Revert ? revert() : changeDraft();
    }

private:
    Result<DocumentEvent> save()
    {
        if (m_open)
            return saved(m_command.body, m_open->basedOn);
        if (m_command.version > 0 && !m_history.version(m_command.version))
            return refuse(DocumentRefusal::NoSuchVersion);
        const DocumentVersion *inForce = m_history.inForceAt(m_event.at);
        const int ofForce = inForce ? inForce->number : 0;
        return saved(m_command.body, m_command.version > 0 ? m_command.version : ofForce);
    }

    Result<DocumentEvent> revert()
    {
        if (m_open)
            return refuse(DocumentRefusal::DraftOpen);
        const DocumentVersion *old = m_history.version(m_command.version);
        if (!old)
            return refuse(DocumentRefusal::NoSuchVersion);
        return saved(old->latest().body, old->number);
    }

    Result<DocumentEvent> saved(const QByteArray &body, int basedOn)
    {
        if (m_command.title.size() > longestTitle)
            return refuse(DocumentRefusal::TooLong);
        if (const Result<void> read = checkBody(body); !read)
            return read.error();
        if (m_open && m_open->latest().body == body && m_open->latest().title == m_command.title)
            return refuse(DocumentRefusal::NothingNew);
        m_event.kind = DocumentEventKind::Saved;
        m_event.version = m_open ? m_open->number : static_cast<int>(m_history.versions().size()) + 1;
        m_event.title = m_command.title;
        m_event.body = body;
        m_event.basedOn = basedOn;
        return m_event;
    }

    Result<DocumentEvent> changeDraft()
    {
        if (!m_open)
            return refuse(DocumentRefusal::NoDraft);
        m_event.version = m_open->number;
        if (m_command.kind == DocumentCommandKind::Discard) {
            m_event.kind = DocumentEventKind::Discarded;
            return m_event;
        }
        m_event.bodyHash = m_open->latest().bodyHash;
        if (m_command.kind == DocumentCommandKind::Propose)
            return propose();
        return m_command.kind == DocumentCommandKind::Approve ? approve() : publish();
    }

    Result<DocumentEvent> propose()
    {
        if (m_open->proposedAt)
            return refuse(DocumentRefusal::AlreadyProposed);
        m_event.kind = DocumentEventKind::Proposed;
        return m_event;
    }

    Result<DocumentEvent> approve()
    {
        const ApprovalSide side = *sideOf(m_actor.role);
        if (!m_open->proposedAt)
            return refuse(DocumentRefusal::NotProposed);
        if (m_open->approvalOf(side))
            return refuse(DocumentRefusal::AlreadySigned);
        // The role may have changed since the other signature.
        for (const Approval &approval : m_open->approvals) {
            if (approval.by == m_actor.id)
                return refuse(DocumentRefusal::SamePerson);
        }
        if (m_command.bodyHash != m_open->latest().bodyHash)
            return refuse(DocumentRefusal::OtherBody);
        m_event.kind = DocumentEventKind::Approved;
        m_event.side = side;
        return m_event;
    }

    Result<DocumentEvent> publish()
    {
        if (m_open->stateAt(m_event.at) != DocumentState::Approved)
            return refuse(DocumentRefusal::NotApproved);
        if (m_command.from && *m_command.from < m_event.at)
            return refuse(DocumentRefusal::InThePast);
        m_event.kind = DocumentEventKind::Published;
        m_event.from = m_command.from.value_or(m_event.at);
        return m_event;
    }

    Result<DocumentEvent> withdraw()
    {
        if (!m_open)
            return refuse(DocumentRefusal::NoDraft);
        for (const Approval &approval : m_open->approvals) {
            if (approval.by != m_actor.id)
                continue;
            m_event.kind = DocumentEventKind::Withdrawn;
            m_event.version = m_open->number;
            m_event.side = approval.side;
            return m_event;
        }
        return refuse(DocumentRefusal::NotTheSigner);
    }

    Result<DocumentEvent> comment()
    {
        const DocumentVersion *version = m_history.version(m_command.version);
        if (!version)
            return refuse(DocumentRefusal::NoSuchVersion);
        if (m_command.text.trimmed().isEmpty())
            return refuse(DocumentRefusal::NoText);
        if (m_command.text.size() > longestComment || m_command.place.size() > longestPlace)
            return refuse(DocumentRefusal::TooLong);
        Mistakes mistakes;
        const JsonNode body = readJson(version->latest().body, mistakes);
        if (!nodeAt(body, m_command.place))
            return refuse(DocumentRefusal::NoSuchPlace);
        m_event.kind = DocumentEventKind::Commented;
        m_event.version = version->number;
        m_event.place = m_command.place;
        m_event.text = m_command.text;
        return m_event;
    }

    const DocumentHistory &m_history;
    const DocumentCommand &m_command;
    const Rep &m_actor;
    const DocumentVersion *m_open;
    DocumentEvent m_event;
};

} // namespace

std::optional<ApprovalSide> sideOf(Role role)
{
    switch (role) {
    case Role::MarketingManager: return ApprovalSide::Marketing;
    case Role::TeamLead: return ApprovalSide::Sales;
    case Role::Rep: break;
    }
    return std::nullopt;
}

Result<DocumentEvent> decide(const DocumentHistory &history, const DocumentCommand &command, const Rep &actor,
                             Instant now)
{
    return Decision(history, command, actor, now).make();
}

} // namespace relaydesk
