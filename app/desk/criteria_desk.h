// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/criteria_editing.h"
#include "app/desk/criteria_page_words.h"
#include "app/desk/criteria_study.h"
#include "ui/criteria/criteria_page.h"
#include "ui/kit/toast.h"

#include <QPointer>

namespace relaydesk {

struct LeadDetail;

/// The criteria page at work: the shared document, the draft that is edited, and what it would do to the leads of this desk. GUI
/// thread.
class CriteriaDesk final : public QObject
{
    Q_OBJECT
public:
    /// \a theme and \a clock must live longer. \a database: of the account; what is kept of the document lies beside it.
    CriteriaDesk(const Theme &theme, Clock &clock, const QString &database, QObject *parent = nullptr);
    ~CriteriaDesk() override;

    /// Made here, taken over by the window. The page inside of it is made when somebody looks at it for the first time: nobody waits
    /// for it at the start.
    [[nodiscard]] QWidget *screen() const { return m_screen; }
    void setPeople(const Directory &people);
    /// \a hasHub: the account's server knows shared documents, whether it answers now or not.
    void follow(DocumentGateway *gateway, bool hasHub);
    /// The back-test sees other leads.
    void leadsChanged();
    /// Somebody looks at the page: only then anything is computed.
    void setShown(bool shown);
    /// Shows the clause that made \a detail what it is, in the version that judged it.
    void showWhy(const LeadDetail &detail);
    void undo() { m_editing.draft().undo(); }
    /// "v14"; empty: none is known.
    [[nodiscard]] QString versionInForce() const;

Q_SIGNALS:
    void leadWanted(relaydesk::LeadId lead);
    /// Another version counts, or one waits for me.
    void standingChanged(const QString &inForce, int waiting);

private:
    void makePage();
    void connectPage();
    void connectSigning();
    void refresh();
    void studySoon();
    void studyFailed(const Error &error);
    void study();
    void take(const StudyAnswer &answer);
    void onNotice(int action);
    void seeTheirs();
    void compare(int earlier, int later);
    void endComparison();
    void remind();
    void exportAs(AgreementForm form);
    void say(const QString &sentence);
    void keepExport(const QString &file, AgreementForm form);
    [[nodiscard]] BacktestContent wordsOf(const StudyAnswer &answer, size_t mostRows) const;
    void showMoreRows(int rows);
    [[nodiscard]] Criteria criteriaOf(int version) const;

    const Theme &m_theme;
    Clock &m_clock;
    Vocabulary m_vocabulary;
    SharedDocument m_document;
    CriteriaEditing m_editing;
    QString m_database;
    QPointer<QWidget> m_screen;
    // These are there from the first look on.
    std::unique_ptr<CriteriaStudy> m_study;
    QPointer<CriteriaPage> m_page;
    QPointer<Toast> m_toast;
    QStringList m_unsaid; ///< until there is a page
    Directory m_people;
    CriteriaNotice m_notice;
    BacktestContent m_backtest;
    std::optional<StudyQuestion> m_asked;
    /// What the back-test shows instead of the draft: two versions, and the draft at that time.
    struct Compared
    {
        QString words; ///< "v13 → v15"
        Criteria draft;
    };
    std::optional<Compared> m_compared;
    std::optional<StudyAnswer> m_answer; ///< the last
    std::optional<Error> m_failure;      ///< since then, and said
    AlarmId m_alarm = 0;
    AlarmId m_renewAlarm = 0;
    AlarmId m_midnight = 0;
    bool m_hasHub = true;
    bool m_isShown = false;
};

} // namespace relaydesk
