// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the hub besides a save.
#include "app/desk/criteria_editing.h"

#include "app/desk/criteria_page_words.h"
#include "app/desk/criteria_places.h"
#include "core/documents/document_rules.h"
#include "ui/present/error_text.h"

#include <QUuid>

namespace relaydesk {

namespace {

constexpr qsizetype longestTitle = 200;

} // namespace

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
            refuse(event.error());
    });
}

bool CriteriaEditing::isAtDraft()
{
    if (m_shown > 0)
        Q_EMIT refused(tr("You are looking at another version. Open the draft first."));
    return m_shown == 0;
}

void CriteriaEditing::propose(const QString &title)
{
    if (!isAtDraft())
        return;
    const DocumentVersion *open = m_document.history().open();
    m_title = open && open->latest().title == title ? QString() : title;
    afterSaving([this](bool saved) {
        m_title.clear(); // what did not come to be asked is not saved later
        if (saved)
            send(command(DocumentCommandKind::Propose));
    });
}

void CriteriaEditing::approve()
{
    if (!isAtDraft())
        return;
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
    if (!isAtDraft())
        return;
    DocumentCommand publish = command(DocumentCommandKind::Publish);
    publish.from = from;
    m_document.send(publish, [this](const Result<DocumentEvent> &event) {
        if (!event)
            return refuse(event.error());
        const bool waits = event->from && *event->from > m_clock.now();
        Q_EMIT noticed(waits ? tr("v%1 is published and comes into force %2.")
                                   .arg(event->version)
                                   .arg(momentToComeWords(*event->from, m_clock.now(), QLocale()))
                             : tr("v%1 is in force from now on.").arg(event->version));
    });
}

void CriteriaEditing::discard()
{
    if (!isAtDraft())
        return;
    const bool isOnlyHere = isUnsaved() && !m_isSaving && !m_sent && !m_document.history().open();
    if (isOnlyHere)
        return m_draft.edit(tr("Discard the draft"), [base = m_baseCriteria](Criteria &criteria) { criteria = base; });
    afterSaving([this](bool saved) {
        if (saved)
            send(command(DocumentCommandKind::Discard));
    });
}

void CriteriaEditing::revert(int number)
{
    const DocumentVersion *old = m_document.history().version(number);
    if (!old)
        return;
    DocumentCommand revert = command(DocumentCommandKind::Revert);
    revert.version = number;
    revert.title = tr("Back to v%1: %2").arg(number).arg(old->latest().title).left(longestTitle);
    m_document.send(revert, [this](const Result<DocumentEvent> &event) {
        if (!event)
            return refuse(event.error());
        m_shown = 0;
        follow();
    });
}

void CriteriaEditing::comment(const QString &place, const QString &text)
{
    const QString shared = sharedPlace(m_draft.criteria(), place);
    afterSaving([this, shared, text, number = shownNumber()](bool saved) {
        if (!saved || !m_document.history().version(number)) {
            Q_EMIT commented(false);
            return;
        }
        DocumentCommand comment = command(DocumentCommandKind::Comment);
        comment.version = number;
        comment.place = shared;
        comment.text = text;
        m_document.send(comment, [this](const Result<DocumentEvent> &event) {
            if (!event)
                refuse(event.error());
            Q_EMIT commented(event.has_value());
        });
    });
}

void CriteriaEditing::refuse(const Error &error)
{
    const std::optional<DocumentRefusal> refusal = documentRefusalIn(error);
    if (!refusal)
        return Q_EMIT refused(errorText(error).sentence);
    const QString detail = error.context.section(u": "_qs, 1);
    Q_EMIT refused(detail.isEmpty() ? inWords(*refusal) : inWords(*refusal) % u' ' % detail);
}

} // namespace relaydesk
