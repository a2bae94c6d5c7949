// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/criteria_editing.h"
#include "core/criteria/criteria_reader.h"
#include "core/routing/routing_document.h"
#include "tests/desk/fake_documents.h"

#include <QTemporaryDir>
#include <QTest>

namespace relaydesk::test {

inline Rep person(const char *id, Role role)
{
    Rep rep;
    rep.id = RepId(QString::fromLatin1(id));
    rep.name = QString::fromLatin1(id).toUpper();
    rep.role = role;
    return rep;
}

/// Two marketing managers, a team lead and a rep who share criteria; the desk is Mia's unless it is said.
struct CriteriaTeam
{
    std::vector<Rep> people{person("mia", Role::MarketingManager), person("mo", Role::MarketingManager),
                            person("tom", Role::TeamLead), person("rita", Role::Rep)};
    FakeClock clock;
    FakeDocuments hub{clock, people};
    QTemporaryDir folder;
    Vocabulary vocabulary = criteriaVocabulary(routingVocabulary());
    std::unique_ptr<SharedDocument> document;
    std::unique_ptr<CriteriaEditing> editing;

    [[nodiscard]] QString file(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    /// \a prepare: before it is known whose desk it is.
    void sit(size_t seat = 0, const std::function<void(CriteriaEditing &)> &prepare = {})
    {
        editing.reset();
        document
            = std::make_unique<SharedDocument>(DocumentName(QStringLiteral("criteria")), file("criteria.json"), clock);
        editing = std::make_unique<CriteriaEditing>(*document, vocabulary, clock, file("draft.json"));
        document->open();
        if (prepare)
            prepare(*editing);
        editing->setMe(people.at(seat));
    }
    void goOnline() { document->follow(&hub); }
    void other(DocumentCommandKind kind, const char *who, const QByteArray &body = {}, OptionalInstant from = {})
    {
        DocumentCommand command;
        command.kind = kind;
        command.actor = RepId(QString::fromLatin1(who));
        command.title = QStringLiteral("Of another desk");
        command.body = body;
        command.from = from;
        const Result<DocumentEvent> event = hub.tell(command);
        QVERIFY2(event, event ? "" : qPrintable(event.error().context));
    }
    /// In force with that body, at once or from a moment on.
    void agreeOn(const QByteArray &body, OptionalInstant from = {})
    {
        other(DocumentCommandKind::Save, "mo", body);
        other(DocumentCommandKind::Propose, "mo");
        other(DocumentCommandKind::Approve, "mo");
        other(DocumentCommandKind::Approve, "tom");
        other(DocumentCommandKind::Publish, "mo", {}, from);
    }
    void rename(const char *name)
    {
        editing->draft().edit(QStringLiteral("Rename"),
                              [name](Criteria &criteria) { criteria.name = QString::fromLatin1(name); });
    }
    void addField(const char *field)
    {
        editing->draft().edit(QStringLiteral("Ask"),
                              [field](Criteria &criteria) { criteria.required.push_back(QString::fromLatin1(field)); });
    }
    [[nodiscard]] QString nameOnHub() const
    {
        const DocumentVersion *open = hub.history().open();
        const auto criteria = open ? parseCriteriaDraft(open->latest().body, vocabulary) : Result<Criteria>(Criteria());
        return criteria ? criteria->name : QString();
    }
};

} // namespace relaydesk::test
