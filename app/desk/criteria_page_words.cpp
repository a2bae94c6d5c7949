// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_page_words.h"

#include "app/desk/criteria_places.h"
#include "core/criteria/criteria_reader.h"
#include "core/criteria/criteria_words.h"
#include "core/documents/document_rules.h"
#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace relaydesk {

namespace {

struct CriteriaPageText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::CriteriaPageText)
};

constexpr qsizetype mostComments = 50;

QString nameOf(const Directory &people, const RepId &id)
{
    const auto found = std::ranges::find(people.reps, id, &Rep::id);
    return displayText(found == people.reps.end() ? id.value() : found->name, 60);
}

QString momentWords(Instant at, Instant now, const QLocale &locale)
{
    const QDateTime local = toDateTime(at).toLocalTime();
    return local.date() == toDateTime(now).toLocalTime().date()
        ? timeOfDay(local.time(), locale)
        : locale.toString(local.date(), CriteriaPageText::tr("d MMM", "a day of this year, as QLocale writes it"));
}

CriteriaVersion versionOf(const DocumentVersion &version, Instant now, const QLocale &locale)
{
    CriteriaVersion shown;
    shown.number = version.number;
    shown.note = displayText(version.latest().title, 200);
    switch (version.stateAt(now)) {
    case DocumentState::Draft: shown.state = CriteriaVersion::State::Draft; break;
    case DocumentState::Proposed:
    case DocumentState::Approved: shown.state = CriteriaVersion::State::Proposed; break;
    case DocumentState::Published:
        shown.state
            = version.publishedFrom <= now ? CriteriaVersion::State::InForce : CriteriaVersion::State::Scheduled;
        if (shown.state == CriteriaVersion::State::Scheduled)
            shown.when = momentToComeWords(*version.publishedFrom, now, locale);
        break;
    case DocumentState::Superseded:
    case DocumentState::Discarded:
        shown.state = CriteriaVersion::State::Past;
        if (version.supersededAt)
            shown.when = momentWords(*version.supersededAt, now, locale);
        break;
    }
    return shown;
}

const Rep *signerOf(const Directory &people, const Rep &me, ApprovalSide side)
{
    if (sideOf(me.role) == side)
        return &me;
    const auto found
        = std::ranges::find_if(people.reps, [side](const Rep &rep) { return rep.active && sideOf(rep.role) == side; });
    return found == people.reps.end() ? nullptr : &*found;
}

CriteriaApproval approvalOf(const DocumentVersion &version, ApprovalSide side, const CriteriaEditing &editing,
                            const Directory &people, Instant now, const QLocale &locale)
{
    CriteriaApproval shown;
    if (const Approval *approval = version.approvalOf(side)) {
        shown.state = CriteriaApproval::State::Approved;
        shown.person = nameOf(people, approval->by);
        shown.when = momentWords(approval->at, now, locale);
        shown.mine = approval->by == editing.me().id && version.isOpen();
        return shown;
    }
    const Rep *signer = signerOf(people, editing.me(), side);
    shown.person = signer ? displayText(signer->name, 60) : QString();
    if (version.proposedAt && version.isOpen() && !editing.isUnsaved()) {
        shown.state = CriteriaApproval::State::Asked;
        shown.when = momentWords(*version.proposedAt, now, locale);
    }
    return shown;
}

/// The line at \a place, or the nearest around it.
PlainLine lineAt(const std::vector<PlainSection> &sections, QString place)
{
    for (; !place.isEmpty(); place = place.section(u'/', 0, -2)) {
        for (const PlainSection &section : sections) {
            if (section.place == place)
                return {section.place, section.title};
            const auto line = std::ranges::find(section.lines, place, &PlainLine::place);
            if (line != section.lines.end())
                return {line->place, line->words};
        }
    }
    return {};
}

/// Where the line of those words stands in the same part; empty: it is gone, or there are several.
QString placeOf(const std::vector<PlainSection> &sections, const PlainLine &wanted)
{
    if (lineAt(sections, wanted.place).words == wanted.words)
        return wanted.place;
    QStringList places;
    for (const PlainSection &section : sections) {
        const bool isPart = wanted.place == section.place || wanted.place.startsWith(section.place % u'/');
        for (const PlainLine &line : isPart ? section.lines : std::vector<PlainLine>()) {
            if (line.words == wanted.words)
                places << line.place;
        }
    }
    return places.size() == 1 ? places.front() : QString();
}

