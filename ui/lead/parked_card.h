// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"
#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// "The CRM refused 1 change": what was to be written, why it was refused, and the way out. Stays
/// until a person decides.
class ParkedCard final : public QWidget
{
    Q_OBJECT
public:
    ParkedCard(const Theme &theme, QWidget *parent);

    enum class Lead { There, Gone };
    /// The parked changes of the lead that is shown; none hides the card. Gone: the lead was deleted in the
    /// CRM, so they can only be read and discarded.
    void setEntries(const std::vector<OutboxEntry> &entries, Lead lead = Lead::There);

Q_SIGNALS:
    void retryRequested(const relaydesk::OperationId &operation);
    void discardRequested(const relaydesk::OperationId &operation);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PlainLabel *m_title;
    PlainLabel *m_detail;
    KeyedButton *m_retry;
    KeyedButton *m_discard;
    OperationId m_first;
};

} // namespace relaydesk
