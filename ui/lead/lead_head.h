// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QBoxLayout;

namespace relaydesk {

class GradeBadge;
class HeroClock;
class IconText;
class PlainLabel;

/// Who, in one look: name, grade, role, company, place and owner; and by when, as the countdown.
class LeadHead final : public QWidget
{
    Q_OBJECT
public:
    struct Facts
    {
        QString name;
        QString role;
        QString company;
        QString place;      ///< "Gothenburg, 09:47 local"
        QString owner;      ///< "Assigned to you"
        QString gradeWords; ///< tool tip of the badge
        QString contactBy;  ///< "first contact by 09:51"
        Grade grade;
        SlaClock sla;

        bool operator==(const Facts &) const = default;
    };

    LeadHead(const Theme &theme, QWidget *parent);

    void setFacts(const Facts &facts);
    void tick(Instant now);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QBoxLayout *buildTexts();

    const Theme &m_theme;
    PlainLabel *m_name;
    PlainLabel *m_role;
    PlainLabel *m_company;
    GradeBadge *m_grade;
    IconText *m_place;
    IconText *m_owner;
    HeroClock *m_clock;
    QBoxLayout *m_row;
};

} // namespace relaydesk