/// A version as it was read when its comments were written.
class EarlierTexts
{
public:
    EarlierTexts(const DocumentVersion &version, const Vocabulary &vocabulary)
        : m_version(version)
        , m_vocabulary(vocabulary)
    {
    }

    /// The line that \a comment was about, at its place of then.
    PlainLine lineOf(const ClauseComment &comment)
    {
        const auto later = std::ranges::find_if(
            m_version.saves, [&comment](const DocumentSave &save) { return save.seq > comment.seq; });
        const DocumentSave &save = later == m_version.saves.begin() ? *later : *std::prev(later);
        if (save.seq != m_seq) {
            m_seq = save.seq;
            m_criteria = parseCriteriaDraft(save.body, m_vocabulary).value_or(Criteria());
            m_sections = inWords(m_criteria, m_vocabulary);
        }
        return lineAt(m_sections, countedPlace(m_criteria, comment.place));
    }

private:
    const DocumentVersion &m_version;
    const Vocabulary &m_vocabulary;
    qint64 m_seq = 0;
    Criteria m_criteria;
    std::vector<PlainSection> m_sections;
};

std::vector<CriteriaComment> commentsOf(const DocumentVersion &version, const CriteriaDraft &draft,
                                        const Directory &people, Instant now, const QLocale &locale)
{
    std::vector<CriteriaComment> shown;
    if (version.comments.empty())
        return shown;
    EarlierTexts texts(version, draft.vocabulary());
    const std::vector<PlainSection> sections = inWords(draft.criteria(), draft.vocabulary());
    const qsizetype first = std::max<qsizetype>(0, std::ssize(version.comments) - mostComments);
    for (qsizetype i = first; i < std::ssize(version.comments); ++i) {
        const ClauseComment &comment = version.comments[static_cast<size_t>(i)];
        const PlainLine line = texts.lineOf(comment);
        CriteriaComment one;
        one.place = goesByName(comment.place) ? countedPlace(draft.criteria(), comment.place) : placeOf(sections, line);
        one.placeWords = line.words;
        one.text = displayText(comment.text, 4000);
        one.who = nameOf(people, comment.by);
        one.when = momentWords(comment.at, now, locale);
        shown.push_back(one);
    }
    return shown;
}

CriteriaRights rightsOf(const CriteriaEditing &editing)
{
    CriteriaRights rights;
    const bool isReachable = editing.document().isReachable();
    const std::optional<ApprovalSide> side = sideOf(editing.me().role);
    rights.mayEdit = editing.mayEdit();
    rights.maySignMarketing = isReachable && side == ApprovalSide::Marketing;
    rights.maySignSales = isReachable && side == ApprovalSide::Sales;
    rights.mayPublish = isReachable && editing.mayEdit();
    rights.mayRevert = rights.mayPublish && !editing.document().history().open() && !editing.isUnsaved();
    rights.mayComment = isReachable;
    return rights;
}

} // namespace

CriteriaPageContent criteriaPageContent(const CriteriaEditing &editing, const Directory &people, Instant now,
                                        const QLocale &locale)
{
    CriteriaPageContent content;
    content.rights = rightsOf(editing);
    content.inForce = editing.inForce() ? editing.inForce()->number : 0;
    content.moments = publishMoments(now, locale);
    const std::vector<DocumentVersion> &versions = editing.document().history().versions();
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        if (!version->discardedAt)
            content.versions.push_back(versionOf(*version, now, locale));
    }
    const DocumentVersion *shown = editing.shownVersion();
    if (shown) {
        content.shown = versionOf(*shown, now, locale);
        content.savedAt = momentWords(shown->latest().at, now, locale);
        content.approvals = {approvalOf(*shown, ApprovalSide::Marketing, editing, people, now, locale),
                             approvalOf(*shown, ApprovalSide::Sales, editing, people, now, locale)};
        content.comments = commentsOf(*shown, editing.draft(), people, now, locale);
    }
    if (editing.isUnsaved()) {
        content.savedAt.clear();
        content.shown.number = editing.shownNumber();
        content.shown.state = CriteriaVersion::State::Draft; // every edit takes back what was asked and signed
    }
    if (editing.conflict())
        content.editedBy = nameOf(people, editing.conflict()->by);
    return content;
}

