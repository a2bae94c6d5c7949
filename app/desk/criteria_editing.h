// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/shared_document.h"
#include "core/documents/json_merge.h"
#include "core/domain/people.h"
#include "ui/present/criteria_content.h"
#include "ui/present/criteria_draft.h"

namespace relaydesk {

/// Somebody else saved, published or discarded while this desk had edits of its own.
struct EditConflict
{
    RepId by;
    Criteria theirs;

    bool operator==(const EditConflict &) const = default;
};

/// The criteria that somebody reads or edits on this desk, and their way to the hub and back: saved as they are written, kept in
/// a file while there is no hub, and never put over what somebody else has written. GUI thread.
class CriteriaEditing final : public QObject
{
    Q_OBJECT
public:
    /// \a document, \a vocabulary and \a clock must live longer. \a draftFile keeps what the hub does not have yet.
    CriteriaEditing(SharedDocument &document, const Vocabulary &vocabulary, Clock &clock, QString draftFile,
                    QObject *parent = nullptr);

    /// Takes up what was not sent in an earlier life. What cannot be read stays under another name, and is spoken of.
    void open();
    /// Whose desk it is: marketing's managers edit, everybody else reads.
    void setMe(const Rep &me);

    [[nodiscard]] CriteriaDraft &draft() { return m_draft; }
    [[nodiscard]] const CriteriaDraft &draft() const { return m_draft; }
    [[nodiscard]] const SharedDocument &document() const { return m_document; }
    [[nodiscard]] const Rep &me() const { return m_me; }
    /// Version \a number, to be read; 0: the open draft, or else what is in force, to be worked on.
    void show(int number);
    /// The version that is shown; the number it will have, for edits of what is in force; 0: there is none yet.
    [[nodiscard]] int shownNumber() const;
    [[nodiscard]] const DocumentVersion *shownVersion() const;
    [[nodiscard]] const DocumentVersion *inForce() const;
    /// Edits that the hub does not have.
    [[nodiscard]] bool isUnsaved() const;
    [[nodiscard]] bool mayEdit() const { return m_me.role == Role::MarketingManager; }
    [[nodiscard]] const std::optional<EditConflict> &conflict() const { return m_conflict; }
    /// After a merge: where both changed the same, and mine stands.
    [[nodiscard]] size_t disputed() const { return m_disputed.size(); }
    /// What is shown cannot be read as criteria: why. Empty: it can.
    [[nodiscard]] const QString &mistakes() const { return m_mistakes; }

    void beginWith(const QByteArray &starter);
    /// Merge and TakeTheirs are edits that can be undone. KeepMine after a merge: mine stays where both changed the same.
    void resolve(ConflictAnswer answer);
    /// Theirs after all where both changed the same.
    void takeTheirs();
    /// Sends what is not sent yet; without waiting for a pause in the typing.
    void save();
    void propose(const QString &title);
    void approve();
    void withdraw();
    void publish(OptionalInstant from);
    /// What is open on the hub, with its last edits in the history; of edits that are only here, these, as one step to undo.
    void discard();
    /// A draft with the text of version \a number, which is shown once the hub has it.
    void revert(int number);
    /// \a place as the page calls it: "/fit/1/points". Answered by commented().
    void comment(const QString &place, const QString &text);

Q_SIGNALS:
    /// Something besides the draft's own text: the history, who is asked, what is saved, a conflict.
    void changed();
    /// The comment was taken, or not: then refused() has said why.
    void commented(bool taken);
    /// In words, with its way out.
    void refused(const QString &sentence);
    /// Something happened that nobody asked for in so many words.
    void noticed(const QString &sentence);

private:
    /// A save that the hub has not answered yet. It is sent again as it is, so that whatever became of it, it is done once.
    struct Sent
    {
        DocumentCommand command;
        Criteria criteria;
        bool takesBack = false; ///< signatures
    };

    void follow();
    void awaitNextVersion();
    [[nodiscard]] bool isOvertaken() const;
    void reload();
    void onEdited();
    void keepSoon();
    void keep();
    void forget();
    void setAside();
    [[nodiscard]] Result<Sent> toSend() const;
    void answer(const Sent &sent, const Result<DocumentEvent> &event);
    void saved(const Sent &sent, const Result<DocumentEvent> &event);
    void notSaved(const Error &error);
    void noteConflict();
    void beginAnew();
    void afterSaving(std::function<void(bool saved)> then);
    void answerWaiting(bool saved);
    [[nodiscard]] bool needsSaving() const;
    [[nodiscard]] bool isAtDraft();
    [[nodiscard]] DocumentCommand command(DocumentCommandKind kind) const;
    void send(const DocumentCommand &command);
    void refuse(const Error &error);
    [[nodiscard]] const DocumentVersion *worked() const;
    [[nodiscard]] Criteria read(const QByteArray &body);
    [[nodiscard]] QString title() const;

    SharedDocument &m_document;
    const Vocabulary &m_vocabulary;
    Clock &m_clock;
    QString m_file;
    CriteriaDraft m_draft;
    Rep m_me;
    int m_shown = 0;
    QByteArray m_base;       ///< the body that edits began with, as the hub has it
    Criteria m_baseCriteria; ///< the same, read
    qint64 m_seen = 0;       ///< the last event that the edits know of
    int m_begunWith = 0;     ///< the version that m_base is of; 0: none
    QString m_title;         ///< for the next save; empty: as before
    std::optional<Sent> m_sent;
    QString m_mistakes;
    std::optional<EditConflict> m_conflict;
    std::vector<JsonConflict> m_disputed;
    std::vector<std::function<void(bool saved)>> m_waiting; ///< for everything to be saved
    /// What was worked on when another version was opened, and what can be undone there.
    std::optional<std::pair<Criteria, CriteriaDraft::Steps>> m_left;
    AlarmId m_keepAlarm = 0;
    AlarmId m_saveAlarm = 0;
    AlarmId m_forceAlarm = 0; ///< for the next version that comes into force
    bool m_isSaving = false;
    bool m_isOpening = false; ///< the draft changes because another text is shown
};

} // namespace relaydesk
