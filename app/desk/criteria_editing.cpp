// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_editing.h"

#include "app/desk/unsent_draft.h"
#include "core/base/logging.h"
#include "core/criteria/criteria_reader.h"
#include "core/documents/document_rules.h"
#include "core/json/json_text.h"
#include "ui/present/error_text.h"

#include <QFile>

namespace relaydesk {

namespace {
using namespace std::chrono_literals;

constexpr auto keepAfter = 300ms; ///< of the last edit
constexpr auto saveAfter = 1500ms;
constexpr auto retryAfter = 15s; ///< where the hub did not answer

/// Nobody knows whether the hub has got it.
bool isUnanswered(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::RateLimited:
    case ErrorKind::UnknownOutcome:
    case ErrorKind::Cancelled: return true;
    default: return false;
    }
}

} // namespace

CriteriaEditing::CriteriaEditing(SharedDocument &document, const Vocabulary &vocabulary, Clock &clock,
                                 QString draftFile, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_vocabulary(vocabulary)
    , m_clock(clock)
    , m_file(std::move(draftFile))
    , m_draft(vocabulary)
{
    connect(&m_document, &SharedDocument::changed, this, &CriteriaEditing::follow);
    connect(&m_document, &SharedDocument::reachableChanged, this, [this](bool reachable) {
        if (reachable)
            save();
        Q_EMIT changed();
    });
    connect(&m_draft, &CriteriaDraft::changed, this, &CriteriaEditing::onEdited);
}

void CriteriaEditing::open()
{
    const Result<std::optional<UnsentDraft>> kept = readUnsentDraft(m_file);
    awaitNextVersion();
    if (!mayEdit() || (kept && !*kept))
        return reload();
    const Result<Criteria> mine = kept ? parseCriteriaDraft((*kept)->body, m_vocabulary) : kept.error();
    if (!mine) {
        qCWarning(logDesk) << "a draft that was kept cannot be read:" << toString(mine.error().kind);
        setAside();
        return reload();
    }
    m_shown = 0;
    m_base = (*kept)->base;
    m_seen = (*kept)->seen;
    m_begunWith = (*kept)->begunWith;
    m_baseCriteria = m_base.isEmpty() ? Criteria() : read(m_base);
    m_isOpening = true;
    m_draft.open(inForce() ? read(inForce()->latest().body) : Criteria(), m_baseCriteria, false);
    m_isOpening = false;
    m_draft.edit(tr("Draft kept here"), [&mine](Criteria &criteria) { criteria = *mine; });
    follow();
}

void CriteriaEditing::setMe(const Rep &me)
{
    if (me == m_me)
        return;
    const bool isFirst = !m_me.id.isValid();
    const bool couldEdit = mayEdit();
    if (couldEdit)
        keep(); // whoever may not edit any more finds it again once they may
    m_me = me;
    if (isFirst || (!couldEdit && mayEdit()))
        open();
    else if (!isUnsaved() || !mayEdit())
        reload();
    Q_EMIT changed();
}

const DocumentVersion *CriteriaEditing::inForce() const
{
    return m_document.history().inForceAt(m_clock.now());
}

const DocumentVersion *CriteriaEditing::worked() const
{
    const DocumentVersion *open = m_document.history().open();
    return open ? open : inForce();
}

const DocumentVersion *CriteriaEditing::shownVersion() const
{
    return m_shown > 0 ? m_document.history().version(m_shown) : worked();
}

int CriteriaEditing::shownNumber() const
{
    const DocumentVersion *version = shownVersion();
    if (m_shown == 0 && isUnsaved() && !m_document.history().open())
        return static_cast<int>(m_document.history().versions().size()) + 1;
    return version ? version->number : 0;
}

bool CriteriaEditing::isUnsaved() const
{
    return m_shown == 0 && !m_draft.isReadOnly() && m_draft.criteria() != m_baseCriteria;
}

Criteria CriteriaEditing::read(const QByteArray &body)
{
    const Result<Criteria> criteria = parseCriteriaDraft(body, m_vocabulary);
    m_mistakes = criteria ? QString() : criteria.error().context;
    return criteria.value_or(Criteria());
}

void CriteriaEditing::show(int number)
{
    if (number == m_shown)
        return;
    if (isUnsaved()) {
        keep();
        save();
        afterSaving([this, number](bool saved) {
            if (saved)
                show(number);
        });
        return;
    }
    if (!m_draft.isReadOnly())
        m_left.emplace(m_draft.criteria(), m_draft.steps());
    const DocumentVersion *version = m_document.history().version(number);
    m_shown = version && version != worked() ? number : 0;
    reload();
}

void CriteriaEditing::follow()
{
    awaitNextVersion();
    if (m_isSaving)
        return; // once it is answered
    if (!isUnsaved())
        return reload();
    const DocumentVersion *open = m_document.history().open();
    if (open && open->latest().body == toJson(m_draft.criteria())) {
        forget(); // it had arrived, only its answer had not
        reload();
        if (!needsSaving())
            answerWaiting(true);
    } else if (m_sent) {
        save(); // what came may be this very save: its answer says so
    } else if (isOvertaken()) {
        noteConflict();
    }
    Q_EMIT changed();
}

// A version that was published from a moment on comes into force without any event.
void CriteriaEditing::awaitNextVersion()
{
    m_clock.cancel(std::exchange(m_forceAlarm, 0));
    const OptionalInstant next = m_document.history().nextInForceAfter(m_clock.now());
    if (next)
        m_forceAlarm = m_clock.at(*next, this, [this] { follow(); });
}

/// What was edited is not what stands there now: somebody else wrote, another version came into force, or the hub was set back.
bool CriteriaEditing::isOvertaken() const
{
    const DocumentHistory &history = m_document.history();
    const DocumentVersion *version = worked();
    return history.lastChangeSeq() > m_seen || history.lastSeq() < m_seen
        || (version ? version->number : 0) != m_begunWith;
}

void CriteriaEditing::reload()
{
    const DocumentVersion *looked = m_document.history().version(m_shown);
    if (!looked || looked == worked())
        m_shown = 0;
    const DocumentVersion *version = shownVersion();
    const QByteArray body = version ? version->latest().body : QByteArray();
    m_mistakes.clear();
    const Criteria base = inForce() ? read(inForce()->latest().body) : Criteria();
    const Criteria shown = body.isEmpty() ? Criteria() : read(body);
    const bool readOnly = m_shown > 0 || !mayEdit() || !m_mistakes.isEmpty();
    const bool isSameText = m_draft.criteria() == shown && m_draft.isReadOnly() == readOnly;
    m_base = body;
    m_baseCriteria = shown;
    m_seen = m_document.history().lastSeq();
    m_begunWith = version ? version->number : 0;
    m_conflict.reset();
    m_sent.reset();
    m_isOpening = true;
    if (!isSameText) {
        m_disputed.clear();
        const bool isResumed = !readOnly && m_left && m_left->first == shown;
        m_draft.open(base, shown, readOnly, isResumed ? std::move(m_left->second) : CriteriaDraft::Steps());
        if (!readOnly)
            m_left.reset();
    } else if (m_draft.base() != base) { // what can be undone stays
        m_draft.open(base, shown, readOnly, m_draft.steps());
    }
    m_isOpening = false;
    Q_EMIT changed();
}

void CriteriaEditing::onEdited()
{
    if (m_isOpening || m_draft.isReadOnly())
        return;
    if (isUnsaved())
        keepSoon();
    else
        forget();
    Q_EMIT changed();
    if (!needsSaving() && !m_isSaving)
        answerWaiting(true); // what was to be saved first has been taken back
}

void CriteriaEditing::keepSoon()
{
    m_clock.cancel(m_keepAlarm);
    m_keepAlarm = m_clock.after(keepAfter, this, [this] { keep(); });
    m_clock.cancel(m_saveAlarm);
    m_saveAlarm = m_clock.after(saveAfter, this, [this] { save(); });
}

void CriteriaEditing::keep()
{
    m_clock.cancel(std::exchange(m_keepAlarm, 0));
    if (!isUnsaved())
        return;
    const Result<void> kept = writeUnsentDraft(m_file, {m_base, toJson(m_draft.criteria()), m_seen, m_begunWith});
    if (!kept)
        Q_EMIT refused(tr("The draft cannot be kept on this computer: %1").arg(errorText(kept.error()).sentence));
}

void CriteriaEditing::forget()
{
    m_clock.cancel(std::exchange(m_keepAlarm, 0));
    m_clock.cancel(std::exchange(m_saveAlarm, 0));
    QFile::remove(m_file);
}

void CriteriaEditing::setAside()
{
    const Result<QString> aside = setUnsentDraftAside(m_file);
    Q_EMIT noticed(aside
                       ? tr("A draft that was kept on this computer cannot be read. It stays there as %1.").arg(*aside)
                       : tr("A draft that was kept on this computer cannot be read: %1").arg(aside.error().context));
}

bool CriteriaEditing::needsSaving() const
{
    // A version that is only looked at is never what is saved.
    return isUnsaved() || (m_shown == 0 && !m_title.isEmpty() && m_document.history().open());
}

void CriteriaEditing::save()
{
    m_clock.cancel(std::exchange(m_saveAlarm, 0));
    if (!needsSaving() || m_isSaving || m_conflict || !m_document.isReachable())
        return;
    if (!m_sent) {
        const Result<Sent> next = toSend();
        if (!next) {
            Q_EMIT refused(tr("This draft is kept here, but it cannot be sent: %1").arg(next.error().context));
            return answerWaiting(false);
        }
        m_sent = *next;
    }
    m_isSaving = true;
    m_document.send(m_sent->command, [this, sent = *m_sent](const Result<DocumentEvent> &event) {
        m_isSaving = false;
        answer(sent, event);
    });
}

Result<CriteriaEditing::Sent> CriteriaEditing::toSend() const
{
    const DocumentVersion *open = m_document.history().open();
    Sent sent{command(DocumentCommandKind::Save), m_draft.criteria(), open && open->proposedAt};
    sent.command.basedOn = m_seen;
    sent.command.version = open ? 0 : m_begunWith;
    sent.command.title = title();
    sent.command.body = isUnsaved() ? toJson(m_draft.criteria()) : m_base;
    // Nobody could open it: better that it stays here.
    if (const Result<Criteria> again = parseCriteriaDraft(sent.command.body, m_vocabulary); !again)
        return again.error();
    return sent;
}

void CriteriaEditing::answer(const Sent &sent, const Result<DocumentEvent> &event)
{
    const bool isKnown = !event && documentRefusalIn(event.error()) == DocumentRefusal::NothingNew;
    if (event || !isUnanswered(event.error()))
        m_sent.reset();
    if (event && sent.takesBack)
        Q_EMIT noticed(tr("v%1 has changed, so it has to be proposed and signed anew.").arg(event->version));
    if (event || isKnown)
        saved(sent, event);
    else
        notSaved(event.error());
    if (!m_isSaving && !m_conflict && isOvertaken())
        follow(); // what came meanwhile was left for later
}

void CriteriaEditing::saved(const Sent &sent, const Result<DocumentEvent> &event)
{
    m_base = sent.command.body;
    m_baseCriteria = sent.criteria;
    if (event) {
        m_seen = event->seq;
        m_begunWith = event->version;
    }
    if (m_title == sent.command.title) // else there is another since it was sent
        m_title.clear();
    if (isUnsaved())
        keepSoon();
    else
        forget();
    Q_EMIT changed();
    if (!needsSaving())
        answerWaiting(true);
    else if (!m_waiting.empty())
        save();
}

void CriteriaEditing::notSaved(const Error &error)
{
    const bool isStale = documentRefusalIn(error) == DocumentRefusal::Stale;
    if (isStale && isOvertaken()) {
        noteConflict();
    } else if (isStale || isUnanswered(error)) {
        m_clock.cancel(m_saveAlarm);
        m_saveAlarm = m_clock.after(retryAfter, this, [this] { save(); });
        if (!m_waiting.empty()) // a draft that is kept is nothing to speak of, what waits for it is
            refuse(error);
    } else {
        refuse(error);
    }
    answerWaiting(false);
    Q_EMIT changed();
}

void CriteriaEditing::noteConflict()
{
    const DocumentVersion *theirs = worked();
    if (!theirs)
        return beginAnew();
    const QString mistakes = m_mistakes;
    m_conflict = EditConflict{theirs->latest().by, read(theirs->latest().body)};
    m_mistakes = mistakes;
    answerWaiting(false);
}

// The first draft there ever was is discarded, or the hub has lost it: there is nothing to merge with.
void CriteriaEditing::beginAnew()
{
    m_conflict.reset();
    m_base.clear();
    m_baseCriteria = {};
    m_seen = m_document.history().lastSeq();
    m_begunWith = 0;
    Q_EMIT noticed(tr("What you are editing is not on the hub any more. Yours becomes a new draft."));
    keep();
    save();
}

void CriteriaEditing::resolve(ConflictAnswer answer)
{
    const DocumentVersion *theirs = worked();
    if (!m_conflict && answer == ConflictAnswer::KeepMine) {
        m_disputed.clear();
        Q_EMIT changed();
    }
    if (!m_conflict || !theirs)
        return;
    const QByteArray body = theirs->latest().body;
    if (answer == ConflictAnswer::Merge) {
        const Result<BodyMerge> merged = merge3(m_base.isEmpty() ? "{}" : m_base, toJson(m_draft.criteria()), body);
        const Result<Criteria> both = merged ? parseCriteriaDraft(merged->body, m_vocabulary) : merged.error();
        if (!both) {
            Q_EMIT refused(tr("Both versions together cannot be read: %1").arg(both.error().context));
            return;
        }
        m_disputed = merged->conflicts;
        m_draft.edit(tr("Merge"), [&both](Criteria &criteria) { criteria = *both; });
    } else if (answer == ConflictAnswer::TakeTheirs) {
        m_draft.edit(tr("Take theirs"), [&all = m_conflict->theirs](Criteria &criteria) { criteria = all; });
    }
    m_base = body;
    m_baseCriteria = read(body);
    m_seen = m_document.history().lastSeq();
    m_begunWith = theirs->number;
    m_conflict.reset();
    if (isUnsaved()) {
        keep();
        save();
    } else {
        forget();
    }
    Q_EMIT changed();
}

void CriteriaEditing::takeTheirs()
{
    Mistakes mistakes;
    JsonNode body = readJson(toJson(m_draft.criteria()), mistakes);
    for (const JsonConflict &conflict : std::exchange(m_disputed, {})) {
        if (Result<JsonNode> theirs = withTheirs(body, conflict))
            body = *std::move(theirs);
    }
    const Result<Criteria> both = parseCriteriaDraft(writeJson(body), m_vocabulary);
    if (both)
        m_draft.edit(tr("Take theirs"), [&both](Criteria &criteria) { criteria = *both; });
    else
        Q_EMIT refused(tr("Both versions together cannot be read: %1").arg(both.error().context));
    Q_EMIT changed();
}

void CriteriaEditing::beginWith(const QByteArray &starter)
{
    const Result<Criteria> criteria = parseCriteriaDraft(starter, m_vocabulary);
    if (criteria && mayEdit())
        m_draft.edit(tr("Begin with a starter"), [&criteria](Criteria &now) { now = *criteria; });
}

void CriteriaEditing::afterSaving(std::function<void(bool saved)> then)
{
    if (!m_document.isReachable()) {
        Q_EMIT refused(tr("There is no way to the hub now. What you wrote is kept here."));
        return then(false);
    }
    if (m_conflict) {
        Q_EMIT refused(tr("Decide first what becomes of the other changes."));
        return then(false);
    }
    if (!needsSaving() && !m_isSaving)
        return then(true);
    m_waiting.push_back(std::move(then));
    save();
}

void CriteriaEditing::answerWaiting(bool saved)
{
    for (const auto &then : std::exchange(m_waiting, {}))
        then(saved);
}

QString CriteriaEditing::title() const
{
    if (!m_title.isEmpty())
        return m_title;
    const DocumentVersion *open = m_document.history().open();
    return open ? open->latest().title : tr("Draft");
}

} // namespace relaydesk
