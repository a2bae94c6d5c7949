// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/lead.h"
#include "ui/present/queue_model.h"
#include "ui/queue/queue_empty.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace relaydesk {

class HeldBar;
class OrderHold;
class QueueFilterMenu;
class QueueHeader;
class QueueView;
class ReadingStrip;
class SearchResultModel;
class SkeletonRows;
class Theme;

/// The queue as a page: head line, held bar, list; search results and empty states in its place.
class QueuePage final : public QWidget
{
    Q_OBJECT
public:
    QueuePage(const Theme &theme, QueueModel &model, Clock &clock, QWidget *parent = nullptr);
    ~QueuePage() override;

    [[nodiscard]] QueueView *view() const { return m_view; }
    [[nodiscard]] LeadId currentLead() const;
    void selectLead(LeadId lead);
    /// After the person dealt with \a lead: the selection goes to the row that takes its place.
    void advanceFrom(LeadId lead);
    void focusList();
    void focusSearch();
    /// Esc: leaves the search if there is one. True if it did something.
    bool leaveSearch();
    /// "Update order"
    void updateOrder();
    /// While a popover of the lead's actions is open, nothing moves.
    void setPopoverOpen(bool open);

    /// For "23 contacted today, 21 in time".
    void setToday(int contacted, int inTime);
    /// First sync: how far; nothing when it is over.
    void setReading(std::optional<std::pair<qint64, qint64>> readOfTotal);

    struct SearchAnswer
    {
        QString query; ///< what was asked: an answer to an older question is dropped
        std::vector<LeadRow> rows;
        QString closest;
        qint64 searched = 0;
    };
    void setSearchResult(const relaydesk::QueuePage::SearchAnswer &answer);

Q_SIGNALS:
    void leadSelected(relaydesk::LeadId lead);
    void leadActivated(relaydesk::LeadId lead);
    /// The person typed; never empty. Answer with setSearchResult().
    void searchRequested(const QString &text);
    void scopeChosen(const relaydesk::QueueScope &scope);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildColumn();
    void connectParts();
    void onQuery(const QString &text);
    void onHold(bool held);
    void onHeld(const QueueModel::Held &held);
    void onWhose(QueueScope::Whose whose);
    void onFilter();
    void refresh();
    [[nodiscard]] QueueEmptiness emptiness() const;
    [[nodiscard]] bool searching() const { return !m_query.isEmpty(); }

    const Theme &m_theme;
    QueueModel &m_model;
    QueueHeader *m_header;
    HeldBar *m_heldBar;
    ReadingStrip *m_reading;
    QStackedWidget *m_stack;
    QueueView *m_view;
    SkeletonRows *m_skeleton;
    EmptyState *m_empty;
    QueueFilterMenu *m_filterMenu;
    SearchResultModel *m_results;
    OrderHold *m_hold;
    QString m_query;
    SearchAnswer m_answer;
    LeadId m_beforeSearch;
    int m_contacted = 0;
    int m_inTime = 0;
    bool m_isReading = false;
};

} // namespace relaydesk
