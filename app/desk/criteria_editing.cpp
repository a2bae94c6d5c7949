// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_editing.h"

#include "app/desk/criteria_places.h"
#include "app/desk/unsent_draft.h"
#include "core/base/logging.h"
#include "core/criteria/criteria_reader.h"
#include "core/documents/document_rules.h"
#include "core/json/json_text.h"
#include "ui/present/error_text.h"

#include <QFile>
#include <QUuid>

namespace relaydesk {

namespace {
using namespace std::chrono_literals;

constexpr auto keepAfter = 300ms; ///< of the last edit
constexpr auto saveAfter = 1500ms;

QString sentenceOf(const Error &error)
{
    const std::optional<DocumentRefusal> refusal = documentRefusalIn(error);
    if (!refusal)
        return errorText(error).sentence;
    const QString detail = error.context.section(u": "_qs, 1);
    return detail.isEmpty() ? inWords(*refusal) : inWords(*refusal) % u' ' % detail;
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
    if (!kept) {
        qCWarning(logDesk) << "a draft that was kept cannot be read:" << toString(kept.error().kind);
        return reload();
    }
    const Result<Criteria> mine
        = *kept ? parseCriteriaDraft((*kept)->body, m_vocabulary) : makeError(ErrorKind::NotFound, QString());
    if (!mine || !mayEdit())
        return reload();
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
    const bool wasFirst = !m_me.id.isValid();
    m_me = me;
    if (wasFirst)
        open();
    else if (!isUnsaved())
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
    if (m_isSaving)
        return;
    if (!isUnsaved()) {
        reload();
        return;
    }
    const DocumentVersion *open = m_document.history().open();
    if (open && open->latest().body == toJson(m_draft.criteria())) {
        forget(); // it had arrived, only its answer had not
        reload();
        answerWaiting(true);
    } else if (m_document.history().lastChangeSeq() > m_seen) {
        noteConflict();
    } else {
        save();
    }
    Q_EMIT changed();
}

void CriteriaEditing::reload()
{
    const DocumentVersion *version = shownVersion();
    const QByteArray body = version ? version->latest().body : QByteArray();
    m_mistakes.clear();
    const Criteria base = inForce() ? read(inForce()->latest().body) : Criteria();
    const Criteria shown = body.isEmpty() ? Criteria() : read(body);
    const bool readOnly = m_shown > 0 || !mayEdit() || !m_mistakes.isEmpty();
    const bool isSame = m_draft.criteria() == shown && m_draft.base() == base && m_draft.isReadOnly() == readOnly;
    m_base = body;
    m_baseCriteria = shown;
    m_seen = m_document.history().lastSeq();
    m_begunWith = version ? version->number : 0;
    m_conflict.reset();
    if (!isSame) { // else what can be undone stays
        m_disputed.clear();
        m_isOpening = true;
        const bool isResumed = !readOnly && m_left && m_left->first == shown;
        m_draft.open(base, shown, readOnly, isResumed ? std::move(m_left->second) : CriteriaDraft::Steps());
        m_isOpening = false;
        if (!readOnly)
            m_left.reset();
    }
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

bool CriteriaEditing::needsSaving() const
{
    return isUnsaved() || (!m_title.isEmpty() && m_document.history().open());
}

void CriteriaEditing::save()
{
    m_clock.cancel(std::exchange(m_saveAlarm, 0));
    if (!needsSaving() || m_isSaving || m_conflict || !m_document.isReachable())
        return;
    DocumentCommand save = command(DocumentCommandKind::Save);
    save.basedOn = m_seen;
    save.title = title();
    save.body = isUnsaved() ? toJson(m_draft.criteria()) : m_base;
    const DocumentVersion *open = m_document.history().open();
    const bool takesBack = open && open->proposedAt;
    m_isSaving = true;
    m_document.send(save, [this, takesBack, sent = m_draft.criteria()](const Result<DocumentEvent> &event) {
        m_isSaving = false;
        if (event && takesBack)
            Q_EMIT noticed(tr("v%1 has changed, so it has to be proposed and signed anew.").arg(event->version));
        saved(sent, event);
    });
}

void CriteriaEditing::saved(const Criteria &sent, const Result<DocumentEvent> &event)
{
    const bool isKnown = !event && documentRefusalIn(event.error()) == DocumentRefusal::NothingNew;
    if (event) {
        m_base = event->body;
        m_seen = event->seq;
        m_begunWith = event->version;
    }
    if (event || isKnown) {
        m_baseCriteria = sent;
        m_title.clear();
        if (isUnsaved())
            keepSoon();
        else
            forget();
        const bool isDone = !isUnsaved();
        Q_EMIT changed();
        if (isDone)
            answerWaiting(true);
        return;
    }
    const bool isOffline = event.error().kind == ErrorKind::Network || event.error().kind == ErrorKind::UnknownOutcome;
    if (documentRefusalIn(event.error()) == DocumentRefusal::Stale)
        noteConflict();
    else if (!isOffline || !m_waiting.empty()) // a draft that is kept is nothing to speak of, what waits for it is
        Q_EMIT refused(sentenceOf(event.error()));
    answerWaiting(false);
    Q_EMIT changed();
}

void CriteriaEditing::noteConflict()
{
    const DocumentVersion *theirs = worked();
    if (!theirs)
        return;
    const QString mistakes = m_mistakes;
    m_conflict = EditConflict{theirs->latest().by, read(theirs->latest().body)};
    m_mistakes = mistakes;
    answerWaiting(false);
}

void CriteriaEditing::resolve(ConflictAnswer answer)
{
    const DocumentVersion *theirs = worked();
    if (!m_conflict && answer == ConflictAnswer::KeepMine) {
        m_disputed.clear();
        Q_EMIT changed();
    }
    if (!m_conflict || !theirs || answer == ConflictAnswer::SeeBoth)
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
    }
    m_base = body;
    m_baseCriteria = read(body);
    m_seen = m_document.history().lastSeq();
    m_begunWith = theirs->number;
    m_conflict.reset();
    keep();
    save();
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

DocumentCommand CriteriaEditing::command(DocumentCommandKind kind) const
{
    DocumentCommand made;
    made.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    made.kind = kind;
    made.actor = m_me.id;
    made.basedOn = m_document.history().lastSeq();
    if (const DocumentVersion *open = m_document.history().open())
        made.bodyHash = open->latest().bodyHash;
    return made;
}

void CriteriaEditing::send(const DocumentCommand &command)
{
    m_document.send(command, [this](const Result<DocumentEvent> &event) {
        if (!event)
            Q_EMIT refused(sentenceOf(event.error()));
    });
}

void CriteriaEditing::propose(const QString &title)
{
    const DocumentVersion *open = m_document.history().open();
    m_title = open && open->latest().title == title ? QString() : title;
    afterSaving([this](bool saved) {
        if (saved)
            send(command(DocumentCommandKind::Propose));
    });
}

void CriteriaEditing::approve()
{
    afterSaving([this](bool saved) {
        if (saved)
            send(command(DocumentCommandKind::Approve));
    });
}

void CriteriaEditing::withdraw()
{
    send(command(DocumentCommandKind::Withdraw));
}

void CriteriaEditing::publish(OptionalInstant from)
{
    DocumentCommand publish = command(DocumentCommandKind::Publish);
    publish.from = from;
    send(publish);
}

void CriteriaEditing::discard()
{
    send(command(DocumentCommandKind::Discard));
}

void CriteriaEditing::revert(int number)
{
    const DocumentVersion *old = m_document.history().version(number);
    if (!old)
        return;
    m_shown = 0;
    DocumentCommand revert = command(DocumentCommandKind::Revert);
    revert.version = number;
    revert.title = tr("Back to v%1: %2").arg(number).arg(old->latest().title).left(200);
    send(revert);
}

void CriteriaEditing::comment(const QString &place, const QString &text)
{
    const QString shared = sharedPlace(m_draft.criteria(), place);
    afterSaving([this, shared, text](bool saved) {
        const DocumentVersion *version = shownVersion();
        if (!saved || !version) {
            Q_EMIT commented(false);
            return;
        }
        DocumentCommand comment = command(DocumentCommandKind::Comment);
        comment.version = version->number;
        comment.place = shared;
        comment.text = text;
        m_document.send(comment, [this](const Result<DocumentEvent> &event) {
            if (!event)
                Q_EMIT refused(sentenceOf(event.error()));
            Q_EMIT commented(event.has_value());
        });
    });
}

} // namespace relaydesk
