// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "ui/kit/theme.h"

#include <QHash>
#include <QLineEdit>

namespace relaydesk {

/// The note at the bottom of the panel. Enter sends it. What is typed belongs to the lead it was
/// typed for and waits there while others are looked at; nothing else ever changes it.
class NoteField final : public QLineEdit
{
    Q_OBJECT
public:
    NoteField(const Theme &theme, QWidget *parent);

    /// Shows the draft of another lead; the same lead changes nothing.
    void setLead(LeadId lead);
    [[nodiscard]] QString draftOf(LeadId lead) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void noteRequested(const QString &text);
    /// Esc: leave the field, keep the text.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyTheme();
    void send();

    const Theme &m_theme;
    LeadId m_lead;
    QHash<LeadId, QString> m_drafts;
};

} // namespace relaydesk
