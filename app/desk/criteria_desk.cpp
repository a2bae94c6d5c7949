// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_desk.h"

#include "app/desk/agreement_export.h"
#include "core/conditions/fact_sheet.h"
#include "core/criteria/criteria_check.h"
#include "core/criteria/criteria_reader.h"
#include "core/documents/document_rules.h"
#include "core/routing/routing_document.h"
#include "core/store/store.h"
#include "ui/present/display_text.h"
#include "ui/present/error_text.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>

static void loadDeskResources()
{
    Q_INIT_RESOURCE(desk); // a static library's resources are linked in only when somebody asks for them
}

namespace relaydesk {

namespace {
using namespace std::chrono_literals;

constexpr auto studyAfter = 300ms; ///< of the last edit
constexpr auto renewAfter = 1min;
constexpr int studiedDays = 90;
constexpr size_t rowsAtFirst = 60; ///< each is explained, at every answer
constexpr int mostValues = 200;

QString beside(const QString &database, const char *name)
{
    return QFileInfo(database).path() % u'/' % QFileInfo(database).completeBaseName() % u'-'
        % QString::fromLatin1(name);
}

QByteArray starterOf(const char *business)
{
    QFile file(u":/criteria-starters/" % QString::fromLatin1(business) % u".json");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where the clause stands that made it what it is; empty: none did.
QString decidingPlace(const CriteriaExplanation &why)
{
    if (why.judgement.never >= 0)
        return u"/never/" % QString::number(why.judgement.never);
    const bool isSql = why.judgement.stage == Judgement::Stage::Sql;
    const Explanation &clauses = isSql && !why.intent.clauses.empty() ? why.intent : why.mql;
    const QString root = isSql && !why.intent.clauses.empty() ? QStringLiteral("/sql/intent") : QStringLiteral("/mql");
    const auto decided = std::ranges::find_if(
        clauses.clauses, [](const ClauseOutcome &clause) { return clause.decided && clause.held; });
    return decided == clauses.clauses.end() ? root : root % decided->place;
}

int activeReps(const Directory &people)
{
    return std::max(1, static_cast<int>(std::ranges::count_if(people.reps, [](const Rep &rep) {
                        return rep.active && rep.role == Role::Rep;
                    })));
}

} // namespace

CriteriaDesk::CriteriaDesk(const Theme &theme, Clock &clock, const QString &database, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_vocabulary(criteriaVocabulary(routingVocabulary()))
    , m_document(DocumentName(QStringLiteral("criteria")), beside(database, "criteria.json"), clock)
    , m_editing(m_document, m_vocabulary, clock, beside(database, "criteria-draft.json"))
    , m_database(database)
    , m_screen(new QWidget)
{
    loadDeskResources();
    auto *column = new QVBoxLayout(m_screen);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&m_editing, &CriteriaEditing::changed, this, &CriteriaDesk::refresh);
    connect(&m_editing, &CriteriaEditing::refused, this, &CriteriaDesk::say);
    connect(&m_editing, &CriteriaEditing::noticed, this, &CriteriaDesk::say);
    connect(&m_editing.draft(), &CriteriaDraft::changed, this, &CriteriaDesk::studySoon);
    m_document.open();
}

CriteriaDesk::~CriteriaDesk()
{
    if (m_screen && !m_screen->parent())
        delete m_screen; // no window took it
}

void CriteriaDesk::makePage()
{
    m_page = new CriteriaPage(m_editing.draft(), m_theme, m_screen);
    m_screen->layout()->addWidget(m_page);
    m_page->show(); // the layout would do so only later, and nothing hidden takes the keyboard
    m_screen->setFocusProxy(m_page);
    m_toast = new Toast(m_theme, m_clock, m_page);
    m_study = std::make_unique<CriteriaStudy>(m_database, m_vocabulary, m_clock);
    m_page->setValueSource([this](const QString &field) { return m_study->valuesOf(field, mostValues); });
    connectPage();
    connectSigning();
    connect(m_study.get(), &CriteriaStudy::answered, this, &CriteriaDesk::take);
    connect(m_study.get(), &CriteriaStudy::failed, this, &CriteriaDesk::studyFailed);
    for (const QString &sentence : std::exchange(m_unsaid, {}))
        say(sentence);
}

void CriteriaDesk::connectPage()
{
    connect(m_page, &CriteriaPage::versionWanted, &m_editing, &CriteriaEditing::show);
    connect(m_page, &CriteriaPage::compareWanted, this, &CriteriaDesk::compare);
    connect(m_page, &CriteriaPage::comparisonClosed, this, &CriteriaDesk::endComparison);
    connect(m_page, &CriteriaPage::revertWanted, &m_editing, &CriteriaEditing::revert);
    connect(m_page, &CriteriaPage::discardWanted, &m_editing, &CriteriaEditing::discard);
    connect(m_page, &CriteriaPage::exportWanted, this, &CriteriaDesk::exportAs);
    connect(m_page, &CriteriaPage::noticeActivated, this, &CriteriaDesk::onNotice);
    connect(m_page, &CriteriaPage::leadWanted, this, &CriteriaDesk::leadWanted);
    connect(m_page, &CriteriaPage::moreRowsWanted, this, &CriteriaDesk::showMoreRows);
}

void CriteriaDesk::connectSigning()
{
    connect(m_page, &CriteriaPage::proposeWanted, &m_editing, &CriteriaEditing::propose);
    connect(m_page, &CriteriaPage::approveWanted, &m_editing, &CriteriaEditing::approve);
    connect(m_page, &CriteriaPage::withdrawWanted, &m_editing, &CriteriaEditing::withdraw);
    connect(m_page, &CriteriaPage::publishWanted, &m_editing, &CriteriaEditing::publish);
    connect(m_page, &CriteriaPage::commentWanted, &m_editing, &CriteriaEditing::comment);
    connect(&m_editing, &CriteriaEditing::commented, m_page, &CriteriaPage::setCommented);
    connect(m_page, &CriteriaPage::remindWanted, this, &CriteriaDesk::remind);
}

void CriteriaDesk::setPeople(const Directory &people)
{
    m_people = people;
    const auto me = std::ranges::find(people.reps, people.me, &Rep::id);
    if (me != people.reps.end())
        m_editing.setMe(*me);
    refresh();
}

void CriteriaDesk::follow(DocumentGateway *gateway, bool hasHub)
{
    m_hasHub = hasHub;
    m_document.follow(gateway);
    refresh();
}

void CriteriaDesk::leadsChanged()
{
    // Leads come in all the time; figures of the last 90 days need not follow each of them.
    if (!m_study || m_renewAlarm)
        return;
    m_renewAlarm = m_clock.after(renewAfter, this, [this] {
        m_renewAlarm = 0;
        m_study->renew();
        m_asked.reset();
        studySoon();
    });
}

void CriteriaDesk::setShown(bool shown)
{
    m_isShown = shown;
    if (!shown)
        return m_editing.save();
    if (!m_page)
        makePage();
    refresh();
    study();
    m_page->setFocus(Qt::OtherFocusReason);
}

QString CriteriaDesk::versionInForce() const
{
    const DocumentVersion *inForce = m_editing.inForce();
    return inForce ? QString(u'v' % QString::number(inForce->number)) : QString();
}

void CriteriaDesk::refresh()
{
    const DocumentVersion *open = m_document.history().open();
    const std::optional<ApprovalSide> side = sideOf(m_editing.me().role);
    const bool waits = open && open->proposedAt && side && !open->approvalOf(*side);
    Q_EMIT standingChanged(versionInForce(), waits ? 1 : 0);
    if (!m_page)
        return;
    const Instant now = m_clock.now();
    m_page->setContent(criteriaPageContent(m_editing, m_people, now, m_page->locale()));
    // "Tomorrow morning" is another day then, and what was at 09:31 was yesterday.
    m_clock.cancel(m_midnight);
    const QDate tomorrow = toDateTime(now).toLocalTime().date().addDays(1);
    m_midnight = m_clock.at(fromDateTime(tomorrow.startOfDay()), this, [this] { refresh(); });
    m_notice = criteriaNotice(m_editing, m_people, m_hasHub);
    m_page->setNotice(m_notice.sentence, m_notice.labels());
    if (m_isShown)
        studySoon();
}

void CriteriaDesk::studySoon()
{
    if (!m_isShown)
        return;
    m_clock.cancel(m_alarm);
    m_alarm = m_clock.after(studyAfter, this, [this] { study(); });
}

void CriteriaDesk::study()
{
    m_clock.cancel(std::exchange(m_alarm, 0));
    StudyQuestion question{m_editing.draft().base(), m_editing.draft().criteria(), studiedDays, activeReps(m_people)};
    if (m_compared && m_compared->draft == question.draft)
        return;
    if (std::exchange(m_compared, std::nullopt))
        m_page->setComparison({}); // the draft has changed under it
    if (m_asked == question)
        return;
    m_page->setFindings(findingsIn(question.draft, m_vocabulary));
    m_backtest.isRunning = !m_answer || m_answer->question != question; // else only leads have changed
    m_page->setBacktest(m_backtest);
    m_asked = question;
    m_study->ask(std::move(question));
}

void CriteriaDesk::studyFailed(const Error &error)
{
    m_backtest.isRunning = false;
    m_page->setBacktest(m_backtest);
    m_asked.reset(); // the next look or edit asks again
    if (std::exchange(m_failure, error) != error)
        say(errorText(error).sentence);
}

void CriteriaDesk::take(const StudyAnswer &answer)
{
    m_answer = answer;
    m_failure.reset();
    m_backtest = wordsOf(answer, rowsAtFirst);
    m_page->setBacktest(m_backtest);
    if (answer.question.draft == m_editing.draft().criteria()) // a comparison may be of others
        m_page->setCounts(answer.counts);
}

void CriteriaDesk::showMoreRows(int rows)
{
    if (!m_answer)
        return;
    const bool isRunning = m_backtest.isRunning;
    m_backtest = wordsOf(*m_answer, static_cast<size_t>(rows));
    m_backtest.isRunning = isRunning;
    m_page->setBacktest(m_backtest);
}

BacktestContent CriteriaDesk::wordsOf(const StudyAnswer &answer, size_t mostRows) const
{
    const Criteria &draft = answer.question.draft;
    const Result<CriteriaProgram> program = CriteriaProgram::compile(draft, m_vocabulary);
    BacktestWording wording;
    wording.mostRows = mostRows;
    wording.leadOf = [&answer](qsizetype lead) -> const HistoryLead & { return answer.history->lead(lead); };
    wording.reasonWords = [this](const ReasonId &id) {
        const auto reason = std::ranges::find(m_people.reasons, id, &Reason::id);
        return reason == m_people.reasons.end() ? id.value() : reason->label.toLower();
    };
    QStringList changed;
    for (const CriteriaChange &change : differences(answer.question.base, draft, m_vocabulary))
        changed << change.place;
    wording.whyOf = [this, &answer, &draft, &program, &changed](const MovedLead &moved) {
        if (!program || !moved.at)
            return QString();
        const CriteriaExplanation why
            = explainAt(*answer.history, moved.lead, *moved.at, draft, *program, m_vocabulary);
        const bool dropsOut
            = why.judgement.stage != Judgement::Stage::Mql && why.judgement.stage != Judgement::Stage::Sql;
        return dropsOut && why.judgement.never < 0 ? lackWords(why, changed) : why.rule;
    };
    BacktestContent content = backtestContent(answer.backtest, answer.question.days, wording, m_page->locale());
    if (m_compared)
        content.compared = m_compared->words;
    return content;
}

void CriteriaDesk::onNotice(int action)
{
    if (action < 0 || action >= static_cast<int>(m_notice.actions.size()))
        return;
    switch (m_notice.actions[static_cast<size_t>(action)]) {
    case CriteriaNotice::Action::SeeTheirs: seeTheirs(); break;
    case CriteriaNotice::Action::Merge: m_editing.resolve(ConflictAnswer::Merge); break;
    case CriteriaNotice::Action::KeepMine: m_editing.resolve(ConflictAnswer::KeepMine); break;
    case CriteriaNotice::Action::TakeAllTheirs: m_editing.resolve(ConflictAnswer::TakeTheirs); break;
    case CriteriaNotice::Action::TakeTheirs: m_editing.takeTheirs(); break;
    case CriteriaNotice::Action::BeginSaas: m_editing.beginWith(starterOf("saas")); break;
    case CriteriaNotice::Action::BeginManufacturing: m_editing.beginWith(starterOf("manufacturing")); break;
    case CriteriaNotice::Action::BeginServices: m_editing.beginWith(starterOf("services")); break;
    }
}

void CriteriaDesk::seeTheirs()
{
    if (!m_editing.conflict())
        return;
    CriteriaComparison comparison;
    comparison.earlier = m_editing.shownNumber();
    comparison.later = m_editing.shownNumber();
    comparison.changes = differences(m_editing.draft().criteria(), m_editing.conflict()->theirs, m_vocabulary);
    m_page->setComparison(comparison);
}

Criteria CriteriaDesk::criteriaOf(int version) const
{
    const DocumentVersion *found = m_document.history().version(version);
    return found ? parseCriteriaDraft(found->latest().body, m_vocabulary).value_or(Criteria()) : Criteria();
}

void CriteriaDesk::compare(int earlier, int later)
{
    const bool isShown = later == m_editing.shownNumber();
    const Criteria last = isShown ? m_editing.draft().criteria() : criteriaOf(later);
    m_page->setComparison({earlier, later, differences(criteriaOf(earlier), last, m_vocabulary)});
    // And in leads moved.
    m_compared = Compared{tr("v%1 → v%2").arg(earlier).arg(later), m_editing.draft().criteria()};
    m_asked = StudyQuestion{criteriaOf(earlier), last, studiedDays, activeReps(m_people)};
    m_backtest.isRunning = true;
    m_page->setBacktest(m_backtest);
    m_study->ask(*m_asked);
}

void CriteriaDesk::endComparison()
{
    if (std::exchange(m_compared, std::nullopt))
        study();
}

void CriteriaDesk::remind()
{
    m_editing.comment({}, tr("A reminder: your signature is asked for."));
}

void CriteriaDesk::showWhy(const LeadDetail &detail)
{
    const Lead &lead = detail.lead;
    const int number = QStringView(lead.criteriaVersion).mid(1).toInt();
    const DocumentVersion *inForce = m_editing.inForce();
    const int judgedBy = m_document.history().version(number) ? number : inForce ? inForce->number : 0;
    if (judgedBy == 0)
        return;
    m_editing.show(judgedBy);
    const Criteria criteria = criteriaOf(judgedBy);
    const Result<CriteriaProgram> program = CriteriaProgram::compile(criteria, m_vocabulary);
    if (!program)
        return;
    FactSheet sheet(m_vocabulary);
    sheet.fill(lead, detail.story, lead.stamps.qualified.value_or(lead.createdAt));
    m_page->showPlace(decidingPlace(explain(criteria, *program, m_vocabulary, sheet.facts())));
}

void CriteriaDesk::exportAs(AgreementForm form)
{
    const QString ending = form == AgreementForm::Pdf ? QStringLiteral("pdf")
        : form == AgreementForm::Html                 ? QStringLiteral("html")
                                                      : QStringLiteral("json");
    auto *dialog = new QFileDialog(m_page, tr("Keep the agreement"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(tr("agreement-v%1", "a file's name").arg(m_editing.shownNumber()) % u'.' % ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString &file) { keepExport(file, form); });
    dialog->open();
}

void CriteriaDesk::say(const QString &sentence)
{
    if (!m_toast) {
        m_unsaid << sentence; // nobody has been there yet
        return;
    }
    m_toast->say(sentence, {}, {});
    m_toast->adjustSize();
    const int left = (m_page->width() - m_toast->width()) / 2;
    m_toast->move(std::max(0, left), m_page->height() - m_toast->height() - 20);
    m_toast->raise();
}

void CriteriaDesk::keepExport(const QString &file, AgreementForm form)
{
    QByteArray bytes = toJson(m_editing.draft().criteria());
    if (form != AgreementForm::Json) {
        const DocumentVersion *version = m_editing.isUnsaved() ? nullptr : m_editing.shownVersion();
        const SheetSource source{m_editing.draft().criteria(), m_vocabulary, version, m_document.history(), m_people};
        const AgreementSheet sheet = agreementSheet(source, m_clock.now(), m_page->locale());
        bytes = form == AgreementForm::Pdf ? pdfOf(sheet) : htmlOf(sheet);
    }
    QSaveFile kept(file);
    if (!kept.open(QIODevice::WriteOnly) || kept.write(bytes) != bytes.size() || !kept.commit())
        say(tr("The file cannot be written: %1").arg(displayText(kept.errorString(), 200)));
    else
        say(tr("Kept as %1").arg(displayText(QFileInfo(file).fileName(), 120)));
}

} // namespace relaydesk
