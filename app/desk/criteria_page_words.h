// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/criteria_editing.h"
#include "ui/present/criteria_content.h"

#include <QLocale>

namespace relaydesk {

/// Everything around the document, in words: who is asked, who has signed, every version, every comment. Pure.
[[nodiscard]] CriteriaPageContent criteriaPageContent(const CriteriaEditing &editing, const Directory &people,
                                                      Instant now, const QLocale &locale);

/// What stands above the page.
struct CriteriaNotice
{
    enum class Action {
        SeeTheirs,
        Merge,
        KeepMine,
        TakeAllTheirs,
        TakeTheirs, ///< where both changed the same
        BeginSaas,
        BeginManufacturing,
        BeginServices
    };

    QString sentence; ///< empty: nothing
    std::vector<Action> actions;

    [[nodiscard]] QStringList labels() const;
    bool operator==(const CriteriaNotice &) const = default;
};
/// \a hasHub: this account has a way to a hub at all.
[[nodiscard]] CriteriaNotice criteriaNotice(const CriteriaEditing &editing, const Directory &people, bool hasHub);

/// "30 Nov 09:00"; of today only the time.
[[nodiscard]] QString momentToComeWords(Instant at, Instant now, const QLocale &locale);
/// When what both signed may come into force: at once, tomorrow morning, on Monday.
[[nodiscard]] std::vector<PublishMoment> publishMoments(Instant now, const QLocale &locale);

} // namespace relaydesk