CriteriaNotice criteriaNotice(const CriteriaEditing &editing, const Directory &people, bool hasHub)
{
    using Action = CriteriaNotice::Action;
    if (editing.conflict())
        return {CriteriaPageText::tr("%1 has saved other changes meanwhile. Yours are kept here.")
                    .arg(nameOf(people, editing.conflict()->by)),
                {Action::SeeTheirs, Action::Merge, Action::KeepMine, Action::TakeAllTheirs}};
    if (editing.disputed() > 0)
        return {CriteriaPageText::tr("Both of you changed the same in %Ln place(s). Yours stands there.", nullptr,
                                     static_cast<int>(editing.disputed())),
                {Action::TakeTheirs, Action::KeepMine}};
    if (!editing.mistakes().isEmpty())
        return {CriteriaPageText::tr("This version cannot be shown: %1").arg(displayText(editing.mistakes(), 500)), {}};
    const bool isEmpty = editing.document().history().versions().empty() && !editing.isUnsaved();
    if (isEmpty && editing.mayEdit() && (editing.document().isReachable() || !hasHub))
        return {CriteriaPageText::tr("There are no criteria yet. Begin with those of a business like yours:"),
                {Action::BeginSaas, Action::BeginManufacturing, Action::BeginServices}};
    if (!hasHub)
        return {CriteriaPageText::tr("This account has no hub, so the criteria stay on this computer and cannot be "
                                     "signed. Leads are not judged by them."),
                {}};
    if (!editing.document().isReachable() && editing.isUnsaved())
        return {CriteriaPageText::tr("Offline. Your draft is kept here and sent when the hub answers."), {}};
    if (!editing.document().isReachable())
        return {CriteriaPageText::tr("Offline. These are the criteria as they were last read."), {}};
    return {};
}

QStringList CriteriaNotice::labels() const
{
    QStringList labels;
    for (const Action action : actions) {
        switch (action) {
        case Action::SeeTheirs: labels << CriteriaPageText::tr("See theirs"); break;
        case Action::Merge: labels << CriteriaPageText::tr("Merge both"); break;
        case Action::KeepMine: labels << CriteriaPageText::tr("Keep mine"); break;
        case Action::TakeAllTheirs: labels << CriteriaPageText::tr("Take theirs"); break;
        case Action::TakeTheirs: labels << CriteriaPageText::tr("Take theirs there"); break;
        case Action::BeginSaas: labels << CriteriaPageText::tr("Software"); break;
        case Action::BeginManufacturing: labels << CriteriaPageText::tr("Manufacturing"); break;
        case Action::BeginServices: labels << CriteriaPageText::tr("Services"); break;
        }
    }
    return labels;
}

std::vector<PublishMoment> publishMoments(Instant now, const QLocale &locale)
{
    const QDate today = toDateTime(now).toLocalTime().date();
    const auto nine = [](QDate day) { return QDateTime(day, QTime(9, 0)); };
    const auto detail = [&locale](const QDateTime &at) { return dayAndTime(at, locale); };
    const QDateTime tomorrow = nine(today.addDays(1));
    const QDateTime monday = nine(today.addDays(8 - today.dayOfWeek()));
    std::vector<PublishMoment> moments{
        {CriteriaPageText::tr("Now"), {}, std::nullopt},
        {CriteriaPageText::tr("Tomorrow morning"), detail(tomorrow), fromDateTime(tomorrow)}};
    if (monday != tomorrow)
        moments.push_back({CriteriaPageText::tr("Monday morning"), detail(monday), fromDateTime(monday)});
    return moments;
}

QString momentToComeWords(Instant at, Instant now, const QLocale &locale)
{
    const QDateTime local = toDateTime(at).toLocalTime();
    const QString time = timeOfDay(local.time(), locale);
    const QString words = momentWords(at, now, locale);
    return words == time ? time : CriteriaPageText::tr("%1 %2", "a day, a time").arg(words, time);
}

} // namespace relaydesk
